using FsCheck;
using FsCheck.Xunit;
using Iapt.Belonging.Rules.Conditions;
using Iapt.Belonging.Rules.Engine;
using Iapt.Belonging.Rules.Findings;
using Iapt.Belonging.Rules.Rulebooks;

namespace Iapt.Belonging.Rules.Tests.Knowledge;

/// <summary>
/// If something gets worse and nothing else changes, no barrier and no harm of the built-in rulebooks looks better for it. Worse is what the polarity of the indicator says; what has none stays.
/// </summary>
/// <remarks>
/// Both channels are read in the order false, unknown, true; each test of a worse number comes out as before or further on, and a status is the pair. So "cannot tell" has its place between
/// "tentatively not" and "tentatively": what straddles a limit may become a tentative yes, never a no. What is missing stays missing, because filling it in is another law.
/// </remarks>
public sealed class AdverseShiftTests
{
    // An interaction may hold because one thing is better where another is bad, as its source has it. Its finding is named here, with that source; so far no built-in one is.
    private static readonly FindingId[] AntiMonotoneByTheirSource = [];

    private static readonly Rulebook[] Books = [.. BuiltInRulebooks.Each];

    // A rulebook whose rules read findings of others is used with those.
    private static readonly BelongingEngine[] Engines = [.. Books.Select(b => new BelongingEngine(BuiltInRulebooks.FindWithNeeded(b.Id)))];

    private static readonly FindingId[] Deeper =
        [.. Books.SelectMany(b => b.Rules).Where(r => ConditionWalk.Findings(r.When).Any()).Select(r => r.Concludes).Distinct()];

    // Risks and strengths are what interactions conclude; barriers and harms must look no better, and rest on no other finding.
    private static readonly FindingId[] Problems =
        [.. Books.SelectMany(b => b.Findings).Where(f => f.Id.Kind == FindingKind.Barrier || f.IsHarm).Select(f => f.Id).Distinct().Except(AntiMonotoneByTheirSource)];

    private static readonly Subject[] Subjects =
        [.. Books.SelectMany(b => b.Rules).Where(r => Problems.Contains(r.Concludes)).SelectMany(r => ConditionWalk.All(r.When)).OfType<Comparison>().Select(c => c.Subject).DistinctBy(s => s.Text).OrderBy(s => s.Text, StringComparer.Ordinal)];

    private static readonly Subject Remote = Subject.Of(IndicatorId.Parse("people/remote-share"));

    [Property(MaxTest = 300)]
    public void AnythingWorse_LowersNoBarrierAndNoHarm(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        TeamProfile before = NewProfile(random), after = Worse(before, random);
        foreach (BelongingEngine engine in Engines)
        {
            TeamFindings was = engine.NewFindings(), now = engine.NewFindings();
            was.Evaluate(before);
            now.Evaluate(after);
            foreach (FindingId finding in was.Findings.Select(f => f.Id).Where(Problems.Contains))
            {
                Assert.True(now.Status(finding) >= was.Status(finding), $"{finding}: {was.Status(finding)} became {now.Status(finding)}");
                Assert.True((now.SeverityOf(finding) ?? (Severity)(-1)) >= (was.SeverityOf(finding) ?? (Severity)(-1)), $"{finding}: {was.SeverityOf(finding)} became {now.SeverityOf(finding)}");
            }
        }
    }

    /// <summary>The profiles are such that the law could be broken: every barrier is seen at each status, every harm at each that it can have, and some shift raises it.</summary>
    [Fact]
    public void Profiles_ReachEveryStatus_AndRaiseEveryFinding()
    {
        var seen = Problems.ToDictionary(f => f, _ => new HashSet<FindingStatus>());
        var raised = new HashSet<FindingId>();
        for (int seed = 0; seed < 3000; seed++)
        {
            var random = new Random(seed);
            TeamProfile before = NewProfile(random), after = Worse(before, random);
            foreach (BelongingEngine engine in Engines)
            {
                TeamFindings was = engine.NewFindings(), now = engine.NewFindings();
                was.Evaluate(before);
                now.Evaluate(after);
                foreach ((int i, FindingDefinition definition) in was.Findings.Index().Where(f => seen.ContainsKey(f.Item.Id)))
                {
                    seen[definition.Id].Add(was[i]);
                    if (now[i] > was[i]) raised.Add(definition.Id);
                }
            }
        }

        Assert.Equal(Problems.Order(), raised.Order());
        // That nobody was heard to speak of harm never rules it out.
        Assert.All(seen, s => Assert.Equal((s.Key, s.Key.Kind == FindingKind.Barrier ? 5 : 4), (s.Key, s.Value.Count)));
    }

