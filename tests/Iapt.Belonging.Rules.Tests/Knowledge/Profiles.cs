using System.Globalization;

namespace Iapt.Belonging.Rules.Tests.Knowledge;

/// <summary>Profiles of an invented team, written as <c>nss/safe-to-speak-up 4; practice/named-chair 1; heard barrier/hierarchy 2</c>.</summary>
/// <remarks>Scores of surveys come with an interval of a tenth to each side unless <c>exact</c> follows; facts of practice are exact.</remarks>
internal static class Profiles
{
    /// <summary>All is well, as far as the NHS Staff Survey asks.</summary>
    public const string HealthyByNss =
        "nss/respect-from-colleagues 8; nss/can-suggest-improvements 8; nss/safe-to-speak-up 8; nss/access-to-learning 8; nss/supported-to-develop 8; "
        + "nss/involved-in-changes 8; nss/manager-asks-opinion 8; nss/manager-listens 8; nss/manager-values-work 8; nss/manager-acts 8; "
        + "nss/manager-interest-in-wellbeing 8; nss/team-freedom 8; nss/disagreements-handled-well 8; nss/fair-after-incidents 8; "
        + "nss/enjoys-working-with-team 8; nss/attached-to-team 8; nss/kind-and-understanding 8; nss/teams-work-together 8";

    /// <summary>All is well, as far as Edmondson's seven ask.</summary>
    public const string HealthyByEdmondson =
        "edmondson/mistakes-held-against 9; edmondson/raise-tough-issues 9; edmondson/difference-rejected 9; edmondson/safe-to-take-risks 9; "
        + "edmondson/hard-to-ask-for-help 9; edmondson/no-undermining 9; edmondson/skills-valued 9";

    /// <summary>All is well, as far as one can look and count.</summary>
    public const string HealthyByPractice =
        "practice/named-chair 1; practice/chair-rotation 0.5; practice/round-table 0.8; practice/contribution-coverage 0.9; practice/top-speaker-share 0.2; "
        + "practice/introductions 1; practice/small-group-discussion 0.6; practice/meeting-size 9; practice/pre-read-days 3; practice/agenda-from-team 0.6; "
        + "practice/cross-team-link 1; practice/role-forum 1; practice/role-lead 1; practice/suggestions-answered 0.9; practice/decisions-discussed 0.8; "
        + "practice/lead-in-post 1; structure/band-spread 5; people/part-time-share 0.2; people/newcomer-share 0.1";

    /// <summary>The same low or high score for every question of the surveys that rules read, and no fact of practice.</summary>
    public static TeamProfile SurveysOnly(double score) => With(
        IndicatorCatalog.Standard.Indicators
            .Where(i => i is { Origin: IndicatorOrigin.Survey, Unit: IndicatorUnit.Score })
            .Select(i => (Subject.Of(i.Id), Survey(score))),
        []);

    public static TeamProfile Of(params string[] parts)
    {
        string[][] entries = [.. parts.SelectMany(p => p.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Select(e => e.Split(' '))];
        var estimates = new Dictionary<Subject, Estimate>();
        foreach (string[] entry in entries.Where(e => e[0] is not ("heard" or "denied"))) estimates[Subject.Parse(entry[0])] = EstimateOf(entry);
        return With(
            estimates.Select(e => (e.Key, e.Value)),
            entries.Where(e => e[0] is "heard" or "denied").SelectMany(AccountsOf));
    }

    public static TeamProfile With(IEnumerable<(Subject Subject, Estimate Estimate)> estimates, IEnumerable<Account> accounts) => new(
        TeamId.Parse("local:sample"),
        new DateOnly(2026, 1, 31),
        Origin.Host,
        new TeamContext(AnalysisUnit.Team, "an invented team"),
        new Response(new SizeBand(20, 24), new SizeBand(15, 19), 0.7, 0.8),
        estimates.Select(e => KeyValuePair.Create(e.Subject, e.Estimate)),
        accounts);

    public static Estimate Survey(double score) =>
        Estimate.Measured(score, Math.Max(0, score - 0.1), Math.Min(10, score + 0.1), MethodId.Parse("sample"), new SizeBand(15, 19));

    private static Estimate EstimateOf(string[] entry)
    {
        double value = double.Parse(entry[1], CultureInfo.InvariantCulture);
        bool isSurvey = entry[0].Contains("nss/", StringComparison.Ordinal) || entry[0].StartsWith("edmondson/", StringComparison.Ordinal);
        return !isSurvey || entry is [.., "exact"] ? Estimate.Exact(value)
            : entry[0].StartsWith("gap:", StringComparison.Ordinal) ? Estimate.Measured(value, value - 0.1, value + 0.1, MethodId.Parse("sample"))
            : Survey(value);
    }

    private static IEnumerable<Account> AccountsOf(string[] entry) => Enumerable.Repeat(
        new Account(FindingId.Parse(entry[1]), entry[0] == "heard" ? AccountStance.Supports : AccountStance.Contradicts, AccountSource.FocusGroup),
        int.Parse(entry[2], CultureInfo.InvariantCulture));
}
