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

    private static readonly Rulebook[] Books = [BuiltInRulebooks.Remtulla2021, BuiltInRulebooks.Remtulla2021ByEdmondson, BuiltInRulebooks.Harm];

    private static readonly BelongingEngine[] Engines = [.. Books.Select(b => new BelongingEngine([b]))];

    private static readonly FindingId[] Problems =
        [.. Books.SelectMany(b => b.Findings).Where(f => f.Id.Kind == FindingKind.Barrier || f.IsHarm).Select(f => f.Id).Distinct().Except(AntiMonotoneByTheirSource)];

    private static readonly Subject[] Subjects =
        [.. Books.SelectMany(b => b.Rules).SelectMany(r => ConditionWalk.All(r.When)).OfType<Comparison>().Select(c => c.Subject).DistinctBy(s => s.Text).OrderBy(s => s.Text, StringComparer.Ordinal)];

    [Property(MaxTest = 1000)]
    public void AnythingWorse_LowersNoBarrierAndNoHarm(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        TeamProfile before = NewProfile(random), after = Worse(before, random);
        foreach (BelongingEngine engine in Engines)
        {
            Analysis was = engine.Analyse(before), @is = engine.Analyse(after);
            foreach (Finding finding in was.Findings.Where(f => Problems.Contains(f.Definition.Id)))
            {
                Finding now = @is.Find(finding.Definition.Id)!;
                Assert.True(now.Status >= finding.Status, $"{finding.Definition.Id}: {finding.Status} became {now.Status}");
                Assert.True((now.Severity ?? (Severity)(-1)) >= (finding.Severity ?? (Severity)(-1)), $"{finding.Definition.Id}: {finding.Severity} became {now.Severity}");
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
        IEnumerable<Rule> deeper = Books.SelectMany(b => b.Rules).Where(r => Problems.Contains(r.Concludes) && ConditionWalk.Findings(r.When).Any());
        Assert.Empty(deeper.Select(r => r.Id));
        Assert.Equal(8, Problems.Length);
    }

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
