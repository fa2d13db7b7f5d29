namespace Iapt.Belonging.Equity;

/// <summary>What a gap between two groups says, given all comparisons of its family and the smallest difference that matters.</summary>
public enum GapVerdict
{
    /// <summary>Too few people to tell: nothing may be shown, how sure it is is not known, or the interval holds both no gap and one that may matter. Never "no gap".</summary>
    TooFewToTell,

    /// <summary>It was not asked, does not apply, or could not be computed.</summary>
    NothingToCompare,

    /// <summary>The whole interval lies nearer to nothing than the smallest difference that matters.</summary>
    NoGapThatMatters,

    /// <summary>The interval leaves out 0, but among so many comparisons that may be chance.</summary>
    MayBeChance,

    /// <summary>More than chance among all comparisons of the family; whether by enough to matter cannot be told, or nobody has judged how much that is.</summary>
    GapOfUncertainSize,

    /// <summary>More than chance among all comparisons of the family, and the whole interval is at least as far from nothing as the smallest difference that matters.</summary>
    GapThatMatters,
}
