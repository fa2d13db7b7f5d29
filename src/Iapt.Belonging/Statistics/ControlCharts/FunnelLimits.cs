namespace Iapt.Belonging.Statistics.ControlCharts;

/// <summary>Limits of a funnel plot (Spiegelhalter 2005): how far a unit of a given size may be from the target by chance.</summary>
/// <remarks>The smaller the unit, the wider its limits; so a unit is flagged for its value, never for its size. Outer limits are at 99.8%.</remarks>
public static class FunnelLimits
{
    /// <summary>The limits for a mean: target ± z √(φ s² / n + τ²).</summary>
    /// <param name="target">The value that units are compared with, such as the mean of the rest of the service.</param>
    /// <param name="standardDeviation">s, the spread of people, pooled over units; not negative.</param>
    /// <param name="count">n, the number of people in the unit.</param>
    /// <param name="confidence">How sure.</param>
    /// <param name="overdispersion">How much more units differ than sampling error explains.</param>
    /// <returns>The limits; none for an empty unit.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is not finite, or negative where it cannot be.</exception>
    public static Computed<Interval> OfMean(double target, double standardDeviation, long count, Confidence confidence, Overdispersion overdispersion)
    {
        Check.Number(target);
        Check.NotNegative(standardDeviation);
        return Around(target, standardDeviation * standardDeviation, count, confidence, overdispersion);
    }

    /// <summary>The limits for a proportion: target ± z √(φ p (1 − p) / n + τ²), within 0 to 1.</summary>
    /// <param name="target">p, the proportion that units are compared with, from 0 to 1.</param>
    /// <param name="count">n, the number of people in the unit.</param>
    /// <param name="confidence">How sure.</param>
    /// <param name="overdispersion">How much more units differ than sampling error explains.</param>
    /// <returns>The limits; none for an empty unit.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The proportion is outside 0 to 1, or the count is negative.</exception>
    public static Computed<Interval> OfProportion(double target, long count, Confidence confidence, Overdispersion overdispersion)
    {
        Check.Probability(target);
        return Around(target, target * (1 - target), count, confidence, overdispersion).Then(l => (Computed<Interval>)l.ClampedTo(new(0, 1)));
    }

    private static Computed<Interval> Around(double target, double variance, long count, Confidence confidence, Overdispersion overdispersion)
    {
        ArgumentNullException.ThrowIfNull(confidence);
        ArgumentNullException.ThrowIfNull(overdispersion);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        if (count == 0) return NotComputed.NoData;

        double halfWidth = confidence.NormalQuantile * Math.Sqrt((overdispersion.Factor * variance / count) + overdispersion.BetweenVariance);
        return double.IsFinite(halfWidth) ? Interval.Around(target, halfWidth) : NotComputed.OutOfRange;
    }
}
