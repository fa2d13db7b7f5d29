using Iapt.Belonging.Factors;
using Iapt.Belonging.Json;
using Iapt.Belonging.Rules.Interventions;
using Iapt.Belonging.Rules.Rulebooks;

namespace Iapt.Belonging.Rules.Knowledge;

/// <summary>Reads frameworks from JSON; all problems, with their places.</summary>
public static class FrameworkReader
{
    /// <summary>Reads a framework that speaks of nothing but what comes with the library.</summary>
    /// <param name="utf8">The document, as in <c>docs/schemas/framework.schema.json</c>.</param>
    /// <returns>The framework, or all that is wrong with the document; the codes stand in <c>docs/formats.md</c>. An unknown factor is a warning only.</returns>
    public static ReadResult<Framework> Read(ReadOnlySpan<byte> utf8) => Read(utf8, KnownNames.BuiltIn);

    /// <summary>Reads a framework that speaks of given publications, interventions and rulebooks.</summary>
    /// <param name="utf8">The document, as in <c>docs/schemas/framework.schema.json</c>.</param>
    /// <param name="sources">The publications that may be cited.</param>
    /// <param name="interventions">The interventions that may be named.</param>
    /// <param name="rulebooks">The rulebooks that may be named, and whose findings may be.</param>
    /// <param name="factors">How factors are measured; the built-in model if null.</param>
    /// <returns>The framework, or all that is wrong with the document; the codes stand in <c>docs/formats.md</c>. An unknown factor is a warning only.</returns>
    public static ReadResult<Framework> Read(
        ReadOnlySpan<byte> utf8, SourceCatalog sources, InterventionCatalog interventions, IReadOnlyCollection<Rulebook> rulebooks, FactorModel? factors = null)
    {
        ArgumentNullException.ThrowIfNull(sources);
        ArgumentNullException.ThrowIfNull(interventions);
        ArgumentNullException.ThrowIfNull(rulebooks);
        IEnumerable<FindingId> findings = rulebooks.SelectMany(r => r.Findings).Select(f => f.Id);
        return Read(utf8, new KnownNames(sources, interventions, findings, rulebooks.Select(r => r.Id), (factors ?? FactorModel.BuiltIn).Factors.Select(f => f.Id)));
    }

    private static ReadResult<Framework> Read(ReadOnlySpan<byte> utf8, KnownNames known)
    {
        ReadResult<JsonTree> document = JsonTreeReader.Read(utf8, JsonLimits.Default);
        if (document.Value is not JsonTree tree) return new(null, document.Problems);

        List<Problem> problems = [];
        return new(new FrameworkReading(tree, problems, known).Read(), problems);
    }
}
