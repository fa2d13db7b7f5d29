namespace Iapt.Belonging.Json;

/// <summary>Reads places in sources: <c>{ "source": "iapt-2022", "at": "para 51-52" }</c>.</summary>
internal static class CitationJson
{
    public static Citation? Read(JsonTree? tree, List<Problem> problems)
    {
        if (tree is null) return null;

        var reader = new JsonObjectReader(tree, problems);
        SourceId? source = reader.RequiredId<SourceId>("source");
        string? at = reader.OptionalText("at", 500);
        reader.Finish();
        return source is null ? null : new Citation(source, at);
    }
}
