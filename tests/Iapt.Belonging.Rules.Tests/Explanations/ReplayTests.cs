using System.Data.Common;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Xunit;
using Iapt.Belonging.Disclosure;
using Iapt.Belonging.Published;
using Iapt.Belonging.Rules.Conditions;
using Iapt.Belonging.Rules.Engine;
using Iapt.Belonging.Rules.Explanations;
using Iapt.Belonging.Rules.Findings;
using Iapt.Belonging.Rules.Rulebooks;
using Iapt.Belonging.Rules.Tests.Reference;
using Iapt.Belonging.Surveys;
using Iapt.Belonging.Testing;
using Sylvan.Data.Csv;

namespace Iapt.Belonging.Rules.Tests.Explanations;

/// <summary>Every finding of every organisation, and of every team of the demo, can be checked from its explanation alone.</summary>
public sealed class ReplayTests
{
    [Fact]
    public async Task EveryFinding_OfEveryOrganisation_FollowsFromTheNumbersItNames()
    {
        (int findings, int numbers) = Replay(await OrganisationsAsync());
        Console.WriteLine($"replayed {findings} findings of all organisations from {numbers} numbers");
        Assert.True(findings > 187 * 12);
    }

    [Fact]
    public async Task EveryFinding_OfTheDemo_FollowsFromTheNumbersItNames()
    {
        (int findings, int numbers) = Replay(await TeamsOfTheDemoAsync());
        Console.WriteLine($"replayed {findings} findings of the demo's teams from {numbers} numbers");
        Assert.True(findings > 8 * 12);
    }

    [Property(MaxTest = 500)]
    public void EveryFinding_OfARandomCase_FollowsFromThePrintedNumbers(DoNotSize<int> seed)
    {
        var random = new RandomCase(seed.Item);
        Analysis analysis = new BelongingEngine([random.Rulebook], Samples.Indicators).Analyse(random.Profile);
        foreach (Finding finding in analysis.Findings) AssertPrintedNumbersDecide(analysis, finding, [random.Rulebook], Samples.Indicators);
    }

    private static (int Findings, int Numbers) Replay(IEnumerable<TeamProfile> profiles)
    {
        var engine = new BelongingEngine(BuiltInRulebooks.Standard);
        int findings = 0;
        int numbers = 0;
        foreach (Analysis analysis in profiles.Select(engine.Analyse))
        {
            var replay = new JsonReplay(JsonNode.Parse(AnalysisJson.Write(analysis))!.AsObject());
            foreach (Finding finding in analysis.Findings)
            {
                Explanation explanation = analysis.Explain(finding.Definition.Id)!;
                Assert.Equal(finding.Status, ProofReplay.Status(explanation));
                Assert.Equal(finding.Status.ToString(), replay.StatusOf(finding.Definition.Id.Value), ignoreCase: true);
                foreach (Subject read in Read(explanation)) Assert.Contains(explanation.Numbers, n => n.Contains($"`{read.Text}`", StringComparison.Ordinal));
                AssertPrintedNumbersDecide(analysis, finding, engine.Rulebooks, IndicatorCatalog.Standard);
                findings++;
                numbers += explanation.Numbers.Length;
            }
        }

        return (findings, numbers);
    }

    // The reference evaluator on a profile that holds the printed numbers and no others.
    private static void AssertPrintedNumbersDecide(Analysis analysis, Finding finding, IReadOnlyList<Rulebook> rulebooks, IndicatorCatalog indicators)
    {
        TeamProfile whole = analysis.Profile;
        IReadOnlyList<KeyValuePair<Subject, Estimate>> printed = PrintedNumbers.Of(analysis.Explain(finding.Definition.Id)!, indicators);
        var profile = new TeamProfile(whole.Team, whole.Date, Origin.Declared, whole.Context, whole.Response, printed, whole.Accounts);
        var reference = new ReferenceEvaluator(rulebooks, profile, indicators);
        FindingId id = finding.Definition.Id;
        Assert.Equal(
            (finding.Status, finding.Severity, finding.TentativeSeverity),
            (reference.Status(id), reference.Severity(id, intervals: true), reference.Severity(id, intervals: false)));
    }

    private static IEnumerable<Subject> Read(Explanation explanation) =>
        explanation.Underlying.Append(explanation.Finding).SelectMany(f => f.Proofs).SelectMany(p => Subjects(p.Root));

    private static IEnumerable<Subject> Subjects(ProofNode node) =>
        (node.Condition is Comparison comparison ? [comparison.Subject] : Enumerable.Empty<Subject>()).Concat(node.Children.SelectMany(Subjects));

    private static async Task<IEnumerable<TeamProfile>> OrganisationsAsync()
    {
        await using DbDataReader questions = Open("data", "nhs-staff-survey-2024", "organisation-questions.csv");
        await using DbDataReader scores = Open("data", "nhs-staff-survey-2024", "organisation-scores.csv");
        await using DbDataReader wres = Open("data", "nhs-wres-2024", "wres-indicators.csv");
        PublishedResults results = (await PublishedResults.ReadAsync(questions, scores, default)).Require();
        PublishedFacts facts = (await PublishedFacts.ReadWresAsync(wres, default)).Require();
        return results.ToProfiles().Select(p => BenchmarkCatalog.BuiltIn.AddTo(facts.AddTo(p)));
    }

    private static async Task<IEnumerable<TeamProfile>> TeamsOfTheDemoAsync()
    {
        Wave wave = WaveReader.Read(await File.ReadAllBytesAsync(Repository.Path("samples", "demo", "wave.json"))).Require();
        await using DbDataReader answers = Open("demo", "answers.csv");
        await using DbDataReader facts = Open("demo", "facts.csv");
        Survey survey = (await SurveyReader.ReadAsync(answers, wave)).Require();
        FactTable read = (await FactRowReader.ReadAsync(facts, wave)).Require();
        return new BelongingScorer().Score(survey, new ReleaseRegister(), read).Profiles;
    }

    private static DbDataReader Open(params string[] parts) => CsvDataReader.Create(Repository.Path(["samples", .. parts]));
}
