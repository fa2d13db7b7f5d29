namespace Iapt.Belonging.Statistics;

/// <summary>A weighted mean, and how many equally weighted values it is worth.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class WeightedMean
{
    private WeightedMean(double value, double effectiveCount)
    {
        Value = value;
        EffectiveCount = effectiveCount;
    }

    /// <summary>Σ w x / Σ w.</summary>
    public double Value { get; }

    /// <summary>The effective sample size (Kish 1965), (Σ w)² / Σ w²: from 1 to the number of values. Intervals of weighted means use it.</summary>
    public double EffectiveCount { get; }

    /// <summary>Computes a weighted mean.</summary>
    /// <param name="values">The values.</param>
    /// <param name="weights">Their weights, not negative.</param>
    /// <returns>The mean; none without values, or if all weights are 0.</returns>
    /// <exception cref="ArgumentException">The lists differ in length, a value is not finite, or a weight is negative.</exception>
    public static Computed<WeightedMean> Of(ReadOnlySpan<double> values, ReadOnlySpan<double> weights)
    {
        Check.SameLength(values.Length, weights.Length, nameof(weights));
        Check.Numbers(values);
        double largest = 0;
        foreach (double weight in weights) largest = Math.Max(largest, Check.NotNegative(weight, nameof(weights)));

        if (values.IsEmpty) return NotComputed.NoData;
        if (largest == 0) return NotComputed.ZeroDenominator;

        double mean = 0;
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < values.Length; i++)
        {
            // Relative to the largest weight nothing can overflow or vanish.
            double weight = weights[i] / largest;
            if (weight == 0) continue;

            sum += weight;
            squares += weight * weight;
            mean += (values[i] - mean) * (weight / sum);
        }

        return new WeightedMean(mean, sum * sum / squares);
    }
}
