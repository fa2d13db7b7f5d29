namespace Iapt.Belonging.Statistics;

/// <summary>Separation and disparity: how far apart people are on a continuous attribute, and how unequally a good is shared.</summary>
/// <remarks>After Harrison and Klein (2007) and Gini (1912), all with the team as the whole population. The population standard deviation is <see cref="Moments.PopulationStandardDeviation"/>.</remarks>
public static class Dispersion
{
    /// <summary>Separation as the mean Euclidean distance of a person to the team: Σᵢ √(Σⱼ (xᵢ − xⱼ)² / n) / n.</summary>
    /// <param name="values">The values.</param>
    /// <returns>The distance, 0 if all are equal; none if there are no values.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A value is not finite.</exception>
    public static Computed<double> MeanDistance(ReadOnlySpan<double> values)
    {
        Moments moments = Moments.Of(values);
        if (values.IsEmpty) return NotComputed.NoData;

        // Σⱼ (xᵢ − xⱼ)² / n = variance + (xᵢ − mean)², so one pass is enough.
        double deviation = Math.Sqrt(moments.SumOfSquares / values.Length);
        double sum = 0;
        foreach (double value in values) sum += double.Hypot(deviation, value - moments.MeanUnchecked);

        return sum / values.Length;
    }

    /// <summary>Disparity as the coefficient of variation: population standard deviation over mean.</summary>
    /// <param name="values">The values, not negative: amounts of something.</param>
    /// <returns>From 0 to √(n − 1); none if there are no values or their mean is 0.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A value is negative or not finite.</exception>
    public static Computed<double> CoefficientOfVariation(ReadOnlySpan<double> values)
    {
        Moments moments = OfAmounts(values);
        if (values.IsEmpty) return NotComputed.NoData;

        return moments.MeanUnchecked == 0 ? NotComputed.ZeroDenominator : Math.Sqrt(moments.SumOfSquares / values.Length) / moments.MeanUnchecked;
    }

    /// <summary>Disparity as Gini's coefficient: Σᵢ Σⱼ |xᵢ − xⱼ| / (2 n² mean).</summary>
    /// <param name="values">The values, not negative: amounts of something.</param>
    /// <returns>From 0 (equal shares) to (n − 1) / n (one has all); none if there are no values or their mean is 0.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A value is negative or not finite.</exception>
    public static Computed<double> Gini(ReadOnlySpan<double> values)
    {
        Moments moments = OfAmounts(values);
        if (values.IsEmpty) return NotComputed.NoData;
        if (moments.MeanUnchecked == 0) return NotComputed.ZeroDenominator;

        double[] sorted = values.ToArray();
        Array.Sort(sorted);
        double n = sorted.Length;
        double sum = 0;
        // The gap between two neighbours in order counts once for each pair that it lies between.
        for (int i = 1; i < sorted.Length; i++) sum += (sorted[i] - sorted[i - 1]) / moments.MeanUnchecked * i * (n - i);

        return sum / (n * n);
    }

    private static Moments OfAmounts(ReadOnlySpan<double> values)
    {
        foreach (double value in values) Check.NotNegative(value, nameof(values));

        return Moments.Of(values);
    }
}
