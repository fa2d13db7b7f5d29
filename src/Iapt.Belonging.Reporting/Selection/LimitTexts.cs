using System.Collections.Immutable;

namespace Iapt.Belonging.Reporting.Selection;

/// <summary>The limits of all units: those of all first, then those of some, with their names.</summary>
internal static class LimitTexts
{
    // The two limits of every analysis that Words.NotAPerson and Words.Purpose say.
    private const int Fixed = 2;

    public static ImmutableArray<string> Of(IReadOnlyList<Unit> units) =>
    [
        .. units.SelectMany(u => u.Analysis.Limits.Skip(Fixed).Select(text => (Unit: u, Text: text)))
            .GroupBy(x => x.Text, x => x.Unit, StringComparer.Ordinal)
            .OrderByDescending(g => g.Count() == units.Count)
            .Select(g => g.Count() == units.Count ? g.Key : $"{Words.Capital(Words.Join([.. g.Select(u => u.NameInSentence)]))}: {Words.Uncapital(g.Key)}"),
    ];
}
