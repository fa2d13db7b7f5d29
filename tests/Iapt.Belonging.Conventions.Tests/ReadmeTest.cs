using System.Diagnostics;
using Iapt.Belonging.Comparisons;
using Iapt.Belonging.Disclosure;
using Iapt.Belonging.Files.Csv;
using Iapt.Belonging.Rules.Engine;
using Iapt.Belonging.Surveys;
using Iapt.Belonging.Teams;
using Iapt.Belonging.Testing;

namespace Iapt.Belonging.Conventions.Tests;

/// <summary>The README's snippets are compiled here, run, and compared with the README letter by letter.</summary>
public class ReadmeTest
{
    private static readonly string Readme = File.ReadAllText(Repository.Path("README.md"));

    /// <summary>The program of the README is a project of its own, outside our namespaces, as a reader's would be.</summary>
    [Fact]
    public async Task Snippet_FirstAnswer_RunsAndAnswers()
    {
        string text = await File.ReadAllTextAsync(Repository.Path("samples", "first-answer", "Program.cs"));
        Assert.Contains($"```csharp\n{text.ReplaceLineEndings("\n").TrimEnd()}\n```", Readme.ReplaceLineEndings("\n"), StringComparison.Ordinal);

        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "FirstAnswer.dll"), Repository.Path("samples", "demo")]) { RedirectStandardOutput = true };
        using Process program = Process.Start(start)!;
        string output = await program.StandardOutput.ReadToEndAsync();
        await program.WaitForExitAsync();

        Assert.Equal(0, program.ExitCode);
        Assert.Contains("authoritarian leadership: Indicated", output, StringComparison.Ordinal);
        Assert.Contains("THIS WEEK", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Snippet_WithoutContainer_GivesTheSameEngine()
    {
        // snippet: without-container
        IBelongingScorer scorer = new BelongingScorer();
        IBelongingEngine engine = new BelongingEngine(Iapt.Belonging.Rules.BuiltInRulebooks.Standard);
        // end of snippet

        Assert.NotNull(scorer);
        Assert.NotEmpty(engine.Analyse(EmptyProfile()).Findings);
        AssertInReadme("without-container");
    }

    [Fact]
    public async Task Snippet_Register_IsReadAgainAsItWasKept()
    {
        byte[] key = "a key for tests, nothing else"u8.ToArray();
        Wave wave = WaveReader.Read(await File.ReadAllBytesAsync(Repository.Path("samples", "demo", "wave.json"))).Require();
        CsvTable answers = (await CsvFile.ReadAsync(Repository.Path("samples", "demo", "answers.csv"))).Require();
        Survey survey = (await SurveyReader.ReadAsync(answers.OpenRows(), wave)).Require();
        var scorer = new BelongingScorer();

        // snippet: register
        var register = new ReleaseRegister(key);            // at least 16 secret bytes, kept apart from the register
        register.Open(wave);                                // before anybody answers: fixes teams, groups and policy
        Release release = scorer.Score(survey, register);   // one release a wave; refused if it is another than was opened
        byte[] kept = register.ToBytes();                   // lines that follow from each other
        ReleaseRegister again = ReleaseRegister.Read(kept, key).Require();
        // end of snippet

        Assert.Equal(release.Hash, Assert.Single(again.Entries).Hash);
        AssertInReadme("register");
    }

    [Fact]
    public async Task Snippet_Compared_HasStandingChangeAndTrend()
    {
        Release release = await DemoAsync("riverbend-2026-spring", "2026");
        Release before = await DemoAsync("riverbend-2025-spring", "2025");

        // snippet: compared
        TeamId team = TeamId.Parse("local:riverbend-abbeyfield");
        TeamProfile now = RestOfService.AddTo(release.ComparableProfiles).Single(p => p.Team == team);
        TeamProfile compared = new TeamHistory([HistoryPoint.Of(before.Comparable(team)), HistoryPoint.Of(now)]).Compare();
        // end of snippet

        Assert.NotNull(compared[Subject.Parse("percentile:nss/safe-to-speak-up@rest-of-service")].Value);
        Assert.Equal(0, compared[Subject.Parse("change:nss/safe-to-speak-up@riverbend-2025-spring")].Value);
        Assert.Equal(MissingReason.NotCalculable, compared[Subject.Parse("trend:nss/safe-to-speak-up")].Missing);
        AssertInReadme("compared");
    }

    [Theory]
    [InlineData("dotnet run --project src/Iapt.Belonging.Tool -- demo")]
    [InlineData("dotnet test")]
    public void Readme_NamesTheTwoCommands(string command) => Assert.Contains($"\n{command}\n", Readme, StringComparison.Ordinal);

    [Fact]
    public void Ci_RunsTheTestCommandOfTheReadme() =>
        Assert.Contains("\ndotnet test 2>&1", File.ReadAllText(Repository.Path(".ci", "run")), StringComparison.Ordinal);

    [Fact]
    public void Readme_Links_LeadToFiles()
    {
        IEnumerable<string> broken = System.Text.RegularExpressions.Regex.Matches(Readme, @"\]\((?<to>[^)#:]+)\)")
            .Select(m => m.Groups["to"].Value)
            .Where(to => !File.Exists(Repository.Path(to)) && !Directory.Exists(Repository.Path(to)));
        Assert.Empty(broken);
    }

    private static async Task<Release> DemoAsync(string id, string year)
    {
        string wave = (await File.ReadAllTextAsync(Repository.Path("samples", "demo", "wave.json"))).Replace("riverbend-2026-spring", id, StringComparison.Ordinal).Replace("\"2026-", $"\"{year}-", StringComparison.Ordinal);
        CsvTable answers = (await CsvFile.ReadAsync(Repository.Path("samples", "demo", "answers.csv"))).Require();
        Survey survey = (await SurveyReader.ReadAsync(answers.OpenRows(), WaveReader.Read(System.Text.Encoding.UTF8.GetBytes(wave)).Require())).Require();
        return new BelongingScorer().Score(survey, new ReleaseRegister());
    }

    private static void AssertInReadme(string name)
    {
        string[] lines = File.ReadAllLines(Repository.Path("tests", "Iapt.Belonging.Conventions.Tests", "ReadmeTest.cs"));
        IEnumerable<string> snippet = lines.SkipWhile(l => l.Trim() != $"// snippet: {name}").Skip(1).TakeWhile(l => l.Trim() != "// end of snippet");
        string text = string.Join('\n', snippet.Select(l => l.Length > 8 ? l[8..] : string.Empty));
        Assert.Contains($"```csharp\n{text}\n```", Readme, StringComparison.Ordinal);
    }

    private static TeamProfile EmptyProfile() =>
        new(TeamId.Parse("local:empty"), new DateOnly(2026, 3, 31), Origin.Host, new TeamContext(AnalysisUnit.Team), null, []);
}
