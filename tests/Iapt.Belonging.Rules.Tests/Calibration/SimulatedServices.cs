using Iapt.Belonging.Comparisons;
using Iapt.Belonging.Disclosure;
using Iapt.Belonging.Scoring;
using Iapt.Belonging.Rules.Conditions;
using Iapt.Belonging.Rules.Engine;
using Iapt.Belonging.Rules.Rulebooks;

namespace Iapt.Belonging.Rules.Tests.Calibration;

/// <summary>Services of sixty teams whose means are drawn, leave as they do, are compared, and meet the rules of `rest-of-service`.</summary>
/// <remarks>Numbers of one team correlate as those of one person do. All teams of a service have the same truth; of the first it may be less.</remarks>
internal sealed class SimulatedServices
{
    public const int Teams = 60;

    // Means leave in steps. A truth that is the same everywhere lies on a step or between two, and tells more of that than of fairness; so it is drawn for each service and number.
    private const double LowestTruth = 5.5;
    private const double HighestTruth = 7.5;
    private const double Maximum = 10;

    private static readonly ScoreNeighbours OfFiveOptions = new(0, 0.25, 1, 0.75, 0.25);

    private readonly TeamFindings findings = new BelongingEngine([BuiltInRulebooks.Find(RulebookId.Parse("rest-of-service"))!]).NewFindings();
    private readonly Random random;
    private readonly double deviation;

    public SimulatedServices(int seed, double deviation)
    {
        random = new Random(seed);
        this.deviation = deviation;
        Subjects = [.. BuiltInRulebooks.Find(RulebookId.Parse("rest-of-service"))!.Rules.SelectMany(r => ConditionWalk.All(r.When)).OfType<Comparison>().Select(c => c.Subject).Distinct()];
    }

    public IReadOnlyList<Subject> Subjects { get; }

    public IReadOnlyList<FindingId> Findings => [.. findings.Findings.Select(f => f.Id)];

    /// <summary>One service; the first team is of a size, and so many standard deviations below, if that is asked for.</summary>
    /// <returns>For each team its people, the status of every finding, where it stands in its first number, and how far off its numbers are.</returns>
    public IReadOnlyList<Seen> Draw(int? people = null, double below = 0, int? numbers = null)
    {
        IReadOnlyList<Subject> subjects = [.. Subjects.Take(numbers ?? Subjects.Count)];
        double pooled = PooledSpread.AsReleased(deviation, Maximum, OfFiveOptions);
        var service = new TeamProfile[Teams];
        int[] sizes = new int[Teams];
        double[] truths = [.. subjects.Select(_ => LowestTruth + ((HighestTruth - LowestTruth) * random.NextDouble()))];
        for (int t = 0; t < Teams; t++)
        {
            int n = t == 0 && people is int fixedSize ? fixedSize : random.Next(AskedItem.FewestShown, SimulatedTeam.MostPeople + 1);
            double shared = AskedItem.Normal(random), error = deviation / Math.Sqrt(n), less = t == 0 ? below * deviation : 0;
            double[] exact = [.. subjects.Select((_, i) => Math.Clamp(truths[i] - less + (error * ((Math.Sqrt(AskedItem.Shared) * shared) + (Math.Sqrt(1 - AskedItem.Shared) * AskedItem.Normal(random)))), 0, Maximum))];
            sizes[t] = n;
            SizeBand answers = SizeBands.Of(n, AskedItem.FewestShown);
            service[t] = new TeamProfile(
                TeamId.Parse($"local:t{t}"), new DateOnly(2026, 1, 31), Origin.Host, new TeamContext(AnalysisUnit.Team, partOf: TeamId.Parse("local:svc")),
                new Response(new SizeBand(50, 99), new SizeBand(30, 49), 0.6, 0.8),
                subjects.Select((s, i) => KeyValuePair.Create(Subject.Of(s.Indicator), Released(exact[i], answers, pooled))));
        }

        return [.. RestOfService.AddTo(service).Select((p, t) => Judge(p, sizes[t], truths))];
    }

    private Seen Judge(TeamProfile profile, int people, double[] truths)
    {
        findings.Evaluate(profile);
        return new Seen(people, [.. Enumerable.Range(0, findings.Findings.Length).Select(i => findings[i])], profile[Subjects[0]], [.. truths.Select((truth, i) => Distance(profile[Subject.Of(Subjects[i].Indicator)], truth))]);
    }

    // How far from the truth, in the errors that comparisons reckon with.
    private static double Distance(Estimate estimate, double truth) => ReleasedNumber.Of(estimate, Maximum) is ReleasedNumber number ? (number.Point - truth) / number.LikelyError : double.NaN;

    private static Estimate Released(double mean, SizeBand answers, double pooled)
    {
        RoundedMean rounded = Rounding.Mean(mean, Maximum, answers, OfFiveOptions);
        return new ReleasedMean(rounded, PooledSpread.Around(Maximum, pooled, rounded, answers), Maximum, answers, MethodId.Parse("mean/pooled-spread"), null).ToEstimate();
    }

    /// <summary>What is known and what is said of one team.</summary>
    internal sealed record Seen(int People, Rules.Findings.FindingStatus[] Statuses, Estimate Share, double[] Distances);
}
