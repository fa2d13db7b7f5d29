using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Iapt.Belonging.Comparisons;
using Iapt.Belonging.Instruments;
using Iapt.Belonging.Statistics;
using Iapt.Belonging.Statistics.ControlCharts;
using Iapt.Belonging.Teams;
using Iapt.Belonging.Testing;
using Iapt.Belonging.Tests.Oracles;
using Iapt.Belonging.Tests.Statistics;
using MathNet.Numerics.Distributions;

namespace Iapt.Belonging.Tests.Comparisons;

public sealed class TeamHistoryTests
{
    private static readonly double[] Steady = [6, 6.5, 6, 7, 6.5, 6, 7, 6.5, 6, 7, 6, 6.5];
    private static readonly TeamMark Merger = new(TeamMarkKind.NewTeam, "merged with South");
    private static readonly TeamMark NewLead = new(TeamMarkKind.NewWay, "a new lead");
    private static readonly Response FewAnswered = new(new SizeBand(30, 49), new SizeBand(11, 14), 0.3, 0.4);

    [Fact]
    public void Change_TwoWaves_IsNowMinusThenWithDistancesSquaredAndAdded()
    {
        var history = new TeamHistory([Invented.Wave(0, Estimate.Measured(6.5, 5.6, 7.2, MethodId.Parse("m"))), Invented.Wave(1, Estimate.Measured(5, 4.4, 5.9, MethodId.Parse("m")))]);
        Change change = history.Change(Invented.Voice, WaveId.Parse("wave-0"));

        Assert.Equal(-1.5, change.Estimate.Value);
        Assert.Equal(-1.5 - Math.Sqrt((0.6 * 0.6) + (0.7 * 0.7)), change.Estimate.Lower!.Value, 1e-9);
        Assert.Equal(-1.5 + Math.Sqrt((0.9 * 0.9) + (0.9 * 0.9)), change.Estimate.Upper!.Value, 1e-9);
        Assert.Equal((ChangeVerdict.DeteriorationOfUncertainImportance, 1.0), (change.Verdict, change.Smallest!.Difference));
        Assert.Equal(change.Estimate, history.Compare()[Subject.Parse("change:nss/safe-to-speak-up@wave-0")]);
    }

    [Fact]
    public void Change_OfABand_IsABandFromEndToEnd()
    {
        var history = new TeamHistory([Invented.Wave(0, Invented.Score(6.5, 0.8)), Invented.Wave(1, Invented.Band(8.2, 10))]);

        Assert.Equal(Estimate.Band(0.9, 4.3, MethodId.Parse("change/of-released")), history.Change(Invented.Voice, WaveId.Parse("wave-0")).Estimate);
    }

    [Fact]
    public void Change_SinceAWaveInWhichFewAnswered_HasNoInterval()
    {
        var history = new TeamHistory([Invented.Wave(0, Invented.Score(6.5, 0.8), response: FewAnswered), Invented.Wave(1, Invented.Score(5, 0.8))]);
        Change change = history.Change(Invented.Voice, WaveId.Parse("wave-0"));

        Assert.Equal((-1.5, null, null, null), (change.Estimate.Value, change.Estimate.Lower, change.Estimate.Upper, change.Verdict));
    }

    [Fact]
    public void Change_WhereOneWaveSaysNothing_GivesItsReason()
    {
        Estimate hidden = Estimate.None(MissingReason.Suppressed);
        Estimate known = Invented.Score(6, 0.5);

        Assert.Equal(MissingReason.Suppressed, Since0(hidden, known).Missing);
        Assert.Equal(MissingReason.Suppressed, Since0(known, hidden).Missing);
        Assert.Null(Since0(known, known).Missing);

        static Estimate Since0(Estimate then, Estimate now) =>
            new TeamHistory([Invented.Wave(0, then), Invented.Wave(1, now)]).Change(Invented.Voice, WaveId.Parse("wave-0")).Estimate;
    }

