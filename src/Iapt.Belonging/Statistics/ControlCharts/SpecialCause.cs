namespace Iapt.Belonging.Statistics.ControlCharts;

/// <summary>What, if anything, marks a point as unlikely to be chance.</summary>
public enum SpecialCause
{
    /// <summary>Nothing does: ordinary variation.</summary>
    None,

    /// <summary>The point is above the upper limit.</summary>
    AboveUpperLimit,

    /// <summary>The point is below the lower limit.</summary>
    BelowLowerLimit,

    /// <summary>The point is part of a run of rising points.</summary>
    RisingTrend,

    /// <summary>The point is part of a run of falling points.</summary>
    FallingTrend,

    /// <summary>The point is one of two out of three near the upper limit.</summary>
    NearUpperLimit,

    /// <summary>The point is one of two out of three near the lower limit.</summary>
    NearLowerLimit,

    /// <summary>The point is part of a run of points above the mean.</summary>
    ShiftAbove,

    /// <summary>The point is part of a run of points below the mean.</summary>
    ShiftBelow,
}
