using Iapt.Belonging.Json;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Instruments;

/// <summary>Reads the breaks between the editions of an instrument from JSON; all problems, with their places.</summary>
public static class EditionBreaksReader
{
    private static readonly WordList<int> Formats = new(("belonging.edition-breaks/1", 1));
    private static readonly WordList<BreakReason> Reasons = new(("reworded", BreakReason.Reworded), ("data-corrected", BreakReason.DataCorrected));

    /// <summary>Reads breaks.</summary>
    /// <param name="utf8">The document, as in <c>docs/schemas/edition-breaks.schema.json</c>.</param>
    /// <param name="instruments">The instruments, all editions among them.</param>
    /// <returns>The breaks, or all that is wrong with the document.</returns>
    public static ReadResult<EditionBreaks> Read(ReadOnlySpan<byte> utf8, InstrumentCatalog instruments)
    {
        ArgumentNullException.ThrowIfNull(instruments);
        ReadResult<JsonTree> document = JsonTreeReader.Read(utf8, JsonLimits.Default);
        return document.Value is JsonTree tree ? Read(tree, instruments) : new(null, document.Problems);
    }

    private static ReadResult<EditionBreaks> Read(JsonTree tree, InstrumentCatalog instruments)
    {
        List<Problem> problems = [];
        var reader = new JsonObjectReader(tree, problems);
        reader.RequiredWord("format", Formats);
        List<Instrument> editions = [];
        foreach (JsonTree edition in reader.RequiredArray("editions"))
        {
            if (JsonRead.Id<InstrumentId>(edition, problems) is not InstrumentId id) continue;
            if (instruments.Find(id) is not Instrument instrument) problems.Add(InstrumentProblems.UnknownBase(edition.Place, id, instruments.Instruments));
            else if (editions.Contains(instrument)) problems.Add(InstrumentProblems.DuplicateId(edition.Place, id.Value));
            else editions.Add(instrument);
        }

        List<EditionMark> marks = [.. reader.RequiredArray("breaks").SelectMany(b => ReadBreak(b, editions, problems))];
        reader.Finish();
        return new(problems.Count > 0 ? null : new EditionBreaks(editions, marks), problems);
    }

    private static List<EditionMark> ReadBreak(JsonTree tree, List<Instrument> editions, List<Problem> problems)
    {
        var reader = new JsonObjectReader(tree, problems);
        BreakReason? reason = reader.RequiredWord("reason", Reasons);
        int? since = PlaceOf(reader.Optional("since"), editions, problems);
        int? only = PlaceOf(reader.Optional("only"), editions, problems);
        string? note = reader.RequiredText("note", 1_000);
        Citation? source = CitationJson.Read(reader.Required("source"), problems);
        List<IndicatorId> items = ReadItems(reader.RequiredArray("items"), editions, problems);
        if (reader.Has("since") == reader.Has("only")) problems.Add(InstrumentProblems.SinceOrOnly(tree.Place));
        reader.Finish();
        if (reason is null || (since ?? only) is not int edition || note is null || source is null) return [];

        return [.. items.Select(i => new EditionMark(i, reason.Value, edition, since is not null, note, source))];
    }

    private static List<IndicatorId> ReadItems(IReadOnlyList<JsonTree> trees, List<Instrument> editions, List<Problem> problems)
    {
        var items = new List<IndicatorId>();
        foreach (JsonTree tree in trees)
        {
            if (JsonRead.Id<IndicatorId>(tree, problems) is not IndicatorId id) continue;
            if (editions.Exists(e => e.FindItem(id) is not null)) items.Add(id);
            else problems.Add(InstrumentProblems.UnknownItem(tree.Place, id));
        }

        return items;
    }

    private static int? PlaceOf(JsonTree? tree, List<Instrument> editions, List<Problem> problems)
    {
        if (JsonRead.Id<InstrumentId>(tree, problems) is not InstrumentId id) return null;

        int place = editions.FindIndex(e => e.Id == id);
        if (place >= 0) return place;

        problems.Add(InstrumentProblems.UnknownBase(tree!.Place, id, editions));
        return null;
    }
}
