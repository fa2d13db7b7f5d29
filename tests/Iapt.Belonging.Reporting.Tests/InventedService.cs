using System.Collections.Immutable;
using Iapt.Belonging.Rules;
using Iapt.Belonging.Rules.Engine;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Reporting.Tests;

/// <summary>An invented service of eight teams, two of them hidden, analysed with the built-in rulebooks.</summary>
internal static class InventedService
{
    private static readonly string[] Names = ["Harbour", "Millbrook", "Northgate", "Orchard", "Quayside", "Riverside"];

    // Score of the questions by team, in the order of Names: what people say, in steps of a half, as a small team's numbers are released.
    private static readonly Dictionary<string, double[]> Scores = new(StringComparer.Ordinal)
    {
        ["nss/safe-to-speak-up"] = [7.5, 4, 5.5, 6.5, 3.5, 7],
        ["nss/disagreements-handled-well"] = [8, 4.5, 5, 7, 4, 6.5],
        ["nss/fair-after-incidents"] = [8, 5, 5.5, 6.5, 5, 7],
        ["nss/respect-from-colleagues"] = [8, 4, 6, 7, 3, 7.5],
        ["nss/can-suggest-improvements"] = [8, 4.5, 6, 6.5, 3, 7],
        ["nss/enjoys-working-with-team"] = [8.5, 6, 7, 7.5, 6.5, 8],
        ["nss/attached-to-team"] = [8, 6, 6.5, 7, 6, 7.5],
        ["nss/kind-and-understanding"] = [8.5, 5.5, 7, 7, 6, 8],
        ["nss/access-to-learning"] = [7, 4, 5, 6, 4.5, 6],
        ["nss/supported-to-develop"] = [7, 4.5, 5.5, 6, 4, 6.5],
        ["nss/teams-work-together"] = [6.5, 4, 5, 6, 4.5, 7],
        ["nss/involved-in-changes"] = [7, 4, 5, 5.5, 3, 6.5],
        ["nss/team-freedom"] = [7, 4, 5.5, 6, 3.5, 6.5],
        ["nss/manager-asks-opinion"] = [8.5, 4, 6, 7, 3, 7],
        ["nss/manager-listens"] = [8.5, 4.5, 6.5, 7, 3.5, 7.5],
        ["nss/manager-values-work"] = [8.5, 5, 6, 7.5, 4, 7.5],
        ["nss/harassment-from-colleagues"] = [10, 9, 9.5, 10, 8, 10],
    };

    private static readonly Lazy<BelongingEngine> Shared = new(() => new BelongingEngine(BuiltInRulebooks.Standard));

    public static BelongingEngine Engine => Shared.Value;

    public static HiddenTeam[] Hidden { get; } = [new(TeamId.Parse("local:station"), "Station Road"), new(TeamId.Parse("local:westfield"), "Westfield")];

    public static Report Report() => Reporting.Report.ForService("Valley Talking Therapies", Teams(), Hidden, notice: "Invented data: no such service exists");

    public static ImmutableArray<Analysis> Teams() => [.. Names.Select((name, i) => Engine.Analyse(Profile(name, i)))];

    public static TeamProfile Profile(string name, int team)
    {
        IEnumerable<KeyValuePair<Subject, Estimate>> survey = Scores.Select(s => Pair(s.Key, Score(s.Value[team])));
        return new TeamProfile(
            TeamId.Parse($"local:{name.ToLowerInvariant()}"),
            Sample.Date,
            Origin.FromRelease("sha256:" + new string('a', 64)),
            new TeamContext(AnalysisUnit.Team, name, TeamId.Parse("local:valley")),
            new Response(new SizeBand(15, 24), new SizeBand(11, 19), 0.6, 0.9),
            survey.Concat(Practice(team)));
    }

    private static IEnumerable<KeyValuePair<Subject, Estimate>> Practice(int team)
    {
        yield return Pair("structure/band-spread", Estimate.Exact(team % 2 == 0 ? 6 : 4));
        if (team is 0 or 1 or 4) yield return Pair("practice/named-chair", Estimate.Exact(team == 0 ? 1 : 0));
        if (team is 0 or 1 or 4) yield return Pair("practice/round-table", Estimate.Exact(team == 0 ? 0.8 : 0.1));
        if (team is 1 or 4 or 5) yield return Pair("practice/contribution-coverage", Estimate.Exact(team == 5 ? 0.85 : 0.4));
        if (team is 1 or 4) yield return Pair("practice/top-speaker-share", Estimate.Exact(team == 4 ? 0.6 : 0.35));
        if (team is 0 or 5) yield return Pair("practice/cross-team-link", Estimate.Exact(1));
        if (team is 1 or 2) yield return Pair("people/part-time-share", Estimate.Measured(0.5, 0.4, 0.6, Sample.Method, Sample.Eleven));
    }

    private static Estimate Score(double value) => value >= 8.75
        ? Estimate.Band(8.75, 10, Sample.Method, Sample.Eleven)
        : Estimate.Measured(value, Math.Max(0, value - 1.2), Math.Min(10, value + 1.2), Sample.Method, Sample.Eleven);

    private static KeyValuePair<Subject, Estimate> Pair(string subject, Estimate estimate) => new(Subject.Parse(subject), estimate);
}
