using System.Text.Json;

namespace Iapt.Belonging.Json;

/// <summary>Places in sources as JSON: <c>{ "source": "iapt-2022", "at": "para 51-52" }</c>.</summary>
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

    public static void Write(Utf8JsonWriter writer, string name, Citation citation)
    {
        writer.WriteStartObject(name);
        writer.WriteString("source", citation.Source.Value);
        writer.OptionalText("at", citation.At);
        writer.WriteEndObject();
    }
}
