using Iapt.Belonging.Json;

namespace Iapt.Belonging.Instruments;

/// <summary>Reads instruments from JSON; all problems, with their places.</summary>
public static class InstrumentReader
{
    /// <summary>Reads an instrument.</summary>
    /// <param name="utf8">The document, as in <c>docs/schemas/instrument.schema.json</c>.</param>
    /// <returns>The instrument, or all that is wrong with the document.</returns>
    public static ReadResult<Instrument> Read(ReadOnlySpan<byte> utf8)
    {
        ReadResult<JsonTree> document = JsonTreeReader.Read(utf8, JsonLimits.Default);
        return document.Value is JsonTree tree ? InstrumentReading.Read(tree) : new(null, document.Problems);
    }
}
