using MiniExcelLibs;

namespace Iapt.Belonging.Tool.Tests.Commands;

public sealed class ScoreTests : IDisposable
{
    private readonly Cli cli = new();

    public void Dispose() => cli.Dispose();

    [Fact]
    public async Task Score_GoodFiles_PrintsTeamsAndWritesProfiles()
    {
        Run run = await ScoreAsync(SmallWave.Json, SmallWave.Answers, SmallWave.Facts);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("North: 13 to 29 of 20 to 29 answered", run.Output, StringComparison.Ordinal);
        Assert.StartsWith("{\n", cli.Read("out.json"), StringComparison.Ordinal);
        Assert.DoesNotContain("p001", cli.Read("out.json"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Score_SameFilesTwice_WritesTheSameBytes()
    {
        await ScoreAsync(SmallWave.Json, SmallWave.Answers, SmallWave.Facts);
        string first = cli.Read("out.json");
        File.Delete(cli.PathOf("out.json"));

        await ScoreAsync(SmallWave.Json, SmallWave.Answers, SmallWave.Facts);

        Assert.Equal(first, cli.Read("out.json"));
    }

    [Fact]
    public async Task Score_Workbooks_GiveTheProfilesOfTheCsvFiles()
    {
        await ScoreAsync(SmallWave.Json, SmallWave.Answers, SmallWave.Facts);

        Run run = await Cli.RunAsync(
            "score", cli.PathOf("wave.json"), cli.Write("answers.xlsx", Workbook(SmallWave.Answers)), "--facts", cli.Write("facts.XLSX", Workbook(SmallWave.Facts)), "--json", cli.PathOf("workbook.json"));

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(cli.Read("out.json"), cli.Read("workbook.json"));
    }

    [Fact]
    public async Task Score_WorkbookWithABadAnswer_TellsItsRowAndColumn()
    {
        string answers = cli.Write("answers.xlsx", Workbook(SmallWave.Answers.Replace("p003,local:north", "p003,local:nord")));

        Run run = await Cli.RunAsync("score", cli.Write("wave.json", SmallWave.Json), answers);

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith($"{answers}:5:2: error survey.unknown-team", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Score_StaffInPost_WritesFactsAsReleased()
    {
        Run run = await Cli.RunAsync(
            "score", cli.Write("wave.json", SmallWave.Json), cli.Write("answers.csv", SmallWave.Answers), "--facts", cli.Write("facts.csv", SmallWave.Facts),
            "--staff", cli.Write("staff.csv", SmallWave.Staff.Replace("person,team,fte", "key,team,wte")), "--staff-definition",
            cli.Write("list.json", """{ "format": "belonging.staff-list/1", "asOf": "2026-02-28", "columns": { "person": "key", "fte": "wte" } }"""), "--json", cli.PathOf("out.json"));

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        string profiles = cli.Read("out.json");
        Assert.Contains("\"people/part-time-share\"", profiles, StringComparison.Ordinal);
        Assert.Contains("\"people/contracted-share\"", profiles, StringComparison.Ordinal);
        Assert.Contains("\"practice/named-chair\"", profiles, StringComparison.Ordinal);
        Assert.DoesNotContain("newcomer", profiles, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("s000,local:north", "s000,local:nord", "staff.csv:2:2: error staff.unknown-team")]
    [InlineData("local:north,0.5", "local:north,4711", "staff.csv:2:3: error staff.fte")]
    [InlineData("person,team,fte", "person,team,Employee Number", "staff.csv:1:3: error staff.identifying-column")]
    public async Task Score_BadStaffInPost_TellsCodeAndPlaceAndMakesNothing(string good, string bad, string error)
    {
        Run run = await Cli.RunAsync(
            "score", cli.Write("wave.json", SmallWave.Json), cli.Write("answers.csv", SmallWave.Answers), "--staff", cli.Write("staff.csv", SmallWave.Staff.Replace(good, bad)), "--json", cli.PathOf("out.json"));

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith(cli.PathOf(error), run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("4711", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("out.json", cli.Files);
    }

    [Fact]
    public async Task Score_FactFromBothSources_IsRefused()
    {
        string facts = cli.Write("facts.csv", SmallWave.Facts + "local:north,2026-03,people/part-time-share,5,20\n");

        Run run = await Cli.RunAsync("score", cli.Write("wave.json", SmallWave.Json), cli.Write("answers.csv", SmallWave.Answers), "--facts", facts, "--staff", cli.Write("staff.csv", SmallWave.Staff));

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith($"{facts}: error staff.fact-twice: found rows of the fact `people/part-time-share`", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Score_StaffDefinitionAlone_IsAWrongCommandLine()
    {
        Run run = await Cli.RunAsync("score", cli.Write("wave.json", SmallWave.Json), "--staff-definition", "list.json");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("usage.invalid", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(BadInputs))]
    public async Task Score_BadInput_TellsCodeAndPlaceAndMakesNothing(string what, string wave, string answers, string facts, int line, string code)
    {
        Assert.NotEmpty(what);
        Run run = await ScoreAsync(wave, answers, facts);

        Assert.Equal(1, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Equal(["answers.csv", "facts.csv", "wave.json"], cli.Files);
        string[] errors = [.. run.ErrorLines.Where(l => l.Contains(": error ", StringComparison.Ordinal))];
        Assert.NotEmpty(errors);
        string place = line == 0 ? "" : $":{line}";
        Assert.Contains(errors, e => e.Contains($".csv{place}", StringComparison.Ordinal) && e.Contains($" error {code}: found ", StringComparison.Ordinal));
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("4711", run.Error, StringComparison.Ordinal);
    }

    public static TheoryData<string, string, string, string, int, string> BadInputs()
    {
        string good = SmallWave.Answers;
        var cases = new TheoryData<string, string, string, string, int, string>();
        void Answers(string what, string text, int line, string code) => cases.Add(what, SmallWave.Json, text, SmallWave.Facts, line, code);
        void Facts(string what, string text, int line, string code) => cases.Add(what, SmallWave.Json, good, text, line, code);

        Answers("broken column: a row with a field too many", good.Replace("p001,local:north", "p001,local:north,4711"), 3, "csv.ragged-row");
        Answers("unknown column", good.Replace("person,team,role", "person,team,shoe"), 1, "survey.unknown-column");
        Answers("missing column", good.Replace("person,team", "persons,team"), 1, "survey.missing-column");
        Answers("wrong type", Cell(good, 3, 3, "4711x"), 3, "survey.answer-not-integer");
        Answers("fraction", Cell(good, 4, 3, "3.5"), 4, "survey.answer-not-integer");
        Answers("out of range", Cell(good, 5, 4, "4711"), 5, "survey.answer-out-of-range");
        Answers("unknown code", Cell(good, 5, 2, "4711"), 5, "attr.not-in-code-list");
        Answers("unknown team", Cell(good, 6, 1, "local:4711"), 6, "survey.unknown-team");
        Answers("duplicate person", Cell(good, 7, 0, "p000"), 7, "survey.conflicting-duplicate");
        Answers("person in two teams", Cell(good, 20, 0, "p000"), 20, "survey.person-in-two-teams");
        Answers("unknown item", good.Replace("ps7\n", "ps77\n"), 1, "survey.unknown-column");
        Answers("duplicate heading", good.Replace("ps1,ps2", "ps1,ps1"), 1, "csv.duplicate-column");
        Answers("identifying column", good.Replace("person,team,role", "person,team,email"), 1, "survey.identifying-column");
        Answers("identifying content", Cell(good, 8, 0, "jo4711@trust.example"), 1, "survey.identifying-column");
        Answers("empty file", "", 1, "csv.empty");
        Answers("heading only", SmallWave.Header + "\n", 2, "csv.no-rows");
        Answers("JSON instead of CSV", "{\"secret\": 4711}", 1, "csv.not-csv");
        Answers("workbook instead of CSV", "PK\u0003\u0004 4711", 1, "csv.not-csv");
        Answers("semicolons", good.Replace(',', ';'), 1, "csv.delimiter");
        Answers("open quote", good.Replace("p003,", "\"p003 4711,"), 5, "csv.quotes");
        Facts("unknown fact", SmallWave.Facts.Replace("practice/named-chair", "practice/named-4711"), 2, "fact.unknown");
        Facts("fact of unknown team", SmallWave.Facts.Replace("local:north", "local:4711"), 2, "fact.unknown-team");
        Facts("fact without number", SmallWave.Facts.Replace(",1,1", ",4711x,1"), 2, "fact.not-a-number");
        Facts("fact out of range", SmallWave.Facts.Replace("4,10", "4711,10"), 3, "fact.out-of-range");
        Facts("unknown column of facts", SmallWave.Facts.Replace("denominator", "divisor"), 1, "fact.unknown-column");
        Facts("duplicate fact", SmallWave.Facts + "local:north,2026-03,practice/named-chair,0,1\n", 4, "fact.conflicting-duplicate");
        return cases;
    }

    [Theory]
    [InlineData("\"format\"", "\"fromat\"", "json.unknown-member")]
    [InlineData("edmondson-1999", "edmondson-4711", "instrument.unknown")]
    [InlineData("\"headcount\": 20 }\n", "\"headcount\": -4711 }\n", "survey.headcount-range")]
    [InlineData("\"local:south\"", "\"local:north\"", "survey.duplicate-team")]
    [InlineData("2026-03-31", "2026-02-31", "json.date")]
    [InlineData("\"answers.csv\"", "\"../4711.csv\"", "survey.answers-path")]
    [InlineData("}\n}", "}\n", "json.syntax")]
    public async Task Score_BadWave_TellsCodeAndPlaceAndMakesNothing(string from, string to, string code)
    {
        Run run = await ScoreAsync(SmallWave.Json.ReplaceLineEndings("\n").Replace(from, to), SmallWave.Answers, SmallWave.Facts);

        Assert.Equal(1, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Contains(run.ErrorLines, l => Regex().IsMatch(l) && l.Contains($" error {code}: found ", StringComparison.Ordinal));
        Assert.DoesNotContain("4711", run.Error, StringComparison.Ordinal);
        Assert.Equal(["answers.csv", "facts.csv", "wave.json"], cli.Files);
    }

    [Fact]
    public async Task Score_AnswersAndFactsBroken_TellsAllProblemsOfBoth()
    {
        Run run = await ScoreAsync(
            SmallWave.Json,
            Cell(Cell(SmallWave.Answers, 3, 3, "x"), 5, 4, "9").Replace("p005", "p005,more"),
            SmallWave.Facts.Replace("practice/named-chair", "practice/named-chairs"));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("answers.csv:3:4: error survey.answer-not-integer", run.Error, StringComparison.Ordinal);
        Assert.Contains("answers.csv:7:1: error csv.ragged-row", run.Error, StringComparison.Ordinal);
        Assert.Contains("answers.csv:5:5: error survey.answer-out-of-range", run.Error, StringComparison.Ordinal);
        Assert.Contains("facts.csv:2:3: error ", run.Error, StringComparison.Ordinal);
        Assert.Contains("did you mean `practice/named-chair`?", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Score_BlankLinesBeforeABadRow_TellsTheLineOfTheFile()
    {
        Run run = await ScoreAsync(SmallWave.Json, Cell(SmallWave.Answers, 3, 3, "x").Replace("\np001", "\n\n\np001"), SmallWave.Facts);

        Assert.Contains("answers.csv:5:4: error survey.answer-not-integer", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Score_BadRowsSkipped_CountsAndListsThemAndGoesOn()
    {
        string answers = Cell(SmallWave.Answers, 3, 3, "x").Replace("p005,", "p005,more,");

        Run run = await ScoreAsync(SmallWave.Json, answers, SmallWave.Facts, "--skip-bad-rows");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("answers.csv:3:4: warning survey.answer-not-integer", run.Error, StringComparison.Ordinal);
        Assert.Contains("answers.csv:7:1: warning csv.ragged-row", run.Error, StringComparison.Ordinal);
        Assert.Contains("warning input.rows-skipped: found 1 rows", run.Error, StringComparison.Ordinal);
        Assert.Contains("out.json", cli.Files);
    }

    [Fact]
    public async Task Score_ManyWarningsOfOneKind_TellsFiveAndHowManyMore()
    {
        Run run = await ScoreAsync(SmallWave.Json, "person,team,role,ps1\np1,local:north,pwp,3\n", SmallWave.Facts);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(5, run.ErrorLines.Count(l => l.Contains(": warning survey.item-not-asked: ", StringComparison.Ordinal)));
        Assert.Equal("warning survey.item-not-asked: 1 more of this kind", run.ErrorLines[^1]);
    }

    [Fact]
    public async Task Score_SameRowsAgain_AreCountedListedAndChangeNothing()
    {
        await ScoreAsync(SmallWave.Json, SmallWave.Answers, SmallWave.Facts);
        string once = cli.Read("out.json");
        string again = string.Concat(SmallWave.Answers.Split('\n')[1..8].Select(r => r + "\n"));

        Run run = await Cli.RunAsync(
            "score", cli.PathOf("wave.json"), cli.Write("again.csv", SmallWave.Answers + again), "--facts", cli.PathOf("facts.csv"), "--json", cli.PathOf("again.json"));

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("again.csv:30: warning survey.repeated-row: found the same row as line 2;", run.ErrorLines[0], StringComparison.Ordinal);
        Assert.Equal("warning survey.repeated-row: 2 more of this kind", run.ErrorLines[^1]);
        Assert.Equal(once, cli.Read("again.json"));
    }

    [Fact]
    public async Task Score_MoreAnswersThanStaff_IsAWarningAndAnUnknownRate()
    {
        Run run = await ScoreAsync(SmallWave.Json.Replace("\"North\", \"headcount\": 20", "\"North\", \"headcount\": 11"), SmallWave.Answers, SmallWave.Facts);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("warning survey.more-responses-than-staff: found more answers than staff in `local:north`", run.Error, StringComparison.Ordinal);
        Assert.Matches("\"rate\": \\{\\s*\"from\": 0,\\s*\"to\": 1\\s*\\}", cli.Read("out.json"));
    }

    [Fact]
    public async Task Score_ErrorOfTheWholeFileWithBadRowsSkipped_StillStops()
    {
        Run run = await ScoreAsync(SmallWave.Json, SmallWave.Answers.Replace("person,team,role", "person,team,email"), SmallWave.Facts, "--skip-bad-rows");

        Assert.Equal(1, run.ExitCode);
        Assert.DoesNotContain("out.json", cli.Files);
    }

    [Fact]
    public async Task Score_OtherDelimiterAskedFor_ReadsIt()
    {
        Run run = await ScoreAsync(SmallWave.Json, SmallWave.Answers.Replace(',', ';'), SmallWave.Facts.Replace(',', ';'), "--delimiter", "semicolon");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task Score_JsonToDash_PrintsTheJsonAndNothingElse()
    {
        Run run = await ScoreAsync(SmallWave.Json, SmallWave.Answers, SmallWave.Facts);
        string file = cli.Read("out.json");

        Run printed = await Cli.RunAsync("score", cli.PathOf("wave.json"), "--facts", cli.PathOf("facts.csv"), "--json", "-");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(file, printed.Output);
    }

    private static System.Text.RegularExpressions.Regex Regex() => new(@"wave\.json:\d+:\d+ ?");

    private static string Cell(string csv, int line, int field, string text)
    {
        string[] lines = csv.Split('\n');
        string[] fields = lines[line - 1].Split(',');
        fields[field] = text;
        lines[line - 1] = string.Join(',', fields);
        return string.Join('\n', lines);
    }

    private async Task<Run> ScoreAsync(string wave, string answers, string facts, params string[] more)
    {
        cli.Write("answers.csv", answers);
        return await Cli.RunAsync(["score", cli.Write("wave.json", wave), "--facts", cli.Write("facts.csv", facts), "--json", cli.PathOf("out.json"), .. more]);
    }

    // Numbers as numbers, as a spreadsheet program would keep them.
    private static byte[] Workbook(string csv)
    {
        string[][] lines = [.. csv.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split(','))];
        var bytes = new MemoryStream();
        bytes.SaveAs(lines.Skip(1).Select(fields => fields.Select((field, i) => (Name: lines[0][i], Value: int.TryParse(field, out int number) ? (object)number : field)).ToDictionary(f => f.Name, f => f.Value)));
        return bytes.ToArray();
    }
}
