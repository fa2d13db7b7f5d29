namespace Iapt.Belonging.Equity;

/// <summary>What the selection rate of a group says beside that of another, by the four-fifths rule and a test.</summary>
public enum ImpactVerdict
{
    /// <summary>Too few people to tell: the interval holds both four fifths or less and no difference, or there is no ratio. Never "even".</summary>
    TooFewToTell,

    /// <summary>The whole interval is at or above four fifths.</summary>
    NotAdverse,

    /// <summary>Lower by more than chance, but not below four fifths.</summary>
    LowerWithinFourFifths,

    /// <summary>Below four fifths, but among so many comparisons that may be chance.</summary>
    MayBeChance,

    /// <summary>Below four fifths, and by more than chance.</summary>
    Adverse,
}
