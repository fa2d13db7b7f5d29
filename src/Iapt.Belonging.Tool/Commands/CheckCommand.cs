using Iapt.Belonging.Disclosure;
using Iapt.Belonging.Files.Csv;
using Iapt.Belonging.Instruments;
using Iapt.Belonging.Rules.Engine;
using Iapt.Belonging.Rules.Explanations;
using Iapt.Belonging.Rules.Interventions;
using Iapt.Belonging.Rules.Rulebooks;
using Iapt.Belonging.Surveys;
using Iapt.Belonging.Teams;
using Iapt.Belonging.Tool.FileSystem;
using Iapt.Belonging.Tool.Inputs;
using Iapt.Belonging.Tool.Terminal;

namespace Iapt.Belonging.Tool.Commands;

/// <summary><c>belonging check</c>: everything that is wrong with files, like a compiler.</summary>
internal static class CheckCommand
{
    public static Command Create(Screen screen)
    {
        var files = new Argument<string[]>("files") { Description = "Waves, answers, facts, staff-in-post lists and their definition, profiles, rulebooks, instruments, definitions of facts, benchmarks, publications, registers. Rows are checked against the wave among the files.", Arity = ArgumentArity.OneOrMore };
        var strict = new Option<bool>("--strict") { Description = "Treat warnings as errors." };
        var coverage = new Option<string?>("--coverage") { Description = "Tell which rules and which parts of them these profiles ever exercised.", HelpName = "PROFILES" };
        Option<string> delimiter = CommonOptions.Delimiter();
        var command = new Command("check", "Tell everything that is wrong with files, like a compiler.") { files, strict, coverage, delimiter };
        command.SetAction((parsed, stop) => RunAsync(
            screen, parsed.GetRequiredValue(files), parsed.GetValue(strict), parsed.GetValue(coverage), new InputReader(screen, CommonOptions.DelimiterOf(parsed.GetRequiredValue(delimiter))), stop));
        return command;
    }

    private static async Task<int> RunAsync(Screen screen, string[] files, bool strict, string? coverage, InputReader input, CancellationToken stop)
    {
        var checkedFiles = new List<(string Path, string What)>();
        var rulebooks = new List<Rulebook>();
        Wave? wave = null;
        StaffListDefinition staffList = StaffListDefinition.Usual;
        foreach (string path in files.Where(f => !InputKinds.IsTableName(f)))
        {
            byte[] bytes = await InputFile.ReadAsync(path, stop).ConfigureAwait(false);
            checkedFiles.Add((path, CheckJson(path, bytes, input, rulebooks, ref wave, ref staffList)));
        }

        foreach (string path in files.Where(InputKinds.IsTableName))
        {
            if (await input.ReadTableAsync(path, stop).ConfigureAwait(false) is CsvTable table) checkedFiles.Add((path, await CheckTableAsync(path, table, wave, staffList, input, stop).ConfigureAwait(false)));
        }

        // Files that are checked together need not be meant to be used together, so that they do not go together is a warning.
        if (rulebooks.Count > 1 && !input.Reading.HasErrors) RuleFiles.Beside(rulebooks, input.Reading, files.Last(f => !InputKinds.IsTableName(f)), ProblemSeverity.Warning);
        string? covered = coverage is null ? null : await CoverAsync(coverage, rulebooks, input, stop).ConfigureAwait(false);
        int code = Report(screen, input.Reading, strict, checkedFiles);
        if (covered is not null) screen.Output.Write(covered);
        return code;
    }

    private static async Task<string?> CoverAsync(string path, IReadOnlyList<Rulebook> rulebooks, InputReader input, CancellationToken stop)
    {
        IReadOnlyList<TeamProfile>? profiles = await input.ReadProfilesAsync(path, stop).ConfigureAwait(false);
        if (input.Reading.HasErrors || RuleFiles.Beside(rulebooks, input.Reading, path) is not BelongingEngine engine) return null;

        return CoverageText.Of(RuleCoverage.Of(engine, profiles!), rulebooks);
    }

    private static int Report(Screen screen, Reading reading, bool strict, List<(string Path, string What)> files)
    {
        IEnumerable<Problem> problems = strict ? reading.Problems.Select(AsError) : reading.Problems;
        if (reading.HasErrors || (strict && reading.Problems.Any())) throw new CommandException(ExitCode.BadInput, problems);

        screen.PrintAll(problems);
        foreach ((string path, string what) in files) screen.Output.WriteLine($"{path}: {what}");
        return ExitCode.Done;
    }

