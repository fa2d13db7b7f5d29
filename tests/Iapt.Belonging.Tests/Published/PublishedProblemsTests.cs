using System.Data.Common;
using Iapt.Belonging.Published;

namespace Iapt.Belonging.Tests.Published;

public sealed class PublishedProblemsTests
{
    public static TheoryData<string, string, string, int, string> SpoiltQuestions { get; } = new()
    {
        { "q2a.1", "much", "published.type", 2, "q2a.1" },
        { "q2a.1", "NaN", "published.type", 2, "q2a.1" },
        { "q2a.1", "1e400", "published.type", 2, "q2a.1" },
        { "q2a.1", "-4", "published.out-of-range", 2, "q2a.1" },
        { "q2a.1", "104", "published.out-of-range", 2, "q2a.1" },
        { "q2a.base", "12.5", "published.out-of-range", 2, "q2a.base" },
        { "q2a.base", "0", "published.out-of-range", 2, "q2a.base" },
        { "q2a.1", "9", "published.sum", 2, "q2a.1" },
        { "q2a.3", "", "published.incomplete", 2, "q2a.1" },
        { "ods_code", "", "published.organisation-code", 2, "ods_code" },
        { "ods_code", "R U", "published.organisation-code", 2, "ods_code" },
        { "organisation", "", "published.name", 2, "organisation" },
        { "organisation", "\u202Eevil", "published.name", 2, "organisation" },
        { "benchmarking_group", "", "published.name", 2, "benchmarking_group" },
    };

    [Theory]
    [MemberData(nameof(SpoiltQuestions))]
    public async Task ReadAsync_ASpoiltCellOfTheQuestions_IsNamed(string column, string value, string code, int line, string at)
    {
        var table = new SampleTable("questions");

        ReadResult<PublishedResults> result = await ReadAsync(table.Set(column, value), new SampleTable("scores"));

        Problem problem = Assert.Single(result.Problems, p => p.Code == code);
        Assert.False(result.IsValid);
        Assert.Equal(("questions", line, table.ColumnOf(at) + 1), (problem.Place.Document, problem.Place.Line, problem.Place.Column));
    }

    [Theory]
    [InlineData("pp1_4.score", "11", "published.out-of-range")]
    [InlineData("pp1_4.score", "high", "published.type")]
    [InlineData("pp1_4.base", "-2", "published.out-of-range")]
    [InlineData("pp1_4.base", "", "published.incomplete")]
    [InlineData("ods_code", "XYZ", "published.unknown-organisation")]
    public async Task ReadAsync_ASpoiltCellOfTheScores_IsNamed(string column, string value, string code)
    {
        ReadResult<PublishedResults> result = await ReadAsync(new SampleTable("questions"), new SampleTable("scores").Set(column, value));

        Assert.False(result.IsValid);
        Assert.Equal("scores", Assert.Single(result.Problems, p => p.Code == code).Place.Document);
    }

    [Theory]
    [InlineData("questions", "ods_code")]
    [InlineData("questions", "benchmarking_group")]
    [InlineData("questions", "q2a.3")]
    [InlineData("questions", "q2a.base")]
    [InlineData("scores", "ods_code")]
    [InlineData("scores", "pp1_4.score")]
    public async Task ReadAsync_AColumnIsMissing_IsNamed(string spoilt, string column)
    {
        ReadResult<PublishedResults> result = await ReadAsync(
            Spoil("questions", spoilt, t => t.Remove(column)), Spoil("scores", spoilt, t => t.Remove(column)));

        Assert.Contains($"`{column}`", Assert.Single(result.Problems, p => p.Code == "published.missing-column").Expected, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("questions", "q2a.5", "q2a.l")]
    [InlineData("questions", "region", "County")]
    [InlineData("scores", "pp1_4.score", "pp1_4.Score")]
    public async Task ReadAsync_AnUnknownColumn_IsRefusedAndNotRepeated(string spoilt, string column, string name)
    {
        ReadResult<PublishedResults> result = await ReadAsync(
            Spoil("questions", spoilt, t => t.Rename(column, name)), Spoil("scores", spoilt, t => t.Rename(column, name)));

        Problem problem = Assert.Single(result.Problems, p => p.Code == "published.unknown-column");
        Assert.DoesNotContain(name, problem.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReadAsync_ColumnsOfNoUse_AreLeftOut() =>
        Assert.True((await ReadAsync(new SampleTable("questions").Rename("region", "q28.3"), new SampleTable("scores"))).IsValid);

    [Fact]
    public async Task ReadAsync_AllColumnsOfAQuestionAreMissing_WarnsAndGoesOn()
    {
        var questions = new SampleTable("questions");
        foreach (string column in new[] { "q2a.1", "q2a.2", "q2a.3", "q2a.4", "q2a.5", "q2a.base" }) questions.Remove(column);

        ReadResult<PublishedResults> result = await ReadAsync(questions, new SampleTable("scores"));

        Assert.True(result.IsValid);
        Assert.Equal("published.question-absent", Assert.Single(result.Problems).Code);
    }

    [Theory]
    [InlineData("questions")]
    [InlineData("scores")]
    public async Task ReadAsync_AnOrganisationTwice_IsRefused(string spoilt)
    {
        ReadResult<PublishedResults> result = await ReadAsync(
            Spoil("questions", spoilt, t => t.Set("ods_code", "0AR", row: 1), 2), Spoil("scores", spoilt, t => t.Set("ods_code", "0AR", row: 1), 2));

        Assert.Equal(3, Assert.Single(result.Problems, p => p.Code == "published.duplicate-organisation").Place.Line);
    }

    [Fact]
    public async Task ReadAsync_AColumnTwice_IsRefused() => Assert.Contains(
        (await ReadAsync(new SampleTable("questions").Rename("region", "q2a.1"), new SampleTable("scores"))).Problems, p => p.Code == "published.duplicate-column");

    [Fact]
    public async Task ReadAsync_NoRows_IsRefused() => Assert.Contains(
        (await ReadAsync(new SampleTable("questions").Empty(), new SampleTable("scores"))).Problems, p => p.Code == "published.no-rows");

    [Fact]
    public async Task ReadAsync_SeveralThingsAreWrong_AllAreTold()
    {
        ReadResult<PublishedResults> result = await ReadAsync(
            new SampleTable("questions", 2).Set("q2a.1", "x").Set("q3a.2", "200").Set("q4a.base", "y", row: 1), new SampleTable("scores", 2).Set("pp2.score", "z"));

        Assert.Equal(
            ["published.out-of-range", "published.type", "published.type", "published.type"], result.Problems.Select(p => p.Code).Order(StringComparer.Ordinal));
        Assert.All(result.Problems, p => Assert.DoesNotContain("200", p.Found, StringComparison.Ordinal));
    }

    private static SampleTable Spoil(string name, string spoilt, Func<SampleTable, SampleTable> change, int rows = 1)
    {
        var table = new SampleTable(name, rows);
        return name == spoilt ? change(table) : table;
    }

    private static async Task<ReadResult<PublishedResults>> ReadAsync(SampleTable questions, SampleTable scores)
    {
        using DbDataReader questionRows = questions.Open();
        using DbDataReader scoreRows = scores.Open();
        return await PublishedResults.ReadAsync(questionRows, scoreRows, default);
    }
}
