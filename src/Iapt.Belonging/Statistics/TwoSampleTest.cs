namespace Iapt.Belonging.Statistics;

/// <summary>Student's t-test for the means of two independent samples.</summary>
/// <remarks>
/// Two values in each sample are needed, and some spread in at least one: people who all answered alike say nothing about chance,
/// so the answer is <see cref="NotComputedReason.NoVariance"/>.
/// </remarks>
public static class TwoSampleTest
{
    /// <summary>Variances are not assumed to be equal (Welch 1947); the house method.</summary>
    /// <param name="first">One sample.</param>
    /// <param name="second">The other.</param>
    /// <param name="confidence">How sure the interval shall be.</param>
    /// <returns>Mean of the first less mean of the second, tested.</returns>
    /// <example>17 people with mean 7.2 (sd 1.6) and 14 with 6.6 (1.9): 0.6, p = 0.357.</example>
    public static Computed<DifferenceTest> Welch(Moments first, Moments second, Confidence confidence)
    {
        if (TooFew(first, second) is NotComputed reason) return reason;

        return WithUnequalVariances(first.MeanUnchecked - second.MeanUnchecked, [first, second], confidence);
    }

    /// <summary>Variances are assumed to be equal and are pooled (Student 1908).</summary>
    /// <param name="first">One sample.</param>
    /// <param name="second">The other.</param>
    /// <param name="confidence">How sure the interval shall be.</param>
    /// <returns>Mean of the first less mean of the second, tested.</returns>
    public static Computed<DifferenceTest> Pooled(Moments first, Moments second, Confidence confidence)
    {
        if (TooFew(first, second) is NotComputed reason) return reason;

        double freedom = first.Count + second.Count - 2;
        double variance = PooledVariance(first, second);
        double error = Math.Sqrt(variance * ((1.0 / first.Count) + (1.0 / second.Count)));
        return DifferenceTest.From(first.MeanUnchecked - second.MeanUnchecked, error, freedom, confidence);
    }

    internal static double PooledVariance(Moments first, Moments second) =>
        (first.SumOfSquares + second.SumOfSquares) / (first.Count + second.Count - 2);

    internal static NotComputed? TooFew(params ReadOnlySpan<Moments> samples)
    {
        foreach (Moments sample in samples)
        {
            if (sample.Count < 2) return NotComputed.TooFewValues(2, sample.Count);
        }

        return null;
    }

    /// <summary>A contrast of independent means with the degrees of freedom of Satterthwaite (1946): V² / Σ vᵢ² / (nᵢ − 1).</summary>
    internal static Computed<DifferenceTest> WithUnequalVariances(double difference, ReadOnlySpan<Moments> samples, Confidence confidence)
    {
        double variance = 0;
        foreach (Moments sample in samples) variance += sample.VarianceUnchecked / sample.Count;

        if (variance == 0) return NotComputed.NoVariance;

        // Shares instead of squares of variances, which could underflow.
        double inverse = 0;
        foreach (Moments sample in samples)
        {
            double share = sample.VarianceUnchecked / sample.Count / variance;
            inverse += share * share / (sample.Count - 1);
        }

        return DifferenceTest.From(difference, Math.Sqrt(variance), 1 / inverse, confidence);
    }
}
