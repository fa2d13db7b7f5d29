using System.Collections.Immutable;

namespace Iapt.Belonging.Reporting.Selection;

/// <summary>The limits of all units: those of all first, then those of some, with their names.</summary>
internal static class LimitTexts
{
    // The two limits of every analysis that Words.NotAPerson and Words.Purpose say.
    private const int Fixed = 2;

    public static ImmutableArray<string> All(IReadOnlyList<Unit> units) => Of(units, _ => true);

    /// <summary>Without what was missing when people were asked: on the first screen the head says that in one line.</summary>
    public static ImmutableArray<string> Short(IReadOnlyList<Unit> units)
    {
        var inHead = units.SelectMany(u => u.Analysis.Profile.Origin.NotReady).Select(ReadinessText.Sentence).ToHashSet(StringComparer.Ordinal);
        return Of(units, text => !inHead.Contains(text));
    }

    private static ImmutableArray<string> Of(IReadOnlyList<Unit> units, Func<string, bool> isShown) =>
    [
        .. units.SelectMany(u => u.Analysis.Limits.Skip(Fixed).Where(isShown).Select(text => (Unit: u, Text: text)))
            .GroupBy(x => x.Text, x => x.Unit, StringComparer.Ordinal)
            .OrderByDescending(g => g.Count() == units.Count)
            .Select(g => g.Count() == units.Count ? g.Key : $"{Words.Capital(Words.Join([.. g.Select(u => u.NameInSentence)]))}: {Words.Uncapital(g.Key)}"),
    ];
}
