using Iapt.Belonging.Instruments;
using Iapt.Belonging.Scoring;
using Iapt.Belonging.Surveys;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Tests.Instruments;

/// <summary>The score of one person, by the code that scores surveys.</summary>
internal static class PersonScore
{
    /// <summary>The score of an item or a measure; null if it is missing.</summary>
    internal static double? Of(Instrument instrument, IndicatorId id, Func<Item, int?> codeOf) =>
        instrument.FindItem(id) is Item item ? OfItem(instrument, item, codeOf) : OfParts(instrument.FindMeasure(id)!, [.. instrument.FindMeasure(id)!.Parts.Select(p => Of(instrument, p, codeOf))]);

    /// <summary>How many of the parts of a measure have a score.</summary>
    internal static int Answered(Instrument instrument, IndicatorId id, Func<Item, int?> codeOf) =>
        instrument.FindMeasure(id)!.Parts.Count(p => Of(instrument, p, codeOf) is not null);

    internal static double? OfParts(Measure measure, IReadOnlyList<double?> parts)
    {
        long[] score = new long[1];
        long[][] held = [.. parts.Select(p => new[] { p is double s ? (long)Math.Round(s * Tally.One) : ItemScores.Missing })];
        new MeasureScores(measure, [.. Enumerable.Range(0, parts.Count)]).Fill(score, p => held[p], new int[1]);
        return Value(score[0]);
    }

    /// <summary>An instrument of one measure, <c>it</c>, over items with these scales.</summary>
    internal static Instrument Of(IReadOnlyList<ResponseScale> scales, int minimumAnswered)
    {
        List<Item> items = [.. scales.Select((s, i) => new Item(IndicatorId.Parse($"item-{i + 1}"), $"{i + 1}", "an item", s, Referent.Me, CompositionModel.Additive))];
        Measure measure = new(It, "a measure", MeasureKind.Mean, items.Select(i => i.Id), minimumAnswered, "a test");
        return new Instrument(InstrumentId.Parse("test-1"), "Test", items, [measure], new Citation(SourceId.Parse("iapt-belonging"), null), "none");
    }

    internal static IndicatorId It { get; } = IndicatorId.Parse("it");

    private static double? OfItem(Instrument instrument, Item item, Func<Item, int?> codeOf)
    {
        byte[]? steering = item.Filter is ItemFilter filter ? [Code(codeOf(instrument.FindItem(filter.Item)!))] : null;
        long[] score = new long[1];
        new ItemScores(item, [Code(codeOf(item))], steering).Fill(score, 0);
        return Value(score[0]);
    }

    private static byte Code(int? code) => code is int known ? (byte)known : Survey.NotAnswered;

    private static double? Value(long held) => held == ItemScores.Missing ? null : (double)held / Tally.One;
}
