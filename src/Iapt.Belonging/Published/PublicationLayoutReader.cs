using Iapt.Belonging.Instruments;
using Iapt.Belonging.Json;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Published;

/// <summary>Reads the layout of a publisher's files.</summary>
internal static class PublicationLayoutReader
{
    private static readonly WordList<int> Formats = new(("belonging.publication/1", 1));

    public static ReadResult<PublicationLayout> Read(ReadOnlySpan<byte> utf8)
    {
        ReadResult<JsonTree> document = JsonTreeReader.Read(utf8, JsonLimits.Default);
        return document.Value is JsonTree tree ? Read(tree) : new(null, document.Problems);
    }

    private static ReadResult<PublicationLayout> Read(JsonTree tree)
    {
        List<Problem> problems = [];
        var reader = new JsonObjectReader(tree, problems);
        reader.RequiredWord("format", Formats);
        Instrument? instrument = FindInstrument(reader);
        Citation? source = CitationJson.Read(reader.Required("source"), problems);
        DateOnly? date = reader.RequiredDate("date");
        string? scheme = reader.RequiredText("teamScheme", 50);
        AnalysisUnit? unit = reader.RequiredWord("unit", TeamWords.Units);
        List<KeyValuePair<string, IndicatorId>> scores = ReadScores(reader, instrument);
        List<IndicatorId> notRebuilt = [.. reader.OptionalArray("notRebuilt").Select(t => JsonRead.Id<IndicatorId>(t, problems)).OfType<IndicatorId>()];
        List<string> columns = [.. reader.OptionalArray("unusedColumns").Select(t => JsonRead.Text(t, problems, 100)).OfType<string>()];
        List<string> questions = [.. reader.OptionalArray("unusedQuestions").Select(t => JsonRead.Text(t, problems, 100)).OfType<string>()];
        reader.Finish();
        if (problems.Count > 0) return new(null, problems);

        return new(
            new PublicationLayout
            {
                Instrument = instrument!,
                Source = source!,
                Date = date!.Value,
                TeamScheme = scheme!,
                Unit = unit!.Value,
                Scores = [.. scores],
                NotRebuilt = [.. notRebuilt],
                UnusedColumns = [.. columns],
                UnusedQuestions = [.. questions],
            },
            problems);
    }

    private static Instrument? FindInstrument(JsonObjectReader reader)
    {
        if (reader.RequiredId<InstrumentId>("instrument") is not InstrumentId id) return null;
        if (InstrumentCatalog.BuiltIn.Find(id) is Instrument instrument) return instrument;

        reader.Problems.Add(JsonProblems.NotOneOf(reader.Required("instrument")!.Place, [.. InstrumentCatalog.BuiltIn.Instruments.Select(i => i.Id.Value)]));
        return null;
    }

    private static List<KeyValuePair<string, IndicatorId>> ReadScores(JsonObjectReader reader, Instrument? instrument)
    {
        var scores = new List<KeyValuePair<string, IndicatorId>>();
        foreach (JsonTree member in reader.OptionalMap("scores"))
        {
            if (JsonRead.Id<IndicatorId>(member, reader.Problems) is not IndicatorId measure) continue;
            if (instrument?.FindMeasure(measure) is null) reader.Problems.Add(JsonProblems.NotOneOf(member.Place, [.. instrument?.Measures.Select(m => m.Id.Value) ?? []]));
            else scores.Add(new(member.Name!, measure));
        }

        return scores;
    }
}
