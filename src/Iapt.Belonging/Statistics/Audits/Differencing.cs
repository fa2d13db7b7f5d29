namespace Iapt.Belonging.Statistics.Audits;

/// <summary>What subtraction tells about those who are in one published group and not in the group inside it: a team without its manager, or a team before and after somebody left.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class Differencing
{
    private Differencing(long count, Computed<double> mean)
    {
        Count = count;
        Mean = mean;
    }

    /// <summary>How many people they are.</summary>
    public long Count { get; }

    /// <summary>Their mean, (n_A m_A − n_B m_B) / (n_A − n_B); none if there is nobody.</summary>
    public Computed<double> Mean { get; }

    /// <summary>Subtracts a group from the one it is part of.</summary>
    /// <param name="outerCount">How many people are in the larger group.</param>
    /// <param name="outerMean">Their mean.</param>
    /// <param name="innerCount">How many of them are in the smaller group.</param>
    /// <param name="innerMean">Their mean.</param>
    /// <returns>The others.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative, the smaller group is the larger one, or a mean is not finite.</exception>
    public static Differencing Of(long outerCount, double outerMean, long innerCount, double innerMean)
    {
        Check.Count(innerCount, outerCount, nameof(innerCount));
        Check.Number(outerMean);
        Check.Number(innerMean);
        long count = outerCount - innerCount;
        return new Differencing(count, count == 0 ? NotComputed.NoData : ((outerCount * outerMean) - (innerCount * innerMean)) / count);
    }

    /// <summary>Whether the two groups must not be shown side by side: the others are somebody, and fewer than the minimum.</summary>
    /// <param name="minimum">How many people are enough, at least 1.</param>
    /// <returns>True if one of the two must be hidden.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The minimum is below 1.</exception>
    public bool IsTooSmall(long minimum)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(minimum, 1);
        return Count > 0 && Count < minimum;
    }
}
