using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Instruments;

/// <summary>Makes the indicators of an instrument: one for each item and each measure.</summary>
/// <remarks>
/// A measure speaks about whomever most of the items under it speak about. A tie goes to the referent that needs more care: the manager,
/// then the person, the team, the organisation. Its composition model is that of most items; a tie goes to the one that claims less.
/// </remarks>
internal static class InstrumentIndicators
{
    private static readonly Referent[] MostCareFirst = [Referent.MyManager, Referent.Me, Referent.MyTeam, Referent.MyOrganisation, Referent.TheWork];

    private static readonly CompositionModel[] LeastClaimFirst =
        [CompositionModel.Additive, CompositionModel.DirectConsensus, CompositionModel.ReferentShift, CompositionModel.Fact];

    public static IEnumerable<Indicator> Of(Instrument instrument) =>
        instrument.Items.Select(i => OfItem(instrument, i)).Concat(instrument.Measures.Select(m => OfMeasure(instrument, m)));

    private static Indicator OfItem(Instrument instrument, Item item) => new(
        item.Id, item.Topic, item.Scale.Unit, 0, item.Scale.Maximum, item.Polarity, IndicatorOrigin.Survey, item.Referent, item.Composition,
        new Citation(instrument.Source.Source, item.Number), isProxy: IsProxy([item]));

    private static Indicator OfMeasure(Instrument instrument, Measure measure)
    {
        List<Item> items = [.. instrument.ItemsOf(measure)];
        IndicatorUnit unit = items[0].Scale.Unit;
        Polarity polarity = items.TrueForAll(i => i.Polarity == items[0].Polarity) ? items[0].Polarity : Polarity.None;
        return new Indicator(
            measure.Id, measure.Topic, unit, 0, items[0].Scale.Maximum, polarity, IndicatorOrigin.Survey,
            Commonest(items.Select(i => i.Referent), MostCareFirst), Commonest(items.Select(i => i.Composition), LeastClaimFirst), instrument.Source,
            isProxy: IsProxy(items));
    }

    private static bool IsProxy(List<Item> items) => 2 * items.Count(i => i.Referent == Referent.MyOrganisation) >= items.Count;

    private static T Commonest<T>(IEnumerable<T> values, T[] precedence)
        where T : struct
    {
        List<T> list = [.. values];
        return precedence.MaxBy(p => list.Count(v => v.Equals(p)));
    }
}
