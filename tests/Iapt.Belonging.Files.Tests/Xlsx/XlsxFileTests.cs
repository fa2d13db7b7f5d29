using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using Iapt.Belonging.Files.Csv;
using Iapt.Belonging.Files.Xlsx;
using Iapt.Belonging.Published;
using Iapt.Belonging.Teams;
using Iapt.Belonging.Testing;
using MiniExcelLibs;

namespace Iapt.Belonging.Files.Tests.Xlsx;

public sealed class XlsxFileTests
{
    private const string Two = "<sheet name=\"One\" sheetId=\"1\" r:id=\"r1\"/><sheet name=\"Two\" sheetId=\"2\" r:id=\"r2\"/>";

    [Fact]
    public async Task ReadAsync_EveryKindOfValue_GivesTheTextOfTheCsvFile()
    {
        string cells = "<c r=\"A3\" t=\"s\"><v>2</v></c><c r=\"B3\"><v>0.1</v></c>";
        string more = "<c r=\"A5\" s=\"1\"><v>45352</v></c><c r=\"B5\" t=\"b\"><v>1</v></c>";
        string last = "<c r=\"B6\" t=\"inlineStr\"><is><t>007</t></is></c>";

        CsvTable table = (await Read(new Workbook(Workbook.Heading + Workbook.Row(3, cells) + Workbook.Row(5, more) + Workbook.Row(6, last)))).Require();

        Assert.Equal(["a", "bc"], table.Columns.ToArray());
        Assert.Equal([["x\ny, \"z\"", "0.1"], ["2024-03-01", "TRUE"], [null, "007"]], Rows(table));
        Assert.Equal([3, 5, 6], Enumerable.Range(0, table.Rows).Select(table.LineOf));
    }

    [Fact]
    public async Task ReadAsync_WorkbookOfAnotherWriter_GivesItsRows()
    {
        var bytes = new MemoryStream();
        bytes.SaveAs(new[] { new { person = "p1", team = "local:a", q1 = 4, since = new DateTime(2024, 3, 1, 0, 0, 0, DateTimeKind.Unspecified) } });

        CsvTable table = (await Read(bytes.ToArray())).Require();

        Assert.Equal(["person", "team", "q1", "since"], table.Columns.ToArray());
        Assert.Equal([["p1", "local:a", "4", "2024-03-01"]], Rows(table));
    }

    [Theory]
    [InlineData("<c r=\"B2\"><f>1+1</f><v>2</v></c>", "xlsx.formula", 2, 2)]
    [InlineData("<c r=\"B2\" t=\"e\"><v>#N/A</v></c>", "xlsx.error-value", 2, 2)]
    [InlineData("<c r=\"B2\" s=\"2\"><v>0.45</v></c>", "xlsx.percentage", 2, 2)]
    [InlineData("<c r=\"B2\" s=\"3\"><v>0.45</v></c>", "xlsx.percentage", 2, 2)]
    [InlineData("<c r=\"B2\"><v>1E400</v></c>", "xlsx.broken", 2, 2)]
    [InlineData("<c r=\"B2\"><v><![CDATA[four]]></v></c>", "xlsx.broken", 2, 2)]
    [InlineData("<c r=\"B2\"><v>4E3<?x?>99</v></c>", "xlsx.broken", null, null)]
    [InlineData("<c r=\"B2\" t=\"s\"><v>3</v></c>", "xlsx.broken", 2, 2)]
    [InlineData("<c r=\"A2\"><v>5</v></c>", "xlsx.broken", null, null)]
    [InlineData("<c r=\"B3\"><v>5</v></c>", "xlsx.broken", null, null)]
    [InlineData("<c><v>5</v></c>", "xlsx.broken", null, null)]
    [InlineData("</row><row r=\"2\">", "xlsx.broken", null, null)]
    [InlineData("<c r=\"C2\"><v>5</v></c>", "csv.unnamed-column", 1, 3)]
    [InlineData("<c r=\"BXY2\"><v>5</v></c>", "csv.too-many-columns", 1, null)]
    [InlineData("</row><row r=\"1048576\"><c r=\"Z1048576\"><v>5</v></c>", "xlsx.too-many-cells", null, null)]
    public async Task ReadAsync_CellThatWouldBeReadWrongly_GivesCodeAndPlace(string cell, string code, int? row, int? column) =>
        AssertOne(await Read(Workbook.Around(cell)), code, row, column);

