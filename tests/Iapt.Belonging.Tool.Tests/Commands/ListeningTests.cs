using System.Text.Json;
using Iapt.Belonging.Testing;

namespace Iapt.Belonging.Tool.Tests.Commands;

/// <summary>What was heard stands beside what was answered and what was seen, from the file to the screen: the example of docs/listening.md.</summary>
public sealed class ListeningTests : IDisposable
{
    private readonly Cli cli = new();

    public void Dispose() => cli.Dispose();

    [Fact]
    public async Task Analyse_TheExample_ShowsWhoDisagrees()
    {
        Run run = await Cli.RunAsync("analyse", await ProfilesAsync(), "--team", "local:north");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        string text = string.Join(' ', run.Output.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("contested (for: staff's answers; against: accounts)", text, StringComparison.Ordinal);
        Assert.Contains("contested (for: how the team works; against: accounts)", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnalyseJson_TheExample_HoldsEachVoice()
    {
        Run run = await Cli.RunAsync("analyse", await ProfilesAsync(), "--team", "local:north", "--json", "-");
        using var document = JsonDocument.Parse(run.Output);
        JsonElement[] findings = [.. document.RootElement.GetProperty("analyses")[0].GetProperty("findings").EnumerateArray()];

        Assert.Equal(["survey for", "accounts against"], Voices("facilitator/open-culture"));
        Assert.Equal(["practice for", "accounts against"], Voices("facilitator/small-groups"));
        Assert.Equal(["facilitator/open-culture", "facilitator/small-groups"], findings.Where(f => f.GetProperty("contested").GetBoolean()).Select(f => f.GetProperty("id").GetString()));

        IEnumerable<string> Voices(string id) => findings.Single(f => f.GetProperty("id").GetString() == id).GetProperty("voices").EnumerateArray()
            .Select(v => $"{v.GetProperty("evidence").GetString()} {v.GetProperty("speaks").GetString()}");
    }

    [Fact]
    public async Task Explain_TheExample_TellsWhatThePageTells()
    {
        Run run = await Cli.RunAsync("explain", await ProfilesAsync(), "--team", "local:north", "--finding", "facilitator/open-culture");
        string[] told = [.. (await PageAsync()).Split("```\n")[^2].Split('\n', StringSplitOptions.RemoveEmptyEntries)];

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(3, told.Length);
        Assert.All(told, line => Assert.Contains($"- {line}\n", run.Output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Explain_AccountsAgainstAMixtureOfEvidence_SaysThatTheRestSaysTheOpposite()
    {
        string mixed = (await ProfileTextAsync()).Replace("\"practice/contribution-coverage\"", "\"practice/named-chair\": { \"value\": 1, \"lower\": 1, \"upper\": 1, \"method\": \"exact\" },\n\"practice/round-table\": { \"value\": 0.9, \"lower\": 0.9, \"upper\": 0.9, \"method\": \"exact\" },\n\"practice/contribution-coverage\"", StringComparison.Ordinal)
            .Replace("facilitator/small-groups", "facilitator/chairing-meetings", StringComparison.Ordinal);

        Run run = await Cli.RunAsync("explain", cli.Write("mixed.json", mixed), "--team", "local:north", "--finding", "facilitator/chairing-meetings");

        Assert.Contains("- Accounts that a facilitator heard, taken alone, speak against it.\n- What the rules conclude from all the rest is the opposite.\n- They disagree", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Analyse_AccountsAlone_AreTentativeAtMost()
    {
        string heard = """{ "format": "belonging.profiles/1", "profiles": [ { "team": { "id": "local:north", "name": "North", "unit": "team" }, "date": "2026-03-31", "origin": { "kind": "host" }, "estimates": { "practice/top-speaker-share": { "value": 0.6, "lower": 0.6, "upper": 0.6, "method": "exact" } }, "accounts": [ ACCOUNTS ] } ] }"""
            .Replace("ACCOUNTS", string.Join(',', Enumerable.Repeat("""{ "finding": "barrier/personality", "stance": "supports", "source": "focus-group" }""", 9)), StringComparison.Ordinal);

        Run run = await Cli.RunAsync("explain", cli.Write("heard.json", heard), "--team", "local:north", "--finding", "barrier/personality");

        Assert.StartsWith("The barrier 'personality' is tentatively indicated", run.Output, StringComparison.Ordinal);
    }

    private async Task<string> ProfilesAsync() => cli.Write("profiles.json", await ProfileTextAsync());

    private static async Task<string> ProfileTextAsync() => (await PageAsync()).Split("```json\n")[1].Split("```")[0];

    private static Task<string> PageAsync() => File.ReadAllTextAsync(Repository.Path("docs", "listening.md"));
}
