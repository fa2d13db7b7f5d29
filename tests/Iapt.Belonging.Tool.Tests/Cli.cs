using Iapt.Belonging.Tool.Terminal;

namespace Iapt.Belonging.Tool.Tests;

/// <summary>What came of one run of the command.</summary>
internal sealed record Run(int ExitCode, string Output, string Error)
{
    public string[] ErrorLines => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>Runs the command in this process, as the shell would, in a folder of its own that goes away.</summary>
public sealed class Cli : IDisposable
{
    public Cli() => Folder = Directory.CreateTempSubdirectory("belonging-test-").FullName;

    public string Folder { get; }

    public string PathOf(string name) => Path.Combine(Folder, name);

    public string Write(string name, string text)
    {
        File.WriteAllText(PathOf(name), text);
        return PathOf(name);
    }

    public string Write(string name, byte[] bytes)
    {
        File.WriteAllBytes(PathOf(name), bytes);
        return PathOf(name);
    }

    public string Read(string name) => File.ReadAllText(PathOf(name));

    public IEnumerable<string> Files => Directory.GetFileSystemEntries(Folder).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal);

    internal static Task<Run> RunAsync(params string[] args) => RunAsync(null, args);

    /// <summary>Runs the command on a day.</summary>
    internal static Task<Run> RunOnAsync(DateOnly day, params string[] args) => RunAsync(new Noon(day), args);

    private static async Task<Run> RunAsync(TimeProvider? clock, string[] args)
    {
        var output = new StringWriter { NewLine = "\n" };
        var error = new StringWriter { NewLine = "\n" };
        int code = await BelongingCommand.RunAsync(args, new Screen(output, error), default, clock);
        return new Run(code, output.ToString(), error.ToString());
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private sealed class Noon(DateOnly day) : TimeProvider
    {
        public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

        public override DateTimeOffset GetUtcNow() => new(day, new TimeOnly(12, 0), TimeSpan.Zero);
    }
}
