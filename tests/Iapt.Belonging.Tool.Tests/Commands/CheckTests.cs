using Iapt.Belonging.Testing;

namespace Iapt.Belonging.Tool.Tests.Commands;

public sealed class CheckTests : IDisposable
{
    private const string Ours = """
        { "format": "belonging.rulebook/1", "id": "ours", "version": "1", "title": "Ours", "authors": ["A. Analyst"], "licence": "ours only",
          "extends": { "rulebook": "remtulla-2021", "version": "1.0.0" },
          "changes": [{ "rule": "remtulla-2021/hierarchy", "at": "/all/0/atOrAbove", "to": 4, "because": "Our teams span more." }],
          "off": [{ "rule": "remtulla-2021/small-groups", "because": "Our teams are of four." }],
          "sources": [], "findings": [], "rules": [] }
        """;

    private readonly Cli cli = new();

    public void Dispose() => cli.Dispose();

    [Fact]
    public async Task Check_GoodFilesInAnyOrder_SaysWhatEachIs()
    {
        Run run = await Cli.RunAsync("check", cli.Write("facts.csv", SmallWave.Facts), cli.Write("a.csv", SmallWave.Answers), cli.Write("wave.json", SmallWave.Json));

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("wave.json: wave `small-2026`, 2 teams\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("a.csv: answers, 28 rows\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("facts.csv: facts, 2 rows\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_StaffInPost_IsToldFromAnswers()
    {
        Run run = await Cli.RunAsync(
            "check", cli.Write("staff.csv", SmallWave.Staff.Replace("fte", "wte")), cli.Write("wave.json", SmallWave.Json), cli.Write("list.json", """{ "format": "belonging.staff-list/1", "columns": { "fte": "wte" } }"""));

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("list.json: definition of a staff-in-post list\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("staff.csv: people in post, 40 rows\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_RulebookThatExtendsAnother_TellsEachChangeAndWhy()
    {
        Run run = await Cli.RunAsync("check", "--strict", cli.Write("ours.json", Ours));

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("extends `remtulla-2021` 1.0.0", run.Output, StringComparison.Ordinal);
        Assert.Contains("Changed locally in ours, by A. Analyst: the limit /all/0/atOrAbove of the rule remtulla-2021/hierarchy is 4 instead of 3, because: Our teams span more.", run.Output, StringComparison.Ordinal);
        Assert.Contains("Switched off: the rule remtulla-2021/small-groups, because: Our teams are of four.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_Coverage_TellsWhatProfilesNeverTried()
    {
        string profiles = cli.PathOf("profiles.json");
        Run score = await Cli.RunAsync("score", Repository.Path("samples", "demo", "wave.json"), "--json", profiles);
        Run run = await Cli.RunAsync("check", cli.Write("ours.json", Ours), "--coverage", profiles);

        Assert.Equal((0, 0), (score.ExitCode, run.ExitCode));
        Assert.Matches(@"coverage by \d+ profiles: \d+ of \d+ rules held for some and failed for some; so did \d+ of \d+ parts\n", run.Output);
        Assert.Matches(@"\n    /when/\S+: (never held|never failed|could never be told|never reached)\n", run.Output);
        Assert.DoesNotContain("harm/", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_RulebooksThatDoNotGoTogether_NamesBothAndWhatTheyClashIn()
    {
        string Book(string id, string meaning) => cli.Write($"{id}.json", $$"""
            { "format": "belonging.rulebook/1", "id": "{{id}}", "version": "1", "title": "Ours", "authors": ["A. Analyst"], "licence": "ours only", "sources": ["iapt-belonging"],
              "findings": [{ "id": "risk/new", "label": "new", "level": "team", "definition": "{{meaning}}", "says": "Staff report it.", "asks": "What of it?", "source": { "source": "iapt-belonging" } }],
              "rules": [{ "id": "{{id}}/new", "concludes": "risk/new", "level": "team", "when": { "indicator": "structure/band-spread", "atOrAbove": 6 }, "because": [{ "source": "iapt-belonging" }], "basis": "operationalised" }] }
            """);

        Run run = await Cli.RunAsync("check", Book("here", "It means this."), Book("there", "It means that."));

        Assert.Equal(0, run.ExitCode);
        Assert.Contains(run.ErrorLines, l => l.Contains("warning rulebook.clash", StringComparison.Ordinal) && l.Contains("`here` and `there`", StringComparison.Ordinal) && l.Contains("`risk/new`", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("belonging.rulebook/2", "rulebook.unsupported-version")]
    [InlineData("belonging.rulebok/1", "did you mean `belonging.rulebook`?")]
    public async Task Check_OtherFormatOfARulebook_IsToldByItsReaderOrByTheNearestName(string format, string expected)
    {
        Run run = await Cli.RunAsync("check", cli.Write("ours.json", Ours.Replace("belonging.rulebook/1", format, StringComparison.Ordinal)));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(run.ErrorLines, l => l.Contains(expected, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Check_BarrierWithoutIntervention_IsAWarning()
    {
        string definition = """{ "id": "barrier/new", "label": "new", "level": "team", "definition": "It means this.", "says": "Staff report it.", "asks": "What of it?", "source": { "source": "iapt-belonging" } }""";
        string rule = """{ "id": "ours/new", "concludes": "barrier/new", "level": "team", "when": { "indicator": "structure/band-spread", "atOrAbove": 6 }, "because": [{ "source": "iapt-belonging" }], "basis": "operationalised" }""";
        string path = cli.Write("ours.json", Ours.Replace("\"sources\": [], \"findings\": [], \"rules\": []", $"\"sources\": [\"iapt-belonging\"], \"findings\": [{definition}], \"rules\": [{rule}]", StringComparison.Ordinal));

        Run run = await Cli.RunAsync("check", path);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("warning rule.no-intervention", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_SeveralBadFiles_TellsAllProblemsLikeACompiler()
    {
        string wave = cli.Write("wave.json", SmallWave.Json);
        string answers = cli.Write("answers.csv", SmallWave.Answers.Replace("p003,local:north", "p003,local:nord"));
        string facts = cli.Write("facts.csv", SmallWave.Facts.Replace("chair-rotation", "chair-rotations"));

        Run run = await Cli.RunAsync("check", wave, answers, facts);

        Assert.Equal(1, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Equal(
            [$"{answers}:5:2: error survey.unknown-team", $"{facts}:3:3: error fact.unknown"],
            run.ErrorLines.Select(l => string.Join(": ", l.Split(": ")[..2])));
    }

    [Theory]
    [InlineData(new string[0], 0)]
    [InlineData(new[] { "--strict" }, 1)]
    public async Task Check_WarningsOnly_FailsOnlyIfStrict(string[] options, int code)
    {
        string answers = cli.Write("answers.csv", SmallWave.Answers);

        Run run = await Cli.RunAsync(["check", answers, .. options]);

        Assert.Equal(code, run.ExitCode);
        Assert.Contains($"{answers}: {(code == 0 ? "warning" : "error")} check.no-wave", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, 0, "warning")]
    [InlineData(true, 1, "error")]
    public async Task Check_ManyWarningsOfOneKind_TellsAll(bool strict, int code, string severity)
    {
        string wave = cli.Write("wave.json", SmallWave.Json);
        string answers = cli.Write("answers.csv", "person,team,role,ps1\np1,local:north,pwp,3\n");

        Run run = await Cli.RunAsync(["check", wave, answers, .. strict ? new[] { "--strict" } : []]);

        Assert.Equal(code, run.ExitCode);
        Assert.Equal(6, run.ErrorLines.Count(l => l.Contains($": {severity} survey.item-not-asked: ", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Check_EveryExampleOfTheDocs_SaysWhatItIs()
    {
        string[] examples = [.. Directory.GetFiles(Repository.Path("docs", "examples"), "*.json").Order(StringComparer.Ordinal)];

        Run run = await Cli.RunAsync(["check", .. examples]);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("analysis.json: warning check.not-read: found `belonging.analysis/1`, which is written and never read", Assert.Single(run.ErrorLines, l => l.Contains(" check.", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Contains("facts.json: definitions of ", run.Output, StringComparison.Ordinal);
        Assert.Contains("benchmark.json: benchmark `", run.Output, StringComparison.Ordinal);
        Assert.Contains("sources.json: ", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("belonging.unheard-of/1", "the format `belonging.unheard-of/1`, which this command does not read")]
    [InlineData("Ann said 4711", "a JSON document that does not say what it is")]
    public async Task Check_FormatOfNoReader_IsNamedOnlyIfItCouldBeOurs(string format, string found)
    {
        Run run = await Cli.RunAsync("check", cli.Write("what.json", $$"""{ "format": "{{format}}" }"""));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains($"error check.unknown-kind: found {found}; expected", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ \"format\": \"belonging.facts/1\" }", "json.missing-member")]
    [InlineData("{ \"format\": \"belonging.benchmark/1\" }", "json.missing-member")]
    [InlineData("{ \"format\": \"belonging.sources/1\" }", "json.missing-member")]
    [InlineData("{ \"format\": \"belonging.analysis/1\", }", "json.syntax")]
    [InlineData("{}", "check.unknown-kind")]
    [InlineData("[1, 2]", "check.unknown-kind")]
    [InlineData("{ \"format\": \"belonging.unheard-of/1\" }", "check.unknown-kind")]
    [InlineData("{ \"format\": ", "json.syntax")]
    [InlineData("", "json.empty")]
    [InlineData("null", "json.null-document")]
    [InlineData("{ \"format\": \"belonging.wave/1\" }", "json.missing-member")]
    [InlineData("{ \"format\": \"belonging.rulebook/1\" }", "json.missing-member")]
    [InlineData("{ \"format\": \"belonging.instrument/1\" }", "json.missing-member")]
    [InlineData("{ \"format\": \"belonging.profiles/1\" }", "json.missing-member")]
    public async Task Check_OtherJson_SaysWhatIsExpected(string json, string code)
    {
        Run run = await Cli.RunAsync("check", cli.Write("what.json", json));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains($"error {code}: found ", run.Error, StringComparison.Ordinal);
    }
}
