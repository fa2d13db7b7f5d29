using Iapt.Belonging.Statistics;

namespace Iapt.Belonging.Equity;

/// <summary>Figures of the NHS Workforce Race and Disability Equality Standards (WRES, WDES) that are more than a ratio of two rates.</summary>
/// <remarks>Ratios themselves are <see cref="RelativeRisk"/>, their non-adverse range is <see cref="ReferenceRange.FourFifths"/>. For organisations only.</remarks>
public static class EqualityStandards
{
    /// <summary>The share of a group on the board less its share of the workforce (WRES indicator 9, WDES metric 10).</summary>
    /// <param name="onBoard">How many of the group are on the board.</param>
    /// <param name="board">How many are on the board.</param>
    /// <param name="workforceShare">The share of the group in the workforce, 0 to 1.</param>
    /// <returns>The difference, -1 to 1; none if there is no board.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative or larger than its total, or the share is none.</exception>
    /// <example>2 of 14 on the board and 22.4% of the workforce: -8.1 percentage points.</example>
    public static Computed<double> BoardDifference(long onBoard, long board, double workforceShare)
    {
        Check.Count(onBoard, board);
        Check.Probability(workforceShare);
        return board == 0 ? NotComputed.NoData : ((double)onBoard / board) - workforceShare;
    }

    /// <summary>The likelihood of entering a formal process, from the mean of the entries of several years (WDES metric 3: two).</summary>
    /// <param name="entriesByYear">How many entered in each year.</param>
    /// <param name="headcount">How many people are in the group.</param>
    /// <returns>The likelihood a year; none if there are no years or no people. Above 1 where there are more entries a year than people.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative.</exception>
    /// <example>3 and 2 of 360: 0.0069.</example>
    public static Computed<double> YearlyLikelihood(ReadOnlySpan<long> entriesByYear, long headcount)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(headcount);
        long entries = 0;
        foreach (long year in entriesByYear)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(year, nameof(entriesByYear));
            entries += year;
        }

        return entriesByYear.IsEmpty || headcount == 0 ? NotComputed.NoData : (double)entries / entriesByYear.Length / headcount;
    }
}
