using Iapt.Belonging.Rules.Interventions;
using Iapt.Belonging.Rules.Rulebooks;
using Iapt.Belonging.Testing;

namespace Iapt.Belonging.Rules.Tests.Knowledge;

/// <summary>What the pages of knowledge say is what the data say.</summary>
public sealed class PagesTests
{
    private static readonly Rulebook[] Remtulla = [BuiltInRulebooks.Remtulla2021, BuiltInRulebooks.Remtulla2021ByEdmondson];

    [Fact]
    public void Remtulla2021_Page_HoldsEveryFindingRuleAndIntervention() => AssertHoldsAll("remtulla-2021.md", Remtulla);

    [Fact]
    public void Harm_Page_HoldsEveryFindingRuleAndIntervention() => AssertHoldsAll("harm.md", [BuiltInRulebooks.Harm]);

    [Fact]
    public void Pages_Together_HoldEveryIntervention()
    {
        string pages = Page("remtulla-2021.md") + Page("harm.md");

        Assert.All(InterventionCatalog.BuiltIn.Interventions, i => Assert.Contains($"`{i.Id}`: {i.Name}", pages, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("remtulla-2021.md")]
    [InlineData("harm.md")]
    public void Page_Sources_AreKnown(string name)
    {
        string[] lines = [.. Page(name).Split('\n').SkipWhile(l => l != "## Sources").Where(l => l.StartsWith("- `", StringComparison.Ordinal))];

        Assert.NotEmpty(lines);
        Assert.All(lines, l => Assert.NotNull(SourceCatalog.BuiltIn.Find(SourceId.Parse(l.Split('`')[1]))));
    }

    private static void AssertHoldsAll(string name, IReadOnlyCollection<Rulebook> books)
    {
        string page = Page(name);
        Assert.All(books.SelectMany(b => b.Rules), r => Assert.Contains($"`{r.Id}`", page, StringComparison.Ordinal));
        Assert.All(books.SelectMany(b => b.Rules), r => Assert.Contains(r.Note!, page, StringComparison.Ordinal));
        Assert.All(books.SelectMany(b => b.Rules).SelectMany(r => r.Because), c => Assert.Contains($"- `{c.Source}`", page, StringComparison.Ordinal));
        Assert.All(books.First().Findings, f => Assert.Contains($"`{f.Id}`", page, StringComparison.Ordinal));
        Assert.All(books.First().Findings, f => Assert.Contains($"{f.Definition}\n", page, StringComparison.Ordinal));
        Assert.All(books.First().Findings, f => Assert.Contains($"{f.Says}\n", page, StringComparison.Ordinal));
        Assert.All(books.First().Findings, f => Assert.Contains($"{f.Asks}\n", page, StringComparison.Ordinal));
        Assert.All(
            books.First().Findings.SelectMany(f => InterventionCatalog.BuiltIn.For(f.Id)),
            i => Assert.Contains($"`{i.Id}`: {i.Name}", page, StringComparison.Ordinal));
    }

    private static string Page(string name) => File.ReadAllText(Repository.Path("docs", "knowledge", name));
}
