using System.Data;
using System.Data.Common;
using System.Globalization;
using FsCheck.Xunit;
using Iapt.Belonging.Surveys;
using Iapt.Belonging.Tests.Disclosure;
using Microsoft.Data.Sqlite;

namespace Iapt.Belonging.Tests.Surveys;

public class SurveyReaderTest
{
    private const string Mark = "Secret-Mark";

    private static readonly Wave Service = Samples.Wave(("svc", null, 40), ("north", "svc", 20), ("south", "svc", 20));

    [Fact]
    public async Task ReadAsync_ValidRows_AreStoredTeamByTeam()
    {
        Survey survey = (await Samples.ReadAsync(Service, [
            Samples.Row("a", "south", "4", "1 2 3 0 1 5 9 1 0"),
            Samples.Row("b", "north", ".", ". . . . . . . . ."),
            Samples.Row("c", "south", "8a", "5 5 5 1 2 . 4 0 1"),
        ])).Require();

        Assert.Equal([0, 1, 3, 3], survey.TeamStarts);
        Assert.Equal([Survey.NotAnswered, 1, 5], survey.Answers[0]);
        Assert.Equal([Survey.NotAnswered, 9, 4], survey.Answers[6]);
        Assert.Equal([Survey.NotAnswered, 0, 4], survey.Characteristics[0]);
    }

