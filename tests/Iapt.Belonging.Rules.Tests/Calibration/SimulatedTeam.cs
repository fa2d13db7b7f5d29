using Iapt.Belonging.Comparisons;
using Iapt.Belonging.Statistics;
using Iapt.Belonging.Statistics.Distributions;
using Iapt.Belonging.Rules.Conditions;

namespace Iapt.Belonging.Rules.Tests.Calibration;

/// <summary>Invented teams whose truth is a given point: people answer, means leave, comparisons are made of what left, and a profile comes out.</summary>
internal static class SimulatedTeam
{
    public const int MostPeople = 60;

    private const int TeamsOfService = 30;
    private const int MostOfGroup = 30;

    private static readonly Response Enough = new(new SizeBand(50, 99), new SizeBand(30, 49), 0.6, 0.8);
    private static readonly MethodId Compared = MethodId.Parse("change/of-released");
    private static readonly TeamId Team = TeamId.Parse("local:sample");

    /// <summary>Whether people's answers decide a comparison, and how is known here: scores of questionnaires, gaps and changes of them, and the standing in the rest of a service.</summary>
    public static bool CanSimulate(Comparison leaf) => AskedItem.Find(leaf.Subject.Indicator) is not null && leaf.Test is not (Is or OneOf) && leaf.Subject switch
    {
        IndicatorSubject or GroupSubject or GapSubject or ChangeSubject => true,
        PercentileSubject percentile => percentile.Benchmark == BenchmarkId.RestOfService,
        _ => false,
    };

    /// <summary>The profile of a team for which everything is known without error.</summary>
    public static TeamProfile Exact(IReadOnlyDictionary<Subject, Setting> point) => Profile(point.ToDictionary(p => p.Key, p => Estimate.Exact(p.Value.Truth)));

    /// <summary>The profile of a team of which what is to be simulated was asked of people.</summary>
    public static TeamProfile Draw(IReadOnlyDictionary<Subject, Setting> point, Random random)
    {
        var estimates = new Dictionary<Subject, Estimate>();
        int people = random.Next(AskedItem.FewestShown, MostPeople + 1);
        AskTeam(point, random, people, estimates);
        CompareWithService(point, random, people, estimates);
        foreach ((Subject subject, Setting setting) in point)
        {
            if (!setting.IsSimulated) estimates[subject] = Estimate.Exact(setting.Truth);
            else if (subject is GapSubject) estimates[subject] = DrawGap(subject.Indicator, setting.Truth, random);
            else if (subject is GroupSubject) estimates[subject] = DrawMean(AskedItem.Find(subject.Indicator)!, setting.Truth, random.Next(AskedItem.FewestShown, MostOfGroup + 1), random).ToEstimate();
            else if (subject is ChangeSubject) estimates[subject] = DrawChange(subject.Indicator, setting.Truth, random);
        }

        return Profile(estimates);
    }

    private static void AskTeam(IReadOnlyDictionary<Subject, Setting> point, Random random, int people, Dictionary<Subject, Estimate> estimates)
    {
        (Subject Subject, AskedItem Item, double Shift)[] asked =
            [.. point.Where(p => p.Value.IsSimulated && p.Key is IndicatorSubject).Select(p => (p.Key, AskedItem.Find(p.Key.Indicator)!)).Select(p => (p.Key, p.Item2, p.Item2.ShiftFor(point[p.Key].Truth)))];
        double[] sums = Ask(random, people, [.. asked.Select(a => (a.Item, a.Shift))]);
        for (int i = 0; i < asked.Length; i++) estimates[asked[i].Subject] = asked[i].Item.Release(sums[i] / people, people).ToEstimate();
    }

    private static double[] Ask(Random random, int people, (AskedItem Item, double Shift)[] asked)
    {
        double[] sums = new double[asked.Length];
        for (int person = 0; asked.Length > 0 && person < people; person++)
        {
            double inclination = AskedItem.Normal(random);
            for (int i = 0; i < asked.Length; i++) sums[i] += asked[i].Item.Draw(random, inclination, asked[i].Shift);
        }

        return sums;
    }

