using Iapt.Belonging.Json;

namespace Iapt.Belonging.Rules.Interventions;

/// <summary>Reads catalogues of interventions from JSON; all problems, with their places.</summary>
public static class InterventionReader
{
    /// <summary>Reads a catalogue.</summary>
    /// <param name="utf8">The document, as in <c>docs/schemas/interventions.schema.json</c>.</param>
    /// <param name="indicators">The indicators that may be named as measures.</param>
    /// <param name="sources">The publications that may be cited.</param>
    /// <returns>The catalogue, or all that is wrong with the document.</returns>
    public static ReadResult<InterventionCatalog> Read(ReadOnlySpan<byte> utf8, IndicatorCatalog indicators, SourceCatalog sources)
    {
        ArgumentNullException.ThrowIfNull(indicators);
        ArgumentNullException.ThrowIfNull(sources);
        ReadResult<JsonTree> document = JsonTreeReader.Read(utf8, JsonLimits.Default);
        return document.Value is JsonTree tree ? new CatalogReading(indicators, sources).Read(tree) : new(null, document.Problems);
    }
}
