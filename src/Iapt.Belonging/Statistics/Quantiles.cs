namespace Iapt.Belonging.Statistics;

/// <summary>Sample quantiles: the value below which a given share of the data lies.</summary>
/// <remarks>Linear interpolation between the two ordered values around the position; positions beyond the ends give the extremes.</remarks>
/// <example>The median of 1, 2, 3 and 10 is 2.5; their type-6 quartiles are 1.25 and 8.25.</example>
public static class Quantiles
{
    /// <summary>One quantile.</summary>
    /// <param name="values">The values, in any order.</param>
    /// <param name="probability">The share below, from 0 to 1.</param>
    /// <param name="definition">How the position is found.</param>
    /// <returns>The quantile; none if there are no values.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A value is not finite, the probability is outside 0 to 1, or the definition is unknown.</exception>
    public static Computed<double> Of(ReadOnlySpan<double> values, double probability, QuantileDefinition definition)
    {
        Check.Numbers(values);
        double[] sorted = values.ToArray();
        Array.Sort(sorted);
        return OfSorted(sorted, probability, definition);
    }

    /// <summary>The middle value; the mean of the two middle ones if their number is even. The same by every definition.</summary>
    /// <param name="values">The values, in any order.</param>
    /// <returns>The median; none if there are no values.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A value is not finite.</exception>
    public static Computed<double> Median(ReadOnlySpan<double> values) => Of(values, 0.5, QuantileDefinition.Type6);

    /// <summary>One quantile of values in ascending order.</summary>
    internal static Computed<double> OfSorted(ReadOnlySpan<double> sorted, double probability, QuantileDefinition definition)
    {
        Check.Probability(probability);
        if (sorted.IsEmpty) return NotComputed.NoData;

        double position = Math.Clamp(Position(sorted.Length, probability, definition), 1, sorted.Length);
        int below = (int)Math.Floor(position);
        double low = sorted[below - 1];
        double high = sorted[Math.Min(below, sorted.Length - 1)];
        return low + ((position - below) * (high - low));
    }

    private static double Position(int count, double probability, QuantileDefinition definition) => definition switch
    {
        QuantileDefinition.Type6 => (count + 1.0) * probability,
        QuantileDefinition.Type7 => ((count - 1.0) * probability) + 1,
        _ => throw new ArgumentOutOfRangeException(nameof(definition)),
    };
}
