using Iapt.Belonging.Json;

namespace Iapt.Belonging;

/// <summary>Reads lists of publications from JSON; all problems, with their places.</summary>
public static class SourceReader
{
    private static readonly WordList<int> Formats = new(("belonging.sources/1", 1));

    private static readonly WordList<EvidenceStrength> Strengths = new(
        ("systematic-review", EvidenceStrength.SystematicReview),
        ("quantitative-study", EvidenceStrength.QuantitativeStudy),
        ("qualitative-study", EvidenceStrength.QualitativeStudy),
        ("expert-opinion", EvidenceStrength.ExpertOpinion),
        ("policy", EvidenceStrength.Policy));

    /// <summary>Reads a list of publications.</summary>
    /// <param name="utf8">The document, as in <c>docs/schemas/sources.schema.json</c>.</param>
    /// <returns>The catalogue, or all that is wrong with the document.</returns>
    public static ReadResult<SourceCatalog> Read(ReadOnlySpan<byte> utf8)
    {
        ReadResult<JsonTree> document = JsonTreeReader.Read(utf8, JsonLimits.Default);
        return document.Value is JsonTree tree ? Read(tree) : new(null, document.Problems);
    }

    private static ReadResult<SourceCatalog> Read(JsonTree tree)
    {
        List<Problem> problems = [];
        var reader = new JsonObjectReader(tree, problems);
        reader.RequiredWord("format", Formats);
        var sources = new Dictionary<SourceId, Source>();
        foreach (JsonTree item in reader.RequiredArray("sources"))
        {
            if (ReadSource(item, problems) is not Source source) continue;
            if (!sources.TryAdd(source.Id, source)) problems.Add(Duplicate(item.Place, source.Id));
        }

        reader.Finish();
        return new(problems.Count > 0 ? null : new SourceCatalog(sources.Values), problems);
    }

    private static Source? ReadSource(JsonTree tree, List<Problem> problems)
    {
        var reader = new JsonObjectReader(tree, problems);
        SourceId? id = reader.RequiredId<SourceId>("id");
        string? reference = reader.RequiredText("reference");
        string? doi = reader.OptionalText("doi", 200);
        EvidenceStrength? strength = reader.RequiredWord("strength", Strengths);
        string? readAs = reader.RequiredText("readAs", 200);
        string? note = reader.OptionalText("note");
        reader.Finish();
        if (id is null || reference is null || strength is null || readAs is null) return null;

        return new Source(id, reference, doi, strength.Value, readAs, note);
    }

    private static Problem Duplicate(Place place, SourceId id) =>
        new("source.duplicate-id", place, $"`{id}`, which is there already", "each id once");
}
