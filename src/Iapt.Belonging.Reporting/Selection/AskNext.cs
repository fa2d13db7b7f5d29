using System.Collections.Immutable;

namespace Iapt.Belonging.Reporting.Selection;

/// <summary>What to ask next, over all units of a report: first what could settle most undetermined findings.</summary>
/// <remarks>Whether there is harm is never found out by asking a team at a meeting: what would settle nothing else is left out.</remarks>
internal static class AskNext
{
    public static ImmutableArray<MissingInput> Of(IReadOnlyList<Unit> units) =>
    [
        .. units.SelectMany(u => u.AskNext.Where(i => !IsOnlyAboutHarm(u, i)).Select((input, place) => (Input: input, Place: place)))
            .GroupBy(x => x.Input.Key, StringComparer.Ordinal)
            .OrderByDescending(g => g.Sum(x => x.Input.Settles.Length))
            .ThenBy(g => g.Min(x => x.Place))
            .ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => g.First().Input),
    ];

    private static bool IsOnlyAboutHarm(Unit unit, MissingInput input) => input.Settles.All(id => unit.Analysis.Find(id) is { Definition.IsHarm: true });
}
