using System.Collections.Immutable;
using Iapt.Belonging.Statistics.ControlCharts;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Comparisons;

/// <summary>The waves of one indicator that can be put in one series, and what they show.</summary>
internal sealed class TrendSeries
{
    private static readonly MethodId Fixed = MethodId.Parse("trend/xmr");
    private static readonly MethodId Trial = MethodId.Parse("trend/xmr-trial");
    private static readonly MethodId Runs = MethodId.Parse("trend/run-chart");

    private readonly TrendSubject subject;
    private readonly ImmutableArray<HistoryPoint> points;
    private readonly double[] values;
    private readonly ImmutableArray<int> segments;
    private readonly ImprovementDirection direction;

    /// <summary>Cuts a series into segments.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="series">The waves that have a number and may be compared, earliest first.</param>
    /// <param name="all">All waves, because a mark on one that has no number counts too.</param>
    public TrendSeries(Indicator indicator, IReadOnlyList<HistoryPoint> series, ImmutableArray<HistoryPoint> all)
    {
        subject = new TrendSubject(indicator.Id);
        direction = indicator.Polarity switch
        {
            Polarity.HigherIsBetter => ImprovementDirection.Increase,
            Polarity.LowerIsBetter => ImprovementDirection.Decrease,
            _ => ImprovementDirection.Neutral,
        };
        List<int> starts = [0, .. Enumerable.Range(1, Math.Max(0, series.Count - 1)).Where(i => IsMarked(all, series[i - 1], series[i]))];
        int from = FirstWithLimits(starts);
        points = [.. series.Skip(from)];
        values = [.. points.Select(p => ReleasedNumber.PointOf(p.Profile[Subject.Of(indicator.Id)])!.Value)];
        segments = [.. starts.Where(s => s > from).Select(s => s - from)];
    }

    private ReadOnlySpan<double> Last => values.AsSpan(segments.IsEmpty ? 0 : segments[^1]);

    public Trend Find()
    {
        if (!XmrChart.Of(values, MovingRangeScreening.Nelson, SpecialCauseRules.MakingDataCount, null, [.. segments]).TryGet(out XmrChart? chart))
        {
            return new Trend(subject, Estimate.None(MissingReason.NotCalculable), points.Select(p => p.Wave), null, null, null);
        }

        RunChart? runs = RunChart.Of(Last).TryGet(out RunChart? found) ? found : null;
        return new Trend(subject, Read(chart, runs), points.Select(p => p.Wave), chart, runs, chart.Variation(direction));
    }

    // A mark counts wherever it stands between two numbers.
    private static bool IsMarked(ImmutableArray<HistoryPoint> all, HistoryPoint earlier, HistoryPoint later) =>
        all.SkipWhile(p => p != earlier).Skip(1).TakeWhile(p => p != later).Append(later).Any(p => p.Mark is not null);

    // Earlier segments are drawn as long as they have limits; a short one ends the chart.
    private static int FirstWithLimits(List<int> starts)
    {
        for (int s = starts.Count - 2; s >= 0; s--)
        {
            if (starts[s + 1] - starts[s] < XmrLimits.FewestPoints) return starts[s + 1];
        }

        return 0;
    }

    private Estimate Read(XmrChart chart, RunChart? runs)
    {
        if (direction == ImprovementDirection.Neutral) return Estimate.None(MissingReason.NotApplicable);
        if (runs is not null && IsMostlyTies()) return Estimate.WithoutInterval(Position(RunSide(runs)), Runs);

        double position = Position(chart.Points[^1].Kind(direction));
        if (chart.CurrentLimits.IsTrial) return Estimate.WithoutInterval(position, Trial);

        bool fewAnswered = points.TakeLast(Last.Length).Any(p => p.Profile.Response is { MayBeBelowHalf: true });
        return fewAnswered ? Estimate.WithoutInterval(position, Fixed) : Estimate.Measured(position, position, position, Fixed);
    }

    // Released numbers come in steps. Where most neighbours are equal, moving ranges measure the steps and not the team.
    private bool IsMostlyTies()
    {
        ReadOnlySpan<double> last = Last;
        int ties = 0;
        for (int i = 1; i < last.Length; i++) ties += last[i] == last[i - 1] ? 1 : 0;

        return 2 * ties > last.Length - 1;
    }

    private PointKind RunSide(RunChart runs)
    {
        double latest = values.Last(v => v != runs.Median);
        SpecialCause cause = !runs.HasSignal ? SpecialCause.None : latest > runs.Median ? SpecialCause.ShiftAbove : SpecialCause.ShiftBelow;
        return Icons.Kind(cause, direction);
    }

    private static double Position(PointKind kind) => TrendSubject.Words.IndexOf(kind switch
    {
        PointKind.Concern => "worsening",
        PointKind.Improvement => "improving",
        _ => "steady",
    });
}
