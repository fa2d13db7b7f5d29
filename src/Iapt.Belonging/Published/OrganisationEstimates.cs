using Iapt.Belonging.Instruments;
using Iapt.Belonging.Statistics;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Published;

/// <summary>Makes the estimates of one organisation from its published distributions and scores.</summary>
/// <remarks>
/// Respondent-level answers are not public, so covariances are unknown. What is certain: the standard deviation of a mean of variables is at most
/// the mean of their standard deviations, and that of a variable between 0 and 10 with mean m is at most √(m (10 − m)).
/// </remarks>
internal sealed class OrganisationEstimates
{
    private const double RebuildingError = 0.05;

    private readonly PublishedOrganisation organisation;
    private readonly PublicationLayout layout;
    private readonly Dictionary<IndicatorId, ScoreDistribution> distributions = [];
    private readonly Dictionary<IndicatorId, Spread> spreads = [];

    public OrganisationEstimates(PublishedOrganisation organisation, PublicationLayout layout)
    {
        this.organisation = organisation;
        this.layout = layout;
        foreach (Item item in layout.Instrument.Items)
        {
            if (DistributionOf(item) is not ScoreDistribution distribution) continue;
            distributions.Add(item.Id, distribution);
            spreads.Add(item.Id, new Spread(distribution.Deviation, FromMargins: true));
        }
    }

    public IEnumerable<KeyValuePair<Subject, Estimate>> All()
    {
        foreach (Item item in layout.Instrument.Items) yield return KeyValuePair.Create(Subject.Of(item.Id), OfItem(item));
        foreach (Measure measure in layout.Instrument.Measures) yield return KeyValuePair.Create(Subject.Of(measure.Id), OfMeasure(measure));
    }

    /// <summary>The mean of the means of a measure's parts, without looking at the published score; null if a part has none.</summary>
    public double? Rebuild(Measure measure)
    {
        double sum = 0;
        foreach (IndicatorId part in measure.Parts)
        {
            double? mean = layout.Instrument.FindMeasure(part) is Measure inner ? Rebuild(inner) : distributions.GetValueOrDefault(part)?.Mean;
            if (mean is null) return null;
            sum += mean.Value;
        }

        return sum / measure.Parts.Length;
    }

    private ScoreDistribution? DistributionOf(Item item)
    {
        if (organisation.AnswersTo(item.Id) is not { Missing: null } answers) return null;
        if (item.Filter is not ItemFilter filter) return ScoreDistribution.Of(answers);

        return organisation.AnswersTo(filter.Item) is { Missing: null } steering ? ScoreDistribution.Of(answers, steering, filter) : null;
    }

    private Estimate OfItem(Item item)
    {
        if (MissingOf(item) is MissingReason reason) return Estimate.None(reason);
        if (distributions.GetValueOrDefault(item.Id) is not { People: >= 2 } distribution) return Estimate.None(MissingReason.TooFewAnswers);

        double[] scores = [.. item.Scale.Options.Select(o => o.Score).OfType<double>().Distinct().Order()];
        if (scores.Length == 2) return OfShare(distribution, scores[0], scores[1]);
        return distribution.Deviation > 0 ? OfMean(distribution, item.Scale.Maximum) : OfUnanimity(distribution, scores[0], scores[^1]);
    }

    private MissingReason? MissingOf(Item item) =>
        organisation.AnswersTo(item.Id).Missing ?? (item.Filter is ItemFilter filter ? organisation.AnswersTo(filter.Item).Missing : null);

    private static Estimate OfMean(ScoreDistribution distribution, double maximum)
    {
        Interval interval = MeanInterval.OfProcess(distribution.Moments, Confidence.NinetyFive).Value.Interval.ClampedTo(new Interval(0, maximum));
        return Estimate.Measured(distribution.Mean, interval.Lower, interval.Upper, PublishedMethods.ItemDistribution, PeopleOf(distribution));
    }

    private static Estimate OfShare(ScoreDistribution distribution, double low, double high)
    {
        Interval share = Wilson(distribution.ShareOf(s => s == high), distribution.People);
        double width = high - low;
        return Estimate.Measured(
            distribution.Mean, low + (share.Lower * width), low + (share.Upper * width), PublishedMethods.ItemShare, PeopleOf(distribution));
    }

    // Everybody gave the same answer. No spread was seen, which does not mean that there is none: Wilson's limit says how many may differ.
    private static Estimate OfUnanimity(ScoreDistribution distribution, double low, double high)
    {
        double others = 1 - Wilson(1, distribution.People).Lower;
        double mean = distribution.Mean;
        return Estimate.Measured(
            mean, mean - (others * (mean - low)), mean + (others * (high - mean)), PublishedMethods.ItemDistribution, PeopleOf(distribution));
    }

    private static Interval Wilson(double share, double people) =>
        Proportions.Wilson((long)Math.Round(share * people), (long)people, Confidence.NinetyFive).Value.Interval;

    private static SizeBand PeopleOf(ScoreDistribution distribution) => SizeBand.Exactly((int)distribution.People);

    private Estimate OfMeasure(Measure measure)
    {
        if (!layout.Scores.Any(s => s.Value == measure.Id)) return OfUnpublished(measure);

        PublishedScore score = organisation.ScoreOf(measure.Id);
        if (score.Missing is MissingReason reason) return Estimate.None(reason);

        Spread spread = SpreadOf(measure, score);
        spreads[measure.Id] = spread;
        if (score.Base < 2) return Estimate.WithoutInterval(score.Score, PublishedMethods.MarginBound, SizeBand.Exactly(score.Base));

        Interval interval = Around(score.Score, spread.Deviation, score.Base);
        MethodId method = spread.FromMargins ? PublishedMethods.MarginBound : PublishedMethods.RangeBound;
        return Estimate.Measured(score.Score, interval.Lower, interval.Upper, method, SizeBand.Exactly(score.Base));
    }

    private Estimate OfUnpublished(Measure measure)
    {
        if (measure.Kind != MeasureKind.Mean || Rebuild(measure) is not double mean || !measure.Parts.All(distributions.ContainsKey))
        {
            return Estimate.None(MissingReason.NotCalculable);
        }

        int people = (int)measure.Parts.Min(p => distributions[p].People);
        if (people < 2) return Estimate.None(MissingReason.TooFewAnswers);

        Interval interval = Around(mean, measure.Parts.Average(p => spreads[p].Deviation), people);
        return Estimate.Measured(mean, Math.Max(0, interval.Lower - RebuildingError), Math.Min(10, interval.Upper + RebuildingError), PublishedMethods.Rebuilt, SizeBand.Exactly(people));
    }

    private Spread SpreadOf(Measure measure, PublishedScore score)
    {
        double largest = Math.Sqrt(score.Score * (10 - score.Score) * (score.Base / Math.Max(1.0, score.Base - 1)));
        if (layout.NotRebuilt.Contains(measure.Id) || !measure.Parts.All(spreads.ContainsKey)) return new Spread(largest, FromMargins: false);

        return new Spread(Math.Min(largest, measure.Parts.Average(p => spreads[p].Deviation)), measure.Parts.All(p => spreads[p].FromMargins));
    }

    private static Interval Around(double mean, double deviation, int people) => MeanInterval
        .OfProcess(Moments.FromSummary(people, mean, deviation), Confidence.NinetyFive).Value.Interval.ClampedTo(new Interval(0, 10));

    /// <summary>The most that the standard deviation between people can be, and whether the margins of the items say so.</summary>
    private readonly record struct Spread(double Deviation, bool FromMargins);
}
