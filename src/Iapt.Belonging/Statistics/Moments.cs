namespace Iapt.Belonging.Statistics;

/// <summary>Count, mean and spread of values, gathered in one pass and merged exactly as if they had been one list.</summary>
/// <remarks>
/// Updating after Welford (1962), merging after Chan, Golub and LeVeque (1983): no difference of large sums, so an offset of a million
/// does not eat the variance. The <c>default</c> is empty. Merging in one fixed order gives one result, bit for bit, whatever threads
/// did the counting.
/// </remarks>
/// <example>The values 2, 4 and 9 have the mean 5 and the variance 13.</example>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public readonly struct Moments
{
    private readonly double mean;

    private Moments(long count, double mean, double sumOfSquares)
    {
        Count = count;
        this.mean = mean;
        SumOfSquares = sumOfSquares;
    }

    /// <summary>The number of values.</summary>
    public long Count { get; }

    /// <summary>The sum of squared differences from the mean; 0 if there are fewer than two values.</summary>
    public double SumOfSquares { get; }

    /// <summary>The arithmetic mean; none if there are no values.</summary>
    public Computed<double> Mean => Count == 0 ? NotComputed.NoData : mean;

    /// <summary>The sample variance, with divisor n − 1; needs two values.</summary>
    public Computed<double> Variance => Count < 2 ? NotComputed.TooFewValues(2, Count) : SumOfSquares / (Count - 1);

    /// <summary>The population variance, with divisor n; 0 for one value, none for no values.</summary>
    public Computed<double> PopulationVariance => Count == 0 ? NotComputed.NoData : SumOfSquares / Count;

    /// <summary>The sample standard deviation, with divisor n − 1; needs two values.</summary>
    public Computed<double> StandardDeviation => Variance.Then(v => (Computed<double>)Math.Sqrt(v));

    /// <summary>The population standard deviation, with divisor n.</summary>
    public Computed<double> PopulationStandardDeviation => PopulationVariance.Then(v => (Computed<double>)Math.Sqrt(v));

    /// <summary>The mean, for formulas that have checked the count already.</summary>
    internal double MeanUnchecked => mean;

    /// <summary>The sample variance, for formulas that have checked the count already.</summary>
    internal double VarianceUnchecked => SumOfSquares / (Count - 1);

    /// <summary>Gathers a list.</summary>
    /// <param name="values">The values.</param>
    /// <returns>Their moments.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A value is not finite or is beyond 1e50.</exception>
    public static Moments Of(ReadOnlySpan<double> values)
    {
        Moments moments = default;
        foreach (double value in values) moments = moments.With(value);

        return moments;
    }

    /// <summary>Takes over a published or stored summary.</summary>
    /// <param name="count">The number of values, at least 1.</param>
    /// <param name="mean">Their mean.</param>
    /// <param name="standardDeviation">Their sample standard deviation (divisor n − 1), not negative; ignored for one value.</param>
    /// <returns>The moments.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is not finite, beyond 1e50, or negative where it cannot be.</exception>
    public static Moments FromSummary(long count, double mean, double standardDeviation)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        Check.Number(mean);
        Check.NotNegative(standardDeviation);
        return new(count, mean, standardDeviation * standardDeviation * (count - 1));
    }

    /// <summary>These values and one more.</summary>
    /// <param name="value">The value.</param>
    /// <returns>New moments.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is not finite or is beyond 1e50.</exception>
    public Moments With(double value)
    {
        Check.Number(value);
        long count = Count + 1;
        double difference = value - mean;
        double updated = mean + (difference / count);
        return new(count, updated, SumOfSquares + (difference * (value - updated)));
    }

    /// <summary>These values and those of another list.</summary>
    /// <param name="other">The other moments.</param>
    /// <returns>The moments of both together.</returns>
    public Moments Merge(Moments other)
    {
        if (other.Count == 0) return this;
        if (Count == 0) return other;

        long count = Count + other.Count;
        double difference = other.mean - mean;
        double share = (double)other.Count / count;
        return new(count, mean + (difference * share), SumOfSquares + other.SumOfSquares + (difference * difference * share * Count));
    }
}
