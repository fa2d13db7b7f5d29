using Iapt.Belonging.Testing;

namespace Iapt.Belonging.Rules.Tests.Knowledge;

/// <summary>The committed page on what findings go with is what the data and the rules give today. What stands in it has no pass mark.</summary>
public sealed class ValidityTests
{
    private static string Page => Repository.Path("docs", "knowledge", "validity.md");

    [Fact]
    public async Task KNOW_06_Page_IsWhatTheDataGive()
    {
        string report = await ValidityReport.WriteAsync();
        if (Environment.GetEnvironmentVariable("BELONGING_UPDATE_EXAMPLES") == "yes") await File.WriteAllTextAsync(Page, report);

        string committed = await File.ReadAllTextAsync(Page);
        Assert.Contains("base rate", report, StringComparison.Ordinal);
        Assert.True(report.Split('\n').Count(l => l.StartsWith("| `", StringComparison.Ordinal)) >= 3, report);
        Bar.AtLeast("KNOW-06", committed == report ? 1 : 0, 1);
    }
}
