namespace Iapt.Belonging.Statistics.ControlCharts;

/// <summary>The icons of Making Data Count, as decisions: which one, not how it is drawn.</summary>
public static class Icons
{
    /// <summary>What a special cause means, given which way is better.</summary>
    /// <param name="cause">The special cause.</param>
    /// <param name="direction">Which way is better.</param>
    /// <returns>The kind of point.</returns>
    public static PointKind Kind(SpecialCause cause, ImprovementDirection direction)
    {
        if (cause == SpecialCause.None) return PointKind.CommonCause;

        bool isHigh = cause is SpecialCause.AboveUpperLimit or SpecialCause.RisingTrend or SpecialCause.NearUpperLimit or SpecialCause.ShiftAbove;
        return direction switch
        {
            ImprovementDirection.Neutral => isHigh ? PointKind.NeutralHigh : PointKind.NeutralLow,
            _ => isHigh == (direction == ImprovementDirection.Increase) ? PointKind.Improvement : PointKind.Concern,
        };
    }

    /// <summary>The icon of variation for the last point of a chart.</summary>
    /// <param name="last">The kind of the last point.</param>
    /// <param name="direction">Which way is better.</param>
    /// <returns>The icon.</returns>
    public static VariationIcon Variation(PointKind last, ImprovementDirection direction)
    {
        bool increase = direction == ImprovementDirection.Increase;
        return last switch
        {
            PointKind.CommonCause => VariationIcon.CommonCause,
            PointKind.NeutralHigh => VariationIcon.NeutralHigh,
            PointKind.NeutralLow => VariationIcon.NeutralLow,
            PointKind.Improvement => increase ? VariationIcon.ImprovementHigh : VariationIcon.ImprovementLow,
            PointKind.Concern => increase ? VariationIcon.ConcernLow : VariationIcon.ConcernHigh,
            _ => throw new ArgumentOutOfRangeException(nameof(last)),
        };
    }

    /// <summary>The icon of assurance: the target against the limits in force.</summary>
    /// <param name="limits">The lower and upper limit of the last segment.</param>
    /// <param name="target">The target.</param>
    /// <param name="direction">Which way is better.</param>
    /// <returns>The icon; null if no direction is better. A target on a limit is hit and miss.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The target is not finite.</exception>
    public static Assurance? Assurance(Interval limits, double target, ImprovementDirection direction)
    {
        Check.Number(target);
        bool isAbove = Threshold.IsBelow(limits.Upper, target);
        bool isBelow = Threshold.IsBelow(target, limits.Lower);
        if (direction == ImprovementDirection.Neutral) return null;
        if (!isAbove && !isBelow) return ControlCharts.Assurance.HitAndMiss;

        return isAbove == (direction == ImprovementDirection.Increase)
            ? ControlCharts.Assurance.ConsistentlyFails
            : ControlCharts.Assurance.ConsistentlyPasses;
    }
}
