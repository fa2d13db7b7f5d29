using System.Collections.Immutable;
using Iapt.Belonging.Disclosure;

namespace Iapt.Belonging.Reporting.Wording;

/// <summary>Which teams are not shown, and why: one sentence that is the same whatever the data.</summary>
internal static class HiddenText
{
    /// <summary>What stands before the report of one team of which no answers are shown.</summary>
    public const string Alone = "Survey answers not shown, so that nobody's answers can be worked out. What follows comes from how the team works, not from answers.";

    public static string Of(ImmutableArray<HiddenTeam> hidden, bool explain)
    {
        string names = $"{Words.Join([.. hidden.Select(NameOf)])}: {Words.Uncapital(Release.HiddenReason)}";
        string together = Together([.. hidden.Select(h => h.ShownWithin).OfType<string>().Distinct()]);
        return explain ? $"{names}{together} {Words.WhichReason}" : names + together;
    }

    public static string NameOf(HiddenTeam team) => team.Name ?? team.Team.Value;

    private static string Together(ImmutableArray<string> units) => units.IsEmpty ? string.Empty : $" Shown together: {Words.Join(units)}.";
}
