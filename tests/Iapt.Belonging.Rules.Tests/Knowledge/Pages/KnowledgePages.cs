using Iapt.Belonging.Rules.Interventions;
using Iapt.Belonging.Rules.Knowledge;
using Iapt.Belonging.Rules.Rulebooks;

namespace Iapt.Belonging.Rules.Tests.Knowledge.Pages;

/// <summary>All pages that are made of the data: by path below docs/knowledge, their text.</summary>
internal static class KnowledgePages
{
    /// <summary>Folders that hold nothing but generated pages.</summary>
    public static readonly string[] Folders = ["frameworks", "rulebooks", "interventions"];

    public static SortedDictionary<string, string> All()
    {
        KnowledgeBase known = KnowledgeBase.BuiltIn;
        var pages = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["README.md"] = IndexPage.Write(known),
            ["findings.md"] = IndexPage.WriteFindings(known),
            ["interactions-left-out.md"] = IndexPage.WriteLeftOut(),
            ["paragraphs.md"] = Paragraphs.Write(known),
            ["questions.md"] = EverydayQuestions.Write(known),
            ["interventions/README.md"] = InterventionPage.WriteIndex(known),
        };
        // A path that comes twice throws: two names that differ by `/` and `-` only would share a page.
        foreach (Framework framework in known.Frameworks) pages.Add(KnowledgeBase.PathOf(framework), FrameworkPage.Write(known, framework));
        foreach (Rulebook rulebook in known.Rulebooks.Where(r => known.HostOf(r) is null)) pages.Add(known.PathOf(rulebook), RulebookPage.Write(known, rulebook));
        foreach (Intervention intervention in known.Interventions) pages.Add(KnowledgeBase.PathOf(intervention), InterventionPage.Write(known, intervention));
        return pages;
    }
}
