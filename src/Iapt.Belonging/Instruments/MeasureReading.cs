using Iapt.Belonging.Json;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Instruments;

/// <summary>Reads the measures of an instrument; a measure may have items and earlier measures as parts.</summary>
internal sealed class MeasureReading
{
    private static readonly WordList<MeasureKind> Kinds = new(("mean", MeasureKind.Mean), ("all", MeasureKind.All));

    private readonly List<Problem> problems;
    private readonly Dictionary<IndicatorId, IndicatorUnit> units;
    private readonly Dictionary<IndicatorId, HashSet<Referent>> referents;

    /// <summary>Starts a reading.</summary>
    /// <param name="problems">Where problems go.</param>
    /// <param name="items">The items.</param>
    /// <param name="inherited">Measures of an earlier edition, ids each once and all their parts there.</param>
    public MeasureReading(List<Problem> problems, OrderedDictionary<IndicatorId, Item> items, IEnumerable<Measure> inherited)
    {
        this.problems = problems;
        units = items.ToDictionary(i => i.Key, i => i.Value.Scale.Unit);
        referents = items.ToDictionary(i => i.Key, i => new HashSet<Referent> { i.Value.Referent });
        foreach (Measure measure in inherited) Add(measure);
    }

    public List<Measure> Measures { get; } = [];

    public void Read(IReadOnlyList<JsonTree> trees)
    {
        foreach (JsonTree tree in trees)
        {
            if (ReadMeasure(tree) is not Measure measure) continue;
            if (!Add(measure)) problems.Add(InstrumentProblems.DuplicateId(tree.Place, measure.Id.Value));
            else if (IsMixedHere(measure)) problems.Add(InstrumentProblems.MixedReferents(tree.Place));
        }
    }

    private bool Add(Measure measure)
    {
        if (!units.TryAdd(measure.Id, units[measure.Parts[0]])) return false;

        referents.Add(measure.Id, [.. measure.Parts.SelectMany(p => referents[p])]);
        Measures.Add(measure);
        return true;
    }

    // Said once, where the mixing happens: a measure of a mixed measure only passes it on.
    private bool IsMixedHere(Measure measure) => referents[measure.Id].Count > 1 && !measure.Parts.Any(p => referents[p].Count > 1);

    private Measure? ReadMeasure(JsonTree tree)
    {
        var reader = new JsonObjectReader(tree, problems);
        IndicatorId? id = reader.RequiredId<IndicatorId>("id");
        string? topic = reader.RequiredText("topic", 500);
        MeasureKind? kind = reader.RequiredWord("kind", Kinds);
        List<IndicatorId> parts = ReadParts(reader.RequiredArray("parts"));
        if (parts.Count == 0 && reader.Has("parts")) problems.Add(InstrumentProblems.NoParts(tree.Place));
        int? minimum = reader.RequiredInteger("minimumAnswered", 1, Math.Max(1, parts.Count));
        string? basis = reader.RequiredText("basis", 1_000);
        reader.Finish();
        CheckUnits(tree, kind, parts);
        if (id is null || topic is null || kind is null || parts.Count == 0 || minimum is null || basis is null) return null;

        return new Measure(id, topic, kind.Value, parts, minimum.Value, basis);
    }

    private List<IndicatorId> ReadParts(IReadOnlyList<JsonTree> trees)
    {
        var parts = new List<IndicatorId>();
        foreach (JsonTree tree in trees)
        {
            if (JsonRead.Id<IndicatorId>(tree, problems) is not IndicatorId part) continue;
            if (!units.ContainsKey(part)) problems.Add(InstrumentProblems.UnknownPart(tree.Place, part));
            else if (parts.Contains(part)) problems.Add(InstrumentProblems.DuplicatePart(tree.Place, part));
            else parts.Add(part);
        }

        return parts;
    }

    private void CheckUnits(JsonTree tree, MeasureKind? kind, List<IndicatorId> parts)
    {
        int distinct = parts.Select(p => units[p]).Distinct().Count();
        bool needsProportions = kind == MeasureKind.All && parts.Exists(p => units[p] != IndicatorUnit.Proportion);
        if (distinct > 1 || needsProportions) problems.Add(InstrumentProblems.MixedUnits(tree.Place));
    }
}
