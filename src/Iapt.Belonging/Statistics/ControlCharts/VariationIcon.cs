namespace Iapt.Belonging.Statistics.ControlCharts;

/// <summary>The icon for the kind of variation that the last point shows, as in Making Data Count.</summary>
public enum VariationIcon
{
    /// <summary>Ordinary variation.</summary>
    CommonCause,

    /// <summary>Improvement by higher values.</summary>
    ImprovementHigh,

    /// <summary>Improvement by lower values.</summary>
    ImprovementLow,

    /// <summary>Concern by higher values.</summary>
    ConcernHigh,

    /// <summary>Concern by lower values.</summary>
    ConcernLow,

    /// <summary>Higher values, neither good nor bad.</summary>
    NeutralHigh,

    /// <summary>Lower values, neither good nor bad.</summary>
    NeutralLow,
}
