using System.Security.Cryptography;
using System.Text;
using Iapt.Belonging.Testing;

namespace Iapt.Belonging.Tool.Tests;

/// <summary>The README's way through a wave of one's own, command by command.</summary>
public sealed class ReadmeCommandsTests : IDisposable
{
    private readonly Cli cli = new();

    public void Dispose() => cli.Dispose();

    [Fact]
    public async Task Readme_AWaveOfYourOwn_RunsFromOpenToForget()
    {
        string section = (await File.ReadAllTextAsync(Repository.Path("README.md"))).Split("## Run a wave of your own")[1].Split("\n## ")[0];
        string[] commands = [.. section.Split('\n').Where(l => l.StartsWith("belonging ", StringComparison.Ordinal))];
        Assert.Equal(["open", "audit", "score", "analyse", "forget"], commands.Select(c => c.Split(' ')[1]));

        cli.Write("wave.json", SmallWave.Json);
        cli.Write("answers.csv", Pseudonymous(SmallWave.Answers));
        cli.Write("key.bin", RandomNumberGenerator.GetBytes(32));
        foreach (string command in commands)
        {
            Run run = await Cli.RunOnAsync(new DateOnly(2026, 2, 28), Arguments(command));
            Assert.True(run.ExitCode == 0, command + run.Error);
        }

        Assert.Contains("Notice to staff", cli.Read("notice.txt"), StringComparison.Ordinal);
        Assert.Contains("\"forgotten\"", cli.Read("register.jsonl"), StringComparison.Ordinal);
    }

    private string[] Arguments(string command) =>
        [.. command.Split(' ').Skip(1).Select(a => a == "WAVE" ? "small-2026" : a.Contains('.', StringComparison.Ordinal) ? cli.PathOf(a) : a)];

    /// <summary>The pseudonyms that the README makes.</summary>
    private static string Pseudonymous(string answers)
    {
        byte[] secret = "a secret for tests, nothing else"u8.ToArray();
        string Of(string staffNumber) => Convert.ToHexString(HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes(staffNumber)));
        string[] lines = answers.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return string.Concat(lines.Select((l, i) => i == 0 ? l + "\n" : $"{Of(l.Split(',')[0])}{l[l.IndexOf(',', StringComparison.Ordinal)..]}\n"));
    }
}
