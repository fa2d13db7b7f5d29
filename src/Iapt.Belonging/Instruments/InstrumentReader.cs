using Iapt.Belonging.Json;

namespace Iapt.Belonging.Instruments;

/// <summary>Reads instruments from JSON; all problems, with their places.</summary>
public static class InstrumentReader
{
    /// <summary>Reads an instrument; one that <c>extends</c> another extends a built-in one.</summary>
    /// <param name="utf8">The document, as in <c>docs/schemas/instrument.schema.json</c>.</param>
    /// <returns>The instrument, possibly with warnings; or all that is wrong with the document.</returns>
    public static ReadResult<Instrument> Read(ReadOnlySpan<byte> utf8) => Read(utf8, () => InstrumentCatalog.BuiltIn);

    /// <summary>Reads an instrument, which may be another edition of one that is known.</summary>
    /// <param name="utf8">The document, as in <c>docs/schemas/instrument.schema.json</c>.</param>
    /// <param name="known">The instruments that it may extend.</param>
    /// <returns>The instrument, possibly with warnings; or all that is wrong with the document.</returns>
    public static ReadResult<Instrument> Read(ReadOnlySpan<byte> utf8, InstrumentCatalog known)
    {
        ArgumentNullException.ThrowIfNull(known);
        return Read(utf8, () => known);
    }

    // The built-in catalogue is made by this reader, so it is looked at only when a document extends something.
    private static ReadResult<Instrument> Read(ReadOnlySpan<byte> utf8, Func<InstrumentCatalog> known)
    {
        ReadResult<JsonTree> document = JsonTreeReader.Read(utf8, JsonLimits.Default);
        if (document.Value is not JsonTree tree) return new(null, document.Problems);

        return EditionReading.IsEdition(tree) ? new EditionReading(known()).Read(tree) : InstrumentReading.Read(tree);
    }
}
