using System.Text;
using Iapt.Belonging.Rules.Engine;
using Iapt.Belonging.Rules.Guides;
using Iapt.Belonging.Teams;
using Iapt.Belonging.Tool.FileSystem;
using Iapt.Belonging.Tool.Inputs;
using Iapt.Belonging.Tool.Terminal;

namespace Iapt.Belonging.Tool.Commands;

/// <summary><c>belonging guide</c>: questions for a talk, chosen by what was found; without results, for any team.</summary>
internal static class GuideCommand
{
    public static Command Create(Screen screen)
    {
        var profiles = new Argument<string?>("profiles") { Description = "The results of the teams, as `belonging score` writes them; without them, the guide for a team that has none.", Arity = ArgumentArity.ZeroOrOne };
        var team = new Option<string?>("--team") { Description = "The team, by its id; may be left out where the results are of one.", HelpName = "ID" };
        Option<string[]> rulebooks = CommonOptions.Rulebooks();
        Option<string?> json = CommonOptions.Json("the guide");
        Option<bool> force = CommonOptions.Force();
        var command = new Command("guide", "Give a team questions to talk about, chosen by what was found; or a guide that needs no results.") { profiles, team, rulebooks, json, force };
        command.SetAction((parsed, stop) => RunAsync(
            screen,
            new Request(parsed.GetValue(profiles), parsed.GetValue(team), parsed.GetRequiredValue(rulebooks), parsed.GetValue(json), parsed.GetValue(force)),
            stop));
        return command;
    }

    private static async Task<int> RunAsync(Screen screen, Request request, CancellationToken stop)
    {
        var output = new OutputFiles(request.Force, [request.Profiles, .. request.Rulebooks]);
        output.Claim(request.Json);
        FacilitationGuide guide = request.Profiles is string path ? await OfTeamAsync(screen, path, request, stop).ConfigureAwait(false) : WithoutData(request);
        byte[] json = GuideJson.Write(guide);
        output.Add(request.Json, json);
        await output.CommitAsync(stop).ConfigureAwait(false);
        screen.Output.Write(request.Json == OutputFiles.Dash ? Encoding.UTF8.GetString(json) : guide.ToText());
        return ExitCode.Done;
    }

    private static FacilitationGuide WithoutData(Request request) => request.Team is null && request.Rulebooks.Length == 0
        ? FacilitationGuide.WithoutData()
        : throw new CommandException(ExitCode.Usage, ToolProblems.Usage("a team or rules without results"));

    private static async Task<FacilitationGuide> OfTeamAsync(Screen screen, string path, Request request, CancellationToken stop)
    {
        var input = new InputReader(screen);
        IReadOnlyList<TeamProfile>? profiles = await input.ReadProfilesAsync(path, stop).ConfigureAwait(false);
        BelongingEngine? engine = await RuleFiles.ReadAsync(input, request.Rulebooks, stop).ConfigureAwait(false);
        input.Reading.Settle();

        string? only = profiles!.Select(p => p.Team).Distinct().Count() == 1 ? profiles![0].Team.Value : null;
        string team = request.Team ?? only ?? throw new CommandException(ExitCode.Usage, ToolProblems.Usage("results of several teams and no `--team`"));
        return FacilitationGuide.For(engine!.Analyse(Choice.Team(profiles!, team)));
    }

    private sealed record Request(string? Profiles, string? Team, string[] Rulebooks, string? Json, bool Force);
}
