namespace Iapt.Belonging.Tool.Tests.Commands;

/// <summary>What the commands that use a register have in common.</summary>
public sealed class RegisterTests : IDisposable
{
    private readonly Cli cli = new();

    public void Dispose() => cli.Dispose();

    [Fact]
    public async Task Score_TheSameReleaseAgain_WritesEveryFileOfIt()
    {
        await OpenAsync();
        Run text = await ScoreAsync();
        string register = cli.Read("register.jsonl");
        Run team = await ScoreAsync("--team", "local:north", "--json", cli.PathOf("north.json"));
        Run whole = await ScoreAsync("--json", cli.PathOf("profiles.json"));

        Assert.Equal((0, 0, 0), (text.ExitCode, team.ExitCode, whole.ExitCode));
        Assert.Equal(register, cli.Read("register.jsonl"));
        Assert.Contains("local:north", cli.Read("north.json"), StringComparison.Ordinal);
        Assert.DoesNotContain("local:south", cli.Read("north.json"), StringComparison.Ordinal);
        Assert.Contains("local:south", cli.Read("profiles.json"), StringComparison.Ordinal);
        Assert.DoesNotContain("made again", text.Output, StringComparison.Ordinal);
        Assert.All((Run[])[team, whole], r => Assert.Contains("It is the release that was recorded, made again; nothing was added to the register.\n", r.Output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task LastLine_IsPrintedByEveryCommandThatWrites_AndComparedByEveryOne()
    {
        string afterOpening = LastLine(await OpenAsync());
        string older = cli.Read("register.jsonl");
        string afterScoring = LastLine(await ScoreAsync("--last-line", afterOpening));
        string afterForgetting = LastLine(await Cli.RunAsync("forget", "small-2026", "--register", cli.PathOf("register.jsonl"), "--last-line", afterScoring));
        string kept = cli.Read("register.jsonl");

        Assert.Equal(3, new[] { afterOpening, afterScoring, afterForgetting }.Distinct().Count());
        string next = cli.Write("next.json", SmallWave.Json.Replace("small-2026", "small-2027", StringComparison.Ordinal));
        string[][] commands = [["open", next, "--key", Key()], ["score", next, "--key", Key()], ["audit", next, "--key", Key()], ["forget", "small-2026"]];
        foreach (string[] command in commands)
        {
            Run run = await Cli.RunAsync([.. command, "--register", cli.PathOf("register.jsonl"), "--last-line", afterScoring]);
            Assert.Equal(1, run.ExitCode);
            Assert.Contains("register.jsonl: error register.other-last-line", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        }

        Assert.Equal(kept, cli.Read("register.jsonl"));
        cli.Write("register.jsonl", older);
        Assert.Contains("register.other-last-line", (await Cli.RunAsync("open", next, "--key", Key(), "--register", cli.PathOf("register.jsonl"), "--last-line", afterForgetting)).Error, StringComparison.Ordinal);
        Assert.Contains("register.other-last-line", (await Cli.RunAsync("open", next, "--register", cli.PathOf("none.jsonl"), "--last-line", afterForgetting)).Error, StringComparison.Ordinal);
        Assert.Equal(2, (await Cli.RunAsync("score", next, "--last-line", afterForgetting)).ExitCode);
        Assert.DoesNotContain("none.jsonl", cli.Files);
    }

    [Theory]
    [InlineData("open")]
    [InlineData("score")]
    [InlineData("audit")]
    public async Task KeyLeftOut_IsRefusedUnlessItWasDestroyed(string command)
    {
        await OpenAsync();
        string before = cli.Read("register.jsonl");
        string[] args = [command, cli.PathOf("wave.json"), "--register", cli.PathOf("register.jsonl")];

        Run without = await Cli.RunAsync(args);
        Run destroyed = await Cli.RunAsync([.. args, "--key-destroyed"]);
        Run both = await Cli.RunAsync([.. args, "--key-destroyed", "--key", Key()]);

        Assert.Equal((1, 0, 2), (without.ExitCode, destroyed.ExitCode, both.ExitCode));
        Assert.Contains("register.jsonl: error register.key-missing", Assert.Single(without.ErrorLines), StringComparison.Ordinal);
        Assert.DoesNotContain("register.key-missing", destroyed.Error, StringComparison.Ordinal);
        Assert.StartsWith(before, cli.Read("register.jsonl"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_ARegister_ReadsItWithoutItsKey()
    {
        string opened = LastLine(await OpenAsync());
        Run before = await Cli.RunAsync("check", cli.PathOf("register.jsonl"));
        string scored = LastLine(await ScoreAsync());
        Run after = await Cli.RunAsync("check", cli.PathOf("register.jsonl"), "--strict");
        cli.Write("register.jsonl", cli.Read("register.jsonl").Replace("\"minimumAnswers\":11", "\"minimumAnswers\":12", StringComparison.Ordinal));
        Run changed = await Cli.RunAsync("check", cli.PathOf("register.jsonl"));

        Assert.Equal((0, ""), (before.ExitCode, before.Error));
        Assert.Equal($"{cli.PathOf("register.jsonl")}: register, opened `small-2026`, nothing released; last line {opened}\n", before.Output);
        Assert.Equal($"{cli.PathOf("register.jsonl")}: register, opened `small-2026`, released `small-2026`; last line {scored}\n", after.Output);
        Assert.Equal(1, changed.ExitCode);
        Assert.Contains("register.jsonl:3: error register.chain", Assert.Single(changed.ErrorLines), StringComparison.Ordinal);
    }

    private static string LastLine(Run run)
    {
        const string begin = "Last line of the register: ";
        Assert.Equal(0, run.ExitCode);
        return Assert.Single(run.Output.Split('\n'), l => l.StartsWith(begin, StringComparison.Ordinal))[begin.Length..];
    }

    private Task<Run> OpenAsync()
    {
        cli.Write("answers.csv", SmallWave.Answers);
        return Cli.RunAsync("open", cli.Write("wave.json", SmallWave.Json), "--register", cli.PathOf("register.jsonl"), "--key", Key());
    }

    private Task<Run> ScoreAsync(params string[] more) => Cli.RunAsync(["score", cli.PathOf("wave.json"), "--register", cli.PathOf("register.jsonl"), "--key", Key(), .. more]);

    private string Key() => File.Exists(cli.PathOf("key.bin")) ? cli.PathOf("key.bin") : cli.Write("key.bin", "sixteen bytes or more, from a safe place");
}