    // The team stands where so large a share of teams lies below it; all its neighbours are drawn and asked too.
    private static void CompareWithService(IReadOnlyDictionary<Subject, Setting> point, Random random, int people, Dictionary<Subject, Estimate> estimates)
    {
        (Subject Subject, AskedItem Item, double Truth)[] compared = [.. point.Where(p => p.Value.IsSimulated && p.Key is PercentileSubject).Select(p => (p.Key, AskedItem.Find(p.Key.Indicator)!, p.Value.Truth))];
        if (compared.Length == 0) return;

        var service = new TeamProfile[TeamsOfService];
        for (int t = 0; t < TeamsOfService; t++)
        {
            int n = t == 0 ? people : random.Next(AskedItem.FewestShown, MostPeople + 1);
            double[] sums = Ask(random, n, [.. compared.Select(c => (c.Item, c.Item.ShiftFor(c.Item.Usual) + (AskedItem.Between * (t == 0 ? StandardNormal.Quantile(Math.Clamp(c.Truth, 1e-4, 1 - 1e-4)) : AskedItem.Normal(random)))))]);
            service[t] = new TeamProfile(
                TeamId.Parse($"local:t{t}"), new DateOnly(2026, 1, 31), Origin.Host, new TeamContext(AnalysisUnit.Team, partOf: TeamId.Parse("local:svc")), null,
                compared.Select((c, i) => KeyValuePair.Create(Subject.Of(c.Subject.Indicator), c.Item.Release(sums[i] / n, n).ToEstimate())));
        }

        TeamProfile first = RestOfService.AddTo(service)[0];
        foreach ((Subject subject, _, _) in compared) estimates[subject] = first[subject];
    }

    private static Disclosure.ReleasedMean DrawMean(AskedItem item, double truth, int people, Random random) =>
        item.Release(Ask(random, people, [(item, item.ShiftFor(truth))])[0] / people, people);

    private static Estimate DrawGap(IndicatorId indicator, double truth, Random random)
    {
        AskedItem item = AskedItem.Find(indicator)!;
        double reference = Reference(item, truth);
        return DrawMean(item, reference + truth, random.Next(AskedItem.FewestShown, MostOfGroup + 1), random).Minus(DrawMean(item, reference, random.Next(AskedItem.FewestShown, MostOfGroup + 1), random));
    }

    private static Estimate DrawChange(IndicatorId indicator, double truth, Random random)
    {
        AskedItem item = AskedItem.Find(indicator)!;
        double then = Reference(item, truth);
        int people = random.Next(AskedItem.FewestShown, MostPeople + 1);
        Estimate before = DrawMean(item, then, people, random).ToEstimate(), now = DrawMean(item, then + truth, people, random).ToEstimate();
        if (before.Value is not double b || now.Value is not double n) return Estimate.Band(now.Lower!.Value - before.Upper!.Value, now.Upper!.Value - before.Lower!.Value, Compared);

        IntervalEstimate difference = new IntervalEstimate(n, new(now.Lower!.Value, now.Upper!.Value)).Minus(new(b, new(before.Lower!.Value, before.Upper!.Value)));
        return Estimate.Measured(difference.Value, difference.Interval.Lower, difference.Interval.Upper, Compared);
    }

    // So that both are on the scale.
    private static double Reference(AskedItem item, double difference) => Math.Clamp(item.Usual, Math.Max(0, -difference), item.Maximum - Math.Max(0, difference));

    private static TeamProfile Profile(Dictionary<Subject, Estimate> estimates) =>
        new(Team, new DateOnly(2026, 1, 31), Origin.Host, new TeamContext(AnalysisUnit.Team, "an invented team"), Enough, estimates);
}
