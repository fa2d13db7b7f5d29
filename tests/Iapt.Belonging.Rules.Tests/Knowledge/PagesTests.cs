using System.Text.RegularExpressions;
using Iapt.Belonging.Rules.Tests.Knowledge.Pages;
using Iapt.Belonging.Testing;

namespace Iapt.Belonging.Rules.Tests.Knowledge;

/// <summary>The pages of docs/knowledge are what the data make of them, and lead somewhere.</summary>
public sealed partial class PagesTests
{
    private static readonly string Root = Repository.Path("docs", "knowledge");

    /// <summary>Set <c>BELONGING_UPDATE_EXAMPLES=yes</c> to write the pages anew; what is no longer there is deleted.</summary>
    [Fact]
    public void Pages_AreWhatTheDataMakeOfThem()
    {
        SortedDictionary<string, string> pages = KnowledgePages.All();
        if (Environment.GetEnvironmentVariable("BELONGING_UPDATE_EXAMPLES") == "yes") Write(pages);

        string[] wrong = [.. pages.Where(p => !File.Exists(At(p.Key)) || File.ReadAllText(At(p.Key)) != p.Value).Select(p => p.Key)];
        Assert.True(wrong.Length == 0, $"write these anew with BELONGING_UPDATE_EXAMPLES=yes: {string.Join(", ", wrong)}");
        Assert.Empty(Stale(pages));
    }

    [Fact]
    public void Pages_Links_LeadSomewhere()
    {
        string[] files = [.. Directory.GetFiles(Root, "*.md", SearchOption.AllDirectories).Concat(Directory.GetFiles(Repository.Path("docs"), "*.md")).Append(Repository.Path("README.md")).Order(StringComparer.Ordinal)];
        string[] broken = [.. files.SelectMany(f => Link().Matches(File.ReadAllText(f)).Select(m => m.Groups[1].Value).Where(l => !Leads(f, l)).Select(l => $"{Path.GetRelativePath(Repository.Root, f)}: {l}"))];

        Assert.True(files.Length > 50);
        Assert.Empty(broken);
    }

    [Fact]
    public void Pages_EveryRuleFindingAndIntervention_IsWrittenOut()
    {
        KnowledgeBase known = KnowledgeBase.BuiltIn;
        SortedDictionary<string, string> pages = KnowledgePages.All();

        Assert.All(known.Rulebooks, b => Assert.All(b.Rules, r => Assert.Contains($"**Rule `{r.Id}`**", pages[known.PathOf(b)], StringComparison.Ordinal)));
        Assert.All(known.Rulebooks, b => Assert.All(b.Rules.Where(r => r.Note is not null), r => Assert.Contains(r.Note!, pages[known.PathOf(b)], StringComparison.Ordinal)));
        Assert.All(known.Findings, f => Assert.Contains($"\n{f.Definition}\n", pages[known.PathOf(f.Id)!.Split('#')[0]], StringComparison.Ordinal));
        Assert.All(known.Findings, f => Assert.Contains($" {f.Says}\n", pages[known.PathOf(f.Id)!.Split('#')[0]], StringComparison.Ordinal));
        Assert.All(known.Interventions, i => Assert.All(i.FirstSteps.Concat(i.NotWhen).Concat(i.Cautions.Select(c => c.Text)), s => Assert.Contains(s, pages[KnowledgeBase.PathOf(i)], StringComparison.Ordinal)));
        Assert.All(known.Frameworks, f => Assert.All(f.Parts, p => Assert.Contains(p.Says, pages[KnowledgeBase.PathOf(f)], StringComparison.Ordinal)));
    }

    [Fact]
    public void Questions_OfEveryDay_AreManyAndLeadToThingsThatAreKnown()
    {
        Assert.True(EverydayQuestions.All.Count >= 25);
        Assert.Equal(Enumerable.Range(1, 8), EverydayQuestions.Discussion.Select(d => d.Number).Order());
        Assert.Equal(EverydayQuestions.All.Count, EverydayQuestions.All.Select(q => Markdown.Anchor(q.Ask)).Distinct().Count());
        Assert.All(EverydayQuestions.All, q => Assert.True(q.Findings.Count > 0 && q.Frameworks.Count > 0 && q.Interventions.Count > 0, q.Ask));
        Assert.Empty(EverydayQuestions.UnknownNames(KnowledgeBase.BuiltIn));
    }

    private static void Write(SortedDictionary<string, string> pages)
    {
        foreach (string stale in Stale(pages)) File.Delete(At(stale));
        foreach ((string path, string text) in pages)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(At(path))!);
            File.WriteAllText(At(path), text);
        }
    }

    private static IEnumerable<string> Stale(SortedDictionary<string, string> pages) => [.. KnowledgePages.Folders.Where(f => Directory.Exists(At(f)))
        .SelectMany(f => Directory.GetFiles(At(f)).Select(p => $"{f}/{Path.GetFileName(p)}")).Where(p => !pages.ContainsKey(p)).Order(StringComparer.Ordinal)];

    private static bool Leads(string file, string link)
    {
        if (link.Contains("://", StringComparison.Ordinal)) return true;

        string[] parts = link.Split('#');
        string target = parts[0].Length == 0 ? file : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, parts[0]));
        if (!File.Exists(target)) return Directory.Exists(target) && parts.Length == 1;

        return parts.Length == 1 || Headings(target).Contains(parts[1]);
    }

    private static IEnumerable<string> Headings(string file) => File.ReadAllLines(file).Where(l => l.StartsWith('#')).Select(l => Markdown.Anchor(Unlinked().Replace(l.TrimStart('#').Trim(), "$1")));

    private static string At(string path) => Path.Combine([Root, .. path.Split('/')]);

    [GeneratedRegex(@"(?<!!)\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"\[([^\]]*)\]\([^)]*\)")]
    private static partial Regex Unlinked();
}
