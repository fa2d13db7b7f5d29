using Iapt.Belonging.Statistics.Distributions;

namespace Iapt.Belonging.Statistics;

/// <summary>Empirical-Bayes estimates: small groups borrow strength from all, so that noise is not taken for rank.</summary>
/// <remarks>With fewer than about ten groups the variance between them is itself only a rough guess.</remarks>
public static class Shrinkage
{
    /// <summary>
    /// The normal model with the variance between groups by DerSimonian and Laird (1986): τ² = max(0, (Q − (k − 1)) / C), and each group
    /// keeping τ² / (τ² + vᵢ) of its own distance from the mean.
    /// </summary>
    /// <param name="estimates">The value of each group.</param>
    /// <param name="variances">The squared standard error of each value, above 0.</param>
    /// <returns>The summary; none for fewer than two groups.</returns>
    /// <exception cref="ArgumentException">The lists differ in length, a number is not finite, or a variance is not positive.</exception>
    public static Computed<RandomEffectsResult> DerSimonianLaird(ReadOnlySpan<double> estimates, ReadOnlySpan<double> variances)
    {
        Check.SameLength(estimates.Length, variances.Length, nameof(variances));
        Check.Numbers(estimates);
        foreach (double variance in variances) Check.Positive(variance, nameof(variances));
        if (estimates.Length < 2) return NotComputed.TooFewValues(2, estimates.Length);

        double[] precisions = Precisions(variances, 0);
        (double centre, double squares) = WeightedSpread(estimates, precisions);
        double unit = Smallest(variances);
        double freedom = estimates.Length - 1;
        double between = Math.Max(0, (squares - (freedom * unit)) / Curvature(precisions));
        double q = squares / unit;
        if (!double.IsFinite(between) || !double.IsFinite(q)) return NotComputed.OutOfRange;

        (double mean, double error) = MeanGiven(estimates, variances, between);
        double[] own = [.. variances.ToArray().Select(v => between / (between + v))];
        return new RandomEffectsResult(q, ChiSquared.UpperTail(q, freedom), error, new(mean, between, estimates.ToArray(), own));
    }

    /// <summary>The positive-part James-Stein estimator as Efron and Morris (1977) use it: all groups keep 1 − (k − 3) v / Σ (y − ȳ)² of their distance from the mean.</summary>
    /// <param name="values">The value of each group.</param>
    /// <param name="variance">The squared standard error that all values share, above 0.</param>
    /// <returns>The shrunken values; none for fewer than four groups.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is not finite, or the variance is not positive.</exception>
    public static Computed<ShrinkageResult> JamesStein(ReadOnlySpan<double> values, double variance)
    {
        Check.Positive(variance);
        Moments moments = Moments.Of(values);
        if (values.Length < 4) return NotComputed.TooFewValues(4, values.Length);

        double total = moments.SumOfSquares / (values.Length - 3);
        double factor = total <= variance ? 0 : 1 - (variance / total);
        double[] own = new double[values.Length];
        Array.Fill(own, factor);
        return new ShrinkageResult(moments.MeanUnchecked, Math.Max(0, total - variance), values.ToArray(), own);
    }

    /// <summary>
    /// Proportions by the method of moments (Marshall 1991): with pooled proportion m, each group keeps A / (A + m (1 − m) / nᵢ), where
    /// A is the variance between groups, at least 0.
    /// </summary>
    /// <param name="events">How many of each group are counted.</param>
    /// <param name="totals">The size of each group; an empty group is given the pooled proportion.</param>
    /// <returns>The shrunken proportions; none if all groups are empty.</returns>
    /// <exception cref="ArgumentException">The lists differ in length, or a count is negative or larger than its total.</exception>
    public static Computed<ShrinkageResult> Marshall(ReadOnlySpan<long> events, ReadOnlySpan<long> totals)
    {
        if (!Proportions.Pooled(events, totals).TryGet(out double pooled)) return NotComputed.NoData;

        double[] sizes = [.. totals.ToArray().Select(n => (double)n)];
        double all = sizes.Sum();
        double[] proportions = [.. events.ToArray().Select((x, i) => sizes[i] == 0 ? pooled : x / sizes[i])];
        double variance = pooled * (1 - pooled);
        double between = Math.Max(0, (WeightedSpread(proportions, sizes).Squares / all) - (variance * sizes.Length / all));
        double[] own = [.. sizes.Select(n => between == 0 || n == 0 ? 0 : between / (between + (variance / n)))];
        return new ShrinkageResult(pooled, between, proportions, own);
    }

    /// <summary>The mean weighted by precision, and its standard error, for a known variance between groups.</summary>
    internal static (double Mean, double StandardError) MeanGiven(ReadOnlySpan<double> estimates, ReadOnlySpan<double> variances, double between)
    {
        double[] weights = Precisions(variances, between);
        return (WeightedSpread(estimates, weights).Mean, Math.Sqrt((Smallest(variances) + between) / Sum(weights)));
    }

    /// <summary>1 / (vᵢ + τ²), in units of the largest of them, so that nothing overflows.</summary>
    internal static double[] Precisions(ReadOnlySpan<double> variances, double between)
    {
        double unit = Smallest(variances) + between;
        double[] weights = new double[variances.Length];
        for (int i = 0; i < weights.Length; i++) weights[i] = unit / (variances[i] + between);

        return weights;
    }

    private static (double Mean, double Squares) WeightedSpread(ReadOnlySpan<double> values, ReadOnlySpan<double> weights)
    {
        double sum = Sum(weights);
        double mean = 0;
        for (int i = 0; i < values.Length; i++) mean += weights[i] / sum * values[i];

        double squares = 0;
        for (int i = 0; i < values.Length; i++) squares += weights[i] * (values[i] - mean) * (values[i] - mean);

        return (mean, squares);
    }

    /// <summary>C = Σ w − Σ w² / Σ w, as a sum of products that cannot cancel.</summary>
    internal static double Curvature(ReadOnlySpan<double> weights)
    {
        double sum = Sum(weights);
        double result = 0;
        foreach (double weight in weights) result += weight * ((sum - weight) / sum);

        return result;
    }

    internal static double Smallest(ReadOnlySpan<double> values)
    {
        double smallest = values[0];
        foreach (double value in values) smallest = Math.Min(smallest, value);

        return smallest;
    }

    private static double Sum(ReadOnlySpan<double> values)
    {
        double sum = 0;
        foreach (double value in values) sum += value;

        return sum;
    }
}
