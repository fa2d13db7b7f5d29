using System.Text.Json;

namespace Iapt.Belonging.Tool.Tests.Commands;

public sealed class DemoTests : IDisposable
{
    private readonly Cli cli = new();

    public void Dispose() => cli.Dispose();

    [Fact]
    public async Task Demo_ScreenOnly_IsShortAndSaysWhatMustBeSaid()
    {
        Run run = await Cli.RunAsync("demo");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.InRange(run.Output.Split('\n').Length, 60, 130);
        Assert.All(run.Output.Split('\n').SkipLast(2), line => Assert.InRange(line.Length, 0, 90));
        Assert.Contains("Nothing leaves this computer", run.Output, StringComparison.Ordinal);
        Assert.Contains("INVENTED DATA", run.Output, StringComparison.Ordinal);
        Assert.Contains("not an assessment of any person", run.Output, StringComparison.Ordinal);
        Assert.Contains("Open Government Licence v3.0", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Demo_PublishedPart_ShowsTheTwoTrustsFirstAndNoBarrierAsAFact()
    {
        Run run = await Cli.RunAsync("demo");

        string published = run.Output.Split("2. ONE SERVICE")[0];
        int oxford = published.IndexOf("Oxford Health", StringComparison.Ordinal);
        int berkshire = published.IndexOf("Berkshire Healthcare", StringComparison.Ordinal);
        Assert.InRange(oxford, 0, berkshire);
        Assert.Contains("STRENGTHS", published, StringComparison.Ordinal);
        Assert.Contains("CONCERNS", published, StringComparison.Ordinal);
        Assert.Contains("QUESTIONS TO ASK TEAMS", published, StringComparison.Ordinal);
        Assert.DoesNotContain("clearly indicated", published, StringComparison.Ordinal);
        Assert.DoesNotContain("\n- Hierarchy", published, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Demo_ServicePart_TellsWhichTeamsAreNotShown()
    {
        Run run = await Cli.RunAsync("demo");

        string service = run.Output.Split("2. ONE SERVICE")[1];
        Assert.Contains("Dalewood and Harbour: not shown by themselves", service, StringComparison.Ordinal);
        Assert.Contains("\nNot stated when staff were asked: who owns the actions.\n", service, StringComparison.Ordinal);
        Assert.Contains("GOING WELL", service, StringComparison.Ordinal);
        Assert.Contains("TALK ABOUT", service, StringComparison.Ordinal);
        Assert.Contains("THIS WEEK", service, StringComparison.Ordinal);
        Assert.Contains("TO ESCALATE", service, StringComparison.Ordinal);
        Assert.Contains("CANNOT TELL", service, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Demo_Json_HoldsEveryStatusInTheInventedServiceAndAllTrusts()
    {
        Run run = await Cli.RunAsync("demo", "--json", cli.PathOf("demo.json"));

        Assert.Equal(0, run.ExitCode);
        using JsonDocument document = JsonDocument.Parse(cli.Read("demo.json"));
        List<JsonElement> analyses = [.. document.RootElement.GetProperty("analyses").EnumerateArray()];
        Assert.Equal(36, analyses.Count(a => IdOf(a).StartsWith("ods:", StringComparison.Ordinal)));
        List<JsonElement> teams = [.. analyses.Where(a => IdOf(a).StartsWith("local:riverbend-", StringComparison.Ordinal))];
        Assert.Equal(8, teams.Count);
        Assert.All(teams, t => Assert.DoesNotContain("authoritarian-leadership", t.GetRawText(), StringComparison.Ordinal));
        HashSet<string> statuses = [.. teams.SelectMany(t => t.GetProperty("findings").EnumerateArray()).Select(f => f.GetProperty("status").GetString()!)];
        Assert.Equal(["indicated", "notIndicated", "tentative", "undetermined", "unlikely"], statuses.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("abbeyfield", "barrier/hierarchy", "tentative")]
    [InlineData("bridgewater", "barrier/authoritarian-leadership", "indicated")]
    [InlineData("bridgewater", "facilitator/strong-interpersonal-relationships", "tentative")]
    [InlineData("castle-hill", "facilitator/strong-interpersonal-relationships", "indicated")]
    [InlineData("castle-hill", "barrier/hierarchy", "notIndicated")]
    [InlineData("elmside", "barrier/authoritarian-leadership", "tentative")]
    [InlineData("ferry-lane", "barrier/personality", "undetermined")]
    [InlineData("grange-park", "barrier/perceived-lack-of-knowledge", "indicated")]
    public async Task Demo_Team_TellsItsStory(string team, string finding, string status)
    {
        Run run = await Cli.RunAsync("demo", "--team", team, "--json", "-");

        using JsonDocument document = JsonDocument.Parse(run.Output);
        JsonElement found = document.RootElement.GetProperty("analyses")[0].GetProperty("findings").EnumerateArray().Single(f => f.GetProperty("id").GetString() == finding);
        Assert.Equal(status, found.GetProperty("status").GetString());
    }

    [Theory]
    [InlineData("Bridgewater")]
    [InlineData("Castle Hill")]
    [InlineData("LOCAL:RIVERBEND-CASTLE-HILL")]
    public async Task Demo_TeamInCapitals_IsFound(string team)
    {
        Run run = await Cli.RunAsync("demo", "--team", team);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains(", 4 May 2026\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Demo_End_PrintsTheCommandThatWorksInAClone()
    {
        Run run = await Cli.RunAsync("demo");

        Assert.Contains("dotnet run --project src/Iapt.Belonging.Tool -- demo --team bridgewater\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Demo_HarmThatWasNotAskedAbout_StandsInALineOfItsOwn()
    {
        Run run = await Cli.RunAsync("demo", "--team", "bridgewater");

        string text = string.Join(' ', run.Output.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("exual misconduct and violence were not asked about; this says nothing either way.", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Demo_TeamWithLowResponse_HasNothingMoreThanTentativeFromAnswers()
    {
        Run run = await Cli.RunAsync("demo", "--team", "elmside");

        Assert.DoesNotContain("clearly indicated", run.Output, StringComparison.Ordinal);
        Assert.Contains("tentatively indicated", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Demo_HiddenTeam_SaysWhereItIsCountedAsItsReportDoes()
    {
        Run run = await Cli.RunAsync("demo", "--team", "dalewood");

        const string Head = "Dalewood, 4 May 2026 Survey answers not shown, so that nobody's answers can be worked out. This team's answers are counted in Dalewood + Harbour. ";
        Assert.Contains(Head, string.Join(' ', run.Output.Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Demo_UnknownTeam_OffersTheNearest()
    {
        Run run = await Cli.RunAsync("demo", "--team", "abbeyfeld");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("did you mean `local:riverbend-abbeyfield`?", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Demo_Html_IsOnePageThatNeedsNothingFromOutside()
    {
        Run run = await Cli.RunAsync("demo", "--html", cli.PathOf("demo.html"));

        string page = cli.Read("demo.html");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Written: ", run.Output, StringComparison.Ordinal);
        Assert.StartsWith("<!DOCTYPE html>", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotMatch("(src|href)=\"https?:", page);
        Assert.Contains("Invented data", page, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Demo_Twice_PrintsTheSame()
    {
        Run first = await Cli.RunAsync("demo");

        Assert.Equal(first.Output, (await Cli.RunAsync("demo")).Output);
    }

    private static string IdOf(JsonElement analysis) => analysis.GetProperty("team").GetProperty("id").GetString()!;
}
