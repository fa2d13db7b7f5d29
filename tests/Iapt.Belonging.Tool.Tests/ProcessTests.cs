using System.Diagnostics;
using Iapt.Belonging.Testing;

namespace Iapt.Belonging.Tool.Tests;

/// <summary>The command as a process of its own: what only a real one can show.</summary>
public sealed class ProcessTests : IDisposable
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "belonging.dll");

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
    public async Task Process_OtherCultureTimeZoneAndThreads_GivesTheSameBytes()
    {
        (string, string)[][] worlds =
        [
            [("LANG", "en_GB.UTF-8"), ("TZ", "Europe/London")],
            [("LANG", "tr_TR.UTF-8"), ("LC_ALL", "tr_TR.UTF-8"), ("TZ", "Pacific/Kiritimati"), ("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "0"), ("DOTNET_PROCESSOR_COUNT", "1")],
            [("LANG", "de_DE.UTF-8"), ("LC_ALL", "de_DE.UTF-8"), ("TZ", "America/St_Johns"), ("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "0"), ("DOTNET_PROCESSOR_COUNT", "2")],
        ];
        var written = new List<string>();
        foreach ((string, string)[] world in worlds) written.Add(await ScoreAsync(world));

        Assert.NotEmpty(written[0]);
        Assert.All(written, w => Assert.Equal(written[0], w));
    }

    private async Task<string> ScoreAsync((string, string)[] world)
    {
        (int code, string output, _) = await RunAsync(world, "score", Sample("wave.json"), "--facts", Sample("facts.csv"), "--json", cli.PathOf("out.json"), "--force");
        Assert.Equal(0, code);
        return output + cli.Read("out.json");
    }

    private static string Sample(string name) => Repository.Path("samples", "demo", name);

    private static async Task<(int Code, string Output, string Error)> RunAsync((string Name, string Value)[] environment, params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [Program, .. args]) { RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = System.Text.Encoding.UTF8, StandardErrorEncoding = System.Text.Encoding.UTF8 };
        foreach ((string name, string value) in environment) start.Environment[name] = value;
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }
}
