using System.Collections.Immutable;
using Iapt.Belonging.Json;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Instruments;

/// <summary>Where the editions of an instrument must not be compared, so that no change or trend is made across a break.</summary>
/// <remarks>
/// Some breaks are seen by comparing the editions: a question that was not asked, a scale or a measure that changed. Others are written down as
/// data: wording and corrected data. A measure breaks where any of its questions does.
/// </remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class EditionBreaks
{
    private static readonly Lazy<EditionBreaks> Embedded = new(() =>
        EditionBreaksReader.Read(EmbeddedJson.Bytes("instruments/nss-breaks.json"), InstrumentCatalog.BuiltIn).In("nss-breaks.json").Require());

    private readonly ImmutableArray<Instrument> editions;
    private readonly ILookup<IndicatorId, EditionMark> marks;

    internal EditionBreaks(IEnumerable<Instrument> editions, IEnumerable<EditionMark> marks)
    {
        this.editions = [.. editions];
        this.marks = marks.ToLookup(m => m.Item);
    }

    /// <summary>The breaks of the NHS Staff Survey, 2021 to 2025.</summary>
    public static EditionBreaks BuiltIn => Embedded.Value;

    /// <summary>The editions, earliest first.</summary>
    public IEnumerable<InstrumentId> Editions => editions.Select(e => e.Id);

    /// <summary>What stands between two editions for an indicator.</summary>
    /// <param name="indicator">The name of an item or a measure.</param>
    /// <param name="from">The one edition.</param>
    /// <param name="to">The other edition; which is earlier does not matter.</param>
    /// <returns>The break; null if the two may be compared.</returns>
    public EditionBreak? Between(IndicatorId indicator, InstrumentId from, InstrumentId to)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        if (from == to) return null;

        int first = PlaceOf(from);
        int second = PlaceOf(to);
        if (first < 0 || second < 0) return Seen(indicator, indicator, BreakReason.DifferentInstrument, $"`{from}` and `{to}` are not known as editions of one instrument");

        return Between(indicator, Math.Min(first, second), Math.Max(first, second));
    }

    private static EditionBreak Seen(IndicatorId indicator, IndicatorId through, BreakReason reason, string note) => new(indicator, through, reason, note, null);

    private static bool AreAlike(ResponseScale one, ResponseScale other) => one.Unit == other.Unit
        && one.Options.Select(o => (o.Code, o.Score)).SequenceEqual(other.Options.Select(o => (o.Code, o.Score)));

    private static bool AreAlike(Measure one, Measure other) =>
        one.Kind == other.Kind && one.MinimumAnswered == other.MinimumAnswered && one.Parts.SequenceEqual(other.Parts);

    private int PlaceOf(InstrumentId id)
    {
        for (int i = 0; i < editions.Length; i++)
        {
            if (editions[i].Id == id) return i;
        }

        return -1;
    }

    private EditionBreak? Between(IndicatorId indicator, int earlier, int later)
    {
        if (editions[earlier].FindMeasure(indicator) is Measure before && editions[later].FindMeasure(indicator) is Measure after)
        {
            return BetweenMeasures(indicator, before, after, earlier, later);
        }

        return BetweenItems(indicator, indicator, earlier, later);
    }

    private EditionBreak? BetweenMeasures(IndicatorId indicator, Measure before, Measure after, int earlier, int later)
    {
        if (!AreAlike(before, after)) return Seen(indicator, before.Id, BreakReason.PartsChanged, $"the two editions do not make `{before.Id}` alike");

        foreach (IndicatorId part in before.Parts)
        {
            EditionBreak? found = editions[earlier].FindMeasure(part) is Measure one && editions[later].FindMeasure(part) is Measure other
                ? BetweenMeasures(indicator, one, other, earlier, later)
                : BetweenItems(indicator, part, earlier, later);
            if (found is not null) return found;
        }

        return null;
    }

    private EditionBreak? BetweenItems(IndicatorId indicator, IndicatorId item, int earlier, int later)
    {
        Item? before = editions[earlier].FindItem(item);
        Item? after = editions[later].FindItem(item);
        if (before is null || after is null)
        {
            InstrumentId without = editions[before is null ? earlier : later].Id;
            return Seen(indicator, item, BreakReason.NotAsked, $"`{item}` was not part of `{without}`");
        }

        if (!AreAlike(before.Scale, after.Scale)) return Seen(indicator, item, BreakReason.ScaleChanged, $"the answers to `{item}` score differently");

        EditionMark? mark = marks[item].FirstOrDefault(m => m.StandsBetween(earlier, later));
        return mark is null ? null : new EditionBreak(indicator, item, mark.Reason, mark.Note, mark.Source);
    }
}
