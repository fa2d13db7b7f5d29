using System.Collections.Immutable;

namespace Iapt.Belonging.Statistics.ControlCharts;

/// <summary>An XmR chart: single values over time with limits from their moving ranges, as NHS England's Making Data Count uses it.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class XmrChart
{
    private XmrChart(ImmutableArray<XmrPoint> points) => Points = points;

    /// <summary>The points in order of time.</summary>
    public ImmutableArray<XmrPoint> Points { get; }

    /// <summary>The limits in force at the end.</summary>
    public XmrLimits CurrentLimits => Points[^1].Limits;

    /// <summary>Draws up a chart.</summary>
    /// <param name="values">The values in order of time.</param>
    /// <param name="screening">Whether large jumps are kept out of the limits.</param>
    /// <param name="rules">The rules for special causes.</param>
    /// <param name="baselinePoints">How many points of each segment its limits are made of; null for all of them.</param>
    /// <param name="rebaseAt">The places, counted from 0 and ascending, at which a new segment with limits of its own begins. Rebase for a recorded reason, never to make a signal go away.</param>
    /// <returns>The chart; none if a segment has fewer than five points to make limits of.</returns>
    /// <exception cref="ArgumentException">A value is not finite, or a place is out of order or outside the series.</exception>
    public static Computed<XmrChart> Of(
        ReadOnlySpan<double> values, MovingRangeScreening screening, SpecialCauseRules rules, int? baselinePoints, params ReadOnlySpan<int> rebaseAt)
    {
        ArgumentNullException.ThrowIfNull(rules);
        if (baselinePoints is int points) ArgumentOutOfRangeException.ThrowIfLessThan(points, 1, nameof(baselinePoints));

        Check.Numbers(values);
        List<XmrPoint> charted = [];
        int start = 0;
        for (int segment = 0; segment <= rebaseAt.Length; segment++)
        {
            int end = segment < rebaseAt.Length ? rebaseAt[segment] : values.Length;
            if (end < start || end > values.Length) throw new ArgumentException("segments must begin in order and inside the series", nameof(rebaseAt));

            ReadOnlySpan<double> part = values[start..end];
            Computed<XmrLimits> limits = XmrLimits.Of(part[..Math.Min(part.Length, baselinePoints ?? part.Length)], screening);
            if (!limits.TryGet(out XmrLimits? found)) return limits.Absence;

            SpecialCause[] causes = rules.Mark(part, found);
            for (int i = 0; i < part.Length; i++) charted.Add(new(part[i], found, causes[i]));

            start = end;
        }

        return new XmrChart([.. charted]);
    }

    /// <summary>The icon of variation, for the last point.</summary>
    /// <param name="direction">Which way is better.</param>
    /// <returns>The icon.</returns>
    public VariationIcon Variation(ImprovementDirection direction) => Icons.Variation(Points[^1].Kind(direction), direction);

    /// <summary>The icon of assurance, for the limits in force at the end.</summary>
    /// <param name="target">The target.</param>
    /// <param name="direction">Which way is better.</param>
    /// <returns>The icon; null if no direction is better.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The target is not finite.</exception>
    public Assurance? Assurance(double target, ImprovementDirection direction) => Icons.Assurance(CurrentLimits.Limits, target, direction);
}