    [Theory]
    [InlineData(1, "local:nowhere", "survey.unknown-team")]
    [InlineData(0, "", "survey.no-person")]
    [InlineData(3, "6", "survey.answer-out-of-range")]
    [InlineData(3, "0", "survey.answer-out-of-range")]
    [InlineData(3, "-1", "survey.answer-out-of-range")]
    [InlineData(3, "99999999999999999999", "survey.answer-out-of-range")]
    [InlineData(3, "3.5", "survey.answer-not-integer")]
    [InlineData(3, "agree", "survey.answer-not-integer")]
    [InlineData(3, "NaN", "survey.answer-not-integer")]
    [InlineData(3, "+", "survey.answer-not-integer")]
    [InlineData(2, "see my note", "attr.not-in-code-list")]
    public async Task ReadAsync_OneBadCell_IsReportedWithItsPlaceAndWithoutItsContent(int column, string cell, string code)
    {
        string[] bad = Samples.Row("b", "north", "5", "1 1 1 1 1 1 1 1 1");
        bad[column] = cell;

        ReadResult<Survey> read = await Samples.ReadAsync(Service, [Samples.Row("a", "north", "5", "1 1 1 1 1 1 1 1 1"), bad]);

        Problem problem = Assert.Single(read.Problems);
        Assert.Equal(code, problem.Code);
        Assert.Equal((3, column + 1), (problem.Place.Line, problem.Place.Column));
        Assert.DoesNotContain(cell.Length > 1 ? cell : Mark, problem.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReadAsync_ManyDefects_AreAllReported()
    {
        ReadResult<Survey> read = await Samples.ReadAsync(Service, [
            Samples.Row("a", "nowhere", "5", "7 1 1 1 1 1 1 1 1"),
            Samples.Row("b", "north", "9", "1 1 1 1 1 1 1 1 x"),
        ]);

        Assert.False(read.IsValid);
        Assert.Equal(
            ["survey.unknown-team", "survey.answer-out-of-range", "attr.not-in-code-list", "survey.answer-not-integer"],
            read.Problems.Select(p => p.Code));
    }

    [Fact]
    public async Task ReadAsync_SameRowTwice_CountsOnceAndIsListed()
    {
        string[] row = Samples.Row("a", "north", "5", "1 1 1 1 1 1 1 1 1");

        ReadResult<Survey> read = await Samples.ReadAsync(Service, [row, Samples.Row("b", "north", "5", "2 1 1 1 1 1 1 1 1"), row]);

        Assert.Equal(2, read.Require().People);
        Problem problem = Assert.Single(read.Problems);
        Assert.Equal(("survey.repeated-row", 4, ProblemSeverity.Warning), (problem.Code, problem.Place.Line, problem.Severity));
    }

    [Theory]
    [InlineData("north", "2 1 1 1 1 1 1 1 1", "survey.conflicting-duplicate")]
    [InlineData("south", "1 1 1 1 1 1 1 1 1", "survey.person-in-two-teams")]
    public async Task ReadAsync_SamePersonOtherwise_IsRefused(string team, string answers, string code)
    {
        string[][] rows = [Samples.Row("a", "north", "5", "1 1 1 1 1 1 1 1 1"), Samples.Row("b", "north", "5", "3 1 1 1 1 1 1 1 1"), Samples.Row("a", team, "5", answers)];

        Problem problem = Assert.Single((await Samples.ReadAsync(Service, rows)).Problems);
        ReadResult<Survey> skipped = await Samples.ReadAsync(Service, rows, new ReadOptions(skipBadRows: true));

        Assert.Equal((code, 4), (problem.Code, problem.Place.Line));
        Assert.Contains("line 2", problem.Found, StringComparison.Ordinal);
        Assert.Equal(1, skipped.Require().People);
        Assert.Equal([code, "input.rows-skipped"], skipped.Problems.Select(p => p.Code));
        Assert.StartsWith("2 rows", skipped.Problems[1].Found, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReadAsync_BadRowsSkipped_AreCountedAndListed()
    {
        ReadResult<Survey> read = await Samples.ReadAsync(
            Service,
            [Samples.Row("a", "north", "5", "7 7 1 1 1 1 1 1 1"), Samples.Row("b", "north", "5", "1 1 1 1 1 1 1 1 1"), Samples.Row("c", "nowhere", "5", "1 1 1 1 1 1 1 1 1")],
            new ReadOptions(skipBadRows: true));

        Assert.Equal(1, read.Require().People);
        Assert.Equal([2, 2, 4, null], read.Problems.Select(p => p.Place.Line));
        Assert.All(read.Problems, p => Assert.Equal(ProblemSeverity.Warning, p.Severity));
        Assert.StartsWith("2 rows", read.Problems[^1].Found, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReadAsync_VeryManyProblems_ListsSomeAndCountsAll()
    {
        IEnumerable<string[]> rows = Enumerable.Range(0, 1500).Select(i => Samples.Row($"p{i}", "north", "5", "7 1 1 1 1 1 1 1 1"));

        ReadResult<Survey> read = await Samples.ReadAsync(Service, rows);

        Assert.Equal(1001, read.Problems.Count(p => p.Severity == ProblemSeverity.Error));
        Assert.Equal("input.more-problems", read.Problems[1000].Code);
        Assert.StartsWith("1,500 ", read.Problems[1000].Found, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReadAsync_MoreAnswersThanStaff_IsAWarning()
    {
        Wave small = Samples.Wave(("svc", null, 30), ("north", "svc", 2));

        ReadResult<Survey> read = await Samples.ReadAsync(small, Enumerable.Range(0, 3).Select(i => Samples.Row($"p{i}", "north", "5", "1 1 1 1 1 1 1 1 1")));

        Assert.True(read.IsValid);
        Problem problem = Assert.Single(read.Problems);
        Assert.Equal("survey.more-responses-than-staff", problem.Code);
        Assert.Contains("local:north", problem.Found, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReadAsync_HeaderOnly_IsValidWithAWarning() =>
        Assert.Equal("survey.no-rows", Assert.Single((await Samples.ReadAsync(Service, [])).Problems).Code);

    [Fact]
    public async Task ReadAsync_NoColumns_IsRefused()
    {
        ReadResult<Survey> read = await SurveyReader.ReadAsync(new DataTable().CreateDataReader(), Service);

        Assert.Equal("survey.empty", Assert.Single(read.Problems).Code);
    }

    [Theory]
    [InlineData("q99", "survey.unknown-item", null)]
    [InlineData("sample/vioce", "survey.unknown-item", "`sample/voice`")]
    [InlineData("persn", "survey.unknown-column", "`person`")]
    [InlineData("weight", "survey.unknown-column", null)]
    [InlineData("Employee Number", "survey.identifying-column", null)]
    [InlineData("assignment_no", "survey.identifying-column", null)]
    [InlineData("NI number", "survey.identifying-column", null)]
    [InlineData("E-mail", "survey.identifying-column", null)]
    [InlineData("IP_address", "survey.identifying-column", null)]
    [InlineData("Surname", "survey.identifying-column", null)]
    [InlineData("jo@example.test", "survey.identifying-column", null)]
    [InlineData("sample/voice", "survey.duplicate-column", null)]
    public async Task ReadAsync_ColumnThatDoesNotBelong_IsRefusedByPosition(string column, string code, string? meant)
    {
        DataTable table = Samples.Table(["person", "team", "band", "q1", column], [["a", "local:north", "5", "1", "1"]]);

        ReadResult<Survey> read = await SurveyReader.ReadAsync(table.CreateDataReader(), Service);

        Problem problem = Assert.Single(read.Problems, p => p.Severity == ProblemSeverity.Error);
        Assert.Equal((code, 5), (problem.Code, problem.Place.Column));
        Assert.Contains(meant ?? string.Empty, problem.Expected, StringComparison.Ordinal);
        Assert.DoesNotContain("jo@", problem.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "jo.bloggs@example.test")]
    [InlineData(0, "192.168.12.7")]
    [InlineData(0, "2001:db8::8a2e:370:7334")]
    [InlineData(0, "AB 12 34 56 C")]
    [InlineData(0, "21234567")]
    [InlineData(0, "21234567-2")]
    [InlineData(2, "jo@example.test")]
    [InlineData(4, "10.0.0.1")]
    public async Task ReadAsync_CellsThatLookIdentifying_RefuseTheColumnEvenWhenRowsAreSkipped(int column, string cell)
    {
        string[] row = Samples.Row("a", "north", "5", "1 1 1 1 1 1 1 1 1");
        row[column] = cell;

        ReadResult<Survey> read = await Samples.ReadAsync(Service, [row], new ReadOptions(skipBadRows: true));

        Problem problem = Assert.Single(read.Problems, p => p.Severity == ProblemSeverity.Error);
        Assert.Equal(("survey.identifying-column", column + 1), (problem.Code, problem.Place.Column));
        Assert.All(read.Problems, p => Assert.DoesNotContain(cell, p.ToString(), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("p-0001")]
    [InlineData("17")]
    [InlineData("9f86d081884c7d659a2feaa0c55ad015")]
    [InlineData("0f8fad5b-d9cb-469f-a165-70867728950e")]
    public async Task ReadAsync_Pseudonyms_AreAccepted(string person) =>
        Assert.Empty((await Samples.ReadAsync(Service, [Samples.Row(person, "north", "5", "1 1 1 1 1 1 1 1 1")])).Problems);

    [Fact]
    public async Task ReadAsync_MissingColumns_AreNamed()
    {
        DataTable table = Samples.Table(["person", "q1"], []);

        ReadResult<Survey> read = await SurveyReader.ReadAsync(table.CreateDataReader(), Service);

        Assert.Equal(["a column `team`", "a column `band`"], read.Problems.Where(p => p.Code == "survey.missing-column").Select(p => p.Expected));
        Assert.Equal(8, read.Problems.Count(p => p.Code == "survey.item-not-asked"));
    }

    [Fact]
    public async Task ReadAsync_MappedColumns_AreFound()
    {
        var columns = new AnswerColumns("key", "unit", [new("band", "AfC")], [new(Samples.Instrument.Items[0].Id, "Q9c_2026")], ["submitted"]);
        var wave = new Wave(Service.Id, Service.Instrument, Service.Opened, Service.Closed, Service.Teams, Service.Characteristics, Service.Groups, columns: columns);
        DataTable table = Samples.Table(["key", "unit", "AfC", "Q9c_2026", "submitted"], [["a", "local:north", "5", "4", Mark]]);

        Survey survey = (await SurveyReader.ReadAsync(table.CreateDataReader(), wave)).Require();

        Assert.Equal([4], survey.Answers[0]);
    }

    /// <summary>A column map by which one column would be read as two things, of which one would silently be the other.</summary>
    [Theory]
    [InlineData("q2", "q3")]
    [InlineData("band", "q3")]
    [InlineData("team", "q3")]
    [InlineData("Q", "Q")]
    public async Task ReadAsync_OneColumnMappedToTwoThings_IsRefused(string first, string second)
    {
        var columns = new AnswerColumns(items: [new(Samples.Instrument.Items[0].Id, first), new(Samples.Instrument.Items[2].Id, second)]);
        var wave = new Wave(Service.Id, Service.Instrument, Service.Opened, Service.Closed, Service.Teams, Service.Characteristics, Service.Groups, columns: columns);
        DataTable table = Samples.Table(["person", "team", "band", "q2", second], [["a", "local:north", "5", "4", "4"]]);

        ReadResult<Survey> read = await SurveyReader.ReadAsync(table.CreateDataReader(), wave);

        Problem problem = Assert.Single(read.Problems, p => p.Code == "survey.duplicate-column");
        Assert.Equal((false, table.Columns.IndexOf(first) + 1), (read.IsValid, problem.Place.Column));
    }

    [Fact]
    public async Task ReadAsync_DatabaseWithTypedColumns_ReadsTheSame()
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = """
            create table answers(person text, team text, band text, q1 integer, q2 real);
            insert into answers values ('a', 'local:north', '5', 4, 2.0), ('b', 'local:north', null, null, 5.0), ('c', 'local:south', '7', 9, 1);
            """;
        command.ExecuteNonQuery();
        command.CommandText = "select * from answers";
        using DbDataReader rows = command.ExecuteReader();

        Survey survey = (await SurveyReader.ReadAsync(rows, Service)).Require();

        Assert.Equal([4, Survey.NotAnswered, 9], survey.Answers[0]);
        Assert.Equal([2, 5, 1], survey.Answers[1]);
        Assert.Equal([1, Survey.NotAnswered, 3], survey.Characteristics[0]);
    }

    [Fact]
    public async Task ReadAsync_CultureWithDecimalComma_ReadsTheSame()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NegativeSign = "~";
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = culture;
            var table = new DataTable { Locale = CultureInfo.InvariantCulture };
            foreach (string name in (string[])["person", "team", "band"]) table.Columns.Add(name, typeof(string));
            table.Columns.Add("q1", typeof(decimal));
            table.Rows.Add("a", "local:north", "5", 4.0m);
            table.Rows.Add("b", "local:north", "5", 2.5m);

            ReadResult<Survey> read = await SurveyReader.ReadAsync(table.CreateDataReader(), Service);

            Assert.Equal("survey.answer-not-integer", Assert.Single(read.Problems, p => p.Severity == ProblemSeverity.Error).Code);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public async Task ReadAsync_Cancelled_Stops()
    {
        using DbDataReader rows = Samples.Table([]).CreateDataReader();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => SurveyReader.ReadAsync(rows, Service, new CancellationToken(canceled: true)));
    }

    [Property(MaxTest = 30)]
    public async Task ReadAsync_RowsInAnyOrder_GiveTheSameCountsOfTeams(int seed)
    {
        RandomWaves drawn = RandomWaves.DrawAny(seed);
        string[][] shuffled = [.. drawn.Rows];
        new Random(seed).Shuffle(shuffled);

        Survey one = await RandomWaves.ReadAsync(drawn);
        Survey two = (await Samples.ReadAsync(drawn.Wave, shuffled)).Require();

        Assert.Equal(one.TeamStarts, two.TeamStarts);
    }
}
