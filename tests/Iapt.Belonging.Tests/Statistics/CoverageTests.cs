using Iapt.Belonging.Statistics;
using Iapt.Belonging.Testing;

namespace Iapt.Belonging.Tests.Statistics;

/// <summary>How often 95% intervals hold the truth, in every band of sizes in which results leave and in the one below the usual minimum.</summary>
public sealed class CoverageTests
{
    private const double Least = 0.93;
    private const double Most = 0.97;

    private static readonly (int From, int To)[] Sizes = [(5, 10), (11, 14), (15, 19), (20, 29), (30, 49), (50, 99), (100, 199), (200, 499)];

    public static TheoryData<int, int> Bands { get; } = Data(Sizes);

    public static TheoryData<int, int> UsualBands { get; } = Data(Sizes.Where(s => s.From >= 11));

    [Theory, MemberData(nameof(Bands))]
    public void Mean_OfAMeasure(int from, int to) => Simulated("MEAN", from, to, 20_000, (random, n) =>
    {
        var people = new Population(Population.Agreeing, 4);
        return MeanInterval.OfProcess(Draw(people, random, n), Confidence.NinetyFive).Value.Interval.Contains(people.Mean());
    });

    /// <summary>Of one question only from the usual minimum on: below, all may answer alike, and then the answers show no spread at all.</summary>
    [Theory, MemberData(nameof(UsualBands))]
    public void Mean_OfAnItem(int from, int to) => Simulated("ITEM", from, to, 20_000, (random, n) =>
    {
        var people = new Population(Population.Agreeing, 1);
        return MeanInterval.OfProcess(Draw(people, random, n), Confidence.NinetyFive).Value.Interval.Contains(people.Mean());
    });

    [Theory, MemberData(nameof(Bands))]
    public void Difference_OfTwoMeans(int from, int to) => Simulated("WELCH", from, to, 20_000, (random, n) =>
    {
        var one = new Population(Population.Agreeing, 4);
        var other = new Population([-0.8, 0, 0.5, 1.5], 4);
        Computed<DifferenceTest> welch = TwoSampleTest.Welch(Draw(one, random, n), Draw(other, random, random.Next(from, to + 1)), Confidence.NinetyFive);
        return welch.TryGet(out DifferenceTest? d) && d.Interval.Contains(one.Mean() - other.Mean());
    });

    [Theory, MemberData(nameof(Bands))]
    public void Proportion(int from, int to) => Simulated("WILSON", from, to, 100_000, (random, n) =>
    {
        double p = 0.05 + (0.9 * random.NextDouble());
        return Proportions.Wilson(Binomial(random, n, p), n, Confidence.NinetyFive).Value.Interval.Contains(p);
    });

    [Theory, MemberData(nameof(Bands))]
    public void Difference_OfTwoProportions(int from, int to) => Simulated("NEWCOMBE", from, to, 100_000, (random, n) =>
    {
        int m = random.Next(from, to + 1);
        (double p, double q) = (0.05 + (0.9 * random.NextDouble()), 0.05 + (0.9 * random.NextDouble()));
        return Proportions.Newcombe(Binomial(random, n, p), n, Binomial(random, m, q), m, Confidence.NinetyFive).Value.Interval.Contains(p - q);
    });

    [Theory, MemberData(nameof(Bands))]
    public void Ratio_OfTwoProportions(int from, int to) => Simulated("KATZ", from, to, 100_000, (random, n) =>
    {
        int m = random.Next(from, to + 1);
        (double p, double q) = (0.05 + (0.9 * random.NextDouble()), 0.05 + (0.9 * random.NextDouble()));
        RiskRatio ratio = RelativeRisk.Katz(Binomial(random, n, p), n, Binomial(random, m, q), m, Confidence.NinetyFive, ZeroCells.AddHalf);
        return ratio.Interval.TryGet(out Interval i) && i.Contains(p / q);
    });

    [Theory, MemberData(nameof(Bands))]
    public void Bca_OfAMean(int from, int to) => Simulated("BCA", from, to, from < 100 ? 1_000 : 400, (random, n) =>
    {
        var people = new Population(Population.Agreeing, 4);
        double[] values = [.. Enumerable.Range(0, n).Select(_ => people.Draw(random))];
        Computed<BootstrapResult> bca = Bootstrap.Resampled(values, v => Moments.Of(v).Mean.Value, Confidence.NinetyFive, 999, random.Next());
        return bca.TryGet(out BootstrapResult? b) && (from < 30 ? b.ExpandedInterval : b.Interval).Contains(people.Mean());
    });

    private static TheoryData<int, int> Data(IEnumerable<(int From, int To)> sizes)
    {
        var data = new TheoryData<int, int>();
        foreach ((int from, int to) in sizes) data.Add(from, to);
        return data;
    }

    private static void Simulated(string method, int from, int to, int trials, Func<Random, int, bool> holds)
    {
        if (Bar.IsFull) trials *= 10;
        int seed = 1000 + from;
        var random = new Random(seed);
        int held = 0;
        for (int t = 0; t < trials; t++)
        {
            if (holds(random, random.Next(from, to + 1))) held++;
        }

        Console.WriteLine($"seed {seed}, {trials} trials");
        Bar.Between($"MEAS-COVER-{method}-{from}-{to}", (double)held / trials, Least, Most);
    }

    private static Moments Draw(Population people, Random random, int n)
    {
        Moments moments = default;
        for (int i = 0; i < n; i++) moments = moments.With(people.Draw(random));
        return moments;
    }

    private static int Binomial(Random random, int n, double p)
    {
        int events = 0;
        for (int i = 0; i < n; i++)
        {
            if (random.NextDouble() < p) events++;
        }

        return events;
    }
}
