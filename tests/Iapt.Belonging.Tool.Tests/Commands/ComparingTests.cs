using Iapt.Belonging.Testing;

namespace Iapt.Belonging.Tool.Tests.Commands;

/// <summary>Teams against the rest of their service and their own past, from files.</summary>
public sealed class ComparingTests : IDisposable
{
    private const string Team = "local:riverbend-abbeyfield";

    private readonly Cli cli = new();

    public void Dispose() => cli.Dispose();

    [Fact]
    public async Task Explain_RulesOverComparisons_ReadTheServiceAndTheWaveBefore()
    {
        string now = await ProfilesAsync();
        string before = cli.Write("before.json", Earlier(now));
        string rules = cli.Write("rules.json", Rules);

        Run with = await Cli.RunAsync("explain", now, "--team", Team, "--finding", "barrier/quieter", "--rulebook", rules, "--with", before);
        Run without = await Cli.RunAsync("explain", now, "--team", Team, "--finding", "barrier/quieter", "--rulebook", rules);

        Assert.Equal((0, ""), (with.ExitCode, with.Error));
        Assert.Contains("The share of the service's teams that lies below this one in 'feeling safe to speak up about any concern' is ", with.Output, StringComparison.Ordinal);
        Assert.Contains("The change in 'feeling safe to speak up about any concern' since riverbend-before is 0.0 (95% interval ", with.Output, StringComparison.Ordinal);
        Assert.Contains("The share of the service's teams that lies below this one in 'feeling safe to speak up about any concern' is ", without.Output, StringComparison.Ordinal);
        Assert.Contains("The change since riverbend-before in: feeling safe to speak up about any concern: nothing was handed in.", without.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explain_ATeamMarkedAsAnother_IsNotComparedWithWhatWasBefore()
    {
        string now = await ProfilesAsync();
        string before = cli.Write("before.json", Earlier(now));
        string team = $"\"id\": \"{Team}\",";
        string merged = cli.Write("merged.json", File.ReadAllText(now).Replace(team, $$"""{{team}} "mark": { "kind": "new-team", "reason": "merged with Dalewood" },""", StringComparison.Ordinal));

        Run run = await Cli.RunAsync("explain", merged, "--team", Team, "--finding", "barrier/quieter", "--rulebook", cli.Write("rules.json", Rules), "--with", before);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("The change since riverbend-before in: feeling safe to speak up about any concern: it does not apply to this team.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Analyse_WithAnEarlierWave_MakesTheSamePageWhereNoRuleReadsIt()
    {
        string now = await ProfilesAsync();
        Run with = await Cli.RunAsync("analyse", now, "--with", cli.Write("before.json", Earlier(now)));

        Assert.Equal(0, with.ExitCode);
        Assert.Equal("belonging: warning compare.no-rule: found earlier waves, and no rule in use reads changes; expected a rule that reads a change or a trend: add one with `--rulebook`", Assert.Single(with.ErrorLines));
        Assert.Equal((await Cli.RunAsync("analyse", now)).Output, with.Output);
    }

    [Fact]
    public async Task Explain_AWaveOfAnotherQuestionnaire_IsToldAndNotCompared()
    {
        string now = await ProfilesAsync();
        string before = cli.Write("before.json", Earlier(now).Replace("\"instrument\": \"nss-2024\"", "\"instrument\": \"nqps-2022\"", StringComparison.Ordinal));

        Run run = await Cli.RunAsync("explain", now, "--team", Team, "--finding", "barrier/quieter", "--rulebook", cli.Write("rules.json", Rules), "--with", before);

        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith($"{before}: warning compare.other-questionnaire: found ", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.Contains("The change since riverbend-before in: feeling safe to speak up about any concern: it cannot be computed from these figures.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Analyse_WithAnEarlierWaveThatARuleReads_WarnsOfNothing()
    {
        string now = await ProfilesAsync();

        Run run = await Cli.RunAsync("analyse", now, "--rulebook", cli.Write("rules.json", Rules), "--with", cli.Write("before.json", Earlier(now)));

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task Analyse_EarlierFilesThatDoNotFit_AreToldAndNothingIsMade()
    {
        string now = await ProfilesAsync();
        string earlier = Earlier(now);
        string before = cli.Write("before.json", earlier);

        await Refuses("compare.not-earlier", now);
        await Refuses("compare.not-earlier", cli.Write("sameWave.json", earlier.Replace("riverbend-before", Wave(now), StringComparison.Ordinal)));
        await Refuses("compare.wave-twice", before, cli.Write("again.json", earlier));
        await Refuses("compare.wave-twice", before, cli.Write("sameWaveTwice.json", earlier.Replace("2025-05-05", "2024-05-05", StringComparison.Ordinal)));
        await Refuses("compare.no-wave", cli.Write("unnamed.json", earlier.Replace("\"wave\": \"riverbend-before\",", "", StringComparison.Ordinal)));

        async Task Refuses(string code, params string[] with)
        {
            Run run = await Cli.RunAsync(["analyse", now, .. with.SelectMany(w => new[] { "--with", w })]);

            Assert.Equal((1, ""), (run.ExitCode, run.Output));
            Assert.Contains($"{with[^1]}: error {code}: found ", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Analyse_AnOutputThatIsAnEarlierWave_IsRefused()
    {
        string now = await ProfilesAsync();
        string before = cli.Write("before.json", Earlier(now));

        Run run = await Cli.RunAsync("analyse", now, "--with", before, "--json", before, "--force");

        Assert.Contains("error file.is-input", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    private static string Wave(string path) => System.Text.RegularExpressions.Regex.Match(File.ReadAllText(path), "\"wave\": \"([a-z0-9-]+)\"").Groups[1].Value;

    // The same results, a year before.
    private static string Earlier(string path)
    {
        string text = File.ReadAllText(path);
        string earlier = text.Replace("\"date\": \"2026-05-04\"", "\"date\": \"2025-05-05\"", StringComparison.Ordinal).Replace($"\"wave\": \"{Wave(path)}\"", "\"wave\": \"riverbend-before\"", StringComparison.Ordinal);
        Assert.DoesNotContain("2026-05-04", earlier, StringComparison.Ordinal);
        Assert.Contains("riverbend-before", earlier, StringComparison.Ordinal);
        return earlier;
    }

    private async Task<string> ProfilesAsync()
    {
        string path = cli.PathOf("profiles.json");
        Run run = await Cli.RunAsync("score", Repository.Path("samples", "demo", "wave.json"), "--facts", Repository.Path("samples", "demo", "facts.csv"), "--json", path);
        Assert.Equal(0, run.ExitCode);
        return path;
    }

    private const string Rules = """
        {
          "format": "belonging.rulebook/1", "id": "our-comparisons", "version": "1.0.0", "title": "Compared", "authors": ["The testers"], "licence": "MIT", "sources": ["iapt-belonging"],
          "findings": [ { "id": "barrier/quieter", "label": "quieter", "level": "team", "definition": "Quieter.", "says": "Staff speak up less.", "asks": "What changed?", "source": { "source": "iapt-belonging" } } ],
          "rules": [ {
            "id": "our-comparisons/quieter", "concludes": "barrier/quieter", "level": "team",
            "when": { "all": [
              { "percentile": { "indicator": "nss/safe-to-speak-up", "benchmark": "rest-of-service" }, "below": 0.2 },
              { "change": { "indicator": "nss/safe-to-speak-up", "since": "riverbend-before" }, "below": 0 } ] },
            "because": [ { "source": "iapt-belonging" } ], "basis": "operationalised"
          } ]
        }
        """;
}
