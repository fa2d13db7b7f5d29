using Iapt.Belonging.Rules.Engine;
using Iapt.Belonging.Rules.Findings;
using Iapt.Belonging.Rules.Tests.Reference;
using static Iapt.Belonging.Rules.Tests.Samples;

namespace Iapt.Belonging.Rules.Tests.Engine;

public class TeamTraceTests
{
    private const int Rulebooks = 60;

    [Fact]
    public void Proofs_RandomRulebooksAndProfiles_AreThoseOfTheExplainingEngine()
    {
        TeamProfile[] profiles = [.. Enumerable.Range(0, 200).Select(seed => new RandomCase(seed).Profile)];
        for (int seed = 0; seed < Rulebooks; seed++)
        {
            var engine = new BelongingEngine([new RandomCase(seed).Rulebook], Indicators);
            TeamFindings single = engine.NewFindings();
            foreach (TeamProfile profile in profiles.Skip(seed % 10 * 20).Take(20))
            {
                single.Evaluate(profile);
                RequireSame(engine.Analyse(profile), single.Trace());
            }
        }
    }

    [Fact]
    public void Proofs_OneEstimateReplaced_AreThoseOfTheChangedProfile()
    {
        for (int seed = 0; seed < Rulebooks; seed++)
        {
            var random = new RandomCase(seed);
            var engine = new BelongingEngine([random.Rulebook], Indicators);
            TeamFindings single = engine.NewFindings();
            single.Evaluate(random.Profile);
            var subject = Subject.Parse(RandomCase.Subjects[random.Next(RandomCase.Subjects.Count)]);
            Estimate estimate = random.NewEstimate(subject);
            single.Evaluate(subject, estimate);
            RequireSame(engine.Analyse(random.Profile.With(subject, estimate)), single.Trace());
        }
    }

    [Fact]
    public void Trace_AnotherTeamEvaluated_StaysAsItWas()
    {
        var random = new RandomCase(1);
        var engine = new BelongingEngine([random.Rulebook], Indicators);
        TeamFindings single = engine.NewFindings();
        single.Evaluate(random.Profile);
        TeamTrace trace = single.Trace();
        single.Evaluate(new RandomCase(2).Profile);
        RequireSame(engine.Analyse(random.Profile), trace);
    }

    [Fact]
    public void TraceAndChange_NoTeamEvaluated_Throw()
    {
        TeamFindings single = new BelongingEngine([new RandomCase(1).Rulebook], Indicators).NewFindings();
        Assert.Throws<InvalidOperationException>(single.Trace);
        Assert.Throws<InvalidOperationException>(() => single.Evaluate(Subject.Parse("survey/voice"), Estimate.Exact(5)));
    }

    private static void RequireSame(Analysis analysis, TeamTrace trace)
    {
        Assert.Equal(analysis.Findings.Select(f => f.Definition.Id), trace.Findings.Select(f => f.Id));
        foreach (Finding finding in analysis.Findings)
        {
            Assert.Equal(finding.Status, trace.Status(finding.Definition.Id));
            Assert.Equal(finding.Proofs.Select(Text), trace.Proofs(finding.Definition.Id).Select(Text));
        }
    }

    // Everything that a proof says, in one text.
    private static string Text(RuleProof proof) =>
        $"{proof.Rule.Id} {proof.OverIntervals} {proof.OverValues} [{string.Join(' ', proof.Caps)}] [{string.Join(' ', proof.Faults.Select(f => f.Code + f.Place.Pointer))}] {Text(proof.Root)}";

    private static string Text(ProofNode node) =>
        $"({node.Condition.GetType().Name} {node.Condition.GetHashCode()} {node.OverIntervals} {node.OverValues} {node.Indicator?.Id} {node.Estimate} {node.Accounts?.Supporting} {node.Accounts?.Contradicting} {string.Concat(node.Children.Select(Text))})";
}