    // The breaks are those that the library knows of the NHS Staff Survey, whatever they are.
    [Fact]
    public void Change_AcrossEditions_IsMadeWhereNoBreakStandsBetween()
    {
        IndicatorId[] asked = [.. InstrumentCatalog.BuiltIn.Find(InstrumentId.Parse("nss-2021"))!.Items.Select(i => i.Id)
            .Where(i => IndicatorCatalog.Standard.Find(i) is { Referent: not Referent.MyManager, Unit: IndicatorUnit.Score or IndicatorUnit.Proportion })];
        HistoryPoint[] points = [.. Enumerable.Range(2021, 5).Select(year => new HistoryPoint(
            Invented.Team("north", asked.Select(i => (i.Value, Estimate.Measured(0.5, 0.4, 0.6, MethodId.Exact))), date: $"{year}-11-30"), WaveId.Parse($"w{year}"), InstrumentId.Parse($"nss-{year}")))];
        Change[] changes = [.. asked.Select(i => new TeamHistory(points).Change(i, WaveId.Parse("w2021")))];

        Assert.All(changes, c => Assert.Equal(c.Break is null, c.Estimate.Value is not null));
        Assert.All(changes.Where(c => c.Break is not null), c => Assert.Equal(MissingReason.NotCalculable, c.Estimate.Missing));
        Assert.Contains(changes, c => c.Break is { Reason: BreakReason.Reworded });
        Assert.Contains(changes, c => c.Break is null);
        Assert.Equal(["w2021", "w2022", "w2024", "w2025"], new TeamHistory(points).Trend(IndicatorId.Parse("nss/violence-from-public")).Waves.Select(w => w.Value));
        Assert.Equal(["w2025"], new TeamHistory(points).Trend(IndicatorId.Parse("nss/fair-career-progression")).Waves.Select(w => w.Value));
    }

    [Fact]
    public void Compare_OtherOrUnknownQuestionnaires_MakesNoChangeAndNoTrend()
    {
        HistoryPoint now = Invented.Wave(20, Invented.Score(6, 0.5));
        Assert.Equal(BreakReason.DifferentInstrument, Over(InstrumentId.Parse("nqps-2022")).Change(Invented.Voice, WaveId.Parse("wave-0")).Break!.Reason);
        Assert.Equal(MissingReason.NotCalculable, Over(null).Change(Invented.Voice, WaveId.Parse("wave-0")).Estimate.Missing);
        Assert.Equal(MissingReason.NotCalculable, Over(InstrumentId.Parse("nqps-2022")).Trend(Invented.Voice).Estimate.Missing);
        Assert.Equal(MissingReason.NotCalculable, Over(null).Trend(Invented.Voice).Estimate.Missing);

        TeamHistory Over(InstrumentId? then) => new([.. Steady.Select((s, i) => new HistoryPoint(Invented.Wave(i, Invented.Score(s, 0.5)).Profile, WaveId.Parse($"wave-{i}"), then)), now]);
    }

    [Fact]
    public void Compare_AcrossAMerger_SaysNothingOfTheOldTeamAndBeginsAnew()
    {
        HistoryPoint[] points = [.. Steady.Select((s, i) => Invented.Wave(i, Invented.Score(s, 0.5))), .. Enumerable.Range(12, 5).Select(i => Invented.Wave(i, Invented.Score(3 + (0.5 * (i % 2)), 0.5), mark: i == 12 ? Merger : null))];
        var history = new TeamHistory(points);

        Change change = history.Change(Invented.Voice, WaveId.Parse("wave-11"));
        Assert.Equal((MissingReason.NotApplicable, Merger), (change.Estimate.Missing, change.Mark));
        Assert.NotNull(history.Change(Invented.Voice, WaveId.Parse("wave-12")).Estimate.Value);
        Assert.Equal(Enumerable.Range(12, 5).Select(i => WaveId.Parse($"wave-{i}")), history.Trend(Invented.Voice).Waves);
    }

