using Iapt.Belonging.Disclosure;
using Iapt.Belonging.Reporting;
using Iapt.Belonging.Rules;
using Iapt.Belonging.Rules.Engine;
using Iapt.Belonging.Teams;
using Iapt.Belonging.Tool.Demo;
using Iapt.Belonging.Tool.FileSystem;
using Iapt.Belonging.Tool.Terminal;

namespace Iapt.Belonging.Tool.Commands;

/// <summary><c>belonging demo</c>: the whole walk on data that come inside the tool.</summary>
internal static class DemoCommand
{
    public static Command Create(Screen screen)
    {
        var team = new Option<string?>("--team") { Description = "Show one team of the invented service only, as its own people see it, such as `bridgewater`.", HelpName = "NAME" };
        Option<string?> json = CommonOptions.Json("all analyses");
        Option<string?> html = CommonOptions.Html();
        Option<bool> plain = CommonOptions.Plain();
        Option<bool> force = CommonOptions.Force();
        var command = new Command("demo", "Show published results of mental health trusts, then an invented service.") { team, json, html, plain, force };
        command.SetAction(async (parsed, stop) =>
        {
            var files = new OutputFiles(parsed.GetValue(force), []);
            var output = new ReportOutput(screen, files, parsed.GetValue(json), parsed.GetValue(html), parsed.GetValue(plain));
            Task run = parsed.GetValue(team) is string name ? ShowTeamAsync(screen.Progress, name, output, stop) : ShowAllAsync(screen.Progress, output, stop);
            await run.ConfigureAwait(false);
            return ExitCode.Done;
        });
        return command;
    }

    private static async Task ShowTeamAsync(Progress progress, string name, ReportOutput output, CancellationToken stop)
    {
        progress.Show("scoring the invented service");
        Release release = await Riverbend.ReleaseAsync(stop).ConfigureAwait(false);
        TeamProfile profile = Choice.Team(release.Profiles, name.Contains(':', StringComparison.Ordinal) ? name : Riverbend.TeamPrefix + name.Replace(' ', '-'));
        Analysis analysis = new BelongingEngine(BuiltInRulebooks.Standard).Analyse(profile);
        Report report = Report.ForTeam(analysis, Riverbend.Notice, ReportGroups.CountedIn(profile, release.Profiles));
        await output.WriteAsync(output.Text(report), AnalysisJson.Write([analysis]), [report], stop).ConfigureAwait(false);
    }

    private static async Task ShowAllAsync(Progress progress, ReportOutput output, CancellationToken stop)
    {
        var engine = new BelongingEngine(BuiltInRulebooks.Standard);
        progress.Show("reading published results");
        ImmutableArray<TeamProfile> trusts = await PublishedTrusts.ProfilesAsync(stop).ConfigureAwait(false);
        progress.Show("scoring the invented service");
        Release release = await Riverbend.ReleaseAsync(stop).ConfigureAwait(false);
        progress.Show("analysing");
        List<Analysis> published = [.. trusts.Select(engine.Analyse)];
        List<Analysis> invented = [.. release.ComparableProfiles.Select(engine.Analyse)];

        List<Report> trustReports = [.. published.Take(PublishedTrusts.Shown).Select(a => Report.ForTeam(a))];
        ImmutableArray<Report> serviceReports = ReportGroups.Of(invented, Riverbend.Notice);
        string text = DemoText.Of(trustReports, serviceReports[0], trusts.Length, output.Text);
        await output.WriteAsync(text, AnalysisJson.Write(published.Concat(invented.Select(OwnTeamOnly.LeaveOut))), [.. trustReports, .. serviceReports], stop).ConfigureAwait(false);
    }
}
