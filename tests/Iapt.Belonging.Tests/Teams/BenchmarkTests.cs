using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Tests.Teams;

public sealed class BenchmarkTests
{
    private static readonly IndicatorId Indicator = IndicatorId.Parse("nss/inclusion");
    private static readonly BenchmarkId Id = BenchmarkId.Parse("test/nine");
    private static readonly Citation Source = new(SourceId.Parse("nss-2024"));
    private static readonly MethodId Method = MethodId.Parse("test/method");

    // Nine values: with type 6, the value of rank r lies at probability r / 10.
    private static readonly Benchmark Nine = Freeze([1, 2, 3, 4, 5, 6, 7, 8, 9]);

    [Theory]
    [InlineData(5, 0.5)]
    [InlineData(2, 0.2)]
    [InlineData(2.5, 0.25)]
    [InlineData(0.5, 0)]
    [InlineData(9.5, 1)]
    public void PercentileOf_AValue_IsItsType6Probability(double value, double expected) =>
        Assert.Equal(expected, Nine.PercentileOf(Indicator, Estimate.Exact(value), AnalysisUnit.Organisation).Value!.Value, 9);

    [Fact]
    public void PercentileOf_AnInterval_ComesFromItsEnds()
    {
        Estimate percentile = Nine.PercentileOf(Indicator, Estimate.Measured(5, 4, 7.5, Method, SizeBand.Exactly(40)), AnalysisUnit.Organisation);

        Assert.Equal(Estimate.Measured(0.5, 0.4, 0.75, BenchmarkDistribution.Method, SizeBand.Exactly(40)), percentile);
    }

    [Fact]
    public void PercentileOf_AnUnknownInterval_StaysUnknown()
    {
        Estimate percentile = Nine.PercentileOf(Indicator, Estimate.WithoutInterval(5, Method), AnalysisUnit.Organisation);

        Assert.Equal((0.5, null, null), (percentile.Value!.Value, percentile.Lower, percentile.Upper));
    }

    [Fact]
    public void PercentileOf_ABand_StaysABand()
    {
        Estimate percentile = Nine.PercentileOf(Indicator, Estimate.Band(2, 3, Method), AnalysisUnit.Organisation);

        Assert.True(percentile.IsBand);
        Assert.Equal((0.2, 0.3), (percentile.Lower!.Value, percentile.Upper!.Value));
    }

    [Fact]
    public void PercentileOf_AMissingEstimate_KeepsItsReason() => Assert.Equal(
        MissingReason.WithheldByPublisher, Nine.PercentileOf(Indicator, Estimate.None(MissingReason.WithheldByPublisher), AnalysisUnit.Organisation).Missing);

    [Fact]
    public void PercentileOf_AnIndicatorItDoesNotHold_HasNoData() => Assert.Equal(
        MissingReason.NoData, Nine.PercentileOf(IndicatorId.Parse("nss/morale"), Estimate.Exact(5), AnalysisUnit.Organisation).Missing);

    [Theory]
    [InlineData(AnalysisUnit.Team)]
    [InlineData(AnalysisUnit.Service)]
    public void PercentileOf_AnotherKindOfUnit_IsRefused(AnalysisUnit unit) =>
        Assert.Throws<ArgumentException>(() => Nine.PercentileOf(Indicator, Estimate.Exact(5), unit));

    [Fact]
    public void AddTo_ATeam_IsRefused() => Assert.Throws<ArgumentException>(() => Nine.AddTo(Profile("local:a", 5, AnalysisUnit.Team)));

    [Fact]
    public void PercentileOf_ATie_IsInTheMiddleOfIt()
    {
        Benchmark tied = Freeze([1, 1, 1, 1, 5, 9, 9, 9, 9]);

        Assert.Equal(0.2, tied.PercentileOf(Indicator, Estimate.Exact(1), AnalysisUnit.Organisation).Value!.Value, 9);
    }

    [Fact]
    public void Freeze_SevenUnits_IsRefused() => Assert.Throws<ArgumentException>(() => Freeze([1, 2, 3, 4, 5, 6, 7]));

    [Fact]
    public void Freeze_AnIndicatorOfSevenUnits_IsLeftOut()
    {
        List<TeamProfile> profiles = [.. Enumerable.Range(1, 8).Select(i => Profile($"ods:R{i}", i))];
        profiles[0] = profiles[0].With(Subject.Of(Indicator), Estimate.None(MissingReason.WithheldByPublisher));

        Assert.Empty(Benchmark.Freeze(Id, "test", Source, profiles).Distributions);
    }

    [Fact]
    public void Freeze_UnitsOfTwoPeerGroups_IsRefused()
    {
        IEnumerable<TeamProfile> profiles = Enumerable.Range(1, 9).Select(i => Profile($"ods:R{i}", i, peerGroup: i == 9 ? "other" : "peers"));

        Assert.Throws<ArgumentException>(() => Benchmark.Freeze(Id, "test", Source, [.. profiles]));
    }

    [Fact]
    public void Read_WhatWasWritten_IsTheSameDocument()
    {
        byte[] written = BenchmarkWriter.Write(Nine);

        Assert.Equal(written, BenchmarkWriter.Write(BenchmarkReader.Read(written).Require()));
    }

    [Theory]
    [InlineData("1, 2", "benchmark.quantiles")]
    [InlineData("2, 1, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21", "benchmark.quantiles")]
    [InlineData("\"a\"", "json.type")]
    public void Read_BadQuantiles_SaysSo(string quantiles, string code)
    {
        string document = $$"""
            { "format": "belonging.benchmark/1", "id": "a", "unit": "team", "sample": "s", "source": { "source": "nss-2024" },
              "indicators": [{ "indicator": "nss/inclusion", "units": 8, "quantiles": [{{quantiles}}] }] }
            """;

        Assert.Contains(BenchmarkReader.Read(System.Text.Encoding.UTF8.GetBytes(document)).Problems, p => p.Code == code);
    }

    [Property]
    public Property PercentileOf_AGreaterValue_IsNotLess() => Prop.ForAll(
        Gen.Choose(-200, 1200).Two().ToArbitrary(),
        pair =>
        {
            Estimate low = At(Math.Min(pair.Item1, pair.Item2) / 100.0);
            Estimate high = At(Math.Max(pair.Item1, pair.Item2) / 100.0);
            return low.Value <= high.Value && low.Value is >= 0 and <= 1 && high.Value is >= 0 and <= 1;
        });

    private static Estimate At(double value) => Nine.PercentileOf(Indicator, Estimate.Exact(value), AnalysisUnit.Organisation);

    private static Benchmark Freeze(double[] values) => Benchmark.Freeze(Id, "test", Source, [.. values.Select((v, i) => Profile($"ods:R{i}", v))]);

    private static TeamProfile Profile(string team, double value, AnalysisUnit unit = AnalysisUnit.Organisation, string peerGroup = "peers") => new(
        TeamId.Parse(team), new DateOnly(2024, 11, 30), Origin.FromPublication(Source), new TeamContext(unit, peerGroup: peerGroup), null,
        [new(Subject.Of(Indicator), Estimate.WithoutInterval(value, Method))]);
}
