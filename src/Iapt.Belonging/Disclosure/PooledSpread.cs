using Iapt.Belonging.Scoring;
using Iapt.Belonging.Statistics;
using Iapt.Belonging.Statistics.Distributions;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Disclosure;

/// <summary>How far people of one team differ in a statistic, pooled over all teams of a service. A team's own spread never leaves.</summary>
/// <remarks>
/// Rounded up to a twentieth of the scale, so that the width of an interval cannot be turned back into squares of answers, and never narrower than where
/// three people differ as little as answers allow: it must not tell that a service answered alike. It needs three teams and 30
/// degrees of freedom; with fewer, the widest spread that the scale allows is used (half at each end), which is always wide enough.
/// </remarks>
internal sealed class PooledSpread
{
    private const int FewestTeams = 3;
    private const int FewestFreedom = 30;
    private const double Step = 0.05;

    private static readonly MethodId Pooled = MethodId.Parse("mean/pooled-spread");
    private static readonly MethodId Widest = MethodId.Parse("mean/widest-spread");

    private readonly ScoreTable scores;
    private readonly double?[] byRootAndStatistic;

    public PooledSpread(ScoreTable scores)
    {
        this.scores = scores;
        byRootAndStatistic = new double?[scores.Wave.Tree.Count * scores.Statistics.Length];
        ILookup<int, int> teamsOf = Enumerable.Range(0, scores.Wave.Tree.Count).ToLookup(t => scores.Wave.Tree.Roots[t]);
        foreach (IGrouping<int, int> service in teamsOf)
        {
            for (int s = 0; s < scores.Statistics.Length; s++) byRootAndStatistic[Index(service.Key, s)] = Pool(s, service);
        }
    }

    /// <summary>The 95% interval around a rounded mean, from released things only: the pooled spread and the fewest answers of the band.</summary>
    /// <remarks>Of a team that is said to be split the pooled spread is known to be too narrow, so the widest is used.</remarks>
    public (Interval Interval, MethodId Method) Around(int statistic, int team, RoundedMean mean, SizeBand answers, bool isSplit)
    {
        double? pooled = isSplit ? null : byRootAndStatistic[Index(scores.Wave.Tree.Roots[team], statistic)];
        return (Around(scores.Statistics[statistic].Maximum, pooled, mean, answers), pooled is null ? Widest : Pooled);
    }

    /// <summary>The 95% interval around a rounded mean of a scale from 0 to <paramref name="maximum"/>, with a spread as it leaves; the widest that the scale allows if null.</summary>
    internal static Interval Around(double maximum, double? pooled, RoundedMean mean, SizeBand answers)
    {
        double n = answers.From;
        double widest = maximum / 2 * Math.Sqrt(n / (n - 1));
        double half = StudentT.UpperQuantile(Confidence.NinetyFive.UpperTail, n - 1) * Math.Min(pooled ?? widest, widest) / Math.Sqrt(n);
        return new Interval(mean.Low - half, mean.High + half);
    }

    /// <summary>A pooled standard deviation as it leaves: rounded up, and never as narrow as where hardly anybody differs.</summary>
    internal static double AsReleased(double deviation, double maximum, ScoreNeighbours neighbours)
    {
        double fewDiffer = neighbours.WidestGap * Math.Sqrt((double)Rounding.FewWhoDiffer / FewestFreedom);
        return Math.Max(1, Math.Ceiling((Math.Max(deviation / maximum, fewDiffer) / Step) - 1e-6)) * Step * maximum;
    }

    private int Index(int root, int statistic) => (root * scores.Statistics.Length) + statistic;

    private double? Pool(int statistic, IEnumerable<int> teams)
    {
        int counted = 0;
        int freedom = 0;
        double squares = 0;
        foreach (int team in teams)
        {
            Tally own = scores.Own(statistic, team);
            if (own.Count < 2) continue;

            counted++;
            freedom += own.Count - 1;
            squares += own.SquaredDistances;
        }

        if (counted < FewestTeams || freedom < FewestFreedom) return null;

        return AsReleased(Math.Sqrt(squares / freedom), scores.Statistics[statistic].Maximum, scores.Statistics[statistic].Neighbours);
    }
}
