using System.Data;
using Iapt.Belonging.Surveys;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Tests.Surveys;

public class FactRowReaderTest
{
    private static readonly string[] Columns = ["team", "period", "fact", "numerator", "denominator"];
    private static readonly string[] Good = ["local:north", "2026-03", "people/turnover", "3", "24"];
    private static readonly Wave Service = Samples.Wave(("svc", null, 50), ("north", "svc", 25), ("south", "svc", 25));

    [Fact]
    public async Task ReadAsync_ValidRows_AreKeptSorted()
    {
        FactTable table = (await ReadAsync(
            Good, ["local:south", "2025-04-01/2026-03-31", "people/turnover", "2.5", "20"], ["local:north", "2026", "practice/named-chair", "1", "1"], ["local:north", "2026-03-01", "structure/sites", "3", ""])).Require();

        Assert.Equal(["people/turnover", "people/turnover", "practice/named-chair", "structure/sites"], table.Facts.Select(f => f.Indicator.Id.Value));
    }

    [Theory]
    [InlineData(0, "local:nowhere", "fact.unknown-team")]
    [InlineData(1, "last year", "fact.period")]
    [InlineData(1, "2026-13", "fact.period")]
    [InlineData(1, "2026-03-31/2026-03-01", "fact.period")]
    [InlineData(2, "people/turnovr", "fact.unknown")]
    [InlineData(2, "nss/inclusion", "fact.from-answers")]
    [InlineData(3, "-1", "fact.not-a-number")]
    [InlineData(3, "", "fact.not-a-number")]
    [InlineData(3, "1e400", "fact.not-a-number")]
    [InlineData(3, "NaN", "fact.not-a-number")]
    [InlineData(3, "25", "fact.out-of-range")]
    [InlineData(4, "x", "fact.not-a-number")]
    public async Task ReadAsync_OneBadCell_IsReportedAtItsPlace(int column, string cell, string code)
    {
        string[] bad = [.. Good];
        bad[column] = cell;

        Problem problem = Assert.Single((await ReadAsync(Good, bad)).Problems);

        Assert.Equal((code, 3, column + 1), (problem.Code, problem.Place.Line, problem.Place.Column));
    }

    [Theory]
    [InlineData(AnalysisUnit.Team, "fact.below-lowest-unit")]
    [InlineData(AnalysisUnit.Service, "fact.below-lowest-unit")]
    [InlineData(AnalysisUnit.Organisation, null)]
    public async Task ReadAsync_EqualityRatio_IsTakenOfAnOrganisationOnly(AnalysisUnit unit, string? code)
    {
        Wave wave = new(Service.Id, Service.Instrument, Service.Opened, Service.Closed, [new WaveTeam(TeamId.Parse("local:trust"), unit, 900)], [], []);
        using DataTableReader rows = Samples.Table(Columns, [["local:trust", "2026", "wres/career-progression", "0.9", "1"]]).CreateDataReader();

        ReadResult<FactTable> read = await FactRowReader.ReadAsync(rows, wave);

        Assert.Equal(code, read.Problems.SingleOrDefault()?.Code);
    }

    [Theory]
    [InlineData("practice/named-chair", "2", "1")]
    [InlineData("practice/named-chair", "1", "2")]
    [InlineData("structure/sites", "1.5", "1")]
    [InlineData("structure/sites", "6", "2")]
    public async Task ReadAsync_FlagOrCountOfAnotherForm_IsRefused(string fact, string numerator, string denominator) =>
        Assert.Equal("fact.out-of-range", Assert.Single((await ReadAsync(["local:north", "2026", fact, numerator, denominator])).Problems).Code);

    [Fact]
    public async Task ReadAsync_SameKeyTwice_IsAcceptedIfEqualAndRefusedIfNot()
    {
        ReadResult<FactTable> same = await ReadAsync(Good, Good);
        ReadResult<FactTable> other = await ReadAsync(Good, ["local:north", "2026-03", "people/turnover", "4", "24"]);

        Assert.Single(same.Require().Facts);
        Assert.Equal("fact.repeated-row", Assert.Single(same.Problems).Code);
        Assert.Equal("fact.conflicting-duplicate", Assert.Single(other.Problems).Code);
    }

    [Fact]
    public async Task ReadAsync_WrongColumns_AreReported()
    {
        DataTable table = Samples.Table(["team", "period", "fact", "numerator", "name"], []);

        ReadResult<FactTable> read = await FactRowReader.ReadAsync(table.CreateDataReader(), Service);

        Assert.Equal(["fact.unknown-column", "fact.missing-column"], read.Problems.Select(p => p.Code));
    }

    [Fact]
    public async Task LatestByIndicator_SeveralPeriods_TakesOneForAllTeams()
    {
        FactTable table = (await ReadAsync(Good, ["local:south", "2026-02", "people/turnover", "2", "20"])).Require();

        (Indicator _, var latest) = Assert.Single(table.LatestByIndicator());

        Assert.Equal("local:north", Assert.Single(latest).Team.Value);
    }

    private static Task<ReadResult<FactTable>> ReadAsync(params string[][] rows) => FactRowReader.ReadAsync(Samples.Table(Columns, rows).CreateDataReader(), Service);
}
