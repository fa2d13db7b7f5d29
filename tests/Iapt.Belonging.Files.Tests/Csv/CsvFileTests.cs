using System.Data.Common;
using System.Text;
using Iapt.Belonging.Files.Csv;

namespace Iapt.Belonging.Files.Tests.Csv;

public sealed class CsvFileTests
{
    [Fact]
    public async Task ReadAsync_PlainTable_GivesColumnsAndRows()
    {
        CsvTable table = await Table("person,team,q1\np1,local:a,4\np2,local:a,\n");

        Assert.Equal(["person", "team", "q1"], table.Columns.ToArray());
        Assert.Equal(2, table.Rows);
        Assert.Equal([["p1", "local:a", "4"], ["p2", "local:a", null]], Rows(table));
    }

    [Theory]
    [InlineData("a,b\r\n1,2\r\n3,4\r\n")]
    [InlineData("a,b\r1,2\r3,4")]
    [InlineData("\uFEFFa,b\n1,2\n3,4")]
    [InlineData("a,b\n\n1,2\n,\n3,4\n,\n \n")]
    [InlineData("\"a\",\"b\"\n\"1\",2\n3,\"4\"\n")]
    public async Task ReadAsync_SameTableWrittenOtherwise_GivesTheSameRows(string text)
    {
        CsvTable table = await Table(text);

        Assert.Equal(["a", "b"], table.Columns.ToArray());
        Assert.Equal([["1", "2"], ["3", "4"]], Rows(table));
    }

    // Quotes around the heading make every record be taken apart; without them, a regular text is judged by its lines.
    [Theory]
    [InlineData("1,2\n3,4\n")]
    [InlineData("1,2\r\n3,4")]
    [InlineData("1,2\n3,4\r")]
    [InlineData("1,2\r3,4\n5,6")]
    [InlineData("1,2\n\n3,4\n\n")]
    [InlineData("1,2\n,\n3,4")]
    [InlineData("1,2\n \t,\u00a0\n3,4")]
    [InlineData("\u00a0,\n1,2")]
    [InlineData("é,2\n#,4")]
    [InlineData("1,2,3\n4\n5,6")]
    [InlineData("1,\"2\n3\"\n4,5")]
    [InlineData("")]
    public async Task ReadAsync_HeadingWithAndWithoutQuotes_GivesTheSame(string rows)
    {
        foreach (bool skip in (bool[])[false, true])
        {
            ReadResult<CsvTable> plain = await Read("a,b\n" + rows, new CsvOptions(skipBadRows: skip));
            ReadResult<CsvTable> quoted = await Read("\"a\",b\n" + rows, new CsvOptions(skipBadRows: skip));

            Assert.Equal(quoted.Problems.Select(p => p.ToString()), plain.Problems.Select(p => p.ToString()));
            if (quoted.Value is not CsvTable expected) continue;

            Assert.Equal(Rows(expected), Rows(plain.Value!));
            Assert.Equal(Enumerable.Range(0, expected.Rows).Select(expected.LineOf), Enumerable.Range(0, expected.Rows).Select(plain.Value!.LineOf));
        }
    }

