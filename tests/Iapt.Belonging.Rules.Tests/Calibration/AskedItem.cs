using System.Collections.Concurrent;
using Iapt.Belonging.Disclosure;
using Iapt.Belonging.Instruments;
using Iapt.Belonging.Scoring;
using Iapt.Belonging.Statistics;
using Iapt.Belonging.Statistics.Distributions;

namespace Iapt.Belonging.Rules.Tests.Calibration;

/// <summary>A survey indicator as invented people answer it, on its real options, and as its mean leaves.</summary>
/// <remarks>
/// A person has an inclination that all questions share, and each answer some chance of its own: two answers of one person correlate at <see cref="Shared"/> before they are cut into options. Within 99
/// companies of 2,042 people eleven questions on leaders correlate at 0.44 on average and three on the work at 0.59 (lq2002; Bliese, Halverson and Schriesheim 2002; worked out for this from the data of the R package multilevel): about what 0.5 comes to on five options.
/// Where the options are cut follows the answers to most questions of the NHS Staff Survey: 4, 10, 21, 44 and 21% from the lowest to the highest. A team whose truth is elsewhere has the same people, moved along.
/// </remarks>
internal sealed class AskedItem
{
    public const double Shared = 0.5;

    // A twelfth to an eighth of what differs lies between teams in lq2002 (ICC1 0.08 to 0.09) and bh1996 (0.04 to 0.13): a standard deviation of 0.3 beside 1.
    public const double Between = 0.3;

    /// <summary>How many answers a number takes to be shown, with the usual minimum of 11.</summary>
    public static readonly int FewestShown = PeopleToShow.Of(11);

    private const double Farthest = 9;
    private const int MostKept = 10_000;

    private static readonly (double Share, double Cut)[] Curve = [(0.2, -1.75), (0.4, -1.08), (0.6, -0.39), (0.8, 0.81)];
    private static readonly Dictionary<IndicatorId, AskedItem?> Known = [];
    private static readonly Lock Gate = new();

    private readonly double[] scores;
    private readonly double[] cuts;
    private readonly AskedItem[] parts;
    private readonly ScoreNeighbours neighbours;
    private readonly Lazy<double> spread;

    // A point is tried many times.
    private readonly ConcurrentDictionary<double, double> shifts = [];

    private AskedItem(Indicator indicator, double[] scores, AskedItem[] parts)
    {
        Maximum = indicator.Maximum;
        this.scores = scores;
        this.parts = parts;
        cuts = [.. Enumerable.Range(1, Math.Max(0, scores.Length - 1)).Select(j => CutAt((double)j / scores.Length))];
        neighbours = parts.Length == 0 ? ScoreNeighbours.Of(scores.Select(s => s / Maximum)) : ScoreNeighbours.OfMean([.. parts.Select(p => p.neighbours)]);
        IsTwoValued = parts.Length == 0 ? scores.Length <= 2 : parts is [{ IsTwoValued: true }];
        Usual = UsualMean(indicator);
        spread = new(() => PooledSpread.AsReleased(SpreadInService(), Maximum, neighbours));
    }

    /// <summary>The top of the scale.</summary>
    public double Maximum { get; }

    public bool IsTwoValued { get; }

    /// <summary>The mean in the usual team: the median mental health trust of the NHS Staff Survey 2024, or what the curve gives.</summary>
    public double Usual { get; }

    /// <summary>The indicator as people answer it; null if no questionnaire of the library asks it.</summary>
    public static AskedItem? Find(IndicatorId id)
    {
        lock (Gate)
        {
            if (!Known.TryGetValue(id, out AskedItem? item)) Known[id] = item = Make(id);
            return item;
        }
    }

    /// <summary>How far people are moved along in a team whose mean is this.</summary>
    public double ShiftFor(double mean) => shifts.Count < MostKept ? shifts.GetOrAdd(mean, FindShift) : FindShift(mean);

    /// <summary>The mean of everybody who is moved along by so much.</summary>
    public double MeanAt(double shift)
    {
        if (parts.Length > 0) return parts.Average(p => p.MeanAt(shift));

        double mean = scores[0];
        for (int j = 0; j < cuts.Length; j++) mean += (scores[j + 1] - scores[j]) * StandardNormal.UpperTail(cuts[j] - shift);
        return mean;
    }

