namespace Iapt.Belonging.Statistics.ControlCharts;

/// <summary>What a point means, once it is known which way is better.</summary>
public enum PointKind
{
    /// <summary>Ordinary variation.</summary>
    CommonCause,

    /// <summary>A special cause in the good direction.</summary>
    Improvement,

    /// <summary>A special cause in the bad direction.</summary>
    Concern,

    /// <summary>A special cause upwards, of a measure without a good direction.</summary>
    NeutralHigh,

    /// <summary>A special cause downwards, of a measure without a good direction.</summary>
    NeutralLow,
}
