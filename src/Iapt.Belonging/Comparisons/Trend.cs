using System.Collections.Immutable;
using Iapt.Belonging.Statistics.ControlCharts;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Comparisons;

/// <summary>Whether one indicator of a team shows more than chance over its waves, and the charts that say so.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class Trend
{
    internal Trend(TrendSubject subject, Estimate estimate, IEnumerable<WaveId> waves, XmrChart? chart, RunChart? runChart, VariationIcon? icon)
    {
        Subject = subject;
        Estimate = estimate;
        Waves = [.. waves];
        Chart = chart;
        RunChart = runChart;
        Icon = icon;
    }

    /// <summary>The subject under which rules see it.</summary>
    public TrendSubject Subject { get; }

    /// <summary>The position in <see cref="TrendSubject.Words"/>; of unknown uncertainty, so that it makes nothing more than tentative, where <see cref="TeamHistory"/> says so; missing where it cannot be said.</summary>
    public Estimate Estimate { get; }

    /// <summary>The waves whose numbers could be put in one series, earliest first.</summary>
    public ImmutableArray<WaveId> Waves { get; }

    /// <summary>The XmR chart of these waves; null if there are too few.</summary>
    public XmrChart? Chart { get; }

    /// <summary>The run chart of the waves since the last mark; null if they are too few or all alike.</summary>
    public RunChart? RunChart { get; }

    /// <summary>The icon of variation of the latest wave; null without a chart.</summary>
    public VariationIcon? Icon { get; }
}
