using Iapt.Belonging.Instruments;
using Iapt.Belonging.Statistics;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Scoring;

/// <summary>What licenses a team mean: do the people of a team answer alike, and do teams differ? Inside: of all this only a word leaves.</summary>
/// <remarks>
/// <para>Asked only where the team value needs agreement (direct consensus and referent shift, Chan 1998) and where answers have more than two values: a yes-or-no
/// share says by itself how far people are apart.</para>
/// <para>Everything comes from the tallies of the one pass over answers. What needs single answers (average deviation, alpha) comes from <see cref="TeamAnswers"/>.</para>
/// </remarks>
internal sealed class Aggregation
{
    /// <summary>From which r_wg(J) on agreement supports a team mean by convention (James, Demaree and Wolf 1984).</summary>
    private const double Conventional = 0.7;

    /// <summary>Below which r*_wg(J) there is no agreement to speak of (LeBreton and Senter 2008).</summary>
    private const double Lack = 0.3;

    private readonly ScoreTable scores;
    private readonly int[][] itemsOf;
    private readonly double[] nullVariances;
    private readonly bool[] hasFiveOptions;

    public Aggregation(ScoreTable scores)
    {
        this.scores = scores;
        Instrument instrument = scores.Wave.Instrument;
        Dictionary<IndicatorId, int> positions = Enumerable.Range(0, scores.Statistics.Length).ToDictionary(s => scores.Statistics[s].Id);
        itemsOf = [.. instrument.Items.Select(i => new[] { positions[i.Id] }), .. instrument.Measures.Select(m => instrument.ItemsOf(m).Select(i => positions[i.Id]).ToArray())];
        double[][] options = [.. instrument.Items.Select(i => i.Scale.Options.Select(o => o.Score).OfType<double>().ToArray())];
        nullVariances = [.. options.Select(o => Moments.Of(o).PopulationVariance.TryGet(out double v) ? v : 0)];
        hasFiveOptions = [.. options.Select(o => o.Length == 5)];
    }

    /// <summary>Whether the team value of a statistic needs agreement.</summary>
    public bool Needs(int statistic) =>
        scores.Statistics[statistic] is { WasAsked: true, IsTwoValued: false, Indicator.Composition: CompositionModel.DirectConsensus or CompositionModel.ReferentShift };

    /// <summary>r_wg of an item or r_wg(J) of a measure, against answers that spread evenly over all options.</summary>
    public Computed<AgreementResult> Rwg(int statistic, int team) =>
        RelativeVariance(statistic, team).Then(v => (Computed<AgreementResult>)Agreement.OfItems(Asked(statistic).Length, v));

    /// <summary>The same against answers that pile up slightly at one end, which is known for five options only.</summary>
    public Computed<AgreementResult> RwgAgainstSkew(int statistic, int team)
    {
        if (!Array.TrueForAll(Asked(statistic), i => hasFiveOptions[i])) return NotComputed.Undefined;

        double narrower = NullVariance.SlightlySkewedFiveOptions.Value / NullVariance.Rectangular(5).Value;
        return RelativeVariance(statistic, team).Then(v => (Computed<AgreementResult>)Agreement.OfItems(Asked(statistic).Length, v / narrower));
    }

    /// <summary>Whether agreement supports the team mean by the convention of the literature; null where it is not needed or not known.</summary>
    public bool? SupportsMean(int statistic, int team) =>
        Needs(statistic) && Rwg(statistic, team).TryGet(out AgreementResult? rwg) ? rwg.Value >= Conventional : null;

    /// <summary>
    /// Whether answers lie nearly as far apart as at random, by 1 − v, which does not grow with the number of items; null where it is not needed or not
    /// known. Looser than the convention, because this is what leaves: two people far from all others must not change it.
    /// </summary>
    public bool? IsSplit(int statistic, int team) =>
        Needs(statistic) && RelativeVariance(statistic, team).TryGet(out double v) ? 1 - v < Lack : null;

    /// <summary>How much of the differences between people lies between the teams of a service: ICC(1) and ICC(2).</summary>
    public Computed<OneWayAnova> BetweenTeams(int statistic, int service)
    {
        int[] roots = scores.Wave.Tree.Roots;
        return IntraclassCorrelation.OneWay(Enumerable.Range(0, roots.Length).Where(t => roots[t] == service).Select(t => scores.Own(statistic, t).ToMoments()));
    }

    /// <summary>The mean variance of the items, over the variance that answers without agreement would have.</summary>
    private Computed<double> RelativeVariance(int statistic, int team)
    {
        int[] items = Asked(statistic);
        double sum = 0;
        foreach (int item in items)
        {
            Computed<double> variance = scores.Team(item, team).ToMoments().Variance;
            if (!variance.TryGet(out double v)) return variance;

            sum += v / nullVariances[item];
        }

        return items.Length == 0 ? NotComputed.NoData : sum / items.Length;
    }

    /// <summary>The items that were asked and whose options differ.</summary>
    private int[] Asked(int statistic) => [.. itemsOf[statistic].Where(i => scores.Statistics[i].WasAsked && nullVariances[i] > 0)];
}
