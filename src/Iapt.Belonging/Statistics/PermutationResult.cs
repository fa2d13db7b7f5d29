namespace Iapt.Belonging.Statistics;

/// <summary>The result of a permutation test.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class PermutationResult
{
    internal PermutationResult(double difference, double pValue, long arrangements)
    {
        Difference = difference;
        PValue = pValue;
        Arrangements = arrangements;
    }

    /// <summary>Mean of the first group less mean of the second.</summary>
    public double Difference { get; }

    /// <summary>The share of arrangements with a difference of at least this size, either way.</summary>
    public double PValue { get; }

    /// <summary>The number of ways to choose the first group; the p-value cannot be below 1 (or 2, if both groups are of one size) over it.</summary>
    public long Arrangements { get; }
}
