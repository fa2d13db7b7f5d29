using System.Data.Common;
using Iapt.Belonging.Disclosure;
using Iapt.Belonging.Files.Csv;
using Iapt.Belonging.Files.Xlsx;
using Iapt.Belonging.Instruments;
using Iapt.Belonging.Json;
using Iapt.Belonging.Rules.Checking;
using Iapt.Belonging.Rules.Rulebooks;
using Iapt.Belonging.Surveys;
using Iapt.Belonging.Teams;
using Iapt.Belonging.Tool.FileSystem;
using Iapt.Belonging.Tool.Terminal;

namespace Iapt.Belonging.Tool.Inputs;

/// <summary>Reads the files that the user named, each with the reader of its kind; problems go to one <see cref="Inputs.Reading"/>.</summary>
internal sealed class InputReader
{
    private readonly Progress progress;
    private readonly CsvOptions csv;
    private readonly ReadOptions rows;

    public InputReader(Screen screen, char delimiter = ',', bool skipBadRows = false)
    {
        progress = screen.Progress;
        csv = new CsvOptions(delimiter, skipBadRows: true);
        rows = new ReadOptions(skipBadRows);
        Reading = new Reading(screen);
    }

    public Reading Reading { get; }

    public async Task<Wave?> ReadWaveAsync(string path, CancellationToken stop)
    {
        byte[] bytes = await InputFile.ReadAsync(path, stop).ConfigureAwait(false);
        return ReadWave(path, bytes);
    }

    public Wave? ReadWave(string path, byte[] bytes) => Reading.Take(WaveReader.Read(bytes), path);

    public async Task<IReadOnlyList<TeamProfile>?> ReadProfilesAsync(string path, CancellationToken stop)
    {
        progress.Show($"reading {Path.GetFileName(path)}");
        byte[] bytes = await InputFile.ReadAsync(path, stop).ConfigureAwait(false);
        return ReadProfiles(path, bytes);
    }

    public IReadOnlyList<TeamProfile>? ReadProfiles(string path, byte[] bytes) => Reading.Take(ProfilesReader.Read(bytes), path);

    public Rulebook? ReadRulebook(string path, byte[] bytes, IEnumerable<Rulebook>? beside = null, IEnumerable<FindingId>? addressed = null) =>
        Reading.Take(RulebookReader.Read(bytes, IndicatorCatalog.Standard, beside: beside, addressed: addressed), path);

    public Instrument? ReadInstrument(string path, byte[] bytes) => Reading.Take(InstrumentReader.Read(bytes), path);

    public IndicatorCatalog? ReadFactDefinitions(string path, byte[] bytes) => Reading.Take(FactReader.Read(bytes), path);

    public Benchmark? ReadBenchmark(string path, byte[] bytes) => Reading.Take(BenchmarkReader.Read(bytes), path);

    public SourceCatalog? ReadSources(string path, byte[] bytes) => Reading.Take(SourceReader.Read(bytes), path);

    /// <summary>Reads a register for what can be told of it without its key.</summary>
    public ReleaseRegister? ReadRegister(string path, byte[] bytes)
    {
        ReadResult<ReleaseRegister> read = ReleaseRegister.Read(bytes);
        return read.IsValid ? read.Value : Reading.Take(read, path);
    }

    /// <summary>Says that a document is one of our outputs; only whether it is JSON is looked at.</summary>
    public void CheckOutput(string path, byte[] bytes)
    {
        if (Reading.Take(JsonTreeReader.Read(bytes, JsonLimits.Default), path) is not null) Reading.Add(ToolProblems.NotRead(path, InputKinds.NameOf(bytes)!));
    }

    /// <summary>Says what is wrong with a document of no known kind.</summary>
    public void CheckUnknown(string path, byte[] bytes)
    {
        if (Reading.Take(JsonTreeReader.Read(bytes, JsonLimits.Default), path) is not null) Reading.Add(ToolProblems.UnknownKind(path, InputKinds.NameOf(bytes)));
    }

    public async Task<Survey?> ReadAnswersAsync(string path, Wave wave, CancellationToken stop) =>
        await ReadTableAsync(path, stop).ConfigureAwait(false) is CsvTable table ? await ReadAnswersAsync(path, table, wave, stop).ConfigureAwait(false) : null;

    public Task<Survey?> ReadAnswersAsync(string path, CsvTable table, Wave wave, CancellationToken stop) =>
        ReadRowsAsync(path, table, reader => SurveyReader.ReadAsync(reader, wave, rows, stop));

    public async Task<FactTable?> ReadFactsAsync(string path, Wave wave, CancellationToken stop) =>
        await ReadTableAsync(path, stop).ConfigureAwait(false) is CsvTable table ? await ReadFactsAsync(path, table, wave, stop).ConfigureAwait(false) : null;

    public Task<FactTable?> ReadFactsAsync(string path, CsvTable table, Wave wave, CancellationToken stop) =>
        ReadRowsAsync(path, table, reader => FactRowReader.ReadAsync(reader, wave, null, rows, stop));

    public async Task<StaffListDefinition?> ReadStaffListAsync(string path, CancellationToken stop)
    {
        byte[] bytes = await InputFile.ReadAsync(path, stop).ConfigureAwait(false);
        return ReadStaffList(path, bytes);
    }

    public StaffListDefinition? ReadStaffList(string path, byte[] bytes) => Reading.Take(StaffListDefinitionReader.Read(bytes), path);

    public async Task<FactTable?> ReadStaffAsync(string path, Wave wave, StaffListDefinition definition, CancellationToken stop) =>
        await ReadTableAsync(path, stop).ConfigureAwait(false) is CsvTable table ? await ReadStaffAsync(path, table, wave, definition, stop).ConfigureAwait(false) : null;

    public Task<FactTable?> ReadStaffAsync(string path, CsvTable table, Wave wave, StaffListDefinition definition, CancellationToken stop) =>
        ReadRowsAsync(path, table, reader => StaffInPostReader.ReadAsync(reader, wave, definition, rows, stop));

    public async Task<CsvTable?> ReadTableAsync(string path, CancellationToken stop)
    {
        progress.Show($"reading {Path.GetFileName(path)}");
        try
        {
            // Rows that do not fit are left out here in any case, so that the other rows are looked at too and the user hears of all problems at once.
            ReadResult<CsvTable> result = await (InputKinds.IsWorkbookName(path) ? XlsxFile.ReadAsync(path, null, stop) : CsvFile.ReadAsync(path, csv, stop)).ConfigureAwait(false);
            foreach (Problem problem in result.Problems) Reading.Add(rows.SkipBadRows ? problem : AsError(problem).In(path));
            return result.Value;
        }
        catch (Exception e) when (InputFile.Problem(e, path) is Problem problem)
        {
            throw new CommandException(ExitCode.File, problem);
        }
    }

    private static Problem AsError(Problem problem) => new(problem.Code, problem.Place, problem.Found, problem.Expected);

    private async Task<T?> ReadRowsAsync<T>(string path, CsvTable table, Func<DbDataReader, Task<ReadResult<T>>> read)
        where T : class
    {
        await using DbDataReader reader = table.OpenRows();
        ReadResult<T> result = await read(reader).ConfigureAwait(false);
        return Reading.Take(new ReadResult<T>(result.Value, result.Problems.Select(table.Locate)), path);
    }
}
