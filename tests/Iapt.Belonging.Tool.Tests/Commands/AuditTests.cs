using Iapt.Belonging.Audit;
using Iapt.Belonging.Testing;
using Iapt.Belonging.Tool.Commands;
using NJsonSchema;

namespace Iapt.Belonging.Tool.Tests.Commands;

public sealed class AuditTests : IDisposable
{
    private readonly Cli cli = new();

    public void Dispose() => cli.Dispose();

    [Fact]
    public async Task Audit_SafeWave_ProvesNothingAndSaysForWhomItIs()
    {
        Run run = await Cli.RunAsync("audit", Wave(), Answers(3));

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.DoesNotContain("(0 targets)", run.Output, StringComparison.Ordinal);
        Assert.StartsWith("Confidential: for those who hold the answers.\n", run.Output, StringComparison.Ordinal);
        Assert.Equal(3, run.Output.Split('\n').Count(l => l.Contains(": nothing (", StringComparison.Ordinal)));
        Assert.Equal(["answers.csv", "wave.json"], cli.Files);
    }

    [Fact]
    public async Task Audit_OfTheDemo_ListsWhatCouldBeProvenAndIsNoError()
    {
        Run run = await Cli.RunAsync("audit", Repository.Path("samples", "demo", "wave.json"), "--facts", Repository.Path("samples", "demo", "facts.csv"), "--json", cli.PathOf("audit.json"));

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("  how many they are, from what is shown and headcounts: nothing (", run.Output, StringComparison.Ordinal);
        Assert.Contains("  local:riverbend-castle-hill band=7+: their mean, to less than a quarter of the scale (", run.Output, StringComparison.Ordinal);
        Assert.Contains("    shown together with others in together:riverbend-dalewood.riverbend-harbour: ", run.Output, StringComparison.Ordinal);
        Assert.Empty((await Schema()).Validate(cli.Read("audit.json")));

        // The hash of the release changes with every word of the wave; the page leaves it out.
        string printed = System.Text.RegularExpressions.Regex.Replace(run.Output, "sha256:[0-9a-f]{64}", "sha256:...");
        Assert.Contains(printed.Split("  Bridgewater\n")[0], await File.ReadAllTextAsync(Repository.Path("docs", "measuring", "disclosure.md")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Audit_Json_FitsItsSchemaAndIsTheSameTwice()
    {
        Run first = await Cli.RunAsync("audit", Wave(), Answers(3), "--json", "-");
        Run second = await Cli.RunAsync("audit", Wave(), Answers(3), "--json", "-");

        Assert.Equal(first.Output, second.Output);
        JsonSchema schema = await Schema();
        Assert.Empty(schema.Validate(first.Output));
        Assert.NotEmpty(schema.Validate(first.Output.Replace("tooFewAnswered", "because", StringComparison.Ordinal)));
        Assert.NotEmpty(schema.Validate(first.Output.Replace("\"team\"", "\"people\": 3, \"team\"", StringComparison.Ordinal)));
    }

    /// <summary>The report is for those who hold the answers, and still has no number of a hidden team in it.</summary>
    [Fact]
    public async Task Audit_HiddenTeamOfThreeOrOfSeven_PrintsTheSame()
    {
        Run three = await Cli.RunAsync("audit", Wave(), Answers(3));
        Run seven = await Cli.RunAsync("audit", Wave(), Answers(7));

        Assert.Contains("  South\n    too few people: ", three.Output, StringComparison.Ordinal);
        Assert.Equal(three.Output, seven.Output);
    }

    [Fact]
    public async Task Audit_Register_IsReadAndNotChanged()
    {
        string register = cli.PathOf("register.jsonl");
        await Cli.RunAsync("open", Wave(), "--register", register);
        byte[] before = await File.ReadAllBytesAsync(register);

        Run run = await Cli.RunAsync("audit", Wave(), Answers(14), "--register", register);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(before, await File.ReadAllBytesAsync(register));
        Assert.Equal(["answers.csv", "register.jsonl", "wave.json"], cli.Files);
        Assert.Equal(0, (await Cli.RunAsync("score", Wave(), cli.PathOf("answers.csv"), "--register", register)).ExitCode);

        Run late = await Cli.RunAsync("audit", Wave(), cli.PathOf("answers.csv"), "--register", register);
        Assert.Equal(1, late.ExitCode);
        Assert.Contains("audit.released", late.Error, StringComparison.Ordinal);
        Assert.Empty(late.Output);
    }

    [Fact]
    public async Task Audit_NoTargets_IsAWrongCommandLine() => Assert.Equal(2, (await Cli.RunAsync("audit", Wave(), Answers(14), "--targets", "0")).ExitCode);

    [Theory]
    [InlineData(0)]
    [InlineData(0, AuditKnowledge.ShownSizes, AuditKnowledge.AllSizes)]
    [InlineData(4, AuditKnowledge.AllSizes, AuditKnowledge.Headcounts)]
    public void CodeOf_Proofs_IsAnErrorIfAnybodyCould(int code, params AuditKnowledge[] proofs) => Assert.Equal(code, AuditCommand.CodeOf(proofs));

    private static Task<JsonSchema> Schema() => JsonSchema.FromFileAsync(Repository.Path("docs", "schemas", "audit.schema.json"));

    private string Wave() => cli.Write("wave.json", SmallWave.Json);

    // Fourteen people of north, and so many of south.
    private string Answers(int south) => cli.Write("answers.csv", string.Join('\n', SmallWave.Answers.Split('\n').Take(15 + south)) + "\n");
}
