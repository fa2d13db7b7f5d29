using System.Collections.Immutable;
using Iapt.Belonging.Json;
using Iapt.Belonging.Rules.Rulebooks;

namespace Iapt.Belonging.Rules.Interventions;

/// <summary>Reads one intervention; every member, so that every problem is told.</summary>
internal sealed class InterventionReading
{
    private const int MostWeeks = 104;

    private readonly JsonObjectReader reader;
    private readonly List<Problem> problems;
    private readonly IndicatorCatalog indicators;
    private readonly SourceCatalog sources;
    private readonly int problemsBefore;

    public InterventionReading(JsonTree tree, List<Problem> problems, IndicatorCatalog indicators, SourceCatalog sources)
    {
        problemsBefore = problems.Count;
        reader = new JsonObjectReader(tree, problems);
        this.problems = problems;
        this.indicators = indicators;
        this.sources = sources;
    }

    /// <summary>The intervention; null if anything about it is wrong.</summary>
    public Intervention? Read()
    {
        InterventionId? id = reader.RequiredId<InterventionId>("id");
        string? name = reader.RequiredText("name", 200);
        string? description = reader.RequiredText("description");
        Level? level = reader.RequiredWord("level", RuleWords.Levels);
        Owner? owner = reader.RequiredWord("owner", InterventionWords.Owners);
        ImmutableArray<FindingId> addresses = Findings("addresses", "a barrier or a risk", FindingKind.Barrier, FindingKind.Risk);
        ImmutableArray<FindingId> builds = Findings("builds", "a facilitator or a strength", FindingKind.Facilitator, FindingKind.Strength);
        ImmutableArray<RuleId> onlyIf = Ids<RuleId>("onlyIf");
        ProblemDomain? domain = reader.RequiredWord("domain", InterventionWords.Domains);
        string? domainReason = reader.RequiredText("domainReason");
        (EvidenceStrength? Strength, EvidenceScope? Scope, EvidenceResult? Found) evidence = Evidence();
        RuleBasis? basis = reader.RequiredWord("basis", RuleWords.Bases);
        ImmutableArray<Citation> because = Citations();
        Effort? effort = reader.RequiredWord("effort", InterventionWords.Efforts);
        bool? isReversible = Reversible();
        ImmutableArray<string> prerequisites = Texts(reader.OptionalArray("prerequisites"));
        ImmutableArray<string> notWhen = Texts(reader.OptionalArray("notWhen"));
        ImmutableArray<InterventionConflict> conflicts = [.. reader.OptionalArray("conflicts").Select(ReadConflict).OfType<InterventionConflict>()];
        ImmutableArray<Caution> cautions = [.. NotEmpty("cautions", "at least one caution").Select(ReadCaution).OfType<Caution>()];
        ImmutableArray<IndicatorId> measures = Measures();
        int? weeks = reader.RequiredInteger("reviewAfterWeeks", 1, MostWeeks);
        ImmutableArray<string> steps = FirstSteps();
        reader.Finish();
        if (addresses.IsEmpty && builds.IsEmpty && reader.IsObject) problems.Add(InterventionProblems.Answers(reader.Place));
        if (problems.Count > problemsBefore) return null;

        return new Intervention(new InterventionContent(
            id!, name!, description!, level!.Value, owner!.Value, addresses, builds, onlyIf, domain!.Value, domainReason!,
            evidence.Strength!.Value, evidence.Scope!.Value, evidence.Found!.Value, basis!.Value, because, effort!.Value, isReversible!.Value,
            prerequisites, notWhen, conflicts, cautions, measures, weeks!.Value, steps));
    }

    private ImmutableArray<FindingId> Findings(string name, string expected, params ReadOnlySpan<FindingKind> kinds)
    {
        var findings = ImmutableArray.CreateBuilder<FindingId>();
        foreach (JsonTree item in reader.RequiredArray(name))
        {
            if (JsonRead.Id<FindingId>(item, problems) is not FindingId id) continue;
            if (!kinds.Contains(id.Kind)) problems.Add(InterventionProblems.WrongKind(item.Place, id, expected));
            findings.Add(id);
        }

        return [.. findings.Distinct().Order()];
    }

