namespace Iapt.Belonging.Statistics;

/// <summary>Differences of means in units of spread, so that measures on different scales can be compared.</summary>
/// <remarks>Two values in each sample and some spread are needed.</remarks>
public static class EffectSizes
{
    /// <summary>Cohen's d: the difference of two means over the pooled standard deviation.</summary>
    /// <param name="first">One sample.</param>
    /// <param name="second">The other.</param>
    /// <returns>First less second, in pooled standard deviations.</returns>
    public static Computed<double> CohenD(Moments first, Moments second)
    {
        if (TwoSampleTest.TooFew(first, second) is NotComputed reason) return reason;

        double variance = TwoSampleTest.PooledVariance(first, second);
        return variance == 0 ? NotComputed.NoVariance : (first.MeanUnchecked - second.MeanUnchecked) / Math.Sqrt(variance);
    }

    /// <summary>Hedges' g (1981): Cohen's d × (1 − 3 / (4 df − 1)) with df = n₁ + n₂ − 2, which takes out the bias of small samples.</summary>
    /// <param name="first">One sample.</param>
    /// <param name="second">The other.</param>
    /// <returns>First less second, in pooled standard deviations, corrected.</returns>
    public static Computed<double> HedgesG(Moments first, Moments second)
    {
        double freedom = first.Count + second.Count - 2;
        return CohenD(first, second).Then(d => (Computed<double>)(d * (1 - (3 / ((4 * freedom) - 1)))));
    }
}
