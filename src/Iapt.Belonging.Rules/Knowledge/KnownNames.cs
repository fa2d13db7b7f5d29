using Iapt.Belonging.Factors;
using Iapt.Belonging.Rules.Interventions;
using Iapt.Belonging.Rules.Rulebooks;

namespace Iapt.Belonging.Rules.Knowledge;

/// <summary>The names that knowledge may speak of. The built-in ones are known without reading a single rulebook.</summary>
internal sealed class KnownNames(
    SourceCatalog sources, InterventionCatalog interventions, IEnumerable<FindingId> findings, IEnumerable<RulebookId> rulebooks, IEnumerable<IndicatorId> factors)
{
    private readonly HashSet<string> sources = [.. sources.Sources.Select(s => s.Id.Value)];
    private readonly HashSet<string> interventions = [.. interventions.Interventions.Select(i => i.Id.Value)];
    private readonly HashSet<string> findings = [.. findings.Select(f => f.Value)];
    private readonly HashSet<string> rulebooks = [.. rulebooks.Select(r => r.Value)];
    private readonly HashSet<string> factors = [.. factors.Select(f => f.Value)];

    public static KnownNames BuiltIn { get; } =
        new(SourceCatalog.BuiltIn, InterventionCatalog.BuiltIn, BuiltInRulebooks.Defined, BuiltInRulebooks.Names, FactorModel.BuiltIn.Factors.Select(f => f.Id));

    /// <summary>A problem if a name is not known; null if it is.</summary>
    public Problem? Check(Place place, SourceId id) => Check(sources, id.Value, near => KnowledgeProblems.UnknownSource(place, id, near));

    public Problem? Check(Place place, InterventionId id) => Check(interventions, id.Value, near => KnowledgeProblems.UnknownIntervention(place, id, near));

    public Problem? Check(Place place, FindingId id) => Check(findings, id.Value, near => KnowledgeProblems.UnknownFinding(place, id, near));

    public Problem? Check(Place place, RulebookId id) => Check(rulebooks, id.Value, near => KnowledgeProblems.UnknownRulebook(place, id, near));

    public Problem? Check(Place place, IndicatorId id) => Check(factors, id.Value, near => KnowledgeProblems.UnknownFactor(place, id, near));

    private static Problem? Check(HashSet<string> known, string name, Func<string?, Problem> problem) => known.Contains(name) ? null : problem(NearestName.Find(name, known));
}
