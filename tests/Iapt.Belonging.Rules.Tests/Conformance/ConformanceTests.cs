using System.Text;
using System.Text.Json.Nodes;
using Iapt.Belonging.Rules.Checking;
using Iapt.Belonging.Rules.Engine;
using Iapt.Belonging.Testing;

namespace Iapt.Belonging.Rules.Tests.Conformance;

/// <summary>The conformance corpus (tests/conformance): JSON that another implementation could run. Here every evaluator runs it.</summary>
public class ConformanceTests
{
    private static readonly string Path = Repository.Path("tests", "conformance", "engine.json");

    /// <summary>Set <c>BELONGING_UPDATE_EXAMPLES=yes</c> to write the file anew.</summary>
    [Fact]
    public void Corpus_File_IsWhatItsCasesGive()
    {
        string text = CorpusCase.Write(CorpusCases.Indicators, CorpusCases.All);
        if (Environment.GetEnvironmentVariable("BELONGING_UPDATE_EXAMPLES") == "yes") File.WriteAllText(Path, text);
        Assert.Equal(text, File.ReadAllText(Path));
    }

    [Fact]
    [Trait("Bar", "RUL-CONFORMANCE")]
    public void Corpus_EveryCase_ComesOutAsExpectedFromEveryEvaluator()
    {
        JsonNode corpus = JsonNode.Parse(File.ReadAllText(Path))!;
        IndicatorCatalog catalog = new([.. corpus["indicators"]!.AsArray().Select(i => Read(i!)), .. More()]);
        JsonArray cases = corpus["cases"]!.AsArray();
        List<string> wrong = [.. cases.SelectMany(c => Wrong(c!, catalog))];
        Assert.Empty(wrong);
        Assert.Equal(cases.Count, cases.Select(c => (string)c!["id"]!).Distinct().Count());
        Bar.AtLeast("RUL-CONFORMANCE", cases.Count, 600);
    }

    private static IEnumerable<string> Wrong(JsonNode json, IndicatorCatalog catalog)
    {
        var engine = new BelongingEngine([RulebookReader.Read(Rulebook(json["rules"]!.AsArray()), catalog).Require()], catalog);
        TeamProfile profile = Profile(json);
        TeamBatch batch = engine.NewBatch(1);
        batch.Add(profile);
        batch.Evaluate();
        TeamFindings single = engine.NewFindings();
        single.Evaluate(profile);
        Analysis analysis = engine.Analyse(profile);
        foreach ((string name, JsonNode? expected) in json["expected"]!.AsObject())
        {
            FindingId id = FindingId.Parse(name);
            string wanted = Text((string)expected!["status"]!, (string?)expected["severity"], (string?)expected["tentativeSeverity"]);
            string[] found =
            [
                Text(analysis.Find(id)!.Status, analysis.Find(id)!.Severity, analysis.Find(id)!.TentativeSeverity),
                Text(batch.Status(id, 0), batch.SeverityOf(id, 0), batch.TentativeSeverityOf(id, 0)),
                Text(single.Status(id), single.SeverityOf(id), single.TentativeSeverityOf(id)),
            ];
            if (!found.All(f => f == wanted)) yield return $"{json["id"]}: {name} is {wanted}, found {string.Join(", ", found)}";
        }
    }

    private static string Text(object status, object? severity, object? tentative) => $"{status}/{severity}/{tentative}".ToUpperInvariant();

    private static byte[] Rulebook(JsonArray rules)
    {
        string[] findings = [.. rules.Select(r => (string)r!["concludes"]!).Distinct()];
        JsonObject Cited() => new() { ["source"] = "test-2026" };
        var book = new JsonObject
        {
            ["format"] = "belonging.rulebook/1",
            ["id"] = "conformance",
            ["version"] = "1",
            ["title"] = "A case",
            ["authors"] = new JsonArray("The corpus"),
            ["licence"] = "MIT",
            ["sources"] = new JsonArray("test-2026"),
            ["findings"] = new JsonArray([.. findings.Select(f => (JsonNode)new JsonObject
            {
                ["id"] = f, ["label"] = "a case", ["level"] = (string)rules.First(r => (string)r!["concludes"]! == f)!["level"]!,
                ["definition"] = "What it means.", ["says"] = "What it says.", ["asks"] = "What it asks?", ["source"] = Cited(),
            })]),
            ["rules"] = new JsonArray([.. rules.Index().Select(r => (JsonNode)Rule(r.Item!, r.Index))]),
        };
        return Encoding.UTF8.GetBytes(book.ToJsonString());

        JsonObject Rule(JsonNode rule, int index)
        {
            var whole = new JsonObject { ["id"] = $"conformance/{index}", ["concludes"] = rule["concludes"]!.DeepClone() };
            if (rule["severity"] is JsonNode severity)
            {
                whole["severity"] = severity.DeepClone();
                whole["severityBecause"] = "A reason.";
            }

            whole["level"] = rule["level"]!.DeepClone();
            whole["when"] = rule["when"]!.DeepClone();
            whole["because"] = new JsonArray(Cited());
            whole["basis"] = "operationalised";
            return whole;
        }
    }

    private static TeamProfile Profile(JsonNode json)
    {
        Response? response = json["fewAnswered"] is null ? null : new Response(new SizeBand(40, 49), new SizeBand(15, 19), 0.3, 0.45);
        AnalysisUnit unit = (string?)json["unit"] == "organisation" ? AnalysisUnit.Organisation : AnalysisUnit.Team;
        var estimates = json["estimates"]!.AsObject().Select(e => KeyValuePair.Create(Subject.Parse(e.Key), Estimate(e.Value!)));
        var accounts = (json["accounts"]?.AsArray() ?? []).Select(a => new Account(
            FindingId.Parse((string)a!["finding"]!), (string)a["stance"]! == "supports" ? AccountStance.Supports : AccountStance.Contradicts, AccountSource.FocusGroup));
        return Samples.Profile(response, unit).With(estimates, accounts);
    }

    private static Estimate Estimate(JsonNode json)
    {
        if ((string?)json["missing"] is string reason) return Teams.Estimate.None(Enum.Parse<MissingReason>(reason, ignoreCase: true));

        (double? value, double? lower, double? upper) = ((double?)json["value"], (double?)json["lower"], (double?)json["upper"]);
        return (value, lower, upper) switch
        {
            (double v, double l, double u) => Samples.Measured(v, l, u),
            (double v, null, null) => Samples.Bare(v),
            (null, double l, double u) => Samples.Band(l, u),
            _ => throw new InvalidOperationException("an estimate with half an interval"),
        };
    }

    private static Indicator Read(JsonNode json) => New(
        (string)json["id"]!, Enum.Parse<IndicatorUnit>((string)json["unit"]!, ignoreCase: true), (double)json["minimum"]!, (double)json["maximum"]!, [.. json["codes"]?.AsArray().Select(c => (string)c!) ?? []]);

    // Parts of wrappers are on scales of their own.
    private static IEnumerable<Indicator> More() => ((string[])["survey/respect", "survey/care"]).Select(id => New(id, IndicatorUnit.Score, 0, 10, []));

    private static Indicator New(string id, IndicatorUnit unit, double minimum, double maximum, string[] codes) => new(
        IndicatorId.Parse(id), $"topic of {id}", unit, minimum, maximum, Polarity.HigherIsBetter, IndicatorOrigin.Practice, Referent.MyTeam, CompositionModel.Additive, Samples.Source, codes.Length > 0 ? codes : null, null);
}