    /// <summary>The score of one person with an inclination.</summary>
    public double Draw(Random random, double inclination, double shift)
    {
        if (parts.Length > 0)
        {
            double sum = 0;
            foreach (AskedItem part in parts) sum += part.Draw(random, inclination, shift);
            return sum / parts.Length;
        }

        double leaning = (Math.Sqrt(Shared) * inclination) + (Math.Sqrt(1 - Shared) * Normal(random)) + shift;
        int option = 0;
        while (option < cuts.Length && leaning > cuts[option]) option++;
        return scores[option];
    }

    /// <summary>A mean of so many answers as it leaves: rounded, with the service's spread and the fewest people of the band.</summary>
    /// <param name="mean">The mean.</param>
    /// <param name="people">How many answered.</param>
    /// <param name="deviation">The spread within the teams of the service; that of the usual service if null.</param>
    /// <param name="headcount">How many there are; so many that it narrows no band if null.</param>
    public ReleasedMean Release(double mean, int people, double? deviation = null, int? headcount = null)
    {
        SizeBand answers = SizeBands.Of(people, FewestShown, headcount ?? int.MaxValue);
        RoundedMean rounded = Rounding.Mean(mean, Maximum, answers, neighbours);
        double pooled = deviation is double d ? PooledSpread.AsReleased(d, Maximum, neighbours) : spread.Value;
        Interval interval = IsTwoValued ? OfShare(rounded, answers) : PooledSpread.Around(Maximum, pooled, rounded, answers);
        return new ReleasedMean(rounded, interval, Maximum, answers, MethodId.Parse(IsTwoValued ? "share/wilson-of-released" : "mean/pooled-spread"), null);
    }

    public static double Normal(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    private double FindShift(double mean)
    {
        (double low, double high) = (-Farthest, Farthest);
        for (int i = 0; i < 60; i++)
        {
            double middle = (low + high) / 2;
            if (MeanAt(middle) < mean) low = middle;
            else high = middle;
        }

        return (low + high) / 2;
    }

    private Interval OfShare(RoundedMean mean, SizeBand answers)
    {
        Interval share = Proportions.Wilson(new Interval(mean.Low / Maximum, mean.High / Maximum), answers.From, Confidence.NinetyFive);
        return new Interval(share.Lower * Maximum, share.Upper * Maximum);
    }

    private static AskedItem? Make(IndicatorId id)
    {
        foreach (Instrument instrument in InstrumentCatalog.BuiltIn.Instruments)
        {
            Indicator? indicator = instrument.Indicators.FirstOrDefault(i => i.Id == id);
            if (indicator is null) continue;
            if (instrument.FindItem(id) is Item item) return new AskedItem(indicator, [.. item.Scale.Options.Select(o => o.Score).OfType<double>().Distinct().Order()], []);
            if (instrument.FindMeasure(id) is { Kind: MeasureKind.Mean } measure && measure.Parts.Select(Make).ToArray() is var made && made.All(p => p is not null)) return new AskedItem(indicator, [], made!);
        }

        return null;
    }

    private static double UsualMean(Indicator indicator) =>
        BenchmarkCatalog.BuiltIn.Find(BenchmarkId.Parse("nss-2024/mental-health-trusts"))?.Find(indicator.Id)?.Quantiles[BenchmarkDistribution.QuantileCount / 2] ?? indicator.Maximum * 0.67;

    // Pooled over teams that differ as teams do, around the usual mean: the spread of a team at a limit is often another one, and nobody is told it.
    private double SpreadInService()
    {
        var random = new Random(1);
        double usual = ShiftFor(Usual), squares = 0;
        const int teams = 200, people = 20;
        for (int t = 0; t < teams; t++)
        {
            double shift = usual + (Between * Normal(random)), sum = 0, sumOfSquares = 0;
            for (int i = 0; i < people; i++)
            {
                double score = Draw(random, Normal(random), shift);
                sum += score;
                sumOfSquares += score * score;
            }

            squares += (sumOfSquares - (sum * sum / people)) / (people - 1);
        }

        return Math.Sqrt(squares / teams);
    }

    private static double CutAt(double share)
    {
        int after = Math.Clamp(Array.FindIndex(Curve, c => c.Share >= share - 1e-9), 1, Curve.Length - 1);
        if (share > Curve[^1].Share) after = Curve.Length - 1;
        ((double s0, double c0), (double s1, double c1)) = (Curve[after - 1], Curve[after]);
        return c0 + ((share - s0) / (s1 - s0) * (c1 - c0));
    }
}
