using Iapt.Belonging.Rules.Engine;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Tool.Commands;

/// <summary>Finds the team and the finding that the user named.</summary>
internal static class Choice
{
    /// <exception cref="CommandException">No profile is of such a team.</exception>
    public static TeamProfile Team(IReadOnlyList<TeamProfile> profiles, string id)
    {
        // Of several dates, the latest speaks.
        TeamProfile? found = profiles.Where(p => p.Team.Value == id).MaxBy(p => p.Date);
        if (found is not null) return found;

        string[] known = [.. profiles.Select(p => p.Team.Value).Distinct().Order(StringComparer.Ordinal)];
        throw new CommandException(ExitCode.Usage, ToolProblems.UnknownTeam(NearestName.Find(id, known), known));
    }

    /// <exception cref="CommandException">No rulebook speaks of such a finding.</exception>
    public static FindingId Finding(BelongingEngine engine, string id)
    {
        string[] known = [.. engine.Rulebooks.SelectMany(r => r.Findings).Select(f => f.Id.Value).Distinct().Order(StringComparer.Ordinal)];
        if (known.Contains(id)) return FindingId.Parse(id);

        throw new CommandException(ExitCode.Usage, ToolProblems.UnknownFinding(NearestName.Find(id, known), known));
    }
}
