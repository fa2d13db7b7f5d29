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

        foreach (Analysis alone in analyses.Where(a => a.Profile.Context.PartOf is null && !parts.Contains(a.Profile.Team) && !IsHidden(a.Profile))) reports.Add(Report.ForTeam(alone, notice));
        return reports.ToImmutable();
    }

    /// <summary>Whether a profile shows nothing of what its people answered.</summary>
    public static bool IsHidden(TeamProfile profile)
    {
        IEnumerable<Estimate> answers = profile.Estimates.Where(e => IndicatorCatalog.Standard.Find(e.Key.Indicator)?.Origin == IndicatorOrigin.Survey).Select(e => e.Value);
        return answers.All(e => e.IsMissing) && answers.Any(e => e.Missing is MissingReason.Suppressed or MissingReason.TooFewAnswers);
    }

    private static Report? OfService(TeamId id, Analysis? whole, List<Analysis> teams, string? notice)
    {
        List<TeamProfile> hidden = [.. teams.Select(t => t.Profile).Where(IsHidden)];
        if (hidden.Count == teams.Count && whole is null) return null;

        string name = whole?.Profile.Context.Name ?? id.Value;
        string? Within(TeamId team) => teams.Select(t => t.Profile.Context).FirstOrDefault(c => c.Members.Contains(team))?.Name;
        return Report.ForService(name, teams, hidden.Select(h => new HiddenTeam(h.Team, h.Context.Name, Within(h.Team))), whole, notice);
    }
}
