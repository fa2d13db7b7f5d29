namespace Iapt.Belonging.Reporting.Selection;

/// <summary>Picks the one pebble and the one boulder.</summary>
/// <remarks>
/// What a pebble and a boulder are, the rules say. The earliest tier comes first; a pebble of the tier "discuss" is only shown where none can begin now, and
/// says so. Within a tier, what stands in a team's plan comes before what also fits; then one that answers something under "talk about" comes first, then the one that fits most units, then the one that stands first
/// in the analysis.
/// </remarks>
internal static class Choice
{
    public static Pick? Pebble(IReadOnlyList<Unit> units, IReadOnlySet<FindingId> talkedAbout) =>
        Best(units, talkedAbout, r => r.IsPebble && r.Tier != Tier.Later);

    public static Pick? Boulder(IReadOnlyList<Unit> units, IReadOnlySet<FindingId> talkedAbout) => Best(units, talkedAbout, r => r.IsBoulder);

    private static Pick? Best(IReadOnlyList<Unit> units, IReadOnlySet<FindingId> talkedAbout, Func<Recommendation, bool> fits) => units
        .SelectMany(u => u.Recommendations.Where(fits).Select((r, place) => (Unit: u, Recommendation: r, Place: place)))
        .GroupBy(x => x.Recommendation.Intervention.Id)
        .Select(g => g.GroupBy(x => x.Recommendation.Tier).MinBy(t => t.Key)!)
        .Select(g => new Pick(g.First().Recommendation, [.. g.Select(x => x.Unit)], g.Min(x => x.Place)))
        .OrderBy(p => p.Recommendation.Tier)
        .ThenByDescending(p => p.Units.Any(u => u.Plan.Any(r => r.Intervention.Id == p.Recommendation.Intervention.Id)))
        .ThenByDescending(p => p.Recommendation.Answers.Any(f => talkedAbout.Contains(f.Definition.Id)))
        .ThenByDescending(p => p.Units.Count)
        .ThenBy(p => p.Place)
        .ThenBy(p => p.Recommendation.Intervention.Id)
        .FirstOrDefault();

    /// <summary>An action and the units to which it was recommended in its earliest tier: where it is to be discussed first, nobody is told to begin.</summary>
    public sealed record Pick(Recommendation Recommendation, IReadOnlyList<Unit> Units, int Place);
}