    /// <summary>Each is of the first layer, so that the law is about what a source says and not about what follows from other findings.</summary>
    [Fact]
    public void BarriersAndHarms_RestOnNoOtherFinding()
    {
        Assert.Empty(Problems.Intersect(Deeper));
        Assert.True(Problems.Length >= 8);
    }

    /// <summary>How much of a team works from home says nothing about it: no barrier, harm, facilitator or anything else that rests on no other finding changes with it.</summary>
    /// <remarks>What interactions conclude (risks and strengths) may read it beside what else is the case, and is tried alone below.</remarks>
    [Fact]
    public void RemoteShare_ChangesNoFindingOfTheFirstLayer_ButThoseThatAreAboutIt()
    {
        FindingId[] aboutIt = [FindingId.Parse("barrier/over-connecting"), FindingId.Parse("barrier/remote-isolation")];
        FindingId[] first = [.. Books.SelectMany(b => b.Findings).Where(f => f.Id.Kind is FindingKind.Barrier or FindingKind.Facilitator || f.IsHarm).Select(f => f.Id).Distinct().Except(Deeper).Except(aboutIt)];
        var random = new Random(77);
        Assert.NotEmpty(first);
        foreach (TeamFindings findings in Engines.Select(e => e.NewFindings()))
        {
            for (int i = 0; i < 200; i++)
            {
                TeamProfile profile = Anything(random);
                FindingStatus[][] seen = [.. new[] { 0, 0.2, 0.5, 0.8, 1 }.Select(share =>
                {
                    findings.Evaluate(profile.With(Remote, Estimate.Exact(share)));
                    return findings.Findings.Select(f => f.Id).Where(first.Contains).Select(findings.Status).ToArray();
                })];
                Assert.All(seen, s => Assert.Equal(seen[0], s));
            }
        }
    }

    /// <summary>The two barriers of work at a distance rest on what staff report: in a team that is content no share of it brings them up, and in one that is not a larger share never clears them.</summary>
    [Fact]
    public void RemoteShare_OfAContentTeam_BringsUpNoBarrier()
    {
        string[] reported = ["nss/attached-to-team", "nss/valued-by-team", "nss/achieves-balance", "nss/no-energy-for-family"];
        foreach (string barrier in (string[])["barrier/over-connecting", "barrier/remote-isolation"])
        {
            TeamFindings findings = new BelongingEngine(BuiltInRulebooks.FindWithNeeded(RulebookId.Parse("remote-and-hybrid"))).NewFindings();
            foreach ((double score, FindingStatus expected) in ((double, FindingStatus)[])[(8, FindingStatus.NotIndicated), (2, FindingStatus.Indicated)])
            {
                foreach (double share in (double[])[0.5, 0.8, 1])
                {
                    findings.Evaluate(Profiles.With([.. reported.Select(i => (Subject.Parse(i), Profiles.Survey(score))), (Subject.Parse("practice/switch-off-agreed"), Estimate.Exact(0)), (Subject.Parse("practice/lead-contact"), Estimate.Exact(score / 10)), (Remote, Estimate.Exact(share))], []));
                    Assert.Equal((barrier, share, expected), (barrier, share, findings.Status(FindingId.Parse(barrier))));
                }
            }
        }
    }

    /// <summary>Where nothing else is known, nothing follows from it, and nothing good is denied.</summary>
    [Fact]
    public void RemoteShareAlone_SaysNothing()
    {
        foreach (TeamFindings findings in Engines.Select(e => e.NewFindings()))
        {
            foreach (double share in (double[])[0, 0.5, 1])
            {
                findings.Evaluate(Profiles.With([(Remote, Estimate.Exact(share))], []));
                Assert.All(findings.Findings, f => Assert.True(findings.Status(f.Id) <= FindingStatus.Undetermined, $"{f.Id} is {findings.Status(f.Id)}"));
                Assert.All(findings.Findings.Where(f => f.Id.Kind is FindingKind.Facilitator), f => Assert.Equal(FindingStatus.Undetermined, findings.Status(f.Id)));
            }
        }
    }

