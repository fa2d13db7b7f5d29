namespace Iapt.Belonging.Equity;

/// <summary>Where a ratio stands relative to the range from 0.80 to 1.25 that counts as even, and for whom it is worse.</summary>
/// <remarks>The range is a screening rule and no test: show the interval beside it. A ratio may be outside while the interval holds 1.</remarks>
public enum EqualityVerdict
{
    /// <summary>There is no ratio: a group is empty, or nobody of the group below the line of the ratio is counted.</summary>
    NotCalculable,

    /// <summary>Fewer than <see cref="EqualityComparison.FewestEvents"/> are counted in a group: show the interval, say nothing.</summary>
    TooFewEvents,

    /// <summary>Within the range, its ends included.</summary>
    WithinRange,

    /// <summary>Outside, and worse for the group the standard is about.</summary>
    WorseForGroup,

    /// <summary>Outside, and worse for the others.</summary>
    WorseForOthers,
}
