using FsCheck;
using FsCheck.Xunit;
using Iapt.Belonging.Rules.Engine;
using Iapt.Belonging.Rules.Findings;
using Iapt.Belonging.Rules.Tests.Reference;

namespace Iapt.Belonging.Rules.Tests.Engine;

/// <summary>The engine and the shortest readable evaluator agree on random rulebooks and profiles.</summary>
public class EngineReferenceTests
{
    [Property(MaxTest = 3000)]
    public void Analyse_RandomCase_AgreesWithTheReference(DoNotSize<int> seed)
    {
        var random = new RandomCase(seed.Item);
        Analysis analysis = new BelongingEngine([random.Rulebook], Samples.Indicators).Analyse(random.Profile);
        var reference = new ReferenceEvaluator([random.Rulebook], random.Profile, Samples.Indicators);
        foreach (Finding finding in analysis.Findings)
        {
            FindingId id = finding.Definition.Id;
            Assert.Equal(reference.Status(id), finding.Status);
            Assert.Equal(reference.Severity(id, intervals: true), finding.Severity);
            Assert.Equal(reference.Severity(id, intervals: false), finding.TentativeSeverity);
        }
    }

    [Fact]
    public void RandomCase_OverManySeeds_MeetsEveryStatusSeverityCapAndFault()
    {
        List<Analysis> analyses = [.. Enumerable.Range(0, 400).Select(seed => new RandomCase(seed)).Select(c => new BelongingEngine([c.Rulebook], Samples.Indicators).Analyse(c.Profile))];
        List<Finding> findings = [.. analyses.SelectMany(a => a.Findings)];
        Assert.Equal(5, findings.Select(f => f.Status).Distinct().Count());
        Assert.Equal(4, findings.Select(f => f.Severity).Distinct().Count());
        Assert.Equal(4, findings.Select(f => f.TentativeSeverity).Distinct().Count());
        Assert.Equal(2, findings.SelectMany(f => f.Proofs).SelectMany(p => p.Caps).Distinct().Count());
        Assert.Contains(analyses, a => a.Faults.Length > 0);
        Assert.Contains(findings, f => f.IsContested);
    }
}
