using System.Collections.Immutable;
using Iapt.Belonging.Rules;

namespace Iapt.Belonging.Reporting.Wording;

/// <summary>Which rulebooks a report was read with, where they are not those that are used unless somebody asks for others.</summary>
internal static class RulebooksText
{
    private const int MostNames = 6;

    /// <summary>One or two sentences, or null where the standard rulebooks were used.</summary>
    public static string? Of(ImmutableArray<Unit> units)
    {
        string[] names = [.. units.SelectMany(u => u.Analysis.Rulebooks).Select(r => r.Id.Value).Distinct().Order(StringComparer.Ordinal)];
        if (BuiltInRulebooks.Standard.Select(b => b.Id.Value).ToHashSet(StringComparer.Ordinal).SetEquals(names)) return null;

        string which = names.Length > MostNames ? $"{PlainNumbers.Whole(names.Length)} rulebooks, which the page and the JSON name" : string.Join(", ", names);
        int keptBack = units.SelectMany(u => u.Analysis.Findings.Where(f => u.IsKeptBack(f.Definition.Id))).Select(f => f.Definition.Id).Distinct().Count();
        return $"Read with: {which}.{(keptBack == 0 ? "" : $" {PlainNumbers.Whole(keptBack)} {(keptBack == 1 ? "finding asks" : "findings ask")} about “my manager”, {Words.OwnTeamOnly}")}";
    }
}
