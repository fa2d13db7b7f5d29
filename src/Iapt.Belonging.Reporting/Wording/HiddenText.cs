using System.Collections.Immutable;
using Iapt.Belonging.Disclosure;

namespace Iapt.Belonging.Reporting.Wording;

/// <summary>Which teams are not shown, why, and where they are counted: the same whatever the data.</summary>
internal static class HiddenText
{
    private const string NoAnswers = "Survey answers not shown, so that nobody's answers can be worked out.";
    private const string Follows = "What follows comes from how the team works, not from answers.";

    /// <summary>All hidden teams of a report, each sentence once with the names that it is about: first those that are shown together with others.</summary>
    public static string Of(ImmutableArray<HiddenTeam> hidden, bool explain)
    {
        IEnumerable<string> parts = [TogetherOf([.. hidden.Where(h => h.ShownWithin is not null)]), AloneOf([.. hidden.Where(h => h.ShownWithin is null)]), explain ? Words.WhichReason : ""];
        return string.Join(" ", parts.Where(p => p.Length > 0));
    }

    /// <summary>What stands before the report of one team of which no answers are shown: that, where they are counted, and what the rest rests on, if there is any.</summary>
    public static string OfOne(Analysis analysis, string? countedIn)
    {
        string counted = countedIn is null ? "" : $"This team's answers are counted in {countedIn}.";
        string follows = analysis.Findings.Any(f => f.Status != FindingStatus.Undetermined) ? Follows : "";
        IEnumerable<string> parts = [NoAnswers, counted, Release.NotTogether("it", analysis.Profile.Context.WhereShown), follows];
        return string.Join(" ", parts.Where(p => p.Length > 0));
    }

    /// <summary>One hidden team, where the head of the report has said the rest.</summary>
    public static string InShort(HiddenTeam team) => team.ShownWithin is string within ? $"Not shown by itself; shown as part of {within}." : Release.HiddenReason;

    public static string NameOf(HiddenTeam team) => team.Name ?? team.Team.Value;

    private static string TogetherOf(HiddenTeam[] hidden)
    {
        if (hidden.Length == 0) return "";

        string[] units = [.. hidden.Select(h => h.ShownWithin!).Distinct()];
        string pronoun = hidden.Length == 1 ? "itself" : "themselves";
        return $"{Names(hidden)}: not shown by {pronoun}, so that nobody's answers can be worked out; shown together as {Words.Join(units)}.";
    }

    private static string AloneOf(HiddenTeam[] hidden)
    {
        if (hidden.Length == 0) return "";

        IEnumerable<string> notTogether = hidden.GroupBy(h => h.WhereShown).OrderBy(g => g.Key).Select(g => Release.NotTogether(Names(g), g.Key));
        return string.Join(" ", notTogether.Where(t => t.Length > 0).Prepend($"{Names(hidden)}: {Words.Uncapital(Release.HiddenReason)}"));
    }

    private static string Names(IEnumerable<HiddenTeam> teams) => Words.Join([.. teams.Select(NameOf)]);
}