    [Fact]
    public void HistoryPoint_OfAProfileThatIsMarked_TakesItsMark()
    {
        TeamProfile plain = Invented.Team("north", [], origin: Origin.FromRelease($"sha256:{new string('a', 64)}", WaveId.Parse("w"), null));
        TeamProfile marked = new(plain.Team, plain.Date, plain.Origin, new TeamContext(AnalysisUnit.Team, mark: Merger), null, []);

        Assert.Null(HistoryPoint.Of(plain).Mark);
        Assert.Same(Merger, HistoryPoint.Of(marked).Mark);
        Assert.Same(NewLead, HistoryPoint.Of(marked, NewLead).Mark);
    }

    [Fact]
    public void TeamHistory_ASuccessorWithoutAMark_IsRefused()
    {
        HistoryPoint north = Invented.Wave(0, Invented.Score(6, 0.5));
        Estimate now = Invented.Score(5, 0.5);

        Assert.Throws<ArgumentException>(() => new TeamHistory([north, Invented.Wave(1, now, team: "river")]));
        Assert.Throws<ArgumentException>(() => new TeamHistory([north, Invented.Wave(1, now, team: "river", mark: NewLead)]));
        Assert.Equal(MissingReason.NotApplicable, new TeamHistory([north, Invented.Wave(1, now, team: "river", mark: Merger)]).Change(Invented.Voice, WaveId.Parse("wave-0")).Estimate.Missing);
    }

    [Fact]
    public void TeamHistory_WhatCannotBe_Throws()
    {
        HistoryPoint point = Invented.Wave(0, Invented.Score(6, 0.5));
        var history = new TeamHistory([point]);

        Assert.Throws<ArgumentException>(() => new TeamHistory([]));
        Assert.Throws<ArgumentException>(() => new TeamHistory([point, point]));
        Assert.Throws<ArgumentException>(() => new TeamHistory([point, new HistoryPoint(Invented.Wave(1, Invented.Score(6, 0.5)).Profile, point.Wave, point.Instrument)]));
        Assert.Throws<ArgumentException>(() => history.Change(Invented.Voice, WaveId.Parse("wave-0")));
        Assert.Throws<ArgumentException>(() => history.Trend(IndicatorId.Parse("nss/manager-listens")));
        Assert.Throws<ArgumentException>(() => history.Trend(IndicatorId.Parse("nss/unheard-of")));
        Assert.Throws<ArgumentException>(() => HistoryPoint.Of(point.Profile));
        Assert.Throws<ArgumentException>(() => new TeamMark(TeamMarkKind.NewTeam, string.Empty));
        Assert.Throws<ArgumentOutOfRangeException>(() => new TeamMark(TeamMarkKind.NewTeam, new string('x', 501)));
        Assert.Equal(point.Profile.Estimates.AsEnumerable(), history.Compare().Estimates.AsEnumerable());
    }

    [Theory]
    [InlineData("6 6.5 6 7 6.5 6 7 6.5 6 7 6 6.5", "steady", "trend/xmr")]
    [InlineData("6 6.5 6 7 6.5 6 7 6.5 6 7 6 3", "worsening", "trend/xmr")] // beyond the lower limit
    [InlineData("6 6.5 6 7 6.5 6 7 6.5 6 7 6 9.5", "improving", "trend/xmr")] // beyond the upper limit
    [InlineData("6 6.5 5.9 6.4 6 6.6 5 5.1 5.2 5.4 5.6 5.8 6", "improving", "trend/xmr")] // seven rising
    [InlineData("7 6.8 7.2 6.9 7.1 7 6.2 6.4 6.1 6.3 6.2 6.4 6.1", "worsening", "trend/xmr")] // seven below the mean
    public void Trend_TwelveWavesAndMore_IsReadOffTheLimits(string scores, string word, string method)
    {
        Trend trend = Invented.History(scores.Split(' ').AsNumbers()).Trend(Invented.Voice);

        double position = TrendSubject.Words.IndexOf(word);
        Assert.Equal(Estimate.Measured(position, position, position, MethodId.Parse(method)), trend.Estimate);
        Assert.Equal(word == "steady", trend.Icon == VariationIcon.CommonCause);
        Assert.False(trend.Chart!.CurrentLimits.IsTrial);
    }

