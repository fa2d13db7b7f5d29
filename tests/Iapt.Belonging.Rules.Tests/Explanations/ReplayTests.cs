using System.Data.Common;
using System.Text.Json.Nodes;
using Iapt.Belonging.Published;
using Iapt.Belonging.Rules.Conditions;
using Iapt.Belonging.Rules.Engine;
using Iapt.Belonging.Rules.Explanations;
using Iapt.Belonging.Rules.Findings;
using Iapt.Belonging.Testing;
using Sylvan.Data.Csv;

namespace Iapt.Belonging.Rules.Tests.Explanations;

/// <summary>Every finding of every organisation can be checked from its explanation alone.</summary>
public sealed class ReplayTests
{
    [Fact]
    public async Task EveryFinding_OfEveryOrganisation_FollowsFromTheNumbersItNames()
    {
        var engine = new BelongingEngine(BuiltInRulebooks.All);
        int findings = 0;
        int numbers = 0;
        foreach (TeamProfile profile in await ProfilesAsync())
        {
            Analysis analysis = engine.Analyse(profile);
            var replay = new JsonReplay(JsonNode.Parse(AnalysisJson.Write(analysis))!.AsObject());
            foreach (Finding finding in analysis.Findings)
            {
                Explanation explanation = analysis.Explain(finding.Definition.Id)!;
                Assert.Equal(finding.Status, ProofReplay.Status(explanation));
                Assert.Equal(finding.Status.ToString(), replay.StatusOf(finding.Definition.Id.Value), ignoreCase: true);
                foreach (Subject read in Read(explanation)) Assert.Contains(explanation.Numbers, n => n.Contains($"`{read.Text}`", StringComparison.Ordinal));
                findings++;
                numbers += explanation.Numbers.Length;
            }
        }

        Console.WriteLine($"replayed {findings} findings of all organisations from {numbers} numbers");
        Assert.True(findings > 187 * 12);
    }

    private static IEnumerable<Subject> Read(Explanation explanation) =>
        explanation.Underlying.Append(explanation.Finding).SelectMany(f => f.Proofs).SelectMany(p => Subjects(p.Root));

    private static IEnumerable<Subject> Subjects(ProofNode node) =>
        (node.Condition is Comparison comparison ? [comparison.Subject] : Enumerable.Empty<Subject>()).Concat(node.Children.SelectMany(Subjects));

    private static async Task<IEnumerable<TeamProfile>> ProfilesAsync()
    {
        await using DbDataReader questions = Open("nhs-staff-survey-2024", "organisation-questions.csv");
        await using DbDataReader scores = Open("nhs-staff-survey-2024", "organisation-scores.csv");
        await using DbDataReader wres = Open("nhs-wres-2024", "wres-indicators.csv");
        PublishedResults results = (await PublishedResults.ReadAsync(questions, scores, default)).Require();
        PublishedFacts facts = (await PublishedFacts.ReadWresAsync(wres, default)).Require();
        return results.ToProfiles().Select(p => BenchmarkCatalog.BuiltIn.AddTo(facts.AddTo(p)));
    }

    private static DbDataReader Open(params string[] parts) => CsvDataReader.Create(Repository.Path(["samples", "data", .. parts]));
}
