using Iapt.Belonging.Rules;
using Iapt.Belonging.Rules.Engine;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Tool.Commands;

/// <summary>Finds the team and the finding that the user named.</summary>
internal static class Choice
{
    /// <remarks>Capitals do not matter where only one team can be meant.</remarks>
    /// <exception cref="CommandException">No profile is of such a team.</exception>
    public static TeamProfile Team(IReadOnlyList<TeamProfile> profiles, string id)
    {
        TeamProfile[] found = [.. profiles.Where(p => p.Team.Value == id)];
        if (found.Length == 0) found = [.. profiles.Where(p => string.Equals(p.Team.Value, id, StringComparison.OrdinalIgnoreCase))];

        // Of several dates, the latest speaks; of several teams, none.
        if (found.Select(p => p.Team).Distinct().Count() == 1) return found.MaxBy(p => p.Date)!;

        string[] known = [.. profiles.Select(p => p.Team.Value).Distinct().Order(StringComparer.Ordinal)];
        throw new CommandException(ExitCode.Usage, ToolProblems.UnknownTeam(NearestName.Find(id, known), known));
    }

    /// <exception cref="CommandException">No rulebook speaks of such a finding.</exception>
    public static FindingId Finding(BelongingEngine engine, string id)
    {
        string[] known = [.. engine.Rulebooks.SelectMany(r => r.Findings).Select(f => f.Id.Value).Distinct().Order(StringComparer.Ordinal)];
        if (known.Contains(id)) return FindingId.Parse(id);

        string[] elsewhere = FindingId.TryParse(id, out FindingId? other) ? [.. Defining(other)] : [];
        if (elsewhere.Length > 0) throw new CommandException(ExitCode.Usage, ToolProblems.FindingOfAnother(id, elsewhere));

        throw new CommandException(ExitCode.Usage, ToolProblems.UnknownFinding(NearestName.Find(id, known), known));
    }

    private static IEnumerable<string> Defining(FindingId finding) =>
        BuiltInRulebooks.Names.Where(n => BuiltInRulebooks.Find(n)!.Findings.Any(f => f.Id == finding)).Select(n => n.Value);
}
