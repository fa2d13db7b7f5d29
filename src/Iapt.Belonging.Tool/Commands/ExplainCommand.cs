using System.Text;
using Iapt.Belonging.Reporting;
using Iapt.Belonging.Rules.Engine;
using Iapt.Belonging.Rules.Explanations;
using Iapt.Belonging.Teams;
using Iapt.Belonging.Tool.FileSystem;
using Iapt.Belonging.Tool.Inputs;
using Iapt.Belonging.Tool.Terminal;

namespace Iapt.Belonging.Tool.Commands;

/// <summary><c>belonging explain</c>: why a finding holds or does not, for one team.</summary>
internal static class ExplainCommand
{
    public static Command Create(Screen screen)
    {
        var profiles = new Argument<string>("profiles") { Description = "The results of the teams, as `belonging score` writes them." };
        var team = new Option<string>("--team") { Description = "The team, by its id.", HelpName = "ID", Required = true };
        var finding = new Option<string>("--finding") { Description = "The finding, such as `barrier/hierarchy`.", HelpName = "ID", Required = true };
        Option<string[]> rulebooks = CommonOptions.Rulebooks();
        Option<string[]> with = CommonOptions.With();
        Option<string?> json = CommonOptions.Json("the explanation");
        Option<bool> force = CommonOptions.Force();
        var command = new Command("explain", "Say why a finding holds for a team, or why not, with every number.") { profiles, team, finding, with, rulebooks, json, force };
        command.SetAction((parsed, stop) => RunAsync(
            screen,
            new Request(
                parsed.GetRequiredValue(profiles),
                parsed.GetRequiredValue(team),
                parsed.GetRequiredValue(finding),
                parsed.GetRequiredValue(with),
                parsed.GetRequiredValue(rulebooks),
                parsed.GetValue(json),
                parsed.GetValue(force)),
            stop));
        return command;
    }

    private static async Task<int> RunAsync(Screen screen, Request request, CancellationToken stop)
    {
        var output = new OutputFiles(request.Force, [request.Profiles, .. request.With, .. request.Rulebooks]);
        output.Claim(request.Json);
        var input = new InputReader(screen);
        IReadOnlyList<TeamProfile>? profiles = await input.ReadProfilesAsync(request.Profiles, stop).ConfigureAwait(false);
        IReadOnlyList<TeamProfile> earlier = await Comparing.ReadAsync(input, request.With, profiles, stop).ConfigureAwait(false);
        BelongingEngine? engine = await RuleFiles.ReadAsync(input, request.Rulebooks, stop).ConfigureAwait(false);
        input.Reading.Settle();

        TeamProfile profile = Choice.Team(Comparing.AddTo(profiles!, earlier), request.Team);
        FindingId finding = Choice.Finding(engine!, request.Finding);
        if (OwnTeamOnly.IsMissingFrom(profile) && OwnTeamOnly.FindingsIn(engine!.Analyse(profile)).Contains(finding)) throw new CommandException(ExitCode.Usage, ToolProblems.OwnTeamOnly());

        Explanation explanation = engine!.Explain(profile, finding)!;
        byte[] json = ExplanationJson.Write(profile, explanation);
        output.Add(request.Json, json);
        await output.CommitAsync(stop).ConfigureAwait(false);
        screen.Output.Write(request.Json == OutputFiles.Dash ? Encoding.UTF8.GetString(json) : explanation.ToString().TrimEnd('\n') + '\n');
        return ExitCode.Done;
    }

    private sealed record Request(string Profiles, string Team, string Finding, string[] With, string[] Rulebooks, string? Json, bool Force);
}
