using System.Diagnostics;
using Iapt.Belonging.Testing;

namespace Iapt.Belonging.Tool.Tests;

/// <summary>The command as a process of its own: what only a real one can show.</summary>
public sealed class ProcessTests : IDisposable
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "belonging.dll");

    // The tool runs without cultures; here they are switched on, so that a place that would follow them shows.
    private static readonly string RuntimeConfig = CultureFactAttribute.HasCultures
        ? WithCultures(Path.Combine(AppContext.BaseDirectory, "belonging.runtimeconfig.json"))
        : Path.Combine(AppContext.BaseDirectory, "belonging.runtimeconfig.json");

    private readonly Cli cli = new();

    public void Dispose() => cli.Dispose();

    [Fact]
    public async Task Process_WrongInput_EndsWithItsCodeAndOneLine()
    {
        (int code, string output, string error) = await RunAsync([], "score", cli.PathOf("nowhere.json"));

        Assert.Equal(3, code);
        Assert.Empty(output);
        Assert.Equal($"{cli.PathOf("nowhere.json")}: error file.not-found: found no such file; expected an existing file\n", error);
    }

    [Fact]
    public async Task Process_NameBeyondAscii_IsWrittenAsUtf8()
    {
        (_, _, string error) = await RunAsync([("LANG", "C"), ("LC_ALL", "C")], "score", cli.PathOf("Zoë.json"));

        Assert.Contains("Zoë.json: error file.not-found", error, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Case", "V-CLI-03")]
    public async Task Process_ReaderOfOutputGoesAway_EndsQuietly()
    {
        var shell = new ProcessStartInfo("sh", ["-c", "dotnet \"$0\" score \"$1\" --json - 2>\"$2\" | head -c 10 >/dev/null", Program, Sample("wave.json"), cli.PathOf("error.txt")]);
        using Process process = Process.Start(shell)!;
        await process.WaitForExitAsync();

        Assert.DoesNotContain("xception", cli.Read("error.txt"), StringComparison.Ordinal);
        Assert.DoesNotContain("error", cli.Read("error.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Process_OutputHasNoRoom_SaysSoInOneLine()
    {
        if (!File.Exists("/dev/full")) return;

        var shell = new ProcessStartInfo("sh", ["-c", "dotnet \"$0\" score \"$1\" --json - 2>\"$2\" >/dev/full", Program, Sample("wave.json"), cli.PathOf("error.txt")]);
        using Process process = Process.Start(shell)!;
        await process.WaitForExitAsync();

        Assert.Equal(3, process.ExitCode);
        string errors = string.Join('\n', cli.Read("error.txt").Split('\n').Where(l => !l.Contains("warning", StringComparison.Ordinal)));
        Assert.Equal("belonging: error file.unwritable: found an output that cannot be written; expected a place with room for it\n", errors);
    }

    [Fact]
    public async Task Process_WaveThroughAPipe_IsRead()
    {
        var shell = new ProcessStartInfo("bash", ["-c", "dotnet \"$0\" score <(cat \"$1\") \"$2\" 2>/dev/null", Program, Sample("wave.json"), Sample("answers.csv")]) { RedirectStandardOutput = true };
        using Process process = Process.Start(shell)!;
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.Equal(0, process.ExitCode);
        Assert.Contains("Abbeyfield", output, StringComparison.Ordinal);
    }

    [CultureFact]
    public async Task Process_OtherCultureTimeZoneAndThreads_GivesTheSameBytes()
    {
        (string, string)[][] worlds =
        [
            [("LANG", "en_GB.UTF-8"), ("TZ", "Europe/London")],
            [("LANG", "tr_TR.UTF-8"), ("LC_ALL", "tr_TR.UTF-8"), ("TZ", "Pacific/Kiritimati"), ("DOTNET_PROCESSOR_COUNT", "1")],
            [("LANG", "de_DE.UTF-8"), ("LC_ALL", "de_DE.UTF-8"), ("TZ", "America/St_Johns"), ("DOTNET_PROCESSOR_COUNT", "2")],
        ];
        var written = new List<string>();
        foreach ((string, string)[] world in worlds) written.Add(await WalkAsync(world));

        Assert.NotEmpty(written[0]);
        Assert.All(written, w => Assert.Equal(written[0], w));
    }

    private async Task<string> WalkAsync((string, string)[] world)
    {
        (int code, string output, _) = await RunAsync(world, "score", Sample("wave.json"), "--facts", Sample("facts.csv"), "--json", cli.PathOf("out.json"), "--force");
        Assert.Equal(0, code);
        (int demo, string shown, _) = await RunAsync(world, "demo", "--json", cli.PathOf("demo.json"), "--html", cli.PathOf("demo.html"), "--force");
        Assert.Equal(0, demo);
        return output + cli.Read("out.json") + shown + cli.Read("demo.json") + cli.Read("demo.html");
    }

    private static string Sample(string name) => Repository.Path("samples", "demo", name);

    private static async Task<(int Code, string Output, string Error)> RunAsync((string Name, string Value)[] environment, params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", "--runtimeconfig", RuntimeConfig, Program, .. args]) { RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = System.Text.Encoding.UTF8, StandardErrorEncoding = System.Text.Encoding.UTF8 };
        foreach ((string name, string value) in environment) start.Environment[name] = value;
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }

    private static string WithCultures(string path)
    {
        string changed = Path.Combine(AppContext.BaseDirectory, "belonging.cultures.runtimeconfig.json");
        File.WriteAllText(changed, File.ReadAllText(path).Replace("\"System.Globalization.Invariant\": true", "\"System.Globalization.Invariant\": false", StringComparison.Ordinal));
        return changed;
    }
}
