using System.Text;
using Iapt.Belonging.Disclosure;
using Iapt.Belonging.Surveys;
using Iapt.Belonging.Teams;
using Iapt.Belonging.Tool.FileSystem;
using Iapt.Belonging.Tool.Inputs;
using Iapt.Belonging.Tool.Terminal;

namespace Iapt.Belonging.Tool.Commands;

/// <summary><c>belonging open</c>: fixes a wave in the register before anybody answers, says what can ever be shown of it, and writes the notice to staff.</summary>
internal static class OpenCommand
{
    public static Command Create(Screen screen, TimeProvider clock)
    {
        var wave = new Argument<string>("wave") { Description = "The wave: who is asked, when, and which groups may be shown." };
        var register = new RegisterOptions(isRequired: true);
        var by = new Option<string?>("--decided-by") { Description = "Who decided on fewer people than the standard policy: name and office.", HelpName = "WHO" };
        var reason = new Option<string?>("--reason") { Description = "Why.", HelpName = "WHY" };
        var notice = new Option<string?>("--notice") { Description = "Write the notice to staff to FILE as plain text; `-` prints it after the rest.", HelpName = "FILE" };
        Option<bool> force = CommonOptions.Force();
        force.Description = "Replace a notice that is there already.";
        var command = new Command("open", "Fix a wave's questionnaire, teams, groups and policy before anybody answers.") { wave, notice, by, reason, force };
        register.AddTo(command);
        command.Validators.Add(result =>
        {
            if ((result.GetValue(by) is null) != (result.GetValue(reason) is null)) result.AddError("`--decided-by` without `--reason`, or the other way round");
            if (new[] { result.GetValue(by), result.GetValue(reason) }.Any(t => t is not null && (string.IsNullOrWhiteSpace(t) || t.Length > PolicyDecision.MaximumLength))) result.AddError($"a decision without words, or of more than {PolicyDecision.MaximumLength} characters");
        });
        command.SetAction((parsed, stop) => RunAsync(screen, RequestOf(parsed), Today.By(clock), stop));
        return command;

        Request RequestOf(ParseResult parsed) => new(
            parsed.GetRequiredValue(wave),
            register.Of(parsed),
            parsed.GetValue(notice),
            parsed.GetValue(by) is string who ? new PolicyDecision(who, parsed.GetValue(reason)!) : null,
            parsed.GetValue(force));
    }

    private static async Task<int> RunAsync(Screen screen, Request request, DateOnly today, CancellationToken stop)
    {
        var input = new InputReader(screen);
        Wave? wave = await input.ReadWaveAsync(request.Wave, stop).ConfigureAwait(false);
        input.Reading.Settle();
        var output = new OutputFiles(request.Force, [request.Wave, request.Register.Key]);
        output.ClaimRegister(request.Register.Path);
        output.Claim(request.Notice);
        using RegisterFile file = await RegisterFile.OpenAsync(request.Register, input, stop).ConfigureAwait(false);
        screen.Print(file.Register.RetentionPassed(today));
        bool isNew = file.Register.Openings.All(o => o.Wave != wave!.Id);
        WaveOpening opening = Open(file.Register, wave!, request.Decision, today);
        screen.Print(file.Register.OpenedLate(wave!));
        string notice = StaffNotice.Write(wave!, opening.Decision);
        if (isNew) output.AddRegister(file.Path, file.Register.ToBytes());
        output.Add(request.Notice, Encoding.UTF8.GetBytes(notice));
        await output.CommitAsync(stop).ConfigureAwait(false);
        screen.Progress.Clear();
        screen.Output.Write(Describe(wave!, opening, file, isNew));
        if (request.Notice == OutputFiles.Dash) screen.Output.Write($"\n{notice}");
        return ExitCode.Done;
    }

    private static WaveOpening Open(ReleaseRegister register, Wave wave, PolicyDecision? decision, DateOnly today)
    {
        try
        {
            return register.Open(wave, decision, today);
        }
        catch (ProblemsException refused)
        {
            throw new CommandException(ExitCode.BadInput, refused.Problems);
        }
    }

    private static string Describe(Wave wave, WaveOpening opening, RegisterFile file, bool isNew)
    {
        OpeningForecast forecast = OpeningForecast.Of(wave);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"Wave {wave.Id} {(isNew ? "is open" : "was open already, and is unchanged; nothing was recorded")}. Its questionnaire, teams, groups, policy, dates, purpose and retention are fixed as {opening.Hash}.\n");
        if (opening.Decision is PolicyDecision decision) text.Append(CultureInfo.InvariantCulture, $"Decided by {decision.By}: {decision.Reason}\n");
        if (ReadinessText.Phrases(wave.Readiness.Gaps) is { Length: > 0 } gaps) text.Append(CultureInfo.InvariantCulture, $"Not stated: {gaps}. Every report will say so.\n");
        text.Append(CultureInfo.InvariantCulture, $"\nWhat can ever be shown: a result takes {forecast.AnswersNeeded} answers, and enough in the rest of what it is part of.\n");
        foreach (ForecastSide unit in forecast.Units) text.Append(CultureInfo.InvariantCulture, $"  {unit.Name}: {Chance(unit)}\n");
        text.Append("Teams of which too few answer are shown together with others, where that is safe.\n");
        if (!forecast.Contrasts.IsEmpty) text.Append("\nWhich contrasts can ever be shown: at least so many must answer on each side; what would give away a smaller group stays hidden all the same.\n");
        foreach (ShowableContrast contrast in forecast.Contrasts) text.Append(CultureInfo.InvariantCulture, $"  {contrast.First.Name} against {contrast.Second.Name}: {Chance(contrast)}\n");
        if (!file.Register.Entries.IsEmpty) text.Append("\nAn earlier wave of this register was released: what would tell too much beside it is hidden as well, so less than this may be shown.\n");
        text.Append('\n').Append(file.EndInWords());
        return text.ToString();
    }

    private static string Chance(ForecastSide unit) => unit.ShareNeeded > 1
        ? "never by itself (too few people)"
        : string.Create(CultureInfo.InvariantCulture, $"from {Percent(unit.ShareNeeded!.Value)} answering ({unit.AnswersNeeded} of {unit.Headcount})");

    private static string Chance(ShowableContrast contrast) => contrast.CanBeShown switch
    {
        null => "not known: give `headcount` of the groups",
        false => "never (too few people)",
        true => $"from {Percent(contrast.ShareNeeded!.Value)} answering",
    };

    private static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(Math.Round(100 * share, 6)):0}%");

    private sealed record Request(string Wave, RegisterRequest Register, string? Notice, PolicyDecision? Decision, bool Force);
}
