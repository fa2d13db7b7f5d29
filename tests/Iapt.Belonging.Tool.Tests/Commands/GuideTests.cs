using System.Text.Json;
using Iapt.Belonging.Testing;

namespace Iapt.Belonging.Tool.Tests.Commands;

public sealed class GuideTests : IDisposable
{
    private readonly Cli cli = new();

    public void Dispose() => cli.Dispose();

    [Fact]
    public async Task Guide_WithoutResults_NeedsNoneAndAsksAllEight()
    {
        Run run = await Cli.RunAsync("guide");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.StartsWith("A talk about belonging: a guide for any team\n", run.Output, StringComparison.Ordinal);
        Assert.Equal(8, run.Output.Split("  From: iapt-2022, question ").Length - 1);
        Assert.Contains("\nHow we work: a checklist\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("\nEvery week\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Guide_OfATeam_IsChosenByWhatWasFound()
    {
        Run run = await Cli.RunAsync("guide", await ProfilesAsync(), "--team", "local:riverbend-abbeyfield");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.StartsWith("A talk about belonging: a guide for local:riverbend-abbeyfield\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("the barrier 'hierarchy' is tentatively indicated", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("checklist", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Guide_Json_GoesToTheFileAndIsTheSameOnTheScreen()
    {
        string profiles = await ProfilesAsync();
        Run written = await Cli.RunAsync("guide", profiles, "--team", "local:riverbend-abbeyfield", "--json", cli.PathOf("guide.json"));
        Run printed = await Cli.RunAsync("guide", profiles, "--team", "local:riverbend-abbeyfield", "--json", "-");
        using var document = JsonDocument.Parse(printed.Output);

        Assert.Equal((0, 0), (written.ExitCode, printed.ExitCode));
        Assert.Equal(cli.Read("guide.json"), printed.Output);
        Assert.Equal("belonging.guide/1", document.RootElement.GetProperty("format").GetString());
    }

    [Fact]
    public async Task Guide_SeveralTeamsAndNoneNamed_IsRefused()
    {
        Run run = await Cli.RunAsync("guide", await ProfilesAsync());

        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Contains("usage.invalid", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Guide_ATeamWithoutResults_IsRefused()
    {
        Run run = await Cli.RunAsync("guide", "--team", "local:north");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("usage.invalid", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    private async Task<string> ProfilesAsync()
    {
        string folder = Repository.Path("samples", "demo");
        Run run = await Cli.RunAsync("score", Path.Combine(folder, "wave.json"), "--facts", Path.Combine(folder, "facts.csv"), "--json", cli.PathOf("profiles.json"));
        Assert.Equal(0, run.ExitCode);
        return cli.PathOf("profiles.json");
    }
}