    [Fact]
    public async Task ReadAsync_MergedCells_AreRefusedAtTheirFirst() =>
        AssertOne(await Read(new Workbook(Workbook.Heading + Workbook.Row(2, "<c r=\"A2\"><v>4</v></c>"), after: "<mergeCells><mergeCell ref=\"A2:B3\"/></mergeCells>")), "xlsx.merged-cells", 2, 1);

    [Theory]
    [InlineData("A1:XFD1048576", "csv.too-many-columns")]
    [InlineData("A1:Z1048576", "xlsx.too-many-cells")]
    [InlineData("A1:XFE2", "xlsx.broken")]
    [InlineData("all of it", "xlsx.broken")]
    public async Task ReadAsync_SheetThatLiesAboutItsSize_IsRefusedBeforeItsValuesAreRead(string size, string code)
    {
        ReadResult<CsvTable> result = await Read(new Workbook(Workbook.Heading + Workbook.Row(2, "<c r=\"A2\"><v>4</v></c>"), before: $"<dimension ref=\"{size}\"/>"));

        Assert.Equal(code, Assert.Single(result.Problems).Code);
    }

    [Fact]
    public async Task ReadAsync_SheetThatSaysItIsSmaller_LosesNothing()
    {
        CsvTable table = (await Read(new Workbook(Workbook.Heading + Workbook.Row(2, "<c r=\"A2\"><v>4</v></c><c r=\"B2\"><v>5</v></c>"), before: "<dimension ref=\"A1\"/>"))).Require();

        Assert.Equal([["4", "5"]], Rows(table));
    }

    [Theory]
    [InlineData(null, "xlsx.sheet")]
    [InlineData("Three", "xlsx.sheet")]
    [InlineData("two", "xlsx.sheet")]
    public async Task ReadAsync_SheetThatIsNotSaid_IsNotGuessed(string? sheet, string code) =>
        AssertOne(await Read(new Workbook(Workbook.Heading, sheets: Two), new XlsxOptions(sheet)), code, null, null);

    [Fact]
    public async Task ReadAsync_NamedSheet_IsRead() =>
        Assert.Equal([["2"]], Rows((await Read(new Workbook(Workbook.Heading, sheets: Two), new XlsxOptions("Two"))).Require()));

    [Fact]
    public async Task ReadAsync_FormulaResultsAskedFor_AreTaken_ButNoneInvented()
    {
        var options = new XlsxOptions(takeFormulaResults: true);

        Assert.Equal([["4", "2"]], Rows((await Read(Workbook.Around("<c r=\"B2\"><f>1+1</f><v>2</v></c>"), options)).Require()));
        AssertOne(await Read(Workbook.Around("<c r=\"B2\"><f>1+1</f></c>"), options), "xlsx.formula", 2, 2);
        AssertOne(await Read(Workbook.Around("<c r=\"B2\"><f>1+1</f><v/></c>"), options), "xlsx.formula", 2, 2);
    }

    [Fact]
    public async Task ReadAsync_DatesCountedFrom1904_AreRefused() =>
        AssertOne(await Read(new Workbook(Workbook.Heading, settings: "<workbookPr date1904=\"1\"/>")), "xlsx.dates-1904", null, null);