    private static async Task<string> CheckTableAsync(string path, CsvTable table, Wave? wave, StaffListDefinition staffList, InputReader input, CancellationToken stop)
    {
        string rows = Text($"{table.Rows:N0} rows");
        if (wave is null)
        {
            input.Reading.Add(ToolProblems.NoWave(path));
            return $"{rows}, readable as {(InputKinds.IsWorkbookName(path) ? "a workbook" : "CSV")}";
        }

        if (table.Columns.Contains("fact"))
        {
            await input.ReadFactsAsync(path, table, wave, stop).ConfigureAwait(false);
            return $"facts, {rows}";
        }

        if (IsStaffList(table, staffList.Columns))
        {
            await input.ReadStaffAsync(path, table, wave, staffList, stop).ConfigureAwait(false);
            return $"people in post, {rows}";
        }

        await input.ReadAnswersAsync(path, table, wave, stop).ConfigureAwait(false);
        return $"answers, {rows}";
    }

    // Answers have none of these columns.
    private static bool IsStaffList(CsvTable table, StaffColumns columns) => table.Columns.Any(c => c == columns.Primary || c == columns.Fte || c == columns.Start);

    private static string CheckJson(string path, byte[] bytes, InputReader input, List<Rulebook> rulebooks, ref Wave? wave, ref StaffListDefinition staffList)
    {
        switch (InputKinds.Of(bytes))
        {
            case InputKind.Wave:
                Wave? read = input.ReadWave(path, bytes);
                wave ??= read;
                return Text($"wave `{read?.Id}`, {read?.Teams.Length} teams");
            case InputKind.Profiles:
                return Text($"profiles of {input.ReadProfiles(path, bytes)?.Count} teams");
            case InputKind.Rulebook:
                Rulebook? rulebook = input.ReadRulebook(path, bytes, rulebooks, InterventionCatalog.BuiltIn.Addressed);
                if (rulebook is not null) rulebooks.Add(rulebook);
                return Text($"rulebook `{rulebook?.Id}`, {rulebook?.Rules.Length} rules") + Overlay(rulebook?.Overlay);
            case InputKind.Instrument:
                Instrument? instrument = input.ReadInstrument(path, bytes);
                return Text($"instrument `{instrument?.Id}`, {instrument?.Items.Length} items");
            case InputKind.StaffList:
                staffList = input.ReadStaffList(path, bytes) ?? staffList;
                return "definition of a staff-in-post list";
            case InputKind.Facts:
                return Text($"definitions of {input.ReadFactDefinitions(path, bytes)?.Indicators.Length} facts");
            case InputKind.Benchmark:
                Benchmark? benchmark = input.ReadBenchmark(path, bytes);
                return Text($"benchmark `{benchmark?.Id}`, {benchmark?.Distributions.Length} indicators");
            case InputKind.Sources:
                return Text($"{input.ReadSources(path, bytes)?.Sources.Length} publications");
            case InputKind.Register:
                return DescribeRegister(input.ReadRegister(path, bytes));
            case InputKind.Output:
                input.CheckOutput(path, bytes);
                return "not read";
            default:
                input.CheckUnknown(path, bytes);
                return string.Empty;
        }
    }

    private static string DescribeRegister(ReleaseRegister? register)
    {
        if (register is null) return "register";

        return Text($"register, {Names("opened", register.Openings.Select(o => o.Wave))}, {Names("released", register.Entries.Select(e => e.Wave))}; last line {register.LastHash}");
    }

    private static string Names(string what, IEnumerable<WaveId> waves) => waves.Any() ? $"{what} {string.Join(", ", waves.Select(w => $"`{w}`"))}" : $"nothing {what}";

    private static string Overlay(RulebookOverlay? overlay)
    {
        if (overlay is null) return string.Empty;

        IEnumerable<string> lines = overlay.Changes.Select(ChangePhrase.Of).Concat(overlay.Off.Select(o => $"Switched off: the rule {o.Rule}, because: {o.Because}"));
        return string.Concat(lines.Prepend($"extends `{overlay.Extends.Id}` {overlay.Extends.Version}").Select(l => $"{Environment.NewLine}  {l}"));
    }

    private static Problem AsError(Problem problem) => new(problem.Code, problem.Place, problem.Found, problem.Expected);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
