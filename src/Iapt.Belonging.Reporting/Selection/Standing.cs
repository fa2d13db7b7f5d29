using System.Collections.Immutable;

namespace Iapt.Belonging.Reporting.Selection;

/// <summary>Where an organisation surely stands in the better or the worse half of a benchmark, in one indicator.</summary>
/// <remarks>Surely: the whole interval lies on one side of the middle. Nothing is said of what is near it, and no organisation is placed in a list.</remarks>
internal sealed class Standing
{
    private const double Middle = 0.5;

    private Standing(PercentileSubject subject, Indicator indicator, TeamProfile profile)
    {
        Subject = subject;
        Indicator = indicator;
        Percentile = profile[subject];
        Reading = new Reading(Teams.Subject.Of(indicator.Id), indicator, profile[Teams.Subject.Of(indicator.Id)]);
    }

    public PercentileSubject Subject { get; }

    public Indicator Indicator { get; }

    public Estimate Percentile { get; }

    /// <summary>The organisation's own number.</summary>
    public Reading Reading { get; }

    public bool IsBetter => IsSure && IsHigh == (Indicator.Polarity == Polarity.HigherIsBetter);

    public bool IsWorse => IsSure && !IsBetter;

    private bool IsSure => Indicator.Polarity != Polarity.None && (Percentile.Upper < Middle || Percentile.Lower > Middle);

    private bool IsHigh => Percentile.Lower > Middle;

    /// <summary>Number and standing in one phrase.</summary>
    public string Phrase
    {
        get
        {
            var share = new Reading(Subject, Indicator, Percentile);
            return $"{Reading.Phrase}; higher than {share.Value} of alike organisations ({share.Interval})";
        }
    }

    /// <summary>Which organisations are alike, in one sentence.</summary>
    public string Yardstick => BenchmarkCatalog.BuiltIn.Find(Subject.Benchmark) is Benchmark { PeerGroup: string peers } benchmark && benchmark.Find(Indicator.Id) is BenchmarkDistribution distribution
        ? $"Alike organisations are {PlainNumbers.Whole(distribution.Units)} of the group “{peers}”."
        : $"Alike organisations are those of `{Subject.Benchmark}`.";

    /// <summary>All standings of a profile, furthest from the middle first.</summary>
    public static ImmutableArray<Standing> Of(TeamProfile profile) =>
    [
        .. profile.Estimates
            .Select(e => e.Key)
            .OfType<PercentileSubject>()
            .Select(s => (Subject: s, Indicator: IndicatorCatalog.Standard.Find(s.Indicator)))
            .Where(x => x.Indicator is not null)
            .Select(x => new Standing(x.Subject, x.Indicator!, profile))
            .Where(s => s.Percentile.Value is not null)
            .OrderByDescending(s => Math.Abs(s.Percentile.Value!.Value - Middle))
            .ThenBy(s => s.Subject),
    ];
}
