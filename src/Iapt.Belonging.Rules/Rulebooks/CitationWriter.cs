using System.Collections.Immutable;
using System.Text.Json;
using Iapt.Belonging.Json;

namespace Iapt.Belonging.Rules.Rulebooks;

/// <summary>Writes places in sources as JSON.</summary>
internal static class CitationWriter
{
    public static void Write(Utf8JsonWriter writer, Citation citation)
    {
        writer.WriteStartObject();
        writer.WriteString("source", citation.Source.Value);
        writer.OptionalText("at", citation.At);
        writer.WriteEndObject();
    }

    public static void WriteList(Utf8JsonWriter writer, string name, ImmutableArray<Citation> citations)
    {
        writer.WriteStartArray(name);
        foreach (Citation citation in citations) Write(writer, citation);
        writer.WriteEndArray();
    }
}
