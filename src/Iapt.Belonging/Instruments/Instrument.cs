using System.Collections.Frozen;
using System.Collections.Immutable;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Instruments;

/// <summary>A questionnaire answered by people: its items, what they measure, and where it comes from.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class Instrument
{
    private readonly FrozenDictionary<IndicatorId, Item> items;
    private readonly FrozenDictionary<IndicatorId, Measure> measures;

    /// <summary>Creates an instrument.</summary>
    /// <param name="id">Its name, with the edition.</param>
    /// <param name="name">What people call it.</param>
    /// <param name="items">Its questions.</param>
    /// <param name="measures">What they measure; a measure of measures comes after its parts.</param>
    /// <param name="source">Where it is published.</param>
    /// <param name="rights">Who owns it, and what may be done with it.</param>
    /// <exception cref="ArgumentException">An id comes twice, a measure has a part that is not there before it, or an item is steered by none of the items.</exception>
    public Instrument(InstrumentId id, string name, IEnumerable<Item> items, IEnumerable<Measure> measures, Citation source, string rights)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(source);
        ArgumentException.ThrowIfNullOrEmpty(rights);
        Id = id;
        Name = name;
        Items = [.. items];
        Measures = [.. measures];
        Source = source;
        Rights = rights;
        CheckParts();
        this.items = Items.ToFrozenDictionary(i => i.Id);
        this.measures = Measures.ToFrozenDictionary(m => m.Id);
        Indicators = [.. InstrumentIndicators.Of(this)];
    }

    /// <summary>Its name, with the edition.</summary>
    public InstrumentId Id { get; }

    /// <summary>What people call it.</summary>
    public string Name { get; }

    /// <summary>Its questions.</summary>
    public ImmutableArray<Item> Items { get; }

    /// <summary>What the questions measure, in an order in which parts come first.</summary>
    public ImmutableArray<Measure> Measures { get; }

    /// <summary>Where it is published.</summary>
    public Citation Source { get; }

    /// <summary>Who owns it, and what may be done with it.</summary>
    public string Rights { get; }

    /// <summary>The indicators it yields: one of the same name for each item and each measure.</summary>
    /// <remarks>A measure is about whomever most of its items are about; a tie goes to the manager, then the person, the team, the organisation.</remarks>
    public ImmutableArray<Indicator> Indicators { get; }

    /// <summary>The item of a name.</summary>
    /// <param name="id">The name.</param>
    /// <returns>The item, or null.</returns>
    public Item? FindItem(IndicatorId id) => items.GetValueOrDefault(id);

    /// <summary>The measure of a name.</summary>
    /// <param name="id">The name.</param>
    /// <returns>The measure, or null.</returns>
    public Measure? FindMeasure(IndicatorId id) => measures.GetValueOrDefault(id);

    /// <summary>The items that a measure is made from, those of its parts included, in order and each once.</summary>
    /// <param name="measure">A measure of this instrument.</param>
    /// <returns>The items.</returns>
    public IEnumerable<Item> ItemsOf(Measure measure)
    {
        ArgumentNullException.ThrowIfNull(measure);
        return measure.Parts.SelectMany(p => FindItem(p) is Item item ? [item] : ItemsOf(measures[p])).Distinct();
    }

    private void CheckParts()
    {
        var known = new HashSet<IndicatorId>();
        foreach (Item item in Items)
        {
            if (!known.Add(item.Id)) throw new ArgumentException($"the item `{item.Id}` comes twice");
        }

        foreach (Item item in Items)
        {
            if (item.Filter is ItemFilter filter && !known.Contains(filter.Item)) throw new ArgumentException($"`{filter.Item}` steers `{item.Id}` and is no item");
        }

        foreach (Measure measure in Measures)
        {
            if (!measure.Parts.All(known.Contains)) throw new ArgumentException($"the measure `{measure.Id}` has a part that is not there before it");
            if (!known.Add(measure.Id)) throw new ArgumentException($"the measure `{measure.Id}` comes twice");
        }
    }
}
