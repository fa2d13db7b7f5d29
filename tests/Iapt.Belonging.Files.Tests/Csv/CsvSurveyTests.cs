using System.Data;
using System.Data.Common;
using System.Globalization;
using System.Text;
using FsCheck.Xunit;
using Iapt.Belonging.Files.Csv;
using Iapt.Belonging.Instruments;
using Iapt.Belonging.Surveys;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Files.Tests.Csv;

/// <summary>Answers of CSV files are read where they are, without copies; rows of any other driver go the general way. Both must find the same.</summary>
public sealed class CsvSurveyTests
{
    private static readonly string[] Columns = ["person", "team", "band", "q1", "q2", "q3"];
    private static readonly string[] Answers = ["1", "2", "3", "4", "5", "", "3", "2"];
    private static readonly string[] OddAnswers = [" 4 ", "03", "+2", "-1", "7", "12", "x", "4.0", "é", "\u00a05", "٣", "ab@example.org", " "];
    private static readonly Wave Wave = MakeWave();

    [Property(MaxTest = 100)]
    public async Task ReadAsync_AnyCells_AreReadAsByTheGeneralWay(int seed)
    {
        var random = new Random(seed);
        string[][] rows = Rows(random);
        var options = new ReadOptions(skipBadRows: random.Next(2) == 0);
        CsvTable table = (await CsvFile.ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(Text(rows, random))))).Require();
        await using DbDataReader quick = table.OpenRows();
        using DataTable general = Table(rows);

        ReadResult<Survey> found = await SurveyReader.ReadAsync(quick, Wave, options);
        ReadResult<Survey> expected = await SurveyReader.ReadAsync(general.CreateDataReader(), Wave, options);

        AssertSame(expected, found);
    }

    // Enough rows for several blocks, with errors and repeats in all of them, of which some are listed and all are counted.
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task ReadAsync_ManyRows_AreReadTheSameByAnyNumberOfThreads(bool skipBadRows)
    {
        var random = new Random(20_261_125);
        string[][] rows = [.. Rows(random, 20_000, 0.0005), ["p7", "local:b", "4", "1", "2", "3"], ["p20000", "local:a", "4", "ab@example.org", "2", ""]];
        if (skipBadRows) rows = [.. rows.Where(r => !r.Contains("ab@example.org"))]; // What identifies people refuses all rows.
        string text = string.Join('\n', rows.Prepend(Columns).Select(r => string.Join(',', r)));
        CsvTable table = (await CsvFile.ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(text)))).Require();
        using DataTable general = Table(rows);
        var limited = new ReadOptions(skipBadRows, 20);
        ReadResult<Survey> expected = await SurveyReader.ReadAsync(general.CreateDataReader(), Wave, limited);
        Assert.Contains(expected.Problems, p => p.Code == "input.more-problems");
        Assert.Equal(skipBadRows, expected.IsValid);

        foreach (int threads in (int[])[1, 2, 3])
        {
            await using DbDataReader quick = table.OpenRows();
            AssertSame(expected, await SurveyReader.ReadAsync(quick, Wave, new ReadOptions(skipBadRows, 20, threads)));
            Assert.False(await quick.ReadAsync());
        }
    }

    [Fact]
    public async Task ReadAsync_SomeRowsReadBefore_ReadsTheOthers()
    {
        CsvTable table = (await CsvFile.ReadAsync(new MemoryStream("person,team,band,q1,q2,q3\np1,local:a,4,1,2,3\np2,local:a,4,4,5,\n"u8.ToArray()))).Require();
        await using DbDataReader rows = table.OpenRows();
        Assert.True(await rows.ReadAsync());

        Survey survey = (await SurveyReader.ReadAsync(rows, Wave)).Require();

        Assert.Equal([4], survey.Answers[0]!);
    }

    private static void AssertSame(ReadResult<Survey> expected, ReadResult<Survey> found)
    {
        Assert.Equal(expected.Problems.Select(p => p.ToString()), found.Problems.Select(p => p.ToString()));
        Assert.Equal(expected.IsValid, found.IsValid);
        if (expected.Value is not Survey one || found.Value is not Survey other) return;

        Assert.Equal(one.TeamStarts, other.TeamStarts);
        Assert.Equal(one.Answers, other.Answers);
        Assert.Equal(one.Characteristics, other.Characteristics);
    }

    private static string[][] Rows(Random random) => Rows(random, random.Next(1, 60), random.Next(3) * 0.02);

    private static string[][] Rows(Random random, int rows, double odd)
    {
        // Mostly plain cells, so that many draws are read to the end; few pseudonyms, so that some come twice.
        string Cell(string[] usual, string[] strange) => random.NextDouble() < odd ? strange[random.Next(strange.Length)] : usual[random.Next(usual.Length)];
        return [.. Enumerable.Range(0, rows).Select(i => (string[])[
            Cell([$"p{i}", $"a pseudonym of more than fifteen letters {i}", $"ö{i}"], ["", $"p{random.Next(5)}"]),
            Cell(["local:a", "local:b", "local:svc"], ["local:c", "", " local:a"]),
            Cell(["4", "8a", ""], ["9", " 4", "8A"]),
            .. Enumerable.Range(0, 3).Select(_ => Cell(Answers, OddAnswers))])];
    }

    private static string Text(string[][] rows, Random random)
    {
        string end = random.Next(2) == 0 ? "\n" : "\r\n";
        double quoted = random.Next(3) * 0.1;
        IEnumerable<string> lines = rows.Prepend(Columns).Select(r => string.Join(',', r.Select(c => random.NextDouble() < quoted ? $"\"{c}\"" : c)));
        return string.Join(end, lines) + (random.Next(2) == 0 ? end : string.Empty);
    }

    private static DataTable Table(string[][] rows)
    {
        var table = new DataTable { Locale = CultureInfo.InvariantCulture };
        foreach (string column in Columns) table.Columns.Add(column, typeof(string));
        foreach (string[] row in rows.Where(r => !Array.TrueForAll(r, string.IsNullOrWhiteSpace))) table.Rows.Add(row);
        return table;
    }

    private static Wave MakeWave()
    {
        var agree = new ResponseScale("agree5", IndicatorUnit.Score, [new(1, 0), new(2, 2.5), new(3, 5), new(4, 7.5), new(5, 10), new(12, null)]);
        Item[] items = [.. Enumerable.Range(1, 3).Select(j => new Item(
            IndicatorId.Parse($"sample/q{j}"), $"q{j}", $"topic {j}", agree, Referent.MyTeam, CompositionModel.ReferentShift))];
        var instrument = new Instrument(InstrumentId.Parse("sample-1"), "A sample", items, [], new Citation(SourceId.Parse("iapt-belonging")), "Invented for tests.");
        TeamId service = TeamId.Parse("local:svc");
        return new Wave(
            WaveId.Parse("sample-2026"),
            instrument,
            new DateOnly(2026, 3, 2),
            new DateOnly(2026, 3, 27),
            [
                new WaveTeam(service, AnalysisUnit.Service, 100, "svc", null),
                new WaveTeam(TeamId.Parse("local:a"), AnalysisUnit.Team, 10, "a", service),
                new WaveTeam(TeamId.Parse("local:b"), AnalysisUnit.Team, 90, "b", service),
            ],
            [new Characteristic("band", ["4", "8a"])]);
    }
}
