using System.Globalization;
using Iapt.Belonging.Rules.Conditions;
using Iapt.Belonging.Rules.Engine;
using Iapt.Belonging.Rules.Findings;
using Iapt.Belonging.Rules.Rulebooks;
using Iapt.Belonging.Rules.Tests.Reference;
using Iapt.Belonging.Testing;

namespace Iapt.Belonging.Rules.Tests.Engine;

/// <summary>One meaning: the engine that explains, the batch, the findings of one team and the shortest readable evaluator agree on random rulebooks and profiles.</summary>
public class DifferentialTests
{
    private const int ProfilesPerRulebook = 100;

    [Fact]
    [Trait("Bar", "RUL-DIFF")]
    public void AllEvaluators_RandomRulebooksAndProfiles_Agree()
    {
        int pairs = Bar.IsFull ? 10_000_000 : 200_000;
        int rulebooks = pairs / ProfilesPerRulebook;
        TeamProfile[] profiles = [.. Enumerable.Range(0, 5_000).AsParallel().AsOrdered().Select(seed => new RandomCase(seed).Profile)];
        int differences = 0;
        Parallel.For(0, rulebooks, seed => Interlocked.Add(ref differences, Differences(seed, profiles)));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"trials RUL-DIFF {pairs} pairs of a rulebook and a profile, seeds 0 to {rulebooks - 1}"));
        Bar.AtMost("RUL-DIFF", differences, 0);
    }

    private static int Differences(int seed, TeamProfile[] all)
    {
        Rulebook rulebook = new RandomCase(seed).Rulebook;
        TeamProfile[] profiles = [.. Enumerable.Range(0, ProfilesPerRulebook).Select(i => all[(int)((seed + (7919L * i)) % all.Length)])];
        var engine = new BelongingEngine([rulebook], Samples.Indicators);
        TeamBatch batch = engine.NewBatch(ProfilesPerRulebook);
        TeamFindings single = engine.NewFindings();
        foreach (TeamProfile profile in profiles) batch.Add(profile);
        batch.Evaluate();

        int differences = 0;
        for (int team = 0; team < profiles.Length; team++)
        {
            single.Evaluate(profiles[team]);
            Analysis analysis = engine.Analyse(profiles[team]);
            var reference = new ReferenceEvaluator([rulebook], profiles[team], Samples.Indicators);
            differences += analysis.Findings.Count(finding => Differs(finding, batch, team, single, reference));
        }

        return differences;
    }

    private static bool Differs(Finding finding, TeamBatch batch, int team, TeamFindings single, ReferenceEvaluator reference)
    {
        FindingId id = finding.Definition.Id;
        (FindingStatus, Severity?, Severity?) expected = (reference.Status(id), reference.Severity(id, intervals: true), reference.Severity(id, intervals: false));
        var missing = finding.Missing.Where(m => m.Subject is not null).Select(m => KeyValuePair.Create(m.Subject!, m.Reason)).OrderBy(m => m.Key).ToList();
        return expected != (finding.Status, finding.Severity, finding.TentativeSeverity)
            || expected != (batch.Status(id, team), batch.SeverityOf(id, team), batch.TentativeSeverityOf(id, team))
            || expected != (single.Status(id), single.SeverityOf(id), single.TentativeSeverityOf(id))
            || !missing.SequenceEqual(batch.WhyUnknown(id, team))
            || !missing.SequenceEqual(single.WhyUnknown(id));
    }
}
