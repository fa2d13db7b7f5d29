using Iapt.Belonging.Reporting;
using Iapt.Belonging.Rules.Engine;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Tool.Commands;

/// <summary>Makes reports of analyses: teams of one service side by side, all others by themselves.</summary>
internal static class ReportGroups
{
    public static ImmutableArray<Report> Of(IReadOnlyList<Analysis> analyses, string? notice = null)
    {
        var byTeam = analyses.ToLookup(a => a.Profile.Team);
        ILookup<TeamId, Analysis> parts = analyses.Where(a => a.Profile.Context.PartOf is not null).ToLookup(a => a.Profile.Context.PartOf!);
        var reports = ImmutableArray.CreateBuilder<Report>();
        foreach (IGrouping<TeamId, Analysis> service in parts)
        {
            if (OfService(service.Key, byTeam[service.Key].FirstOrDefault(), [.. service], notice) is Report report) reports.Add(report);
        }

        foreach (Analysis alone in analyses.Where(a => a.Profile.Context.PartOf is null && !parts.Contains(a.Profile.Team) && !HiddenTeam.Is(a.Profile))) reports.Add(Report.ForTeam(alone, notice));
        return reports.ToImmutable();
    }

    /// <summary>What people call the unit in whose results the answers of a hidden team are counted; null if the team is shown, or that is not known.</summary>
    public static string? CountedIn(TeamProfile hidden, IEnumerable<TeamProfile> all)
    {
        if (!HiddenTeam.Is(hidden)) return null;

        List<TeamProfile> sameDay = [.. all.Where(p => p.Date == hidden.Date)];
        return hidden.Context.WhereShown switch
        {
            WhereShown.Together => sameDay.Find(p => p.Context.Members.Contains(hidden.Team))?.Context.Name,
            WhereShown.UnitAbove => ShownAbove(hidden, sameDay),
            _ => null,
        };
    }

    private static string? ShownAbove(TeamProfile hidden, List<TeamProfile> all)
    {
        TeamProfile? above = hidden;
        for (int steps = 0; steps < all.Count && above is not null && HiddenTeam.Is(above); steps++)
        {
            TeamId? next = above.Context.PartOf;
            above = all.Find(p => p.Team == next);
        }

        return above is null || HiddenTeam.Is(above) ? null : above.Context.Name ?? above.Team.Value;
    }

    private static Report? OfService(TeamId id, Analysis? whole, List<Analysis> teams, string? notice)
    {
        List<TeamProfile> hidden = [.. teams.Select(t => t.Profile).Where(HiddenTeam.Is)];
        if (hidden.Count == teams.Count && whole is null) return null;

        // One team is no service, and must not be taken for it.
        if (teams.Count == 1 && whole is null) return Report.ForTeam(OwnTeamOnly.LeaveOut(teams[0]), notice);

        string name = whole?.Profile.Context.Name ?? id.Value;
        string? Within(TeamProfile team) => team.Context.WhereShown is WhereShown where && where != WhereShown.Together ? null : teams.Select(t => t.Profile.Context).FirstOrDefault(c => c.Members.Contains(team.Team))?.Name;
        return Report.ForService(name, teams, hidden.Select(h => new HiddenTeam(h.Team, h.Context.Name, Within(h), h.Context.WhereShown)), whole, notice);
    }
}
