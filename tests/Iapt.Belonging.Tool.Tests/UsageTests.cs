using System.Text.RegularExpressions;
using Iapt.Belonging.Tool.Terminal;

namespace Iapt.Belonging.Tool.Tests;

public sealed class UsageTests : IDisposable
{
    private readonly Cli cli = new();

    public void Dispose() => cli.Dispose();

    [Fact]
    public async Task NoArguments_PrintsShortHelpWithExamples()
    {
        Run run = await Cli.RunAsync();

        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Error);
        Assert.All(["demo", "open", "score", "audit", "analyse", "explain", "guide", "forget", "check"], (string verb) => Assert.Contains($"\n  belonging {verb} ", run.Output, StringComparison.Ordinal));
        Assert.InRange(run.Output.Split('\n').Length, 5, 25);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("score", "--help")]
    [InlineData("check", "-h")]
    public async Task Help_TellsExamplesAndExitCodes(params string[] args)
    {
        Run run = await Cli.RunAsync(args);

        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Error);
        Assert.Contains("Exit codes:", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Version_PrintsNothingElse()
    {
        Run run = await Cli.RunAsync("--version");

        Assert.Equal(0, run.ExitCode);
        Assert.Matches(new Regex(@"^\d+\.\d+\.\d+\S*\n$"), run.Output);
    }

    [Theory]
    [Trait("Case", "V-CLI-05")]
    [InlineData("usage.unknown-option", "did you mean `--strict`?", "check", "wave.json", "--strct")]
    [InlineData("usage.unknown-option", "did you mean `--skip-bad-rows`?", "score", "wave.json", "--skip-bad-row")]
    [InlineData("usage.unknown-option", "`policy` with `minimumAnswers`", "score", "wave.json", "--min-grup", "5")]
    [InlineData("usage.unknown-option", "see `--help`", "score", "wave.json", "--quite-another-thing")]
    [InlineData("usage.unknown-option", "see `--help`", "check", "wave.json", "-x")]
    [InlineData("usage.unknown-command", "did you mean `score`?", "scroe", "wave.json")]
    [InlineData("usage.unknown-command", "see `--help`", "wave.json")]
    [InlineData("usage.unexpected-argument", "argument 4", "score", "wave.json", "answers.csv", "more.csv")]
    [InlineData("usage.invalid", "'wave' missing", "score")]
    [InlineData("usage.invalid", "Required argument missing", "score", "wave.json", "--json")]
    [InlineData("usage.invalid", "comma", "score", "wave.json", "--delimiter", "dot")]
    public async Task WrongCommandLine_OneLineWithCodeAndCure(string code, string cure, params string[] args)
    {
        Run run = await Cli.RunAsync(args);

        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Output);
        string line = Assert.Single(run.ErrorLines);
        Assert.StartsWith($"belonging: error {code}: found ", line, StringComparison.Ordinal);
        Assert.Contains(cure, line, StringComparison.Ordinal);
        Assert.DoesNotContain('?', line.Replace("did you mean", "", StringComparison.Ordinal).Replace("`?", "`", StringComparison.Ordinal));
    }

    [Theory]
    [Trait("Case", "V-CLI-06")]
    [InlineData("score", "wave.json", "--api-key", "hunter2-secret")]
    [InlineData("score", "wave.json", "--api-key=hunter2-secret")]
    [InlineData("check", "wave.json", "--token:hunter2-secret")]
    [InlineData("check", "--password", "hunter2-secret", "wave.json")]
    public async Task SecretOnCommandLine_IsRefusedAndNotRepeated(params string[] args)
    {
        Run run = await Cli.RunAsync(args);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("usage.secret", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", run.Output + run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ArgumentOfAtSign_IsNotOpenedAsAFileOfArguments()
    {
        string arguments = cli.Write("args.txt", "--help");

        Run run = await Cli.RunAsync("@" + arguments);

        Assert.Equal(2, run.ExitCode);
    }

    [Fact]
    public async Task Stopped_SaysSoInOneLine()
    {
        var error = new StringWriter();
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();
        string wave = cli.Write("wave.json", SmallWave.Json);
        cli.Write("answers.csv", SmallWave.Answers);

        int code = await BelongingCommand.RunAsync(["score", wave, "--json", cli.PathOf("out.json")], new Screen(TextWriter.Null, error), stop.Token);

        Assert.Equal(130, code);
        Assert.StartsWith("belonging: error stopped: ", error.ToString(), StringComparison.Ordinal);
        Assert.Equal(["answers.csv", "wave.json"], cli.Files);
    }
}
