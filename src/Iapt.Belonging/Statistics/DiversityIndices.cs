namespace Iapt.Belonging.Statistics;

/// <summary>Variety: how people are spread over categories. Describes a composition; a higher index is not a better team.</summary>
/// <remarks>
/// Variety (categories), separation (opposing positions) and disparity (concentration of a good) are three different things that no
/// single index may mix (Harrison and Klein 2007); the other two are in <see cref="Dispersion"/>. People whose category is unknown are
/// left out by the caller, who reports the coverage.
/// </remarks>
public static class DiversityIndices
{
    /// <summary>All indices of one composition.</summary>
    /// <param name="counts">The number of people in each category of the agreed list, empty categories included: its length is K.</param>
    /// <returns>The indices; none for an empty team.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative.</exception>
    /// <example>4, 3, 2 and 1 people: Blau 0.70, normalised 0.9333.</example>
    public static Computed<DiversityResult> Of(ReadOnlySpan<long> counts)
    {
        long total = Sum(counts);
        if (total == 0) return NotComputed.NoData;

        double squares = 0;
        double pairs = 0;
        double entropy = 0;
        double largest = 0;
        int observed = 0;
        foreach (long count in counts)
        {
            if (count == 0) continue;

            double share = (double)count / total;
            squares += share * share;
            pairs += share * (total - count);
            entropy -= share * Math.Log(share);
            largest = Math.Max(largest, share);
            observed++;
        }

        return new DiversityResult(counts.Length, total, observed, largest, observed == 1 ? 0 : pairs / total, Math.Max(0, entropy), squares);
    }

    /// <summary>The largest possible Blau index with K categories, (K − 1) / K.</summary>
    /// <param name="categories">K, at least 1.</param>
    /// <returns>The maximum; 0 for one category.</returns>
    /// <exception cref="ArgumentOutOfRangeException">K is below 1.</exception>
    public static double LargestBlau(int categories)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(categories, 1);
        return (categories - 1.0) / categories;
    }

    /// <summary>The largest possible Shannon index with K categories, ln K.</summary>
    /// <param name="categories">K, at least 1.</param>
    /// <returns>The maximum; 0 for one category.</returns>
    /// <exception cref="ArgumentOutOfRangeException">K is below 1.</exception>
    public static double LargestShannon(int categories)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(categories, 1);
        return Math.Log(categories);
    }

    internal static long Sum(ReadOnlySpan<long> counts)
    {
        long total = 0;
        foreach (long count in counts)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(count, nameof(counts));
            total += count;
        }

        return total;
    }
}
