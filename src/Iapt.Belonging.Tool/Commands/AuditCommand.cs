using System.Text;
using Iapt.Belonging.Audit;
using Iapt.Belonging.Disclosure;
using Iapt.Belonging.Files.Csv;
using Iapt.Belonging.Surveys;
using Iapt.Belonging.Tool.FileSystem;
using Iapt.Belonging.Tool.Inputs;
using Iapt.Belonging.Tool.Terminal;

namespace Iapt.Belonging.Tool.Commands;

/// <summary><c>belonging audit</c>: attacks the release that <c>score</c> would make, and says what is withheld and why. Nothing is recorded.</summary>
internal static class AuditCommand
{
    public static Command Create(Screen screen)
    {
        var survey = new SurveyOptions();
        var register = new RegisterOptions(description: "The register of waves, in FILE; it is read and not changed.");
        var targets = new Option<int>("--targets") { Description = "How many sets of too few people each attack may try, for each question.", HelpName = "NUMBER", DefaultValueFactory = _ => AuditOptions.StandardTargets };
        Option<string?> json = CommonOptions.Json("the report");
        Option<bool> force = CommonOptions.Force();
        var command = new Command("audit", "Attack the release that `score` would make, before it is made.") { targets, json, force };
        survey.AddTo(command);
        register.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetResult(targets) is { Errors: var errors } && !errors.Any() && result.GetValue(targets) < 1) result.AddError("`--targets` below 1");
        });
        command.SetAction((parsed, stop) => RunAsync(
            screen,
            new Request(survey.Of(parsed), register.Of(parsed), parsed.GetValue(targets), parsed.GetValue(json), parsed.GetValue(force)),
            stop));
        return command;
    }

    private static async Task<int> RunAsync(Screen screen, Request request, CancellationToken stop)
    {
        var input = new InputReader(screen, request.Survey.Delimiter, request.Survey.SkipBadRows);
        Wave? wave = await input.ReadWaveAsync(request.Survey.Wave, stop).ConfigureAwait(false);
        input.Reading.StopAtErrors();
        string path = request.Survey.AnswersOf(wave!);
        var output = new OutputFiles(request.Force, [.. request.Survey.FilesOf(wave!), request.Register.Key, request.Register.Path]);
        output.Claim(request.Json);

        CsvTable? table = await input.ReadTableAsync(path, stop).ConfigureAwait(false);
        Survey? survey = table is null ? null : await input.ReadAnswersAsync(path, table, wave!, stop).ConfigureAwait(false);
        FactTable? facts = await request.Survey.ReadFactsAsync(input, wave!, stop).ConfigureAwait(false);
        using RegisterFile file = await RegisterFile.OpenAsync(request.Register, input, stop).ConfigureAwait(false);
        input.Reading.Settle();
        if (file.Register.Entries.Any(e => e.Wave == wave!.Id)) throw new CommandException(ExitCode.BadInput, ToolProblems.Released(request.Register.Path!));

        screen.Print(file.Register.OpenedLate(wave!));
        screen.Progress.Show("scoring");
        Release withoutEarlier = ScoreCommand.Score(survey!, FirstOfItsRegister(file.Register, wave!), facts, stop);
        Release release = ScoreCommand.Score(survey!, file.Register, facts, stop);
        screen.Print(release.Warnings);
        screen.Progress.Show("attacking");
        AuditReport report = await AuditAsync(release, withoutEarlier, table!, wave!, request.Targets, stop).ConfigureAwait(false);
        byte[] json = AuditJson.Write(report);
        output.Add(request.Json, json);
        await output.CommitAsync(stop).ConfigureAwait(false);
        screen.Progress.Clear();
        screen.Output.Write(request.Json == OutputFiles.Dash ? Encoding.UTF8.GetString(json) : AuditText.Write(wave!, report));
        return CodeOf(report.Proofs.Select(p => p.Knowledge));
    }

    /// <summary>What anybody could prove stops a release; what takes more than anybody is likely to know is a warning.</summary>
    /// <param name="proofs">By what could be proven, what an attacker must know for it.</param>
    internal static int CodeOf(IEnumerable<AuditKnowledge> proofs) => proofs.Contains(AuditKnowledge.Headcounts) ? ExitCode.Proven : ExitCode.Done;

    private static async Task<AuditReport> AuditAsync(Release release, Release withoutEarlier, CsvTable table, Wave wave, int targets, CancellationToken stop)
    {
        using System.Data.Common.DbDataReader rows = table.OpenRows();
        AuditedAnswers answers = await AuditedAnswers.ReadAsync(rows, wave, stop).ConfigureAwait(false);
        try
        {
            return ReleaseAuditor.Audit(release, answers, new AuditOptions(targets), withoutEarlier, stop);
        }
        catch (ProblemsException refused)
        {
            throw new CommandException(ExitCode.BadInput, refused.Problems);
        }
    }

    // A register in which this wave comes first, opened as in the real one: what is shown only there, earlier waves withhold.
    private static ReleaseRegister FirstOfItsRegister(ReleaseRegister register, Wave wave)
    {
        var first = new ReleaseRegister();
        if (register.Openings.FirstOrDefault(o => o.Wave == wave.Id)?.Decision is PolicyDecision decision) first.Open(wave, decision);
        return first;
    }

    private sealed record Request(SurveyRequest Survey, RegisterRequest Register, int Targets, string? Json, bool Force);
}
