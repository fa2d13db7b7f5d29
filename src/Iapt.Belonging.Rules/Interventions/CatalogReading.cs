using Iapt.Belonging.Json;

namespace Iapt.Belonging.Rules.Interventions;

/// <summary>One reading of one catalogue: every intervention, then what they say of one another.</summary>
internal sealed class CatalogReading(IndicatorCatalog indicators, SourceCatalog sources)
{
    private readonly List<Problem> problems = [];
    private readonly Dictionary<InterventionId, Intervention> interventions = [];
    private readonly List<(Place Place, InterventionId Of, InterventionId With)> conflicts = [];

    public ReadResult<InterventionCatalog> Read(JsonTree tree)
    {
        var reader = new JsonObjectReader(tree, problems);
        reader.RequiredWord("format", InterventionWords.Formats);
        foreach (JsonTree item in reader.RequiredArray("interventions")) ReadOne(item);
        reader.Finish();
        CheckConflicts();
        return new(problems.Count > 0 ? null : new InterventionCatalog(interventions.Values), problems);
    }

    private void ReadOne(JsonTree item)
    {
        if (new InterventionReading(item, problems, indicators, sources).Read() is not Intervention intervention) return;
        if (!interventions.TryAdd(intervention.Id, intervention)) problems.Add(InterventionProblems.Duplicate(item.Place, intervention.Id));
        foreach (InterventionConflict conflict in intervention.Conflicts) conflicts.Add((item.Place, intervention.Id, conflict.With));
    }

    private void CheckConflicts()
    {
        foreach ((Place place, InterventionId of, InterventionId with) in conflicts)
        {
            if (of == with || !interventions.ContainsKey(with)) problems.Add(InterventionProblems.UnknownConflict(place, with));
        }
    }
}
