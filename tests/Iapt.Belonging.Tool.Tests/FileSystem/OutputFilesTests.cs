using System.Diagnostics;
using Iapt.Belonging.Tool.FileSystem;

namespace Iapt.Belonging.Tool.Tests.FileSystem;

public sealed class OutputFilesTests : IDisposable
{
    private readonly Cli cli = new();

    public OutputFilesTests()
    {
        cli.Write("wave.json", SmallWave.Json);
        cli.Write("answers.csv", SmallWave.Answers);
    }

    public void Dispose() => cli.Dispose();

    [Theory]
    [Trait("Case", "V-CLI-01")]
    [InlineData("nowhere.json", "score")]
    [InlineData("nowhere/nowhere.json", "score")]
    [InlineData("nowhere.json", "check")]
    [InlineData("nowhere.json", "analyse")]
    [InlineData("nowhere.csv", "check")]
    public async Task Input_Missing_OneLineWithThePath(string name, string command)
    {
        Run run = await Cli.RunAsync(command, cli.PathOf(name));

        Assert.Equal(3, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Equal($"{cli.PathOf(name)}: error file.not-found: found no such file; expected an existing file", Assert.Single(run.ErrorLines));
    }

    [Fact]
    public async Task Input_AnswersOfTheWaveMissing_OneLineWithThePath()
    {
        File.Delete(cli.PathOf("answers.csv"));

        Run run = await ScoreAsync();

        Assert.Equal(3, run.ExitCode);
        Assert.StartsWith($"{cli.PathOf("answers.csv")}: error file.not-found", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Input_Folder_OneLineWithThePath()
    {
        Run run = await Cli.RunAsync("score", cli.Folder);

        Assert.Equal(3, run.ExitCode);
        Assert.StartsWith($"{cli.Folder}: error file.unreadable", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Case", "V-CLI-02")]
    public async Task Output_Exists_RefusesWithoutForceAndKeepsIt()
    {
        cli.Write("out.json", "mine");

        Run run = await ScoreAsync();

        Assert.Equal(3, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Contains("error file.exists", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.Contains("--force", run.Error, StringComparison.Ordinal);
        Assert.Equal("mine", cli.Read("out.json"));
    }

    [Fact]
    [Trait("Case", "V-CLI-02")]
    public async Task Output_ExistsAndForced_IsReplacedByAWholeFile()
    {
        cli.Write("out.json", "mine");

        Run run = await ScoreAsync("--force");

        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("{", cli.Read("out.json"), StringComparison.Ordinal);
        Assert.Equal(["answers.csv", "out.json", "wave.json"], cli.Files);
    }

    [Theory]
    [Trait("Case", "V-CLI-04")]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Output_Link_IsNotFollowedEvenIfForced(bool targetExists)
    {
        string target = cli.PathOf("target.json");
        if (targetExists) File.WriteAllText(target, "mine");
        File.CreateSymbolicLink(cli.PathOf("out.json"), target);

        Run run = await ScoreAsync("--force");

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("error file.is-link", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.Equal(targetExists, File.Exists(target));
        if (targetExists) Assert.Equal("mine", cli.Read("target.json"));
    }

    [Fact]
    public async Task Output_NoSuchFolder_Refuses()
    {
        Run run = await Cli.RunAsync("score", cli.PathOf("wave.json"), "--json", cli.PathOf("nowhere/out.json"));

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("error file.no-folder", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Output_Folder_Refuses()
    {
        Directory.CreateDirectory(cli.PathOf("out.json"));

        Run run = await ScoreAsync("--force");

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("error file.is-folder", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Output_APipe_IsNeverReplaced(bool isForced)
    {
        if (!OperatingSystem.IsLinux()) return;

        using (Process make = Process.Start("mkfifo", cli.PathOf("out.json"))) await make.WaitForExitAsync();

        Run run = await ScoreAsync(isForced ? ["--force"] : []);

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("error file.is-special", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Commit_ALaterFileRefused_WritesNoneOfThem()
    {
        var files = new OutputFiles(force: false, []);
        files.ClaimRegister(cli.PathOf("register.jsonl"));
        files.AddRegister(cli.PathOf("register.jsonl"), [1]);
        files.Claim(cli.PathOf("one.json"));
        files.Add(cli.PathOf("one.json"), [1]);
        cli.Write("one.json", "mine");

        await Assert.ThrowsAsync<CommandException>(() => files.CommitAsync(CancellationToken.None));

        Assert.Equal(["answers.csv", "one.json", "wave.json"], cli.Files);
    }

    [Theory]
    [InlineData("wave.json")]
    [InlineData("answers.csv")]
    [InlineData("./answers.csv")]
    public async Task Output_IsAnInput_RefusesEvenIfForced(string name)
    {
        Run run = await Cli.RunAsync("score", cli.PathOf("wave.json"), "--json", cli.PathOf(name), "--force");

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("error file.is-input", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.Equal(SmallWave.Answers, cli.Read("answers.csv"));
    }

    [Fact]
    public async Task Output_PathWithLineBreakAndEscape_StaysOneHarmlessLine()
    {
        Run run = await Cli.RunAsync("check", cli.PathOf("no\n\u001b[31mwhere.json"));

        Assert.Equal(3, run.ExitCode);
        Assert.DoesNotContain('\u001b', Assert.Single(run.ErrorLines));
    }

    [Fact]
    public async Task Commit_StoppedWhileWriting_LeavesNothingBehind()
    {
        var files = new OutputFiles(force: false, []);
        files.Claim(cli.PathOf("one.json"));
        files.Add(cli.PathOf("one.json"), [1]);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => files.CommitAsync(new CancellationToken(canceled: true)));

        Assert.Equal(["answers.csv", "wave.json"], cli.Files);
    }

    [Fact]
    public async Task Commit_FileAppearsAfterTheClaim_RefusesAndLeavesIt()
    {
        var files = new OutputFiles(force: false, []);
        files.Claim(cli.PathOf("one.json"));
        files.Add(cli.PathOf("one.json"), [1]);
        cli.Write("one.json", "mine");

        CommandException refused = await Assert.ThrowsAsync<CommandException>(() => files.CommitAsync(CancellationToken.None));

        Assert.Equal("file.exists", Assert.Single(refused.Problems).Code);
        Assert.Equal("mine", cli.Read("one.json"));
        Assert.Equal(["answers.csv", "one.json", "wave.json"], cli.Files);
    }

    private Task<Run> ScoreAsync(params string[] more) => Cli.RunAsync(["score", cli.PathOf("wave.json"), "--json", cli.PathOf("out.json"), .. more]);
}
