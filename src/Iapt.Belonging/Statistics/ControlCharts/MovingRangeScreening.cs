namespace Iapt.Belonging.Statistics.ControlCharts;

/// <summary>Whether very large jumps may widen the limits of an XmR chart.</summary>
public enum MovingRangeScreening
{
    /// <summary>All moving ranges count, as in the Making Data Count spreadsheet.</summary>
    None,

    /// <summary>Moving ranges of at least 3.267 times their average are dropped once (Nelson 1982), as NHSRplotthedots does by default.</summary>
    Nelson,
}
