using Iapt.Belonging.Testing;

namespace Iapt.Belonging.Tool.Tests.Samples;

public class DemoSamplesTests
{
    public static TheoryData<string> Names => [.. Riverbend.Files().Select(f => f.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Sample_MadeAnew_IsTheCommittedFile(string name)
    {
        string made = Riverbend.Files().Single(f => f.Name == name).Text;

        Assert.Equal(File.ReadAllText(Repository.Path("samples", "demo", name)), made);
    }

    [Fact]
    public async Task Samples_AreRight()
    {
        string[] files = [.. Riverbend.Files().Select(f => Repository.Path("samples", "demo", f.Name))];

        Run run = await Cli.RunAsync(["check", .. files]);

        Assert.Equal(0, run.ExitCode);
    }
}
