using System.Collections.Immutable;
using Iapt.Belonging.Disclosure;

namespace Iapt.Belonging.Reporting.Wording;

/// <summary>Which teams are not shown, and why: one sentence that is the same whatever the data.</summary>
internal static class HiddenText
{
    private const string Alone = "Survey answers not shown, so that nobody's answers can be worked out. What follows comes from how the team works, not from answers.";

    public static string Of(ImmutableArray<HiddenTeam> hidden, bool explain)
    {
        string names = $"{Words.Join([.. hidden.Select(NameOf)])}: {Words.Uncapital(Release.HiddenReason)}";
        string together = Together([.. hidden.Select(h => h.ShownWithin).OfType<string>().Distinct()]);
        string alone = string.Concat(hidden.Where(h => h.ShownWithin is null).GroupBy(h => h.WhereShown).OrderBy(g => g.Key).Select(g => NotTogether(Words.Join([.. g.Select(NameOf)]), g.Key)));
        return explain ? $"{names}{together}{alone} {Words.WhichReason}" : names + together + alone;
    }

    /// <summary>What stands before the report of one team of which no answers are shown: that, and whether others are shown with it.</summary>
    public static string OfOne(TeamProfile profile) => Alone + NotTogether("it", profile.Context.WhereShown);

    /// <summary>That no few others can be shown with them; nothing where there are, or nobody told.</summary>
    public static string NotTogether(string who, WhereShown? where) => Release.NotTogether(who, where) is { Length: > 0 } text ? $" {text}" : string.Empty;

    public static string NameOf(HiddenTeam team) => team.Name ?? team.Team.Value;

    private static string Together(ImmutableArray<string> units) => units.IsEmpty ? string.Empty : $" Shown together: {Words.Join(units)}.";
}
