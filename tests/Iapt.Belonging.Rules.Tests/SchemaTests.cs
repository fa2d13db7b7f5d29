using System.Text;
using Iapt.Belonging.Rules.Checking;
using Iapt.Belonging.Rules.Engine;
using Iapt.Belonging.Rules.Rulebooks;
using Iapt.Belonging.Rules.Tests.Reference;
using Iapt.Belonging.Testing;
using NJsonSchema;

namespace Iapt.Belonging.Rules.Tests;

/// <summary>Schemas, readers, writers, examples and built-in documents agree.</summary>
public class SchemaTests
{
    [Theory]
    [InlineData("docs/examples/rulebook.json")]
    [InlineData("src/Iapt.Belonging.Rules/Rulebooks/BuiltIn/remtulla-2021.json")]
    [InlineData("src/Iapt.Belonging.Rules/Rulebooks/BuiltIn/remtulla-2021-edmondson.json")]
    [InlineData("src/Iapt.Belonging.Rules/Rulebooks/BuiltIn/harm-and-duty-of-care.json")]
    public async Task Rulebook_FitsItsSchemaAndIsRead(string path)
    {
        string text = await File.ReadAllTextAsync(Repository.Path(path.Split('/')));
        Assert.Empty((await Schema("rulebook")).Validate(text));
        Assert.Empty(RulebookReader.Read(Encoding.UTF8.GetBytes(text), IndicatorCatalog.Standard, SourceCatalog.BuiltIn).Problems);
    }

    [Theory]
    [InlineData("\"authors\": [\"The Iapt.Belonging contributors\"]", "\"authors\": []")]
    [InlineData("\"below\": 5 }", "\"below\": 5, \"above\": 1 }")]
    [InlineData("\"below\": 5 }", "\"matches\": 5 }")]
    [InlineData("\"below\": 5 }", "\"below\": true }")]
    [InlineData("\"between\": [0, 4]", "\"between\": [0]")]
    [InlineData("\"atLeast\": 2,\n", "")]
    [InlineData("\"accounts\": \"barrier/hierarchy\", \"atLeast\": 2", "\"accounts\": \"barrier/hierarchy\"")]
    [InlineData("\"severityBecause\": \"It is low now and has been falling.\",", "")]
    [InlineData("\"because\": [{ \"source\": \"iapt-belonging\", \"at\": \"example\" }]", "\"because\": []")]
    [InlineData("\"level\": \"team\"", "\"level\": \"person\"")]
    [InlineData("\"basis\": \"operationalised\"", "\"basis\": \"guessed\"")]
    [InlineData("The numbers only illustrate.", "{n} people said so.")]
    [InlineData("\"finding\": \"barrier/hierarchy\"", "\"finding\": \"hierarchy\"")]
    [InlineData("belonging.rulebook/1", "belonging.rulebook/2")]
    public async Task Rulebook_Spoilt_IsRefusedByBoth(string from, string to)
    {
        string text = await File.ReadAllTextAsync(Repository.Path("docs", "examples", "rulebook.json"));
        int at = text.IndexOf(from, StringComparison.Ordinal);
        Assert.True(at >= 0);
        string spoilt = text[..at] + to + text[(at + from.Length)..];
        Assert.NotEmpty((await Schema("rulebook")).Validate(spoilt));
        Assert.False(RulebookReader.Read(Encoding.UTF8.GetBytes(spoilt), IndicatorCatalog.Standard).IsValid);
    }

    [Fact]
    public async Task Rulebook_OfThePageOnRules_IsWholeAndHasNoProblem()
    {
        string page = await File.ReadAllTextAsync(Repository.Path("docs", "rules.md"));
        string text = page.Split("```json\n")[1].Split("```")[0];
        Assert.Empty((await Schema("rulebook")).Validate(text));
        ReadResult<Rulebook> read = RulebookReader.Read(Encoding.UTF8.GetBytes(text), IndicatorCatalog.Standard);
        Assert.Empty(read.Problems);
        Assert.Equal(2, new BelongingEngine([.. BuiltInRulebooks.Standard, read.Require()]).Rulebooks.Single(r => r.Id == read.Require().Id).Rules.Length);
    }

