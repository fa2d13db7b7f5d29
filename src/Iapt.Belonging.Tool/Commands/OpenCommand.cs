using System.Text;
using Iapt.Belonging.Disclosure;
using Iapt.Belonging.Surveys;
using Iapt.Belonging.Tool.FileSystem;
using Iapt.Belonging.Tool.Inputs;
using Iapt.Belonging.Tool.Terminal;

namespace Iapt.Belonging.Tool.Commands;

/// <summary><c>belonging open</c>: fixes a wave in the register before anybody answers, and says what can ever be shown of it.</summary>
internal static class OpenCommand
{
    public static Command Create(Screen screen, TimeProvider clock)
    {
        var wave = new Argument<string>("wave") { Description = "The wave: who is asked, when, and which groups may be shown." };
        Option<string?> register = CommonOptions.Register();
        register.Required = true;
        Option<string?> key = CommonOptions.Key();
        var by = new Option<string?>("--decided-by") { Description = "Who decided on fewer people than the standard policy: name and office.", HelpName = "WHO" };
        var reason = new Option<string?>("--reason") { Description = "Why.", HelpName = "WHY" };
        var command = new Command("open", "Fix a wave's questionnaire, teams, groups and policy before anybody answers.") { wave, register, key, by, reason };
        command.Validators.Add(result =>
        {
            if ((result.GetValue(by) is null) != (result.GetValue(reason) is null)) result.AddError("`--decided-by` without `--reason`, or the other way round");
            if (new[] { result.GetValue(by), result.GetValue(reason) }.Any(t => t is not null && (string.IsNullOrWhiteSpace(t) || t.Length > PolicyDecision.MaximumLength))) result.AddError($"a decision without words, or of more than {PolicyDecision.MaximumLength} characters");
        });
        command.SetAction((parsed, stop) => RunAsync(
            screen, parsed.GetRequiredValue(wave), parsed.GetValue(register)!, parsed.GetValue(key), parsed.GetValue(by) is string who ? new PolicyDecision(who, parsed.GetValue(reason)!) : null, Today.By(clock), stop));
        return command;
    }

    private static async Task<int> RunAsync(Screen screen, string wavePath, string registerPath, string? keyPath, PolicyDecision? decision, DateOnly today, CancellationToken stop)
    {
        var input = new InputReader(screen);
        Wave? wave = await input.ReadWaveAsync(wavePath, stop).ConfigureAwait(false);
        input.Reading.Settle();
        var output = new OutputFiles(force: false, [wavePath, keyPath]);
        output.ClaimRegister(registerPath);
        using RegisterFile file = await RegisterFile.OpenAsync(registerPath, keyPath, input, stop).ConfigureAwait(false);
        screen.Print(file.Register.RetentionPassed(today));
        WaveOpening opening = Open(file.Register, wave!, decision);
        output.AddRegister(registerPath, file.Register.ToBytes());
        await output.CommitAsync(stop).ConfigureAwait(false);
        screen.Progress.Clear();
        screen.Output.Write(Describe(wave!, opening, file.Register));
        return ExitCode.Done;
    }

    private static WaveOpening Open(ReleaseRegister register, Wave wave, PolicyDecision? decision)
    {
        try
        {
            return register.Open(wave, decision);
        }
        catch (ProblemsException refused)
        {
            throw new CommandException(ExitCode.BadInput, refused.Problems);
        }
    }

    private static string Describe(Wave wave, WaveOpening opening, ReleaseRegister register)
    {
        int needed = PeopleToShow.Of(opening.MinimumAnswers);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"Wave {wave.Id} is open. Its questionnaire, teams, groups, policy and dates are fixed as {opening.Hash}.\n");
        if (opening.Decision is PolicyDecision decision) text.Append(CultureInfo.InvariantCulture, $"Decided by {decision.By}: {decision.Reason}\n");
        text.Append(CultureInfo.InvariantCulture, $"\nWhat can ever be shown: a result takes {needed} answers, and as many in the rest of what it is part of.\n");
        foreach (WaveTeam team in wave.Teams) text.Append(CultureInfo.InvariantCulture, $"  {team.Name ?? team.Id.Value}: {Chance(team.Headcount, needed)}\n");
        text.Append("Teams of which too few answer are shown together with others, where that is safe.\n");
        text.Append(CultureInfo.InvariantCulture, $"\nLast line of the register: {register.LastHash}\nKeep it elsewhere, so that nobody can cut the register short unseen.\n");
        return text.ToString();
    }

    private static string Chance(int headcount, int needed) => headcount < needed
        ? $"never by itself (too few people)"
        : string.Create(CultureInfo.InvariantCulture, $"from {Math.Ceiling(100.0 * needed / headcount):0}% answering ({needed} of {headcount})");
}
