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
    private const int MostFlips = 10;

    public static Command Create(Screen screen)
    {
        var profiles = new Argument<string>("profiles") { Description = "The results of the teams, as `belonging score` writes them." };
        var team = new Option<string>("--team") { Description = "The team, by its id.", HelpName = "ID", Required = true };
        var finding = new Option<string>("--finding") { Description = "The finding, such as `barrier/hierarchy`.", HelpName = "ID", Required = true };
        Option<string[]> rulebooks = CommonOptions.Rulebooks();
        Option<string[]> with = CommonOptions.With();
        Option<string?> json = CommonOptions.Json("the explanation");
        var graph = new Option<string?>("--graph") { Description = "Write the proof as a graph: DOT if the name ends in .dot or .gv, else Mermaid; `-` prints it.", HelpName = "FILE" };
        var flips = new Option<bool>("--flips") { Description = "Tell too what would change the finding: for rule authors and researchers, not for teams." };
        Option<bool> force = CommonOptions.Force();
        var command = new Command("explain", "Say why a finding holds for a team, or why not, with every number.") { profiles, team, finding, with, rulebooks, json, graph, flips, force };
        command.SetAction((parsed, stop) => RunAsync(
            screen,
            new Request(
                parsed.GetRequiredValue(profiles),
                parsed.GetRequiredValue(team),
                parsed.GetRequiredValue(finding),
                parsed.GetRequiredValue(with),
                parsed.GetRequiredValue(rulebooks),
                parsed.GetValue(json),
                parsed.GetValue(graph),
                parsed.GetValue(flips),
                parsed.GetValue(force)),
            stop));
        return command;
    }

    private static async Task<int> RunAsync(Screen screen, Request request, CancellationToken stop)
    {
        var output = new OutputFiles(request.Force, [request.Profiles, .. request.With, .. RuleFiles.PathsAmong(request.Rulebooks)]);
        output.Claim(request.Json);
        output.Claim(request.Graph);
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
        string graph = RuleGraph.Of(explanation, FormatOf(request.Graph));
        output.Add(request.Graph, Encoding.UTF8.GetBytes(graph));
        await output.CommitAsync(stop).ConfigureAwait(false);
        bool isText = request.Json != OutputFiles.Dash && request.Graph != OutputFiles.Dash;
        if (isText) screen.Output.Write(explanation.ToString().TrimEnd('\n') + '\n');
        if (request.Flips) WriteFlips(isText ? screen.Output : screen.Error, engine.Flips(profile, finding));
        if (request.Json == OutputFiles.Dash) screen.Output.Write(Encoding.UTF8.GetString(json));
        if (request.Graph == OutputFiles.Dash) screen.Output.Write(graph);
        return ExitCode.Done;
    }

    private static void WriteFlips(TextWriter output, ImmutableArray<Flip> flips)
    {
        output.Write("\nWhat would change it (for rule authors and researchers; shown to a team it would invite gaming):\n");
        if (flips.IsEmpty) output.Write("- No one value that rules read, and no two.\n");
        foreach (Flip flip in flips.Take(MostFlips)) output.Write($"- {FlipSentence.Of(flip, IndicatorCatalog.Standard)}\n");
        if (flips.Length > MostFlips) output.Write($"- {flips.Length - MostFlips} more, further away.\n");
    }

    private static GraphFormat FormatOf(string? path) => Path.GetExtension(path)?.ToUpperInvariant() is ".DOT" or ".GV" ? GraphFormat.Dot : GraphFormat.Mermaid;

    private sealed record Request(string Profiles, string Team, string Finding, string[] With, string[] Rulebooks, string? Json, string? Graph, bool Flips, bool Force);
}