    [Fact]
    public async Task RulebookMembers_EachOfTheSchema_IsToldOnThePageOnRules()
    {
        string page = await File.ReadAllTextAsync(Repository.Path("docs", "rules.md"));
        JsonSchema schema = await Schema("rulebook");
        IEnumerable<string> members = schema.Properties.Keys.Concat(schema.Definitions["finding"].Properties.Keys).Concat(schema.Definitions["rule"].Properties.Keys);
        string[] rows = [.. page.Split('\n').Where(l => l.StartsWith("| `", StringComparison.Ordinal)).Select(l => l.Split('|')[1])];
        Assert.All(members, member => Assert.Contains(rows, row => row.Contains($"`{member}`", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Analyses_RandomCases_FitTheSchema()
    {
        JsonSchema schema = await Schema("analysis");
        List<Analysis> analyses = [.. Enumerable.Range(0, 60).Select(seed => new RandomCase(seed)).Select(c => new BelongingEngine([c.Rulebook], Samples.Indicators).Analyse(c.Profile))];
        foreach (Analysis analysis in analyses) Assert.Empty(schema.Validate(Encoding.UTF8.GetString(AnalysisJson.Write(analysis))));
        Assert.Empty(schema.Validate(Encoding.UTF8.GetString(AnalysisJson.Write(analyses.Take(5)))));
    }

    [Fact]
    public async Task Analysis_Example_IsWhatTheEngineWrites()
    {
        string path = Repository.Path("docs", "examples", "analysis.json");
        byte[] written = AnalysisJson.Write(new BelongingEngine([ExampleRulebook()]).Analyse(ExampleProfile()));
        if (Environment.GetEnvironmentVariable("BELONGING_UPDATE_EXAMPLES") == "yes") await File.WriteAllBytesAsync(path, written);
        Assert.Equal(await File.ReadAllTextAsync(path), Encoding.UTF8.GetString(written));
        Assert.Empty((await Schema("analysis")).Validate(Encoding.UTF8.GetString(written)));
    }

    [Theory]
    [InlineData("\"status\": \"indicated\"", "\"status\": \"maybe\"")]
    [InlineData("\"overValues\": \"true\"", "\"overValues\": true")]
    [InlineData("\"contested\": false,", "")]
    [InlineData("\"limits\"", "\"caveats\"")]
    [InlineData("\"tier\": \"", "\"tier\": \"soon ")]
    public async Task Analysis_Spoilt_IsRefused(string from, string to)
    {
        string text = await File.ReadAllTextAsync(Repository.Path("docs", "examples", "analysis.json"));
        Assert.Contains(from, text, StringComparison.Ordinal);
        Assert.NotEmpty((await Schema("analysis")).Validate(text.Replace(from, to, StringComparison.Ordinal)));
    }

    internal static Rulebook ExampleRulebook() =>
        RulebookReader.Read(File.ReadAllBytes(Repository.Path("docs", "examples", "rulebook.json")), IndicatorCatalog.Standard, SourceCatalog.BuiltIn).Require();

    internal static TeamProfile ExampleProfile() => new(
        TeamId.Parse("local:example-north"),
        new DateOnly(2026, 3, 31),
        Origin.Declared,
        new TeamContext(AnalysisUnit.Team, "North (invented)", TeamId.Parse("local:example")),
        new Response(new SizeBand(30, 34), new SizeBand(20, 24), 0.6, 0.8),
        [
            KeyValuePair.Create(Subject.Parse("nss/safe-to-speak-up"), Samples.Measured(3.5, 2.8, 4.2)),
            KeyValuePair.Create(Subject.Parse("trend:nss/safe-to-speak-up"), Estimate.Exact(0)),
            KeyValuePair.Create(Subject.Parse("nss/safe-to-speak-up[band=2-5]"), Samples.Measured(3.5, 2.5, 4.5)),
            KeyValuePair.Create(Subject.Parse("gap:nss/safe-to-speak-up[band=2-5][band=7+]"), Estimate.None(MissingReason.Suppressed)),
            KeyValuePair.Create(Subject.Parse("percentile:nss/can-suggest-improvements@rest-of-service"), Samples.Band(0, 0.25)),
            KeyValuePair.Create(Subject.Parse("practice/named-chair"), Estimate.Exact(0)),
            KeyValuePair.Create(Subject.Parse("change:people/turnover@wave-2025"), Samples.Bare(0.08)),
        ],
        [new Account(FindingId.Parse("barrier/hierarchy"), AccountStance.Supports, AccountSource.ListeningEvent)]);

    private static Task<JsonSchema> Schema(string name) => JsonSchema.FromFileAsync(Repository.Path("docs", "schemas", $"{name}.schema.json"));
}
