namespace Iapt.Belonging.Statistics;

/// <summary>Where a ratio lies relative to a range that counts as even.</summary>
public enum RangePosition
{
    /// <summary>Inside, the ends included.</summary>
    WithinRange,

    /// <summary>Below the lower end.</summary>
    BelowRange,

    /// <summary>Above the upper end.</summary>
    AboveRange,
}