    [Theory]
    [InlineData(1, null)]
    [InlineData(4, null)]
    [InlineData(5, "trend/xmr-trial")]
    [InlineData(11, "trend/xmr-trial")]
    public void Trend_ShortSeries_IsTentativeAtMost(int waves, string? method)
    {
        Trend trend = Invented.History(Steady[..waves]).Trend(Invented.Voice);

        Assert.Equal(method, trend.Estimate.Method?.Value);
        Assert.Equal(method is null ? MissingReason.NotCalculable : null, trend.Estimate.Missing);
        Assert.Null(trend.Estimate.Lower);
    }

    [Fact]
    public void Trend_MostNeighboursEqual_IsReadOffTheRunsAndTentativeAtMost()
    {
        Trend trend = Invented.History([7, 7, 7, 6.5, 7, 7, 7, 7, 6, 6, 6, 6, 6, 6, 6, 6]).Trend(Invented.Voice);

        Assert.Equal(Estimate.WithoutInterval(0, MethodId.Parse("trend/run-chart")), trend.Estimate);
        Assert.True(trend.RunChart!.HasSignal);
    }

    [Fact]
    public void Trend_AllEqual_IsSteady()
    {
        Trend trend = Invented.History(Enumerable.Repeat(6.5, 12)).Trend(Invented.Voice);

        Assert.Equal((1, null), (trend.Estimate.Value, trend.RunChart));
    }

    [Fact]
    public void Trend_FewAnsweredInAWave_IsTentativeAtMost()
    {
        Estimate trend = new TeamHistory(Steady.Select((s, i) => Invented.Wave(i, Invented.Score(s, 0.5), response: i == 3 ? FewAnswered : null))).Trend(Invented.Voice).Estimate;

        Assert.Equal(Estimate.WithoutInterval(1, MethodId.Parse("trend/xmr")), trend);
    }

    [Fact]
    public void Trend_OfWhatShouldBeLow_TurnsRound()
    {
        IndicatorId turnover = IndicatorId.Parse("people/turnover");
        HistoryPoint Point(int i, double value) => new(
            Invented.Team("north", [(turnover.Value, Estimate.Exact(value))], date: new DateOnly(2024, 1, 31).AddMonths(i).ToString("O", CultureInfo.InvariantCulture)), WaveId.Parse($"w{i}"), null);
        double[] values = [0.1, 0.12, 0.11, 0.1, 0.13, 0.1, 0.12, 0.11, 0.1, 0.13, 0.11, 0.4];

        Trend trend = new TeamHistory(values.Select((v, i) => Point(i, v))).Trend(turnover);
        Assert.Equal((0.0, VariationIcon.ConcernHigh), (trend.Estimate.Value, trend.Icon));
        Assert.Equal(ChangeVerdict.DeteriorationOfUncertainImportance, Verdict(Estimate.Measured(0.1, 0.05, 0.15, MethodId.Exact), Estimate.Measured(0.2, 0.18, 0.25, MethodId.Exact)));

        ChangeVerdict? Verdict(Estimate then, Estimate now) => new TeamHistory([With(0, then), With(1, now)]).Change(turnover, WaveId.Parse("w0")).Verdict;
        HistoryPoint With(int i, Estimate e) => new(Point(i, 0).Profile.With(Subject.Of(turnover), e), WaveId.Parse($"w{i}"), null);
    }

