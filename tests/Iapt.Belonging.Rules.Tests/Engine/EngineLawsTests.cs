using FsCheck;
using FsCheck.Xunit;
using Iapt.Belonging.Rules.Checking;
using Iapt.Belonging.Rules.Conditions;
using Iapt.Belonging.Rules.Engine;
using Iapt.Belonging.Rules.Explanations;
using Iapt.Belonging.Rules.Findings;
using Iapt.Belonging.Rules.Rulebooks;
using Iapt.Belonging.Rules.Tests.Reference;

namespace Iapt.Belonging.Rules.Tests.Engine;

/// <summary>What holds for every rulebook and every profile.</summary>
public class EngineLawsTests
{
    [Property(MaxTest = 1000)]
    public void DefiniteOverIntervals_IsTheSameOverValues_AtEveryNode(DoNotSize<int> seed)
    {
        var random = new RandomCase(seed.Item);
        foreach (RuleProof proof in Analyse(random).Findings.SelectMany(f => f.Proofs))
        {
            Assert.All(Nodes(proof.Root), n => Assert.True(n.OverIntervals == Truth.Unknown || n.OverIntervals == n.OverValues));
            Assert.True(proof.OverIntervals == Truth.Unknown || proof.OverIntervals == proof.OverValues);
        }
    }

    [Property(MaxTest = 1000)]
    public void KnowingMore_DefiniteStatus_Stays(DoNotSize<int> seed)
    {
        var random = new RandomCase(seed.Item, withMisfits: false);
        Analysis before = Analyse(random), after = Analyse(random, random.KnowMore());
        foreach (Finding finding in before.Findings.Where(f => f.Status is FindingStatus.Indicated or FindingStatus.NotIndicated))
        {
            Assert.Equal(finding.Status, after.Find(finding.Definition.Id)!.Status);
        }
    }

    [Property(MaxTest = 300)]
    public void OrderAndCopiesOfRules_ChangeNothing(DoNotSize<int> seed)
    {
        var random = new RandomCase(seed.Item);
        var copies = random.Shuffled(random.Drafts).Take(3).Select((d, i) => d.Named(RuleId.Parse($"copy/{i}")));
        Rulebook other = Samples.Book([.. random.Shuffled(random.Drafts.Concat(copies))]);
        AssertSame(Analyse(random), Analyse(other, random.Profile), static id => id);
        Assert.Equal(random.Rulebook.Stamp.Hash, Samples.Book([.. random.Shuffled(random.Drafts)]).Stamp.Hash);
    }

    [Property(MaxTest = 300)]
    public void Renaming_ChangesNamesOnly(DoNotSize<int> seed)
    {
        var random = new RandomCase(seed.Item);
        string json = System.Text.Encoding.UTF8.GetString(RulebookWriter.Write(random.Rulebook));
        foreach (string kind in new[] { "barrier", "facilitator", "risk", "strength" }) json = json.Replace($"{kind}/", $"{kind}/renamed-", StringComparison.Ordinal);
        Rulebook renamed = RulebookReader.Read(System.Text.Encoding.UTF8.GetBytes(json), Samples.Indicators).Require();
        var accounts = random.Profile.Accounts.Select(a => new Account(Renamed(a.Finding), a.Stance, a.Source));
        TeamProfile bare = random.Profile;
        var profile = new TeamProfile(bare.Team, bare.Date, bare.Origin, bare.Context, bare.Response, bare.Estimates, accounts);
        AssertSame(Analyse(random), Analyse(renamed, profile), Renamed);
    }

    [Property(MaxTest = 300)]
    public void RulesAboutOtherFindings_ChangeNothing(DoNotSize<int> seed)
    {
        var random = new RandomCase(seed.Item);
        RuleDraft other = Samples.Concluding("barrier/other", random.NewCondition());
        Analysis with = Analyse(Samples.Book([.. random.Drafts, other]), random.Profile);
        foreach (Finding finding in Analyse(random).Findings) AssertSame(finding, with.Find(finding.Definition.Id)!);
    }

    [Property(MaxTest = 300)]
    public void FactsThatNoRuleReads_ChangeNothing(DoNotSize<int> seed)
    {
        var random = new RandomCase(seed.Item);
        HashSet<string> read = [.. random.Rulebook.Rules.SelectMany(r => ConditionWalk.All(r.When)).OfType<Comparison>().Select(c => c.Subject.Text)];
        // A number of a group may tell conditions over groups that the group is there.
        IEnumerable<Subject> others = RandomCase.Subjects.Select(Subject.Parse).Where(s => s is not GroupSubject && !read.Contains(s.Text)).Append(Subject.Parse("change:survey/respect@wave-9"));
        AssertSame(Analyse(random), Analyse(random, random.Profile.With([.. others.Select(s => KeyValuePair.Create(s, Estimate.Exact(random.Next(2))))], [])), static id => id);
    }

