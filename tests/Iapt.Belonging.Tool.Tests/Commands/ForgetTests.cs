namespace Iapt.Belonging.Tool.Tests.Commands;

public sealed class ForgetTests : IDisposable
{
    private static readonly DateOnly Until = new(2027, 3, 31);

    private readonly Cli cli = new();

    public void Dispose() => cli.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Forget_AReleasedWave_TakesItsPeopleOutAndSaysWhen(bool withKey)
    {
        await OpenAndScoreAsync();
        string before = Register();
        string[] key = withKey ? ["--key", Key()] : [];

        Run run = await Cli.RunOnAsync(new DateOnly(2027, 4, 2), ["forget", "small-2026", "--register", cli.PathOf("register.jsonl"), .. key]);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.StartsWith("The people of wave small-2026 are forgotten", run.Output, StringComparison.Ordinal);
        Assert.Contains("{\"people\":{\"wave\":\"small-2026\"", before, StringComparison.Ordinal);
        Assert.DoesNotContain("{\"people\":", Register(), StringComparison.Ordinal);
        Assert.EndsWith("\"forgotten\":{\"wave\":\"small-2026\",\"on\":\"2027-04-02\"}}\n", Register(), StringComparison.Ordinal);

        Run again = await Cli.RunAsync("forget", "small-2026", "--register", cli.PathOf("register.jsonl"));
        Assert.Equal(1, again.ExitCode);
        Assert.Contains("register.no-people", again.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Forget_WhatIsNotThere_ChangesNothing()
    {
        await OpenAndScoreAsync();
        string before = Register();

        Run other = await Cli.RunAsync("forget", "small-2027", "--register", cli.PathOf("register.jsonl"));
        Run noRegister = await Cli.RunAsync("forget", "small-2026", "--register", cli.PathOf("none.jsonl"));
        Run noName = await Cli.RunAsync("forget", "No name!", "--register", cli.PathOf("register.jsonl"));
        Run otherKey = await Cli.RunAsync("forget", "small-2026", "--register", cli.PathOf("register.jsonl"), "--key", cli.Write("other.bin", "another key of many bytes"));

        Assert.Equal((1, 3, 2, 1), (other.ExitCode, noRegister.ExitCode, noName.ExitCode, otherKey.ExitCode));
        Assert.Contains("register.not-released", other.Error, StringComparison.Ordinal);
        Assert.Contains("file.not-found", noRegister.Error, StringComparison.Ordinal);
        Assert.Contains("register.other-key", otherKey.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("none.jsonl", cli.Files);
        Assert.Equal(before, Register());
    }

    [Fact]
    public async Task OpenAndScore_PeopleHeldTooLong_Warn()
    {
        await OpenAndScoreAsync();
        string next = cli.Write("next.json", SmallWave.Json.Replace("small-2026", "small-2027", StringComparison.Ordinal));
        string[] rest = ["--register", cli.PathOf("register.jsonl"), "--key", Key()];

        Run opened = await Cli.RunOnAsync(Until.AddDays(1), ["open", next, .. rest]);
        Run inTime = await Cli.RunOnAsync(Until, ["score", next, .. rest]);
        cli.Write("third.json", SmallWave.Json.Replace("small-2026", "small-2028", StringComparison.Ordinal));
        Run scored = await Cli.RunOnAsync(Until.AddYears(1), ["score", cli.PathOf("third.json"), .. rest]);

        Assert.Equal((0, 0, 0), (opened.ExitCode, inTime.ExitCode, scored.ExitCode));
        Assert.DoesNotContain("register.retention-passed", inTime.Error, StringComparison.Ordinal);
        Assert.All((Run[])[opened, scored], run => Assert.Contains("warning register.retention-passed: found people of the wave `small-2026`", run.Error, StringComparison.Ordinal));
    }

    // The wave file does not say yet how long people may be held, so the day is written into the last line, which no other names yet.
    private async Task OpenAndScoreAsync()
    {
        string wave = cli.Write("wave.json", SmallWave.Json);
        cli.Write("answers.csv", SmallWave.Answers);
        await Cli.RunAsync("open", wave, "--register", cli.PathOf("register.jsonl"), "--key", Key());
        cli.Write("register.jsonl", Register().Replace("\"minimumAnswers\":11", $"\"minimumAnswers\":11,\"keepPeopleUntil\":\"{Until:yyyy-MM-dd}\"", StringComparison.Ordinal));
        Run scored = await Cli.RunOnAsync(Until, "score", wave, "--register", cli.PathOf("register.jsonl"), "--key", Key());
        Assert.Equal(0, scored.ExitCode);
    }

    private string Register() => cli.Read("register.jsonl");

    private string Key() => File.Exists(cli.PathOf("key.bin")) ? cli.PathOf("key.bin") : cli.Write("key.bin", "sixteen bytes or more, from a safe place");
}