    [Fact]
    public async Task ReadAsync_ManyBadCells_ListsTheFirstAndCountsTheOthers()
    {
        string rows = string.Concat(Enumerable.Range(2, 9).Select(r => Workbook.Row(r, $"<c r=\"A{r}\"><f>1</f><v>1</v></c>")));

        ReadResult<CsvTable> result = await Read(new Workbook(Workbook.Heading + rows), new XlsxOptions(maximumCellProblems: 4));

        Assert.Equal(["2 xlsx.formula", "3 xlsx.formula", "4 xlsx.formula", "5 xlsx.formula", "6 xlsx.more"], result.Problems.Select(p => $"{p.Place.Line} {p.Code}"));
        Assert.StartsWith("5 more", result.Problems[^1].Found, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("xl/drawings/picture.bin")]
    [InlineData("xl/sharedStrings.xml")]
    public async Task ReadAsync_PartThatUnpacksToFarMore_IsRefused(string part)
    {
        byte[] bomb = Workbook.Around("").With(part, new string(' ', 20_000_000)).ToArray();

        Assert.True(bomb.Length < 100_000);
        AssertOne(await Read(bomb, new XlsxOptions(maximumUnpackedBytes: 10_000_000)), "xlsx.unpacks-too-large", null, null);
    }

    [Fact]
    public async Task ReadAsync_LongTextUsedByManyCells_IsRefused()
    {
        string rows = string.Concat(Enumerable.Range(2, 500).Select(r => Workbook.Row(r, $"<c r=\"A{r}\" t=\"s\"><v>2</v></c>")));
        Workbook book = new Workbook(Workbook.Heading + rows).With("xl/sharedStrings.xml", $"<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><si><t>a</t></si><si><t>b</t></si><si><t>{new string('x', 100_000)}</t></si></sst>");

        AssertOne(await Read(book, new XlsxOptions(maximumUnpackedBytes: 10_000_000)), "xlsx.unpacks-too-large", null, null);
    }

    [Fact]
    public async Task ReadAsync_EntitiesThatGrow_AreRefused()
    {
        const string bomb = "<!DOCTYPE s [<!ENTITY a \"xxxxxxxxxx\"><!ENTITY b \"&a;&a;&a;&a;\">]><sst><si><t>&b;</t></si></sst>";

        AssertOne(await Read(Workbook.Around("").With("xl/sharedStrings.xml", bomb)), "xlsx.broken", null, null);
    }

    [Fact]
    public async Task ReadAsync_ElementsNestedDeeply_AreRefused() =>
        AssertOne(await Read(Workbook.Around(string.Concat(Enumerable.Repeat("<x>", 100)) + string.Concat(Enumerable.Repeat("</x>", 100)))), "xlsx.broken", null, null);

    [Theory]
    [InlineData("", "xlsx.not-xlsx")]
    [InlineData("person,team\np1,local:a\n", "xlsx.not-xlsx")]
    [InlineData("PK\u0003\u0004 4711", "xlsx.broken")]
    public async Task ReadAsync_FileOfAnotherKind_IsRefused(string text, string code) => AssertOne(await Read(Encoding.UTF8.GetBytes(text)), code, null, null);

    [Fact]
    public async Task ReadAsync_PasswordOrOtherDocument_IsRefused()
    {
        AssertOne(await Read([0xD0, 0xCF, 0x11, 0xE0, 1, 2, 3]), "xlsx.not-xlsx", null, null);
        AssertOne(await Read(Workbook.Around("").Without("xl/workbook.xml").ToArray()), "xlsx.not-xlsx", null, null);
        AssertOne(await Read(Workbook.Around("").Without("xl/worksheets/sheet1.xml").ToArray()), "xlsx.broken", null, null);
        AssertOne(await Read(Workbook.Around("").ToArray(twice: "XL/worksheets/SHEET1.xml")), "xlsx.broken", null, null);
        AssertOne(await Read(Workbook.Around("").ToArray(), new XlsxOptions(maximumBytes: 100)), "input.too-large", null, null);
    }

    [Fact]
    public async Task ReadAsync_EmptySheetOrHeadingOnly_SaysSo()
    {
        AssertOne(await Read(new Workbook(string.Empty)), "csv.empty", 1, 1);
        Assert.Equal("csv.no-rows", Assert.Single((await Read(new Workbook(Workbook.Heading))).Problems).Code);
    }

    [Fact]
    public async Task ReadAsync_SameNameTwice_IsToldAtItsPlace()
    {
        string heading = Workbook.Row(4, "<c r=\"A4\" t=\"s\"><v>0</v></c><c r=\"B4\" t=\"s\"><v>0</v></c>") + Workbook.Row(5, "<c r=\"A5\"><v>1</v></c>");

        AssertOne(await Read(new Workbook(heading)), "csv.duplicate-column", 4, 2);
    }

    [Fact]
    [SuppressMessage("Security", "CA5394", Justification = "A seed makes the test repeatable.")]
    public async Task ReadAsync_DamagedWorkbooks_NeverThrow()
    {
        byte[] good = Workbook.Around("<c r=\"B2\" t=\"s\"><v>2</v></c>").ToArray();
        var random = new Random(20261125);
        int refused = 0;
        for (int i = 0; i < 400; i++)
        {
            byte[] bad = [.. good];
            for (int n = 0; n < 3; n++) bad[random.Next(bad.Length)] = (byte)random.Next(256);
            ReadResult<CsvTable> result = await Read(bad);
            refused += result.IsValid ? 0 : 1;
        }

        Assert.InRange(refused, 100, 400);
    }

    [Theory]
    [InlineData("xl/worksheets/sheet1.xml")]
    [InlineData("xl/workbook.xml")]
    [InlineData("xl/styles.xml")]
    [InlineData("xl/sharedStrings.xml")]
    [InlineData("xl/_rels/workbook.xml.rels")]
    [SuppressMessage("Security", "CA5394", Justification = "A seed makes the test repeatable.")]
    public async Task ReadAsync_DamagedPart_NeverThrows(string part)
    {
        string good = Workbook.Around("<c r=\"B2\" s=\"1\"><v>45352</v></c>").TextOf(part);
        var random = new Random(20261125);
        int refused = 0;
        for (int i = 0; i < 150; i++)
        {
            int at = random.Next(good.Length);
            string bad = random.Next(2) == 0 ? good.Remove(at, Math.Min(random.Next(1, 9), good.Length - at)) : good.Insert(at, "0\"<>/ A9&-"[random.Next(10)].ToString());
            ReadResult<CsvTable> result = await Read(Workbook.Around("<c r=\"B2\" s=\"1\"><v>45352</v></c>").With(part, bad));
            refused += result.IsValid ? 0 : 1;
        }

        Assert.InRange(refused, 30, 150);
    }

    [Fact]
    public async Task ReadAsync_Path_NamesItInPlaces()
    {
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".xlsx");
        await File.WriteAllBytesAsync(path, Workbook.Around("<c r=\"B2\"><f>1</f><v>1</v></c>").ToArray());
        try
        {
            Assert.StartsWith($"{path}:2:2: error xlsx.formula", Assert.Single((await XlsxFile.ReadAsync(path)).Problems).ToString(), StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public async Task ReadAsync_RealBreakdownReportAsWorkbook_RollsUpToTheTrustAsTheCsvDoes()
    {
        CsvTable csv = (await CsvFile.ReadAsync(Repository.Path("samples", "data", "nhs-staff-survey-2024-breakdown", "leeds-community-healthcare.csv"))).Require();
        var workbook = new MemoryStream();
        workbook.SaveAs(Rows(csv).Select(row => csv.Columns.Select((name, i) => (name, Value: Typed(row[i]))).ToDictionary(x => x.name, x => x.Value)));

        PublishedBreakdown fromCsv = (await Breakdown(csv)).Require();
        PublishedBreakdown fromWorkbook = (await Breakdown((await Read(workbook.ToArray())).Require())).Require();

        var indicator = IndicatorId.Parse("nss/morale");
        Assert.Equal(6, fromWorkbook.Units.Length);
        Assert.Equal(fromCsv.RollUp(indicator).Value, fromWorkbook.RollUp(indicator).Value);
        Assert.Equal(fromWorkbook.Organisation[Subject.Of(indicator)].Value!.Value, fromWorkbook.RollUp(indicator).Value, 0.01);
        Assert.Equal(ProfilesWriter.Write(fromCsv.Units.Append(fromCsv.Organisation)), ProfilesWriter.Write(fromWorkbook.Units.Append(fromWorkbook.Organisation)));
    }

    private static object? Typed(string? field) => double.TryParse(field, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) ? number : field;

    private static async Task<ReadResult<PublishedBreakdown>> Breakdown(CsvTable table)
    {
        string[] others = ["breakdown", "group", "responses_max", "responses_min", "morale"];
        var columns = new BreakdownColumns(
            "breakdown", "group", "responses_min", "responses_max", "Organisation (unweighted)", "Business unit", [new("morale", IndicatorId.Parse("nss/morale"))], table.Columns.Except(others));
        await using DbDataReader rows = table.OpenRows();
        return await PublishedBreakdown.ReadAsync(rows, columns, TeamId.Parse("ods:RY6"), new DateOnly(2024, 11, 30), new Citation(SourceId.Parse("nss-2024"), "breakdown report of RY6"));
    }

    private static void AssertOne(ReadResult<CsvTable> result, string code, int? row, int? column)
    {
        Problem problem = Assert.Single(result.Problems);
        Assert.Equal((code, row, column), (problem.Code, problem.Place.Line, problem.Place.Column));
    }

    private static Task<ReadResult<CsvTable>> Read(Workbook book, XlsxOptions? options = null) => Read(book.ToArray(), options);

    private static Task<ReadResult<CsvTable>> Read(byte[] bytes, XlsxOptions? options = null) => XlsxFile.ReadAsync(new MemoryStream(bytes), options);

    private static List<string?[]> Rows(CsvTable table)
    {
        var rows = new List<string?[]>();
        using DbDataReader reader = table.OpenRows();
        while (reader.Read()) rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetValue(i) as string)]);
        return rows;
    }
}
