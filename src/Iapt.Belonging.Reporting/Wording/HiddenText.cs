using System.Collections.Immutable;
using Iapt.Belonging.Disclosure;

namespace Iapt.Belonging.Reporting.Wording;

/// <summary>Which teams are not shown, and why: one sentence that is the same whatever the data.</summary>
internal static class HiddenText
{
    public static string Of(ImmutableArray<HiddenTeam> hidden, bool explain)
    {
        string names = $"{Words.Join([.. hidden.Select(NameOf)])}: {Words.Uncapital(Release.HiddenReason)}";
        return explain ? $"{names} {Words.WhichReason}" : names;
    }

    public static string NameOf(HiddenTeam team) => team.Name ?? team.Team.Value;
}
