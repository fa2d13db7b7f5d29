using System.Data.Common;
using Iapt.Belonging.Published;
using Iapt.Belonging.Statistics;
using Iapt.Belonging.Teams;
using Iapt.Belonging.Testing;

namespace Iapt.Belonging.Tests.Published;

public sealed class PublishedBreakdownTests
{
    private const string Heading = "breakdown,group,pp1,responses_max,responses_min";

    private static readonly Dictionary<string, IndicatorId> Scores = new(StringComparer.Ordinal)
    {
        ["pp1"] = IndicatorId.Parse("nss/compassionate-and-inclusive"),
        ["pp2"] = IndicatorId.Parse("nss/recognised-and-rewarded"),
        ["pp3"] = IndicatorId.Parse("nss/voice-that-counts"),
        ["pp4"] = IndicatorId.Parse("nss/safe-and-healthy"),
        ["pp5"] = IndicatorId.Parse("nss/always-learning"),
        ["pp6"] = IndicatorId.Parse("nss/work-flexibly"),
        ["pp7"] = IndicatorId.Parse("nss/we-are-a-team"),
        ["staff_engagement"] = IndicatorId.Parse("nss/staff-engagement"),
        ["morale"] = IndicatorId.Parse("nss/morale"),
    };

    [Fact]
    public async Task RollUp_OfTheRealReport_GivesTheTrustWithinAHundredth()
    {
        PublishedBreakdown breakdown = (await ReadAsync(Samples.Open("nhs-staff-survey-2024-breakdown", "leeds-community-healthcare.csv"), Scores)).Require();

        double largest = Scores.Values.Max(s => Math.Abs(breakdown.RollUp(s).Value - breakdown.Organisation[Subject.Of(s)].Value!.Value));

        Assert.Equal(6, breakdown.Units.Length);
        Bar.AtMost("MEAS-ROLLUP", largest, 0.01);
    }

    [Fact]
    public async Task Read_RealReport_MakesServicesAndGroups()
    {
        PublishedBreakdown breakdown = (await ReadAsync(Samples.Open("nhs-staff-survey-2024-breakdown", "leeds-community-healthcare.csv"), Scores)).Require();
        TeamProfile executive = breakdown.Units.Single(u => u.Team == TeamId.Parse("ods:RY6.executive"));
        Estimate morale = executive[Subject.Of(Scores["morale"])];

        Assert.Equal((AnalysisUnit.Service, "ods:RY6"), (executive.Context.Unit, executive.Context.PartOf!.Value));
        Assert.Equal((7.34, SizeBand.Exactly(14)), (morale.Value, morale.Answers));
        Assert.Equal(6.35, breakdown.Organisation[Subject.Parse("nss/staff-engagement[staff-group=Medical-and-Dental]")].Value);
    }

    [Theory]
    [InlineData(7.34, 14, 4.6924, 9.9876)]
    [InlineData(10, 14, 10, 10)]
    public async Task Read_Score_HasTheWidestIntervalThatItsMeanAllows(double score, int answers, double lower, double upper)
    {
        Estimate estimate = await OneAsync(FormattableString.Invariant($"{score},{answers},{answers}"));

        // By hand: s = √(7.34 × 2.66 × 14 / 13) = 4.5854, t(13) = 2.160369, half = t s / √14.
        Assert.Equal(lower, estimate.Lower!.Value, 3);
        Assert.Equal(upper, estimate.Upper!.Value, 3);
        Assert.Equal(PublishedMethods.RangeBound, estimate.Method);
    }

    [Theory]
    [InlineData("*,*,*", MissingReason.WithheldByPublisher)]
    [InlineData("-,14,14", MissingReason.WithheldByPublisher)]
    [InlineData(",14,14", MissingReason.NotAsked)]
    public async Task Read_NoScore_SaysWhy(string row, MissingReason reason) => Assert.Equal(reason, (await OneAsync(row)).Missing);

    [Fact]
    public async Task RollUp_UnitWithheld_HasNoData()
    {
        PublishedBreakdown breakdown = (await ReadAsync(Samples.Table(Heading, "unit,Adult,7,20,20", "unit,Child,*,*,*"), PpOne)).Require();
        Assert.Equal(NotComputedReason.NoData, breakdown.RollUp(Scores["pp1"]).Absence.Reason);
    }

    [Theory]
    [InlineData("unit,Adult,11,20,20", "published.out-of-range", 3)]
    [InlineData("unit,Adult,seven,20,20", "published.type", 3)]
    [InlineData("unit,Adult,7,20,21", "published.out-of-range", 5)]
    [InlineData("unit,Adult,7,20.5,20", "published.out-of-range", 4)]
    [InlineData("unit,,7,20,20", "published.name", 2)]
    [InlineData("unit,other,7,20,20", "published.duplicate-group", 2)]
    public async Task Read_BadRow_HasThatProblemThere(string row, string code, int column)
    {
        ReadResult<PublishedBreakdown> read = await ReadAsync(Samples.Table(Heading, "unit,Other,7,20,20", row), PpOne);
        Problem problem = Assert.Single(read.Problems);
        Assert.Equal((code, 3, column), (problem.Code, problem.Place.Line, problem.Place.Column));
    }

    [Theory]
    [InlineData("breakdown,group,pp1,responses_max", "published.missing-column")]
    [InlineData("breakdown,group,pp1,responses_max,responses_min,name", "published.unknown-column")]
    public async Task Read_OtherColumns_AreRefused(string heading, string code)
    {
        string row = "unit,Adult,7,20,20,x";
        ReadResult<PublishedBreakdown> read = await ReadAsync(Samples.Table(heading, string.Join(',', row.Split(',')[..heading.Split(',').Length])), PpOne);
        Assert.Contains(read.Problems, p => p.Code == code);
        Assert.False(read.IsValid);
    }

    [Fact]
    public async Task Read_IndicatorThatIsNoScore_IsTheCallersMistake() =>
        await Assert.ThrowsAsync<ArgumentException>(() => ReadAsync(Samples.Table(Heading, "unit,Adult,7,20,20"), new() { ["pp1"] = IndicatorId.Parse("structure/band-spread") }));

    private static Dictionary<string, IndicatorId> PpOne => new() { ["pp1"] = Scores["pp1"] };

    private static async Task<Estimate> OneAsync(string row) =>
        (await ReadAsync(Samples.Table(Heading, $"unit,Adult,{row}"), PpOne)).Require().Units.Single()[Subject.Of(Scores["pp1"])];

    private static Task<ReadResult<PublishedBreakdown>> ReadAsync(DbDataReader rows, Dictionary<string, IndicatorId> scores) => PublishedBreakdown.ReadAsync(
        rows,
        scores.Count > 1
            ? new BreakdownColumns("breakdown", "group", "responses_min", "responses_max", "Organisation (unweighted)", "Business unit", scores)
            : new BreakdownColumns("breakdown", "group", "responses_min", "responses_max", "whole", "unit", scores),
        TeamId.Parse("ods:RY6"),
        new DateOnly(2024, 11, 30),
        new Citation(SourceId.Parse("nss-2024"), "breakdown report of RY6"));
}