    [Property(MaxTest = 500)]
    public void DeMorgan_Holds(DoNotSize<int> seed)
    {
        var random = new RandomCase(seed.Item);
        Condition a = random.NewCondition(), b = random.NewCondition();
        Rulebook book = Samples.Book(
        [
            .. random.Drafts,
            Samples.Concluding("barrier/not-both", !(a & b)), Samples.Concluding("barrier/either-not", !a | !b),
            Samples.Concluding("barrier/neither", !(a | b)), Samples.Concluding("barrier/both-not", !a & !b),
            Samples.Concluding("barrier/twice", !!a), Samples.Concluding("barrier/once", a),
            Samples.Concluding("barrier/all-counted", new CountCondition(CountBound.AtLeast, 2, [a, b])), Samples.Concluding("barrier/all", a & b),
        ]);
        Analysis analysis = Analyse(book, random.Profile.With(Subject.Parse("survey/voice"), Estimate.None(MissingReason.NotAsked)));
        FindingStatus Status(string id) => analysis.Find(Samples.Finding(id))!.Status;

        // A rule with a misfit is unknown as a whole, so the pairs read the same subjects.
        Assert.Equal(Status("barrier/not-both"), Status("barrier/either-not"));
        Assert.Equal(Status("barrier/neither"), Status("barrier/both-not"));
        Assert.Equal(Status("barrier/once"), Status("barrier/twice"));
        Assert.Equal(Status("barrier/all"), Status("barrier/all-counted"));
    }

    [Property(MaxTest = 1000)]
    public void Missing_WhatIsNotNamed_ChangesNothing(DoNotSize<int> seed)
    {
        var random = new RandomCase(seed.Item, withMisfits: false);
        Analysis before = Analyse(random);
        foreach (Subject subject in RandomCase.Subjects.Select(Subject.Parse).Where(s => random.Profile[s].IsMissing))
        {
            Analysis after = Analyse(random, random.Profile.With(subject, random.NewEstimate(subject)));
            foreach (Finding finding in before.Findings.Where(f => f.Missing.All(m => m.Key != subject.Text)))
            {
                AssertSame(finding, after.Find(finding.Definition.Id)!, withContest: false);
            }
        }
    }

    [Property(MaxTest = 1000)]
    public void Missing_Undetermined_NamesSomethingOrABandStraddles(DoNotSize<int> seed)
    {
        var random = new RandomCase(seed.Item, withMisfits: false);
        foreach (Finding finding in Analyse(random).Findings.Where(f => f.Status == FindingStatus.Undetermined && f.Missing.IsEmpty))
        {
            Assert.Contains(Reached(random, finding).SelectMany(p => Nodes(p.Root)), n => n is { Estimate.IsBand: true, OverValues: Truth.Unknown });
        }
    }

    [Property(MaxTest = 1000)]
    public void Replay_OfEveryExplanation_GivesTheStatus(DoNotSize<int> seed)
    {
        var random = new RandomCase(seed.Item);
        Analysis analysis = Analyse(random);
        foreach (Finding finding in analysis.Findings) Assert.Equal(finding.Status, ProofReplay.Status(analysis.Explain(finding.Definition.Id)!));
    }

    [Property(MaxTest = 300)]
    public void Explanation_NamesEveryNumberThatWasRead(DoNotSize<int> seed)
    {
        var random = new RandomCase(seed.Item);
        Analysis analysis = Analyse(random);
        foreach (Finding finding in analysis.Findings)
        {
            Explanation explanation = analysis.Explain(finding.Definition.Id)!;
            var read = explanation.Underlying.Append(finding).SelectMany(f => f.Proofs).SelectMany(p => Nodes(p.Root)).Select(n => n.Condition).OfType<Comparison>().Select(c => c.Subject.Text).Distinct();
            Assert.Equal(read.Order(StringComparer.Ordinal), explanation.Numbers.Select(n => n.Split('`')[1]));
        }
    }

    [Property(MaxTest = 200)]
    public void Analyse_Twice_GivesTheSameBytes(DoNotSize<int> seed)
    {
        var random = new RandomCase(seed.Item);
        Assert.Equal(AnalysisJson.Write(Analyse(random)), AnalysisJson.Write(Analyse(new RandomCase(seed.Item))));
    }

    private static IEnumerable<RuleProof> Reached(RandomCase random, Finding finding) =>
        Analyse(random).Explain(finding.Definition.Id)!.Underlying.Append(finding).SelectMany(f => f.Proofs);

    private static Analysis Analyse(RandomCase random, TeamProfile? profile = null) => Analyse(random.Rulebook, profile ?? random.Profile);

    private static Analysis Analyse(Rulebook rulebook, TeamProfile profile) => new BelongingEngine([rulebook], Samples.Indicators).Analyse(profile);

    private static FindingId Renamed(FindingId id) => FindingId.Parse(id.Value.Replace("/", "/renamed-", StringComparison.Ordinal));

    private static void AssertSame(Analysis expected, Analysis actual, Func<FindingId, FindingId> name)
    {
        Assert.Equal(expected.Findings.Length, actual.Findings.Length);
        foreach (Finding finding in expected.Findings) AssertSame(finding, actual.Find(name(finding.Definition.Id))!);
    }

    // What does not settle a finding may still be heard, and contest it.
    private static void AssertSame(Finding expected, Finding actual, bool withContest = true)
    {
        Assert.Equal(expected.Status, actual.Status);
        Assert.Equal(expected.Severity, actual.Severity);
        Assert.Equal(expected.TentativeSeverity, actual.TentativeSeverity);
        if (withContest) Assert.Equal(expected.IsContested, actual.IsContested);
    }

    private static IEnumerable<ProofNode> Nodes(ProofNode node) => node.Children.SelectMany(Nodes).Prepend(node);
}
