using System.Collections.Immutable;
using Iapt.Belonging.Json;
using Iapt.Belonging.Rules.Interventions;
using Iapt.Belonging.Rules.Rulebooks;

namespace Iapt.Belonging.Rules.Knowledge;

/// <summary>Reads one framework; every member, so that every problem is told.</summary>
internal sealed class FrameworkReading
{
    private readonly JsonObjectReader reader;
    private readonly List<Problem> problems;
    private readonly KnownNames known;

    public FrameworkReading(JsonTree tree, List<Problem> problems, KnownNames known)
    {
        reader = new JsonObjectReader(tree, problems);
        this.problems = problems;
        this.known = known;
    }

    /// <summary>The framework; null if anything about it is wrong.</summary>
    public Framework? Read()
    {
        reader.RequiredWord("format", KnowledgeWords.FrameworkFormats);
        FrameworkId? id = reader.RequiredId<FrameworkId>("id");
        string? title = reader.RequiredText("title", 200);
        FrameworkGroup? group = reader.RequiredWord("group", KnowledgeWords.Groups);
        string? summary = reader.RequiredText("summary");
        string? use = reader.RequiredText("use");
        ImmutableArray<Citation> because = Citations(reader);
        ImmutableArray<RulebookId> rulebooks = Names<RulebookId>(reader, "rulebooks", known.Check);
        ImmutableArray<FrameworkPart> parts = Parts();
        ImmutableArray<Caution> cautions = [.. NotEmpty(reader.Optional("cautions"), "at least one caution, or no such member").Select(ReadCaution).OfType<Caution>()];
        reader.Finish();
        if (problems.Exists(p => p.Severity == ProblemSeverity.Error)) return null;

        return new Framework(new FrameworkContent(id!, title!, group!.Value, summary!, use!, because, rulebooks, parts, cautions));
    }

    private ImmutableArray<FrameworkPart> Parts()
    {
        var parts = ImmutableArray.CreateBuilder<FrameworkPart>();
        var ids = new HashSet<FrameworkPartId>();
        foreach (JsonTree item in NotEmpty(reader.Required("parts"), "at least one part"))
        {
            var part = new JsonObjectReader(item, problems);
            FrameworkPartId? id = part.RequiredId<FrameworkPartId>("id");
            if (id is not null && !ids.Add(id)) problems.Add(KnowledgeProblems.DuplicatePart(item.Place, id));
            if (ReadPart(part, id) is FrameworkPart read) parts.Add(read);
        }

        return parts.ToImmutable();
    }

    private FrameworkPart? ReadPart(JsonObjectReader part, FrameworkPartId? id)
    {
        string? label = part.RequiredText("label", 200);
        FrameworkPartKind? kind = part.RequiredWord("kind", KnowledgeWords.PartKinds);
        string? says = part.RequiredText("says");
        RuleBasis? basis = part.RequiredWord("basis", RuleWords.Bases);
        var links = new FrameworkPartLinks(
            Citations(part), Names<FindingId>(part, "findings", known.Check), Names<InterventionId>(part, "interventions", known.Check), Names<IndicatorId>(part, "factors", known.Check));
        string? note = part.Has("note") ? part.RequiredText("note") : null;
        part.Finish();
        return id is null || label is null || kind is null || says is null || basis is null ? null : new FrameworkPart(id, label, kind.Value, says, basis.Value, links, note);
    }

    private Caution? ReadCaution(JsonTree tree)
    {
        var caution = new JsonObjectReader(tree, problems);
        string? text = caution.RequiredText("text");
        RuleBasis? basis = caution.RequiredWord("basis", RuleWords.Bases);
        caution.Finish();
        return text is null || basis is null ? null : new Caution(text, basis.Value);
    }

    private ImmutableArray<Citation> Citations(JsonObjectReader of)
    {
        var citations = ImmutableArray.CreateBuilder<Citation>();
        foreach (JsonTree item in NotEmpty(of.Required("because"), "at least one publication"))
        {
            if (CitationJson.Read(item, problems) is not Citation citation) continue;
            Note(known.Check(item.Place, citation.Source));
            citations.Add(citation);
        }

        return citations.ToImmutable();
    }

    private ImmutableArray<TId> Names<TId>(JsonObjectReader of, string name, Func<Place, TId, Problem?> check)
        where TId : Identifier<TId>, IIdentifier<TId>
    {
        var ids = new SortedSet<TId>();
        foreach (JsonTree item in NotEmpty(of.Optional(name), "at least one, or no such member"))
        {
            if (JsonRead.Id<TId>(item, problems) is not TId id) continue;
            Note(check(item.Place, id));
            ids.Add(id);
        }

        return [.. ids];
    }

    private void Note(Problem? problem)
    {
        if (problem is not null) problems.Add(problem);
    }

    private IReadOnlyList<JsonTree> NotEmpty(JsonTree? tree, string expected)
    {
        IReadOnlyList<JsonTree> items = JsonRead.Array(tree, problems);
        if (tree is { Kind: JsonKind.Array, Items.Count: 0 }) problems.Add(KnowledgeProblems.Empty(tree.Place, expected));
        return items;
    }
}
