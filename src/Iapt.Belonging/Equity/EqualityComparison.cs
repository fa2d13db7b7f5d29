using Iapt.Belonging.Statistics;

namespace Iapt.Belonging.Equity;

/// <summary>The two groups of an equality standard side by side: shares, their difference, their ratio, and what the standard says of it.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class EqualityComparison
{
    /// <summary>With fewer events than this in either group there is an interval and no verdict.</summary>
    public const int FewestEvents = 5;

    internal EqualityComparison()
    {
    }

    /// <summary>The share of the group the standard is about, 0 to 1, with Wilson's interval; none if nobody is in it.</summary>
    public required Computed<IntervalEstimate> Group { get; init; }

    /// <summary>The share of the others, 0 to 1, with Wilson's interval; none if nobody is in it.</summary>
    public required Computed<IntervalEstimate> Others { get; init; }

    /// <summary>The share of the group less that of the others, -1 to 1, with Newcombe's interval; none if either is empty.</summary>
    public required Computed<IntervalEstimate> Gap { get; init; }

    /// <summary>The ratio of both shares, the one on top that the standard puts there, with Katz's interval. Where nobody or everybody is counted the interval comes after adding a half to each cell.</summary>
    public required RiskRatio Relative { get; init; }

    /// <summary>What the standard says of the ratio.</summary>
    public required EqualityVerdict Verdict { get; init; }

    /// <summary>Whether chance alone hardly explains the ratio: its interval does not hold 1. None if there is no interval, or too few events for a verdict.</summary>
    public Computed<bool> IsBeyondChance => Verdict == EqualityVerdict.TooFewEvents ? NotComputed.Undefined : Relative.Interval.Then<bool>(i => i.Lower > 1 || i.Upper < 1);
}
