using Iapt.Belonging.Json;

namespace Iapt.Belonging.Instruments;

/// <summary>One reading of one instrument: scales first, then items, then measures, each checked against those before.</summary>
internal sealed class InstrumentReading
{
    private static readonly WordList<int> Formats = new(("belonging.instrument/1", 1));

    private readonly List<Problem> problems = [];

    public static ReadResult<Instrument> Read(JsonTree tree) => new InstrumentReading().ReadDocument(tree);

    private ReadResult<Instrument> ReadDocument(JsonTree tree)
    {
        var reader = new JsonObjectReader(tree, problems);
        reader.RequiredWord("format", Formats);
        InstrumentId? id = reader.RequiredId<InstrumentId>("id");
        string? name = reader.RequiredText("name", 200);
        Citation? source = CitationJson.Read(reader.Required("source"), problems);
        string? rights = reader.RequiredText("rights");
        Dictionary<string, ResponseScale> scales = ReadScales(reader.RequiredArray("scales"));
        var items = new ItemReading(problems, scales);
        items.Read(reader.RequiredArray("items"));
        var measures = new MeasureReading(problems, items.Items);
        measures.Read(reader.OptionalArray("measures"));
        reader.Finish();
        if (problems.Count > 0 || id is null || name is null || source is null || rights is null) return new(null, problems);

        return new(new Instrument(id, name, items.Items.Values, measures.Measures, source, rights), problems);
    }

    private Dictionary<string, ResponseScale> ReadScales(IReadOnlyList<JsonTree> trees)
    {
        var scales = new Dictionary<string, ResponseScale>(StringComparer.Ordinal);
        foreach (JsonTree tree in trees)
        {
            if (ScaleReading.Read(tree, problems) is not ResponseScale scale) continue;
            if (!scales.TryAdd(scale.Id, scale)) problems.Add(InstrumentProblems.DuplicateId(tree.Place, scale.Id));
        }

        return scales;
    }
}