    [Fact]
    public void Trend_ANewLead_BeginsNewLimitsAndKeepsTheOldOnTheChart()
    {
        double[] after = [8, 8.5, 8, 9, 8.5, 8, 9];
        HistoryPoint[] points = [.. Steady.Concat(after).Select((s, i) => Invented.Wave(i, Invented.Score(s, 0.5), mark: i == 12 ? NewLead : null))];
        Trend trend = new TeamHistory(points).Trend(Invented.Voice);

        Assert.Equal((19, Steady.Average(), after.Average()), (trend.Chart!.Points.Length, trend.Chart.Points[0].Limits.Mean, trend.Chart.CurrentLimits.Mean));
        Assert.Equal(Estimate.WithoutInterval(1, MethodId.Parse("trend/xmr-trial")), trend.Estimate);
        Assert.NotNull(new TeamHistory(points).Change(Invented.Voice, WaveId.Parse("wave-0")).Estimate.Value);
    }

    [Fact]
    public void Trend_AnEarlierStretchTooShortForLimits_IsNotOnTheChart()
    {
        HistoryPoint[] points = [.. Enumerable.Range(0, 14).Select(i => Invented.Wave(i, Invented.Score(Steady[i % 12], 0.5), mark: i is 5 or 9 ? NewLead : null))];
        Trend trend = new TeamHistory(points).Trend(Invented.Voice);

        Assert.Equal(Enumerable.Range(9, 5).Select(i => WaveId.Parse($"wave-{i}")), trend.Waves);
        Assert.Equal(5, trend.Chart!.Points.Length);
    }

    [Fact]
    public void Trend_AMarkOnAWaveThatIsNotShown_CountsToo()
    {
        HistoryPoint hidden = Invented.Wave(12, Estimate.None(MissingReason.Suppressed), mark: NewLead);
        HistoryPoint[] points = [.. Steady.Select((s, i) => Invented.Wave(i, Invented.Score(s, 0.5))), hidden, .. Enumerable.Range(13, 5).Select(i => Invented.Wave(i, Invented.Score(8 + (i % 2), 0.5)))];

        Assert.Equal(5, new TeamHistory(points).Trend(Invented.Voice).Chart!.CurrentLimits.Points);
    }

    // Charts with the settings that a history uses: large jumps are kept out of the limits, and all points make them.
    public static TheoryData<string> Charts { get; } = [.. OracleCase.Read("04-spc")
        .Where(c => c.Operation is "spc.xmr" or "spc.pointTypes" && c.Inputs.Flag("screenOutliers") && c.Inputs.OptionalNumber("fixAfter") is null).Select(c => c.Id)];

    // The certified charts again, this time as the waves of a team: same limits, same signals, same icon.
    [Theory, Trait("Oracle", "04-spc")]
    [MemberData(nameof(Charts))]
    public void Trend_OfAnOracleSeries_HasItsLimitsAndSignals(string id)
    {
        OracleCase oracle = OracleCase.Read("04-spc").Single(c => c.Id == id);
        int[] rebase = ControlChartsOracle.Rebase(oracle.Inputs);
        ImprovementDirection direction = oracle.Operation == "spc.pointTypes" ? ControlChartsOracle.Direction(oracle.Inputs) : ImprovementDirection.Increase;
        Trend trend = Chart(oracle.Inputs.Numbers("values"), rebase, direction);

        ImmutableArray<XmrPoint> points = trend.Chart!.Points;
        AssertAll(oracle.Expected.GetProperty("lower"), points, p => p.Limits.Limits.Lower);
        AssertAll(oracle.Expected.GetProperty("upper"), points, p => p.Limits.Limits.Upper);
        AssertAll(oracle.Expected.GetProperty("mean"), points, p => p.Limits.Mean);
        if (oracle.Operation == "spc.xmr") return;

        Assert.Equal(oracle.Expected.GetProperty("specialCause").EnumerateArray().Select(c => c.GetString()), points.Select(p => ControlChartsOracle.Label(p.Cause)));
        string last = oracle.Expected.GetProperty("pointType").EnumerateArray().Last().GetString()!;
        Assert.Equal(Enum.GetValues<PointKind>().Where(k => ControlChartsOracle.Label(k) == last).Select(k => Icons.Variation(k, direction)), [trend.Icon!.Value]);
    }