    private (EvidenceStrength? Strength, EvidenceScope? Scope, EvidenceResult? Found) Evidence()
    {
        if (reader.Required("evidence") is not JsonTree tree) return (null, null, null);

        var evidence = new JsonObjectReader(tree, problems);
        EvidenceStrength? strength = evidence.RequiredWord("strength", InterventionWords.Strengths);
        EvidenceScope? scope = evidence.RequiredWord("appliesTo", InterventionWords.Scopes);
        EvidenceResult? found = evidence.RequiredWord("found", InterventionWords.Results);
        evidence.Finish();
        return (strength, scope, found);
    }

    private ImmutableArray<Citation> Citations()
    {
        var citations = ImmutableArray.CreateBuilder<Citation>();
        foreach (JsonTree item in NotEmpty("because", "at least one publication"))
        {
            if (CitationJson.Read(item, problems) is not Citation citation) continue;
            if (sources.Find(citation.Source) is null) problems.Add(InterventionProblems.UnknownSource(item.Place, citation.Source));
            citations.Add(citation);
        }

        return citations.ToImmutable();
    }

    private bool? Reversible() => JsonRead.Boolean(reader.Required("reversible"), problems);

    private ImmutableArray<IndicatorId> Measures()
    {
        var measures = ImmutableArray.CreateBuilder<IndicatorId>();
        foreach (JsonTree item in NotEmpty("measures", "at least one indicator to look at again"))
        {
            if (JsonRead.Id<IndicatorId>(item, problems) is not IndicatorId id) continue;
            if (indicators.Find(id) is null) problems.Add(InterventionProblems.UnknownIndicator(item.Place, id));
            measures.Add(id);
        }

        return measures.ToImmutable();
    }

    private ImmutableArray<string> FirstSteps()
    {
        const int steps = 3;
        JsonTree? tree = reader.Required("firstSteps");
        IReadOnlyList<JsonTree> items = JsonRead.Array(tree, problems);
        if (tree is { Kind: JsonKind.Array } && items.Count != steps) problems.Add(InterventionProblems.Steps(tree.Place, items.Count));
        return Texts(items);
    }

    private InterventionConflict? ReadConflict(JsonTree tree)
    {
        var conflict = new JsonObjectReader(tree, problems);
        InterventionId? with = conflict.RequiredId<InterventionId>("with");
        string? because = conflict.RequiredText("because");
        conflict.Finish();
        return with is null || because is null ? null : new InterventionConflict(with, because);
    }

    private Caution? ReadCaution(JsonTree tree)
    {
        var caution = new JsonObjectReader(tree, problems);
        string? text = caution.RequiredText("text");
        RuleBasis? basis = caution.RequiredWord("basis", RuleWords.Bases);
        caution.Finish();
        return text is null || basis is null ? null : new Caution(text, basis.Value);
    }

    private IReadOnlyList<JsonTree> NotEmpty(string name, string expected)
    {
        JsonTree? tree = reader.Required(name);
        IReadOnlyList<JsonTree> items = JsonRead.Array(tree, problems);
        if (tree is { Kind: JsonKind.Array, Items.Count: 0 }) problems.Add(InterventionProblems.Empty(tree.Place, expected));
        return items;
    }

    private ImmutableArray<string> Texts(IReadOnlyList<JsonTree> items) => [.. items.Select(i => JsonRead.Text(i, problems)).OfType<string>()];

    private ImmutableArray<TId> Ids<TId>(string name)
        where TId : Identifier<TId>, IIdentifier<TId> =>
        [.. reader.OptionalArray(name).Select(i => JsonRead.Id<TId>(i, problems)).OfType<TId>().Distinct().Order()];
}
