using Iapt.Belonging.Instruments;
using Iapt.Belonging.Surveys;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Scoring;

/// <summary>How the answers of one person become scores, worked out once for a survey: items first, then measures after their parts.</summary>
internal sealed class ScorePlan
{
    private readonly Survey survey;
    private readonly Instrument instrument;

    public ScorePlan(Survey survey)
    {
        this.survey = survey;
        instrument = survey.Wave.Instrument;
        var positions = new Dictionary<IndicatorId, int>();
        foreach (Item item in instrument.Items) positions.Add(item.Id, positions.Count);
        foreach (Measure measure in instrument.Measures) positions.Add(measure.Id, positions.Count);

        Items = [.. instrument.Items.Select((item, j) => new ItemScores(item, survey.Answers[j], SteeringColumn(item, positions)))];
        Measures = [.. instrument.Measures.Select(m => new MeasureScores(m, [.. m.Parts.Select(p => positions[p])]))];
        Tables = [.. Measures.Select(m => MeanTable.Of(m, Items))];
        Statistics = ListStatistics();
    }

    public ItemScores[] Items { get; }

    public MeasureScores[] Measures { get; }

    /// <summary>For each measure, how it is counted without the scores of single people; null where it cannot be.</summary>
    public MeanTable?[] Tables { get; }

    /// <summary>What is computed: an entry for each item and then each measure of the instrument.</summary>
    public Statistic[] Statistics { get; }

    private byte[]? SteeringColumn(Item item, Dictionary<IndicatorId, int> positions) =>
        item.Filter is null ? null : survey.Answers[positions[item.Filter.Item]];

    private Statistic[] ListStatistics()
    {
        var list = new List<Statistic>();
        foreach (ItemScores item in Items) list.Add(new Statistic(IndicatorOf(item.Item.Id), item.WasAsked, item.IsTwoValued, item.Neighbours, [], false));
        foreach (MeasureScores measure in Measures)
        {
            bool wasAsked = measure.Parts.Count(p => list[p].WasAsked) >= measure.Needed;
            bool isTwoValued = measure.IsAll || (measure.Parts.Length == 1 && list[measure.Parts[0]].IsTwoValued);
            ScoreNeighbours neighbours = measure.IsAll ? ScoreNeighbours.OfYesAndNo : ScoreNeighbours.OfMean([.. measure.Parts.Select(p => list[p]).Where(p => p.WasAsked).Select(p => p.Neighbours)]);
            list.Add(new Statistic(IndicatorOf(measure.Measure.Id), wasAsked, isTwoValued, neighbours, measure.Parts, measure.Parts.Any(p => list[p].IsAboutManager)));
        }

        return [.. list];
    }

    private Indicator IndicatorOf(IndicatorId id) => instrument.Indicators.First(i => i.Id == id);
}
