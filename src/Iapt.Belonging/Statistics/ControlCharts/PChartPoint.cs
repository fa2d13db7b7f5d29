namespace Iapt.Belonging.Statistics.ControlCharts;

/// <summary>One period of a p-chart.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class PChartPoint
{
    internal PChartPoint(double share, Interval limits, bool isOutside)
    {
        Share = share;
        Limits = limits;
        IsOutside = isOutside;
    }

    /// <summary>The share of the period.</summary>
    public double Share { get; }

    /// <summary>The limits for this period's number of people, within 0 to 1.</summary>
    public Interval Limits { get; }

    /// <summary>Whether the share is strictly beyond a limit.</summary>
    public bool IsOutside { get; }
}