    // A team that does not change must not often be told that it does: how often the latest wave is called special by chance.
    [Theory]
    [InlineData(12)]
    [InlineData(24)]
    public void Trend_OfATeamThatDoesNotChange_IsMostlySteady(int waves)
    {
        const int seed = 12;
        var random = new Random(seed);
        int trials = Bar.IsFull ? 20_000 : 1_000;
        int flagged = 0;
        for (int trial = 0; trial < trials; trial++)
        {
            double[] scores = [.. Enumerable.Range(0, waves).Select(_ => Math.Round(4 * (6.5 + (0.4 * Normal.Sample(random, 0, 1)))) / 4)];
            flagged += Invented.History(scores).Trend(Invented.Voice).Estimate.Value is 1 ? 0 : 1;
        }

        Console.WriteLine($"seed {seed}");
        Bar.AtMost($"trend-null-flagged-{waves}-waves", (double)flagged / trials, 0.05);
    }

    // Two released means of a team that did not change, rounded to halves as they leave below 30 answers.
    [Fact]
    public void Change_OfATeamThatDoesNotChange_IntervalHoldsZero()
    {
        const int seed = 2;
        var random = new Random(seed);
        int trials = Bar.IsFull ? 50_000 : 5_000;
        int held = 0;
        for (int trial = 0; trial < trials; trial++)
        {
            Change change = new TeamHistory([Invented.Wave(0, Draw()), Invented.Wave(1, Draw())]).Change(Invented.Voice, WaveId.Parse("wave-0"));
            held += change.Estimate.Lower <= 0 && change.Estimate.Upper >= 0 ? 1 : 0;
        }

        Console.WriteLine($"seed {seed}");
        Bar.AtLeast("change-null-interval-holds-zero", (double)held / trials, 0.95);

        // 20 answers, standard deviation 2; the half-width is that of t with 19 degrees of freedom, and half a step of rounding.
        Estimate Draw() => Invented.Score(Math.Round(2 * (6 + (2 / Math.Sqrt(20) * Normal.Sample(random, 0, 1)))) / 2, 0.25 + (2.093 * 2 / Math.Sqrt(20)));
    }

    private static Trend Chart(double[] values, int[] rebase, ImprovementDirection direction)
    {
        IndicatorId measure = IndicatorId.Parse("test/measure");
        Indicator indicator = new(measure, "a measure", IndicatorUnit.Ratio, -1e6, 1e6, PolarityOf(direction), IndicatorOrigin.PeopleFact, Referent.TheWork, CompositionModel.Additive, new Citation(SourceId.Parse("iapt-belonging")));
        HistoryPoint Point(double value, int k) => new(
            Invented.Team("north", [(measure.Value, Estimate.Exact(value))], date: new DateOnly(2020, 1, 1).AddDays(k).ToString("O", CultureInfo.InvariantCulture)),
            WaveId.Parse($"w{k}"), null, rebase.Contains(k) ? NewLead : null);
        return new TeamHistory(values.Select(Point), indicators: new IndicatorCatalog([indicator])).Trend(measure);
    }

    // Oracles give one number for a chart, or one for each of its points.
    private static void AssertAll(JsonElement expected, ImmutableArray<XmrPoint> points, Func<XmrPoint, double> of)
    {
        if (expected.ValueKind == JsonValueKind.Number) Assert.Equal(expected.GetDouble(), of(points[^1]), 1e-8);
        else Assert.All(expected.EnumerateArray().Zip(points), pair => Assert.Equal(pair.First.GetDouble(), of(pair.Second), 1e-8));
    }

    private static Polarity PolarityOf(ImprovementDirection direction) => direction switch
    {
        ImprovementDirection.Increase => Polarity.HigherIsBetter,
        ImprovementDirection.Decrease => Polarity.LowerIsBetter,
        _ => Polarity.None,
    };
}
