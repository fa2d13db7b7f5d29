using System.Net;
using System.Text.Json;
using Iapt.Belonging.Testing;

namespace Iapt.Belonging.Tool.Tests.Commands;

public sealed class AnalyseTests : IDisposable
{
    private const string Team = "local:riverbend-abbeyfield";

    private readonly Cli cli = new();

    public void Dispose() => cli.Dispose();

    [Fact]
    public async Task Analyse_ProfilesOfAService_PrintsItsTeamsSideBySide()
    {
        Run run = await Cli.RunAsync("analyse", await ProfilesAsync());

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("Hierarchy (tentatively indicated in Abbeyfield", run.Output, StringComparison.Ordinal);
        Assert.Contains("Dalewood and Harbour: not shown by themselves", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Analyse_ProfilesThroughAFile_GiveTheSameScreenAsTheDemo()
    {
        Run analysed = await Cli.RunAsync("analyse", await ProfilesAsync());
        Run demo = await Cli.RunAsync("demo");

        string screen = string.Join('\n', analysed.Output.Split('\n').Where(l => l.Length > 0));
        string shown = string.Join('\n', demo.Output.Split('\n').Where(l => l.Length > 0));
        Assert.Contains(screen, shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Analyse_OneTeam_ShowsWhatIsForItsOwnPeople()
    {
        Run own = await Cli.RunAsync("analyse", await ProfilesAsync("--team", "local:riverbend-castle-hill"), "--team", "local:riverbend-castle-hill");
        Run all = await Cli.RunAsync("analyse", await ProfilesAsync("--force"));

        Assert.StartsWith("Castle Hill, 4 May 2026\n", own.Output, StringComparison.Ordinal);
        Assert.Contains("Leader inclusiveness", own.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Leader inclusiveness", all.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Analyse_AFileOfOneTeam_IsThatTeamsOwnReport()
    {
        Run run = await Cli.RunAsync("analyse", await ProfilesAsync("--team", "local:riverbend-bridgewater"));
        Run named = await Cli.RunAsync("analyse", cli.PathOf("profiles.json"), "--team", "local:riverbend-bridgewater");

        Assert.StartsWith("Bridgewater, 4 May 2026\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("Authoritarian leadership (clearly indicated)", run.Output, StringComparison.Ordinal);
        Assert.Equal(named.Output, run.Output);
    }

    [Fact]
    public async Task Analyse_TheProfilesOfTheDocs_AreReportedAsTheirTeam()
    {
        Run run = await Cli.RunAsync("analyse", Repository.Path("docs", "examples", "profiles.json"));

        Assert.StartsWith("North, 31 March 2026\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Analyse_ATeamOfWhichNoAnswersAreShown_SaysSoFirst()
    {
        Run run = await Cli.RunAsync("analyse", await ProfilesAsync(), "--team", "local:riverbend-dalewood", "--html", cli.PathOf("a.html"));

        string text = string.Join(' ', run.Output.Split('\n'));
        const string Head = "Survey answers not shown, so that nobody's answers can be worked out. This team's answers are counted in Dalewood + Harbour. What follows comes from how the team works, not from answers.";
        Assert.StartsWith($"Dalewood, 4 May 2026 {Head} ", text, StringComparison.Ordinal);
        Assert.Contains(Head, WebUtility.HtmlDecode(cli.Read("a.html")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("unitAbove", " This team's answers are counted in Riverbend Talking Therapies (invented). No safe way was found to show it together with other teams either; ")]
    [InlineData("nowhere", " worked out. No safe way was found to show it together with other teams either, and nothing above is shown. ")]
    public async Task Analyse_AHiddenTeamThatIsInNoMerge_SaysWhereItIsCounted(string where, string expected)
    {
        string profiles = cli.Write("other.json", (await File.ReadAllTextAsync(await ProfilesAsync())).Replace("\"whereShown\": \"together\"", $"\"whereShown\": \"{where}\"", StringComparison.Ordinal));
        Run run = await Cli.RunAsync("analyse", profiles, "--team", "local:riverbend-dalewood");

        Assert.Contains(expected, string.Join(' ', run.Output.Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Analyse_ManyTeams_WritesNoFindingOnASingleManager()
    {
        string profiles = await ProfilesAsync();
        await Cli.RunAsync("analyse", profiles, "--json", cli.PathOf("all.json"));
        await Cli.RunAsync("analyse", profiles, "--team", Team, "--json", cli.PathOf("one.json"));

        foreach (string json in (string[])[cli.Read("all.json"), cli.Read("one.json")])
        {
            List<JsonElement> teams = [.. JsonDocument.Parse(json).RootElement.GetProperty("analyses").EnumerateArray().Where(a => a.GetProperty("team").GetProperty("unit").GetString() == "team")];
            Assert.NotEmpty(teams);
            Assert.All(teams, t => Assert.Contains(t.GetProperty("findings").EnumerateArray(), f => f.GetProperty("id").GetString() == "barrier/hierarchy"));
            Assert.All(teams, t => Assert.DoesNotContain("authoritarian-leadership", t.GetRawText(), StringComparison.Ordinal));
            Assert.All(teams, t => Assert.DoesNotContain("leader-inclusiveness", t.GetRawText(), StringComparison.Ordinal));
            Assert.All(teams, t => Assert.Contains(t.GetProperty("limits").EnumerateArray(), l => l.GetString()!.EndsWith("seen only by the team itself: `belonging score --team`.", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public async Task Analyse_OneTeamsOwnProfile_WritesItsFindingsOnItsManager()
    {
        await Cli.RunAsync("analyse", await ProfilesAsync("--team", Team), "--json", cli.PathOf("own.json"));

        Assert.Contains("\"barrier/authoritarian-leadership\"", cli.Read("own.json"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("barrier/authoritarian-leadership")]
    [InlineData("facilitator/leader-inclusiveness")]
    public async Task Explain_AFindingOnASingleManager_IsForTheTeamsOwnProfileOnly(string finding)
    {
        Run all = await Cli.RunAsync("explain", await ProfilesAsync(), "--team", Team, "--finding", finding);
        Run own = await Cli.RunAsync("explain", await ProfilesAsync("--team", Team, "--force"), "--team", Team, "--finding", finding);

        Assert.Equal((2, ""), (all.ExitCode, all.Output));
        Assert.Contains("error usage.own-team-only", Assert.Single(all.ErrorLines), StringComparison.Ordinal);
        Assert.Contains("`belonging score --team ID`", all.Error, StringComparison.Ordinal);
        Assert.Equal((0, ""), (own.ExitCode, own.Error));
    }

    [Fact]
    public async Task Score_WithoutATeam_WritesNoScoreOfASingleManager()
    {
        Dictionary<string, string> forAll = Estimates(await ProfilesAsync(), "local:riverbend-castle-hill");
        Dictionary<string, string> own = Estimates(await ProfilesAsync("--team", "local:riverbend-castle-hill", "--force"), "local:riverbend-castle-hill");
        string[] ofManagers = [.. own.Keys.Where(k => k.StartsWith("nss/manager-", StringComparison.Ordinal) && !k.Contains('[', StringComparison.Ordinal))];

        Assert.NotEmpty(ofManagers);
        Assert.All(ofManagers, k => Assert.Contains("notApplicable", forAll[k], StringComparison.Ordinal));
        Assert.Contains(ofManagers, k => own[k].Contains("value", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Score_UnknownTeam_OffersTheNearest()
    {
        Run run = await Cli.RunAsync("score", Repository.Path("samples", "demo", "wave.json"), "--team", "local:riverbend-abbeyfeld");

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("did you mean `local:riverbend-abbeyfield`?", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Analyse_JsonAndHtml_WritesBothAndSaysSo()
    {
        string profiles = await ProfilesAsync();

        Run run = await Cli.RunAsync("analyse", profiles, "--json", cli.PathOf("a.json"), "--html", cli.PathOf("a.html"));

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(["a.html", "a.json", "profiles.json"], cli.Files);
        Assert.Equal(2, run.Output.Split("Written: ").Length - 1);
    }

    [Fact]
    public async Task Analyse_SameFileForBothOutputs_Refuses()
    {
        Run run = await Cli.RunAsync("analyse", await ProfilesAsync(), "--json", cli.PathOf("a.json"), "--html", cli.PathOf("a.json"));

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("error file.named-twice", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Analyse_PageCannotBeWritten_LeavesNoJsonEither()
    {
        string profiles = await ProfilesAsync();
        cli.Write("a.html", "mine");

        Run run = await Cli.RunAsync("analyse", profiles, "--json", cli.PathOf("a.json"), "--html", cli.PathOf("a.html"));

        Assert.Equal(3, run.ExitCode);
        Assert.Equal(["a.html", "profiles.json"], cli.Files);
    }

    [Theory]
    [InlineData("profiles.json", "\"value\": 3.25", "\"value\": \"4711\"", "json.type")]
    [InlineData("profiles.json", "nss/safe-to-speak-up", "nss/safe-4711", "profile.unknown-indicator")]
    [InlineData("profiles.json", "\"belonging.profiles/1\"", "\"belonging.profiles/4711\"", "json.not-one-of")]
    [InlineData("profiles.json", "\"format\"", "format", "json.syntax")]
    public async Task Analyse_BadProfiles_TellsCodeAndPlaceAndMakesNothing(string name, string from, string to, string code)
    {
        string text = File.ReadAllText(await ProfilesAsync());
        int at = text.IndexOf(from, StringComparison.Ordinal);
        cli.Write(name, text[..at] + to + text[(at + from.Length)..]);

        Run run = await Cli.RunAsync("analyse", cli.PathOf(name), "--json", cli.PathOf("a.json"));

        Assert.Equal(1, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Contains(run.ErrorLines, l => l.StartsWith($"{cli.PathOf(name)}:", StringComparison.Ordinal) && l.Contains($" error {code}: found ", StringComparison.Ordinal));
        Assert.DoesNotContain("Exception", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("a.json", cli.Files);
    }

    [Theory]
    [InlineData("{ \"format\": ", "json.syntax")]
    [InlineData("{}", "json.missing-member")]
    [InlineData(null, "rulebook.twice")]
    public async Task Analyse_BadRulebook_TellsCodeAndPlaceAndMakesNothing(string? rulebook, string code)
    {
        rulebook ??= File.ReadAllText(Repository.Path("src", "Iapt.Belonging.Rules", "Rulebooks", "BuiltIn", "harm-and-duty-of-care.json"));
        string path = cli.Write("ours.json", rulebook);

        Run run = await Cli.RunAsync("analyse", await ProfilesAsync(), "--rulebook", path);

        Assert.Equal(1, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Contains(run.ErrorLines, l => l.StartsWith(path, StringComparison.Ordinal) && l.Contains($" error {code}: found ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Explain_Graph_IsWrittenInTheLanguageOfItsName()
    {
        string profiles = await ProfilesAsync(), dot = cli.PathOf("proof.dot");
        Run drawn = await Cli.RunAsync("explain", profiles, "--team", Team, "--finding", "barrier/hierarchy", "--graph", dot);
        Run printed = await Cli.RunAsync("explain", profiles, "--team", Team, "--finding", "barrier/hierarchy", "--graph", "-");
        Assert.Equal((0, 0), (drawn.ExitCode, printed.ExitCode));
        Assert.StartsWith("digraph belonging {", await File.ReadAllTextAsync(dot), StringComparison.Ordinal);
        Assert.StartsWith("flowchart LR\n", printed.Output, StringComparison.Ordinal);
        Assert.Contains("barrier/hierarchy", printed.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explain_TwoOutputsInOneStream_IsRefused()
    {
        Run run = await Cli.RunAsync("explain", await ProfilesAsync(), "--team", Team, "--finding", "barrier/hierarchy", "--json", "-", "--graph", "-");
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(run.ErrorLines, l => l.Contains("file.named-twice", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Explain_Flips_AreToldOnlyWhenAskedFor()
    {
        string profiles = await ProfilesAsync();
        Run with = await Cli.RunAsync("explain", profiles, "--team", Team, "--finding", "barrier/hierarchy", "--flips");
        Run without = await Cli.RunAsync("explain", profiles, "--team", Team, "--finding", "barrier/hierarchy");
        Assert.Equal((0, 0), (with.ExitCode, without.ExitCode));
        Assert.StartsWith(without.Output, with.Output, StringComparison.Ordinal);
        string flips = with.Output[without.Output.Length..];
        Assert.Contains("not hold, going by values, if 'Agenda for Change steps between the lowest and the highest established post' were ", flips, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explain_Finding_SaysWhyInEnglishAndAsJson()
    {
        string profiles = await ProfilesAsync();

        Run english = await Cli.RunAsync("explain", profiles, "--team", Team, "--finding", "barrier/hierarchy");
        Run json = await Cli.RunAsync("explain", profiles, "--team", Team, "--finding", "barrier/hierarchy", "--json", "-");

        Assert.Equal((0, ""), (english.ExitCode, english.Error));
        Assert.Contains("tentatively indicated", english.Output, StringComparison.Ordinal);
        Assert.Contains("remtulla-2021", english.Output, StringComparison.Ordinal);
        using JsonDocument document = JsonDocument.Parse(json.Output);
        Assert.Equal(Team, document.RootElement.GetProperty("team").GetProperty("id").GetString());
        Assert.Equal("barrier/hierarchy", document.RootElement.GetProperty("finding").GetProperty("id").GetString());
        Assert.Equal("tentative", document.RootElement.GetProperty("finding").GetProperty("status").GetString());
    }

    [Theory]
    [InlineData("local:riverbend-abbeyfeld", "barrier/hierarchy", "usage.unknown-team", "`local:riverbend-abbeyfield`?")]
    [InlineData(Team, "barrier/hierarhcy", "usage.unknown-finding", "`barrier/hierarchy`?")]
    [InlineData(Team, "something quite else", "usage.unknown-finding", "one of `barrier/")]
    public async Task Explain_UnknownName_OffersTheNearest(string team, string finding, string code, string cure)
    {
        Run run = await Cli.RunAsync("explain", await ProfilesAsync(), "--team", team, "--finding", finding);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(code, Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.Contains(cure, run.Error, StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Estimates(string path, string team)
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(path));
        return document.RootElement.GetProperty("profiles").EnumerateArray()
            .Single(p => p.GetProperty("team").GetProperty("id").GetString() == team)
            .GetProperty("estimates").EnumerateObject().ToDictionary(e => e.Name, e => e.Value.GetRawText());
    }

    private async Task<string> ProfilesAsync(params string[] more)
    {
        string path = cli.PathOf("profiles.json");
        Run run = await Cli.RunAsync(["score", Repository.Path("samples", "demo", "wave.json"), "--facts", Repository.Path("samples", "demo", "facts.csv"), "--json", path, .. more]);
        Assert.Equal(0, run.ExitCode);
        return path;
    }
}
