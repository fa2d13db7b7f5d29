using System.Text;
using Iapt.Belonging.Disclosure;
using Iapt.Belonging.Surveys;
using Iapt.Belonging.Teams;
using Iapt.Belonging.Tool.FileSystem;
using Iapt.Belonging.Tool.Inputs;
using Iapt.Belonging.Tool.Terminal;

namespace Iapt.Belonging.Tool.Commands;

/// <summary><c>belonging score</c>: answers and facts to the results that may be shown.</summary>
internal static class ScoreCommand
{
    public static Command Create(Screen screen, TimeProvider clock)
    {
        var survey = new SurveyOptions();
        var team = new Option<string?>("--team") { Description = "One team alone, for its own people: with what scores its manager.", HelpName = "ID" };
        var register = new RegisterOptions();
        Option<string?> json = CommonOptions.Json("the profiles of the teams");
        Option<bool> force = CommonOptions.Force();
        var command = new Command("score", "Turn answers and facts into team results that may be shown.") { json, team, force };
        survey.AddTo(command);
        register.AddTo(command);
        command.SetAction((parsed, stop) => RunAsync(
            screen,
            new Request(survey.Of(parsed), register.Of(parsed), parsed.GetValue(json), parsed.GetValue(team), parsed.GetValue(force)),
            Today.By(clock),
            stop));
        return command;
    }

    private static async Task<int> RunAsync(Screen screen, Request request, DateOnly today, CancellationToken stop)
    {
        var input = new InputReader(screen, request.Survey.Delimiter, request.Survey.SkipBadRows);
        Wave? wave = await input.ReadWaveAsync(request.Survey.Wave, stop).ConfigureAwait(false);
        input.Reading.StopAtErrors();
        var output = new OutputFiles(request.Force, [.. request.Survey.FilesOf(wave!), request.Register.Key]);
        output.ClaimRegister(request.Register.Path);
        output.Claim(request.Json);

        Survey? survey = await input.ReadAnswersAsync(request.Survey.AnswersOf(wave!), wave!, stop).ConfigureAwait(false);
        FactTable? facts = await request.Survey.ReadFactsAsync(input, wave!, stop).ConfigureAwait(false);
        using RegisterFile file = await RegisterFile.OpenAsync(request.Register, input, stop).ConfigureAwait(false);
        input.Reading.Settle();
        screen.Print([.. file.Register.RetentionPassed(today), .. file.Register.OpenedLate(wave!)]);
        string before = file.Register.LastHash;

        screen.Progress.Show("scoring");
        Release release = Score(survey!, file.Register, facts, stop);
        screen.Print(release.Warnings);
        bool isNew = file.Register.LastHash != before;
        if (isNew) output.AddRegister(file.Path, file.Register.ToBytes());
        byte[] json = ProfilesWriter.Write(For(request.Team, release));
        output.Add(request.Json, json);
        await output.CommitAsync(stop).ConfigureAwait(false);
        screen.Progress.Clear();
        screen.Output.Write(request.Json == OutputFiles.Dash ? Encoding.UTF8.GetString(json) : Describe(wave!, release, file, isNew));
        return ExitCode.Done;
    }

    /// <summary>Makes a release and records it in the register, in memory.</summary>
    /// <exception cref="CommandException">It is refused.</exception>
    public static Release Score(Survey survey, ReleaseRegister register, FactTable? facts, CancellationToken stop)
    {
        try
        {
            return new BelongingScorer().Score(survey, register, facts, stop);
        }
        catch (ProblemsException refused)
        {
            throw new CommandException(ExitCode.BadInput, refused.Problems);
        }
    }

    // What scores a single manager is for that team's own people; a file of all teams goes to others too.
    private static IEnumerable<TeamProfile> For(string? team, Release release)
    {
        if (team is null) return release.ComparableProfiles;

        return [Choice.Team(release.Profiles, team)];
    }

    private static string Describe(Wave wave, Release release, RegisterFile file, bool isNew)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"Wave {wave.Id}, {wave.Opened:d MMMM yyyy} to {wave.Closed:d MMMM yyyy}: at least {release.Policy.MinimumAnswers} answers behind every number.\n");
        foreach (TeamProfile profile in release.Profiles)
        {
            string shown = release.HiddenTeams.Contains(profile.Team) ? Hidden(profile.Context) : Answered(profile);
            text.Append(CultureInfo.InvariantCulture, $"  {profile.Context.Name ?? profile.Team.Value}: {shown}\n");
        }

        if (ReadinessText.Line(wave.Readiness.Gaps) is string notReady) text.Append(notReady).Append('\n');
        text.Append(CultureInfo.InvariantCulture, $"Release {release.Hash}\n");
        if (!isNew) text.Append("It is the release that was recorded, made again; nothing was added to the register.\n");
        if (file.Path is not null) text.Append('\n').Append(file.EndInWords());
        else text.Append("Without --register nobody can tell whether this wave was released before, or who came and went since the last.\n");
        return text.ToString();
    }

    private static string Hidden(TeamContext team) => team.WhereShown == WhereShown.Together
        ? $"{Release.HiddenReason} Shown together with other teams."
        : $"{Release.HiddenReason} {Release.NotTogether("it", team.WhereShown)}";

    private static string Answered(TeamProfile profile) => profile.Response is Response response ? $"{response.Answered} of {response.Eligible} answered" : "answered";

    private sealed record Request(SurveyRequest Survey, RegisterRequest Register, string? Json, string? Team, bool Force);
}