    // Every subject that any rule reads, exactly, anywhere on its scale.
    private static TeamProfile Anything(Random random) => Profiles.With(
        Books.SelectMany(b => b.Rules).SelectMany(r => ConditionWalk.All(r.When)).OfType<Comparison>().Select(c => c.Subject).Distinct().Select(s =>
        {
            SubjectScale scale = SubjectScale.Of(s, Of(s))!;
            double value = scale.Minimum + (random.NextDouble() * (Math.Min(scale.Maximum, scale.Minimum + 20) - scale.Minimum));
            return (s, random.Next(6) == 0 ? Estimate.None(MissingReason.NotAsked) : Estimate.Exact(scale.IsWhole ? Math.Round(value) : value));
        }),
        []);

    private static TeamProfile NewProfile(Random random)
    {
        // Teams that are well, unwell or mixed: few findings hold if every number is drawn by itself.
        double middle = random.NextDouble();
        return Profiles.With(
            Subjects.Select(s => (s, NewEstimate(s, middle, random))),
            Problems.SelectMany(f => Enumerable.Range(0, random.Next(3)).Select(_ => new Account(f, random.Next(3) == 0 ? AccountStance.Contradicts : AccountStance.Supports, AccountSource.FocusGroup))));
    }

    private static Estimate NewEstimate(Subject subject, double middle, Random random)
    {
        double share = Math.Clamp(middle + (random.NextDouble() / 2) - 0.25, 0, 1);
        double value = Grid(subject, Polarity(subject) == Teams.Polarity.LowerIsBetter ? 1 - share : share), width = Step(subject) * random.Next(3);
        return random.Next(10) switch
        {
            0 => Estimate.None((MissingReason)random.Next(7)),
            1 => Estimate.WithoutInterval(value, Samples.Method),
            2 => Band(subject, value, value + width),
            3 or 4 => Measured(subject, value, value - width, value + width),
            _ => Estimate.Exact(value),
        };
    }

    private static TeamProfile Worse(TeamProfile profile, Random random)
    {
        int how = random.Next(3);
        IEnumerable<Subject> chosen = how == 0 ? [Subjects[random.Next(Subjects.Length)]] : Subjects.Where(_ => how == 1 || random.Next(2) == 0);
        return profile.With([.. chosen.Select(s => KeyValuePair.Create(s, Worse(s, profile[s], random)))], []);
    }

    private static Estimate Worse(Subject subject, Estimate estimate, Random random)
    {
        double by = Step(subject) * (1 + random.Next(4)) * Direction(subject);
        return estimate switch
        {
            { IsMissing: true } => estimate,
            { Value: double value, Lower: null } => Estimate.WithoutInterval(Within(subject, value + by), Samples.Method),
            { Value: double value } => Measured(subject, value + by, estimate.Lower!.Value + by, estimate.Upper!.Value + by),
            _ => Band(subject, estimate.Lower!.Value + by, estimate.Upper!.Value + by),
        };
    }

    private static int Direction(Subject subject) => Polarity(subject) switch
    {
        Teams.Polarity.HigherIsBetter => -1,
        Teams.Polarity.LowerIsBetter => 1,
        _ => 0,
    };

    private static Estimate Measured(Subject subject, double value, double lower, double upper)
    {
        (value, lower, upper) = (Within(subject, value), Within(subject, lower), Within(subject, upper));
        return lower == upper ? Estimate.Exact(value) : Estimate.Measured(value, lower, upper, Samples.Method);
    }

    private static Estimate Band(Subject subject, double lower, double upper)
    {
        (lower, upper) = (Within(subject, lower), Within(subject, upper));
        return lower == upper ? Estimate.Exact(lower) : Estimate.Band(lower, upper, Samples.Method);
    }

    private static double Within(Subject subject, double value)
    {
        (double minimum, double maximum) = Range(subject);
        return Math.Clamp(value, minimum, maximum);
    }

    private static double Grid(Subject subject, double share)
    {
        (double minimum, double maximum) = Range(subject);
        return minimum + (Step(subject) * Math.Round(share * (maximum - minimum) / Step(subject)));
    }

    // Counts reach further than any limit on them; what matters is near it.
    private static (double Minimum, double Maximum) Range(Subject subject) => subject is GapSubject ? (-3, 3) : (Of(subject).Minimum, Math.Min(Of(subject).Maximum, 10));

    private static double Step(Subject subject) => subject is GapSubject ? 0.5 : Of(subject).Unit switch
    {
        IndicatorUnit.Proportion => 0.125,
        IndicatorUnit.Score => 0.5,
        _ => 1,
    };

    private static Polarity Polarity(Subject subject) => Of(subject).Polarity;

    private static Indicator Of(Subject subject) => IndicatorCatalog.Standard.Find(subject.Indicator)!;
}