    [Fact]
    public async Task ReadAsync_BlankLinesAndQuotedLineBreaks_KeepLineNumbersOfRows()
    {
        CsvTable table = await Table("a,b\n\n1,\"x\r\ny\"\n#,4\n\n5,6\n");

        Assert.Equal([["1", "x\r\ny"], ["#", "4"], ["5", "6"]], Rows(table));
        Assert.Equal([3, 5, 7], Enumerable.Range(0, 3).Select(table.LineOf));
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 3)]
    [InlineData(3, 6)]
    [InlineData(4, 4)]
    public async Task Locate_ProblemOfARow_MovesItToItsLine(int found, int line)
    {
        CsvTable table = await Table("a,b\n\n1,\"x\r\ny\"\n\n5,6\n");

        Problem problem = table.Locate(new Problem("test.code", new Place("a.csv", null, found, 2), "this", "that"));

        Assert.Equal($"a.csv:{line}:2: error test.code: found this; expected that", problem.ToString());
    }

    [Theory]
    [InlineData("", "csv.empty", 1, 1)]
    [InlineData("\uFEFF \r\n\n", "csv.empty", 1, 1)]
    [InlineData("a,b\n", "csv.no-rows", 2, 1)]
    [InlineData("a,b\n\n,\n", "csv.no-rows", 2, 1)]
    [InlineData("PK\u0003\u0004 rest", "csv.not-csv", 1, 1)]
    [InlineData("%PDF-1.7", "csv.not-csv", 1, 1)]
    [InlineData("{\"a\":1}", "csv.not-csv", 1, 1)]
    [InlineData("\n <html>", "csv.not-csv", 1, 1)]
    [InlineData("a,b\n1,\u0000\n", "csv.not-csv", 2, 3)]
    [InlineData("a,b\n1,2,3\n", "csv.ragged-row", 2, 1)]
    [InlineData("a,b\n1,2\n3\n", "csv.ragged-row", 3, 1)]
    [InlineData("a,b,\n1,2,3\n", "csv.unnamed-column", 1, 3)]
    [InlineData("a,b, A \n1,2,3\n", "csv.duplicate-column", 1, 3)]
    [InlineData("\n\na,b,a\n1,2,3\n", "csv.duplicate-column", 3, 3)]
    [InlineData("a;b\n1;2\n", "csv.delimiter", 1, 1)]
    [InlineData("a,b\n1,2\n\"3,4\n5,6\n", "csv.quotes", 3, 1)]
    [InlineData("a,b\n\"1\"x,2\n", "csv.quotes", 2, 1)]
    public async Task ReadAsync_BrokenFile_GivesCodeAndPlace(string text, string code, int line, int column)
    {
        ReadResult<CsvTable> result = await Read(text);

        Problem problem = Assert.Single(result.Problems);
        Assert.False(result.IsValid);
        Assert.Equal((code, line, column), (problem.Code, problem.Place.Line, problem.Place.Column));
    }

    [Theory]
    [InlineData("csv.encoding", 1, 1, new byte[] { 0xFF, 0xFE, (byte)'a', 0, (byte)',', 0 })]
    [InlineData("csv.encoding", 2, 4, new byte[] { (byte)'a', (byte)',', (byte)'b', (byte)'\n', (byte)'J', (byte)'o', (byte)'s', 0xE9, (byte)',', (byte)'1' })]
    [InlineData("csv.not-csv", 1, 1, new byte[] { 0x1F, 0x8B, 8, 0 })]
    public async Task ReadAsync_OtherBytes_GivesCodeAndPlace(string code, int line, int column, byte[] bytes)
    {
        ReadResult<CsvTable> result = await CsvFile.ReadAsync(new MemoryStream(bytes));

        Problem problem = Assert.Single(result.Problems);
        Assert.Equal((code, line, column), (problem.Code, problem.Place.Line, problem.Place.Column));
    }

    [Fact]
    public async Task ReadAsync_SeveralProblems_GivesAllInTheirOrder()
    {
        ReadResult<CsvTable> result = await Read("a,a,\n1,2\n1,2,3\n1,2,3,4\n");

        Assert.Equal(["csv.duplicate-column", "csv.unnamed-column", "csv.ragged-row", "csv.ragged-row"], result.Problems.Select(p => p.Code));
        Assert.Equal([1, 1, 2, 4], result.Problems.Select(p => p.Place.Line!.Value));
    }

    [Fact]
    public async Task ReadAsync_BadRowsSkipped_CountsAndListsThem()
    {
        ReadResult<CsvTable> result = await Read("a,b\n1,2\n3\n4,5,6\n7,8\n", new CsvOptions(skipBadRows: true));

        CsvTable table = result.Require();
        Assert.Equal([["1", "2"], ["7", "8"]], Rows(table));
        Assert.Equal([2, 5], Enumerable.Range(0, 2).Select(table.LineOf));
        Assert.Equal(2, table.SkippedRows);
        Assert.Equal([3, 4], result.Problems.Select(p => p.Place.Line!.Value));
        Assert.All(result.Problems, p => Assert.Equal(ProblemSeverity.Warning, p.Severity));
    }

    [Fact]
    public async Task ReadAsync_OnlyBadRowsSkipped_SaysThatThereAreNoRows()
    {
        ReadResult<CsvTable> result = await Read("a,b\n1\n", new CsvOptions(skipBadRows: true));

        Assert.Equal(["csv.ragged-row", "csv.no-rows"], result.Problems.Select(p => p.Code));
        Assert.False(result.IsValid);
    }

    [Fact]
    public async Task ReadAsync_ManyBadRows_ListsSomeAndCountsTheRest()
    {
        string text = "a,b\n" + string.Concat(Enumerable.Repeat("1\n", 12_345));

        ReadResult<CsvTable> result = await Read(text, new CsvOptions(maximumRowProblems: 10));

        Assert.Equal(11, result.Problems.Length);
        Assert.Equal("12,335 more such rows, the first here", result.Problems[^1].Found);
        Assert.Equal(12, result.Problems[^1].Place.Line);
    }

    [Fact]
    public async Task ReadAsync_MoreBytesThanAllowed_Refuses()
    {
        ReadResult<CsvTable> result = await Read("a,b\n1,2\n", new CsvOptions(maximumBytes: 7));

        Assert.Equal("input.too-large", Assert.Single(result.Problems).Code);
    }

    [Fact]
    public async Task ReadAsync_VeryLongRow_Refuses()
    {
        ReadResult<CsvTable> result = await Read($"a,b\n1,2\n{new string('x', 2_000_000)},2\n");

        Problem problem = Assert.Single(result.Problems);
        Assert.Equal(("csv.row-too-long", 3), (problem.Code, problem.Place.Line));
    }

    [Fact]
    public async Task ReadAsync_TooManyColumns_Refuses()
    {
        ReadResult<CsvTable> result = await Read(string.Join(',', Enumerable.Range(0, 2_001)) + "\n1\n");

        Assert.Equal("csv.too-many-columns", Assert.Single(result.Problems).Code);
    }

    [Fact]
    public async Task ReadAsync_OtherDelimiterAskedFor_ReadsIt()
    {
        CsvTable table = (await Read("a;b\n1,5;2\n", new CsvOptions(';'))).Require();

        Assert.Equal([["1,5", "2"]], Rows(table));
    }

    [Fact]
    public void Options_DelimiterOutsideTheList_Throws() => Assert.Throws<ArgumentOutOfRangeException>(() => new CsvOptions('1'));

    [Fact]
    public async Task ReadAsync_PathGiven_PlacesNameIt()
    {
        string path = Path.Combine(Path.GetTempPath(), $"belonging-{Environment.ProcessId}.csv");
        await File.WriteAllTextAsync(path, "a,b\n1\n");
        try
        {
            ReadResult<CsvTable> result = await CsvFile.ReadAsync(path);

            Assert.StartsWith($"{path}:2:1: error csv.ragged-row: found 1 field", Assert.Single(result.Problems).ToString(), StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Theory]
    [InlineData("secret-4711,b\n1\n")]
    [InlineData("a,b\nsecret-4711\n")]
    [InlineData("secret-4711,secret-4711\n1,2\n")]
    [InlineData("a,b\n\"secret-4711\"x,2\n")]
    [InlineData("secret-4711;b\n1;2\n")]
    [InlineData("a,b\nsecret-4711,\u0001\n")]
    public async Task ReadAsync_BrokenFile_NeverRepeatsWhatItHolds(string text)
    {
        ReadResult<CsvTable> result = await Read(text);

        Assert.NotEmpty(result.Problems);
        Assert.All(result.Problems, p => Assert.DoesNotContain("4711", p.ToString(), StringComparison.Ordinal));
    }

    private static Task<ReadResult<CsvTable>> Read(string text, CsvOptions? options = null) =>
        CsvFile.ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(text)), options);

    private static async Task<CsvTable> Table(string text) => (await Read(text)).Require();

    private static List<string?[]> Rows(CsvTable table)
    {
        using DbDataReader reader = table.OpenRows();
        var rows = new List<string?[]>();
        while (reader.Read()) rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? null : reader.GetString(i))]);
        return rows;
    }
}
