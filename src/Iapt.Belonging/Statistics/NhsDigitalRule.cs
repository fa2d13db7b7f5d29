namespace Iapt.Belonging.Statistics;

/// <summary>How NHS Digital shows small numbers of hospital statistics below national level (HES disclosure control, 2018): to read their files, and to compare with ours.</summary>
/// <remarks>Our own releases follow the policy of Disclosure, which is stricter. At national level the rule changes nothing.</remarks>
public static class NhsDigitalRule
{
    private const long LargestHidden = 7;

    /// <summary>A count as shown: 0 as it is, 1 to 7 hidden, others to the nearest 5.</summary>
    /// <param name="count">The count.</param>
    /// <returns>The number shown; null if it is hidden.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative.</exception>
    public static long? Shown(long count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        if (count == 0) return 0;

        return count <= LargestHidden ? null : (count + 2) / 5 * 5;
    }

    /// <summary>Whether a mean or median of this many people is shown: not for 1 to 7.</summary>
    /// <param name="count">The number of people.</param>
    /// <returns>True from 8 people.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative.</exception>
    public static bool ShowsMeanOf(long count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return count > LargestHidden;
    }
}
