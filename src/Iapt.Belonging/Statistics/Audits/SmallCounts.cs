using System.Collections.Immutable;

namespace Iapt.Belonging.Statistics.Audits;

/// <summary>Which counts tell about people by themselves, before anything is added or subtracted.</summary>
public static class SmallCounts
{
    /// <summary>Primary suppression: counts above 0 and below the minimum.</summary>
    /// <param name="counts">The counts.</param>
    /// <param name="minimum">The smallest count that is shown, at least 1.</param>
    /// <param name="zeroIsSmall">Whether 0 is hidden too.</param>
    /// <returns>For each count, whether it is to be hidden.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative, or the minimum is below 1.</exception>
    public static ImmutableArray<bool> Hidden(ReadOnlySpan<long> counts, long minimum, bool zeroIsSmall)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(minimum, 1);
        ImmutableArray<bool>.Builder hidden = ImmutableArray.CreateBuilder<bool>(counts.Length);
        foreach (long count in counts)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(count, nameof(counts));
            hidden.Add(count < minimum && (count > 0 || zeroIsSmall));
        }

        return hidden.MoveToImmutable();
    }

    /// <summary>Class disclosure: everybody, or everybody but one, gave the same answer, so that the result tells each person's answer however many they are.</summary>
    /// <param name="counts">How many people gave each answer.</param>
    /// <returns>True if it does; false if nobody answered.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative.</exception>
    public static bool IsClassDisclosure(ReadOnlySpan<long> counts)
    {
        long total = DiversityIndices.Sum(counts);
        long largest = 0;
        foreach (long count in counts) largest = Math.Max(largest, count);

        return total > 0 && total - largest <= 1;
    }
}
