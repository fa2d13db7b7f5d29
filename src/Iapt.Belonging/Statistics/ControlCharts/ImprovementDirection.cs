namespace Iapt.Belonging.Statistics.ControlCharts;

/// <summary>Which way a charted measure should go.</summary>
public enum ImprovementDirection
{
    /// <summary>Neither way is better: signals are shown, but not as good or bad.</summary>
    Neutral,

    /// <summary>Higher is better.</summary>
    Increase,

    /// <summary>Lower is better.</summary>
    Decrease,
}
