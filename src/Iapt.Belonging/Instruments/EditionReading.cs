using Iapt.Belonging.Json;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Instruments;

/// <summary>Reads another edition of a known instrument: what it takes over, leaves out, renumbers and adds.</summary>
/// <remarks>The result is a whole instrument. That it was written as a difference keeps the document short enough for a person to check.</remarks>
internal sealed class EditionReading(InstrumentCatalog known)
{
    private const string Extends = "extends";

    private readonly List<Problem> problems = [];

    public static bool IsEdition(JsonTree tree) => tree.Kind == JsonKind.Object && tree.Items.Exists(i => i.Name == Extends);

    public ReadResult<Instrument> Read(JsonTree tree)
    {
        var reader = new JsonObjectReader(tree, problems);
        reader.RequiredWord("format", InstrumentReading.Formats);
        InstrumentId? id = reader.RequiredId<InstrumentId>("id");
        string? name = reader.RequiredText("name", 200);
        Citation? source = CitationJson.Read(reader.Required("source"), problems);
        string? rights = reader.OptionalText("rights");
        Instrument? extended = ReadExtended(reader.Required(Extends));
        if (extended is null) return new(null, problems);

        HashSet<IndicatorId> removed = ReadRemoved(reader.OptionalArray("removes"), extended);
        List<Item> kept = [.. Renumbered(extended.Items.Where(i => !removed.Contains(i.Id)), reader.OptionalArray("renumbers"), tree.Place)];
        var items = new ItemReading(problems, ReadScales(reader, extended), kept);
        items.Read(reader.OptionalArray("items"));
        CheckFilters(kept, items, tree.Place);
        var measures = new MeasureReading(problems, items.Items, KeptMeasures(extended, removed, items, tree.Place));
        measures.Read(reader.OptionalArray("measures"));
        reader.Finish();
        if (problems.Exists(p => p.Severity == ProblemSeverity.Error) || id is null || name is null || source is null) return new(null, problems);

        return new(new Instrument(id, name, items.Items.Values, measures.Measures, source, rights ?? extended.Rights), problems);
    }

    private Instrument? ReadExtended(JsonTree? tree)
    {
        if (JsonRead.Id<InstrumentId>(tree, problems) is not InstrumentId id) return null;
        if (known.Find(id) is Instrument instrument) return instrument;

        problems.Add(InstrumentProblems.UnknownBase(tree!.Place, id, known.Instruments));
        return null;
    }

    private Dictionary<string, ResponseScale> ReadScales(JsonObjectReader reader, Instrument extended) =>
        ScaleReading.ReadAll(reader.OptionalArray("scales"), extended.Items.Select(i => i.Scale).DistinctBy(s => s.Id), problems);

    private HashSet<IndicatorId> ReadRemoved(IReadOnlyList<JsonTree> trees, Instrument extended)
    {
        var removed = new HashSet<IndicatorId>();
        foreach (JsonTree tree in trees)
        {
            if (JsonRead.Id<IndicatorId>(tree, problems) is not IndicatorId id) continue;
            if (extended.FindItem(id) is null && extended.FindMeasure(id) is null) problems.Add(InstrumentProblems.UnknownRemoved(tree.Place, id));
            else if (!removed.Add(id)) problems.Add(InstrumentProblems.DuplicatePart(tree.Place, id));
        }

        return removed;
    }

    // All blocks move at once, as when a questionnaire is printed anew: q20 may become q19 while q19 becomes q18.
    private IEnumerable<Item> Renumbered(IEnumerable<Item> items, IReadOnlyList<JsonTree> trees, Place place)
    {
        List<Item> list = [.. items];
        var blocks = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (JsonTree tree in trees) ReadBlock(tree, list, blocks);

        List<Item> renumbered = [.. list.Select(i => blocks.TryGetValue(BlockOf(i.Number), out string? now) ? i.WithNumber(now + i.Number[BlockOf(i.Number).Length..]) : i)];
        if (renumbered.DistinctBy(i => i.Number).Count() < renumbered.Count) problems.Add(InstrumentProblems.DuplicateNumber(place));
        return renumbered;
    }

    private void ReadBlock(JsonTree tree, List<Item> items, Dictionary<string, string> blocks)
    {
        var reader = new JsonObjectReader(tree, problems);
        string? block = reader.RequiredText("block", 50);
        string? now = reader.RequiredText("as", 50);
        reader.Finish();
        if (block is null || now is null) return;
        if (!items.Exists(i => BlockOf(i.Number) == block) || !blocks.TryAdd(block, now)) problems.Add(InstrumentProblems.UnknownBlock(tree.Place));
    }

    private void CheckFilters(List<Item> kept, ItemReading items, Place place)
    {
        foreach (ItemFilter filter in kept.Select(i => i.Filter).OfType<ItemFilter>().Where(f => !items.Items.ContainsKey(f.Item)))
        {
            problems.Add(InstrumentProblems.UnknownItem(place, filter.Item));
        }
    }

    private IEnumerable<Measure> KeptMeasures(Instrument extended, HashSet<IndicatorId> removed, ItemReading items, Place place)
    {
        var there = new HashSet<IndicatorId>(items.Items.Keys);
        foreach (Measure measure in extended.Measures.Where(m => !removed.Contains(m.Id)))
        {
            if (measure.Parts.FirstOrDefault(p => !there.Contains(p)) is IndicatorId gone) problems.Add(InstrumentProblems.UnknownPart(place, gone));
            else if (there.Add(measure.Id)) yield return measure;
            else problems.Add(InstrumentProblems.DuplicateId(place, measure.Id.Value));
        }
    }

    // A block is a number without the letter of its question: q20 of q20a.
    private static string BlockOf(string number) => number.TrimEnd([.. "abcdefghijklmnopqrstuvwxyz"]) is { Length: > 0 } block ? block : number;
}
