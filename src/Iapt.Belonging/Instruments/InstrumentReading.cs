using Iapt.Belonging.Json;

namespace Iapt.Belonging.Instruments;

/// <summary>One reading of one instrument: scales first, then items, then measures, each checked against those before.</summary>
internal sealed class InstrumentReading
{
    public static readonly WordList<int> Formats = new(("belonging.instrument/1", 1));

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
        Dictionary<string, ResponseScale> scales = ScaleReading.ReadAll(reader.RequiredArray("scales"), [], problems);
        var items = new ItemReading(problems, scales, []);
        items.Read(reader.RequiredArray("items"));
        var measures = new MeasureReading(problems, items.Items, []);
        measures.Read(reader.OptionalArray("measures"));
        reader.Finish();
        if (problems.Exists(p => p.Severity == ProblemSeverity.Error) || id is null || name is null || source is null || rights is null) return new(null, problems);

        return new(new Instrument(id, name, items.Items.Values, measures.Measures, source, rights), problems);
    }
}
