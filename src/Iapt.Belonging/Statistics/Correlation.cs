namespace Iapt.Belonging.Statistics;

/// <summary>How closely two measures of the same people follow a straight line.</summary>
public static class Correlation
{
    /// <summary>Pearson's correlation: Σ (x − x̄)(y − ȳ) / √(Σ (x − x̄)² Σ (y − ȳ)²).</summary>
    /// <param name="x">One measure.</param>
    /// <param name="y">The other, of the same people in the same order.</param>
    /// <returns>From −1 to 1; none for fewer than two people, or if a measure does not vary.</returns>
    /// <exception cref="ArgumentException">The lists differ in length, or a value is not finite.</exception>
    public static Computed<double> Pearson(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        Check.SameLength(x.Length, y.Length, nameof(y));
        (Moments first, Moments second) = (Moments.Of(x), Moments.Of(y));
        if (x.Length < 2) return NotComputed.TooFewValues(2, x.Length);

        double spread1 = Math.Sqrt(first.SumOfSquares);
        double spread2 = Math.Sqrt(second.SumOfSquares);
        if (spread1 == 0 || spread2 == 0) return NotComputed.NoVariance;

        double sum = 0;
        for (int i = 0; i < x.Length; i++) sum += (x[i] - first.MeanUnchecked) / spread1 * ((y[i] - second.MeanUnchecked) / spread2);

        return Math.Clamp(sum, -1, 1);
    }
}
