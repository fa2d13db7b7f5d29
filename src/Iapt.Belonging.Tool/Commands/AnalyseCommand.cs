using Iapt.Belonging.Reporting;
using Iapt.Belonging.Rules.Engine;
using Iapt.Belonging.Teams;
using Iapt.Belonging.Tool.FileSystem;
using Iapt.Belonging.Tool.Inputs;
using Iapt.Belonging.Tool.Terminal;

namespace Iapt.Belonging.Tool.Commands;

/// <summary><c>belonging analyse</c>: team results to findings, evidence and things to do.</summary>
internal static class AnalyseCommand
{
    public static Command Create(Screen screen)
    {
        var profiles = new Argument<string>("profiles") { Description = "The results of the teams, as `belonging score` writes them." };
        var team = new Option<string?>("--team") { Description = "Only the team of this id, for its own people: what they say of their manager is shown too.", HelpName = "ID" };
        Option<string[]> rulebooks = CommonOptions.Rulebooks();
        Option<string[]> with = CommonOptions.With();
        Option<string?> json = CommonOptions.Json("the analyses");
        Option<string?> html = CommonOptions.Html();
        Option<bool> plain = CommonOptions.Plain();
        Option<bool> force = CommonOptions.Force();
        var command = new Command("analyse", "Turn team results into what goes well, what to talk about, the evidence, and what to do.") { profiles, team, with, rulebooks, json, html, plain, force };
        command.SetAction(async (parsed, stop) =>
        {
            string path = parsed.GetRequiredValue(profiles);
            string[] rules = parsed.GetRequiredValue(rulebooks);
            string[] earlier = parsed.GetRequiredValue(with);
            var files = new OutputFiles(parsed.GetValue(force), [path, .. earlier, .. RuleFiles.PathsAmong(rules)]);
            var output = new ReportOutput(screen, files, parsed.GetValue(json), parsed.GetValue(html), parsed.GetValue(plain));
            await RunAsync(screen, path, parsed.GetValue(team), earlier, rules, output, stop).ConfigureAwait(false);
            return ExitCode.Done;
        });
        return command;
    }

    private static async Task RunAsync(Screen screen, string path, string? team, string[] with, string[] rules, ReportOutput output, CancellationToken stop)
    {
        var input = new InputReader(screen);
        IReadOnlyList<TeamProfile>? profiles = await input.ReadProfilesAsync(path, stop).ConfigureAwait(false);
        IReadOnlyList<TeamProfile> earlier = await Comparing.ReadAsync(input, with, profiles, stop).ConfigureAwait(false);
        BelongingEngine? engine = await RuleFiles.ReadAsync(input, rules, stop).ConfigureAwait(false);
        input.Reading.Settle();

        IReadOnlyList<TeamProfile> compared = Comparing.AddTo(profiles!, earlier);
        IReadOnlyList<TeamProfile> chosen = team is null ? compared : [Choice.Team(compared, team)];
        bool isOneTeam = chosen.Select(p => p.Team).Distinct().Count() == 1;
        List<Analysis> all = Analyse(engine!, chosen, screen.Progress, stop);
        ImmutableArray<Analysis> analyses = [.. all.Select(a => isOneTeam && !OwnTeamOnly.IsMissingFrom(a.Profile) ? a : OwnTeamOnly.LeaveOut(a))];

        if (earlier.Count > 0 && !all.Exists(Comparing.IsRead)) screen.Print([ToolProblems.NoRuleReadsChanges()]);

        // Teams side by side keep the places of what is left out, and say whom it is for.
        ImmutableArray<Report> reports = isOneTeam ? [OfOne(analyses.MaxBy(a => a.Profile.Date)!, compared)] : ReportGroups.Of(all);
        string text = reports.IsEmpty ? "No team may be shown: too few people answered.\n" : string.Join('\n', reports.Select(r => output.Text(r)));
        await output.WriteAsync(text, AnalysisJson.Write(analyses), reports, stop).ConfigureAwait(false);
    }

    private static Report OfOne(Analysis analysis, IReadOnlyList<TeamProfile> all) =>
        Report.ForTeam(analysis, countedIn: ReportGroups.CountedIn(analysis.Profile, all));

    private static List<Analysis> Analyse(BelongingEngine engine, IReadOnlyList<TeamProfile> profiles, Progress progress, CancellationToken stop)
    {
        var analyses = new List<Analysis>(profiles.Count);
        foreach (TeamProfile profile in profiles)
        {
            stop.ThrowIfCancellationRequested();
            if (profiles.Count > 100 && analyses.Count % 50 == 0) progress.Show(string.Create(CultureInfo.InvariantCulture, $"analysing {analyses.Count:N0} of {profiles.Count:N0}"));
            analyses.Add(engine.Analyse(profile));
        }

        return analyses;
    }
}
