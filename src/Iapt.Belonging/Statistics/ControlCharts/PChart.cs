using System.Collections.Immutable;

namespace Iapt.Belonging.Statistics.ControlCharts;

/// <summary>A p-chart: shares over time with limits that suit each period's number of people (Shewhart 1931).</summary>
/// <remarks>
/// Centre p = all events over all people, limits p ± 3 √(p (1 − p) / n). For about ten people a period or more: with three, the limits
/// are 0 and 1 and can never signal; take longer periods instead.
/// </remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class PChart
{
    private PChart(double centre, ImmutableArray<Computed<PChartPoint>> points)
    {
        Centre = centre;
        Points = points;
    }

    /// <summary>The pooled share.</summary>
    public double Centre { get; }

    /// <summary>The periods in order; one without people has no point.</summary>
    public ImmutableArray<Computed<PChartPoint>> Points { get; }

    /// <summary>Draws up a chart.</summary>
    /// <param name="events">How many are counted in each period.</param>
    /// <param name="totals">Of how many.</param>
    /// <returns>The chart; none if there are no people at all.</returns>
    /// <exception cref="ArgumentException">The lists differ in length, or a count is negative or larger than its total.</exception>
    public static Computed<PChart> Of(ReadOnlySpan<long> events, ReadOnlySpan<long> totals)
    {
        if (!Proportions.Pooled(events, totals).TryGet(out double centre)) return NotComputed.NoData;

        ImmutableArray<Computed<PChartPoint>>.Builder points = ImmutableArray.CreateBuilder<Computed<PChartPoint>>(events.Length);
        for (int i = 0; i < events.Length; i++) points.Add(Point(events[i], totals[i], centre));

        return new PChart(centre, points.ToImmutable());
    }

    private static Computed<PChartPoint> Point(long events, long total, double centre)
    {
        if (total == 0) return NotComputed.NoData;

        double share = (double)events / total;
        Interval limits = Interval.Around(centre, 3 * Math.Sqrt(centre * (1 - centre) / total)).ClampedTo(new(0, 1));
        return new PChartPoint(share, limits, Threshold.IsBelow(limits.Upper, share) || Threshold.IsBelow(share, limits.Lower));
    }
}
