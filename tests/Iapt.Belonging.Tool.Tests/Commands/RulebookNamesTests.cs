using System.Text.Json;
using Iapt.Belonging.Rules;
using Iapt.Belonging.Rules.Rulebooks;
using Iapt.Belonging.Testing;

namespace Iapt.Belonging.Tool.Tests.Commands;

/// <summary><c>--rulebook</c> takes the names of built-in rulebooks too.</summary>
public sealed class RulebookNamesTests : IDisposable
{
    private const string Edmondson = "remtulla-2021-edmondson";
    private const string Team = "local:riverbend-abbeyfield";

    private readonly Cli cli = new();

    public void Dispose() => cli.Dispose();

    [Fact]
    public async Task Analyse_NothingAsked_UsesTheStandardOnes() => Assert.Equal(Sorted(BuiltInRulebooks.Standard), await UsedAsync());

    [Fact]
    public async Task Analyse_EachName_AddsItAndWhatItNeeds()
    {
        foreach (RulebookId name in BuiltInRulebooks.Names.Where(n => n.Value != Edmondson))
        {
            Assert.Equal(Sorted([.. BuiltInRulebooks.Standard, .. BuiltInRulebooks.FindWithNeeded(name)]), await UsedAsync("--rulebook", name.Value));
        }
    }

    [Fact]
    public async Task Analyse_All_UsesAllThatGoTogether() => Assert.Equal(Sorted(BuiltInRulebooks.All), await UsedAsync("--rulebook", "all"));

    [Fact]
    public async Task Analyse_OtherQuestionnaire_IsUsedInsteadUnlessBothAreAsked()
    {
        Assert.Equal(["harm-and-duty-of-care", Edmondson], await UsedAsync("--rulebook", Edmondson));
        Assert.Equal(["harm-and-duty-of-care", "remtulla-2021", Edmondson], await UsedAsync("--rulebook", Edmondson, "--rulebook", "remtulla-2021"));
    }

    [Fact]
    public async Task Analyse_NameNobodyKnows_IsTakenForAFile()
    {
        Run run = await Cli.RunAsync("analyse", await ProfilesAsync(), "--rulebook", "remtula-2021");

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("remtula-2021", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("west", "did you mean `west-2021`?")]
    [InlineData("West-2021", "did you mean `west-2021`?")]
    [InlineData("ihi", "did you mean `ihi-2017`?")]
    [InlineData("remtula-2021", "did you mean `remtulla-2021`?")]
    [InlineData("interactions", "did you mean one of `interactions-belonging`, `interactions-equity`, `interactions-safety`, `interactions-teams`?")]
    [InlineData("qqq", "or the name of a built-in rulebook")]
    [InlineData("./west", "expected an existing file\n")]
    [InlineData("west.json", "expected an existing file\n")]
    public async Task Analyse_NearlyAName_OffersTheNamesThatMayBeMeant(string asked, string offered)
    {
        Run run = await Cli.RunAsync("analyse", await ProfilesAsync(), "--rulebook", asked);

        Assert.Equal((3, ""), (run.ExitCode, run.Output));
        Assert.Contains("file.not-found", run.Error, StringComparison.Ordinal);
        Assert.Contains(offered, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explain_FindingOfARulebookThatIsNotInUse_SaysHowToUseIt()
    {
        Run run = await Cli.RunAsync("explain", await ProfilesAsync(), "--team", Team, "--finding", "risk/direct-contact-thin");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("the built-in rulebook `interactions-safety`, which is not in use", run.Error, StringComparison.Ordinal);
        Assert.Contains("add `--rulebook interactions-safety`", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explain_FindingOnAManagerForEverybody_SaysWhoSeesIt()
    {
        Run run = await Cli.RunAsync("explain", await ProfilesAsync(), "--team", Team, "--finding", "barrier/authoritarian-leadership");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("seen only by the team itself: `belonging score --team ID`", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Analyse_AllOnOneScreen_FitsAndSaysWhatWasReadAndLeftOut()
    {
        string page = cli.PathOf("all.html");
        Run run = await Cli.RunAsync("analyse", await ProfilesAsync(), "--rulebook", "all", "--html", page);

        string[] screen = [.. run.Output.TrimEnd('\n').Split('\n').Where(l => !l.StartsWith("Written: ", StringComparison.Ordinal))];
        Assert.InRange(screen.Length, 10, 55);
        Assert.Contains("findings cannot be told, most for", run.Output, StringComparison.Ordinal);
        Assert.Contains($"Read with: {BuiltInRulebooks.All.Length} rulebooks", run.Output, StringComparison.Ordinal);
        Assert.InRange(new FileInfo(page).Length, 100_000, 2_000_000);
    }

    [Fact]
    public async Task Explain_Name_GivesTheProofOfItsRulesAsAGraph()
    {
        Run run = await Cli.RunAsync("explain", await ProfilesAsync(), "--team", Team, "--finding", "barrier/hierarchy", "--rulebook", Edmondson, "--graph", "-");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("remtulla-2021-edmondson/hierarchy", run.Output, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Sorted(IEnumerable<Rulebook> rulebooks) => [.. rulebooks.Select(r => r.Id.Value).Distinct().Order(StringComparer.Ordinal)];

    private async Task<IEnumerable<string>> UsedAsync(params string[] options)
    {
        Run run = await Cli.RunAsync(["analyse", await ProfilesAsync(), .. options, "--json", "-"]);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        using JsonDocument analyses = JsonDocument.Parse(run.Output);
        return [.. analyses.RootElement.GetProperty("analyses")[0].GetProperty("rulebooks").EnumerateArray().Select(r => r.GetProperty("id").GetString()!).Order(StringComparer.Ordinal)];
    }

    private async Task<string> ProfilesAsync()
    {
        string path = cli.PathOf("profiles.json");
        Run run = await Cli.RunAsync("score", Repository.Path("samples", "demo", "wave.json"), "--facts", Repository.Path("samples", "demo", "facts.csv"), "--json", path, "--force");
        Assert.Equal(0, run.ExitCode);
        return path;
    }
}
