using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Instruments;

/// <summary>A break that the editions themselves do not show: a question worded anew, or data that were corrected.</summary>
internal sealed record EditionMark(IndicatorId Item, BreakReason Reason, int Edition, bool IsLasting, string Note, Citation Source)
{
    /// <summary>Whether it stands between two editions, given by their place in the order of years.</summary>
    /// <remarks>A lasting one parts all editions before from all since; a passing one parts its edition from every other.</remarks>
    public bool StandsBetween(int earlier, int later) =>
        IsLasting ? earlier < Edition && Edition <= later : earlier == Edition || later == Edition;
}
