namespace Iapt.Belonging.Statistics.ControlCharts;

/// <summary>Whether a process as it runs now can be relied on to meet its target.</summary>
public enum Assurance
{
    /// <summary>The target lies within the limits: it will be met at times by chance.</summary>
    HitAndMiss,

    /// <summary>The target lies beyond the limits on the good side: it will be missed.</summary>
    ConsistentlyFails,

    /// <summary>The target lies beyond the limits on the bad side: it will be met.</summary>
    ConsistentlyPasses,
}
