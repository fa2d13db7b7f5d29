using Iapt.Belonging.Rules.Knowledge;
using Iapt.Belonging.Rules.Rulebooks;

namespace Iapt.Belonging.Rules.Tests.Knowledge.Pages;

/// <summary>The ways in: by question, by framework, by rulebook, by finding.</summary>
internal static class IndexPage
{
    public static string Write(KnowledgeBase known)
    {
        var links = new Links(known, string.Empty);
        var page = new Markdown();
        page.Heading(1, "Knowledge");
        page.Paragraph($"What this library knows of belonging at work: {known.Frameworks.Count} frameworks, {known.Rulebooks.Count} rulebooks with {known.Findings.Count()} findings, {known.Interventions.Count} interventions. Every part of a framework says where it comes from and whether the source states it, and each source how far it was read; every caution says whether a source states it or it is ours; answers to everyday questions, first steps and conditions are ours.");
        page.Paragraph("These pages are made from the data by a test, so they say what the library does. [Change the data](../../CONTRIBUTING.md), not the pages.");
        page.Paragraph("No numbers, or too few people to be shown any? [The guide](../guide.md), `belonging guide`, needs none.");
        page.Heading(2, "By question");
        page.List(EverydayQuestions.All.Select(q => links.To($"questions.md#{Markdown.Anchor(q.Ask)}", q.Ask)));
        page.Heading(2, "By framework");
        foreach (IGrouping<FrameworkGroup, Framework> group in known.Frameworks.GroupBy(f => f.Group).OrderBy(g => g.Key))
        {
            page.Heading(3, Words.Of(group.Key));
            page.Table(
                ["framework", "parts", "rules"],
                group.OrderBy(f => f.Title, StringComparer.Ordinal).Select(f => new[] { links.Of(f), $"{f.Parts.Length}", f.Rulebooks.IsEmpty ? "none" : string.Join(", ", known.Rulebooks.Where(r => f.Rulebooks.Contains(r.Id)).Select(links.Of)) }));
        }

        page.Heading(2, "Rulebooks");
        page.Paragraph("Two are standard. The others are asked for by name, `belonging analyse profiles.json --rulebook NAME`, or all together with `--rulebook all` ([why](../decisions/0040-frameworks-by-name.md)).");
        page.Table(
            ["rulebook", "what it is", "findings", "rules", "standard"],
            known.Rulebooks.Select(r => new[] { links.Of(r), r.Title, $"{r.Findings.Length}", $"{r.Rules.Length}", BuiltInRulebooks.Standard.Contains(r) ? "yes" : string.Empty }));
        page.Heading(2, "More");
        page.List(
        [
            links.To("../guide.md", "A guide for talking about belonging, with or without data"),
            links.To("findings.md", "All findings, by kind"),
            links.To("interventions/README.md", "All interventions"),
            links.To("paragraphs.md", "The discussion document, paragraph by paragraph"),
            links.To("interactions-left-out.md", "Interactions that are no rules, and why"),
            "[How recommendations are made](../recommendations.md)",
            "[The rule language](../rules.md)",
            "[How factors are measured](../measuring/factors.md)",
        ]);
        return page.ToString();
    }

    public static string WriteFindings(KnowledgeBase known)
    {
        var links = new Links(known, string.Empty);
        var page = new Markdown();
        page.Heading(1, "Findings");
        page.Paragraph("What rules can conclude about a team, never about a person. Follow a finding to its rules. [Back to knowledge](README.md).");
        foreach (IGrouping<FindingKind, FindingDefinition> kind in known.Findings.GroupBy(f => f.Id.Kind).OrderBy(g => g.Key))
        {
            page.Heading(2, kind.Key switch
            {
                FindingKind.Barrier => "Barriers",
                FindingKind.Facilitator => "Facilitators",
                FindingKind.Risk => "Risks",
                FindingKind.Strength => "Strengths",
                _ => throw new NotSupportedException($"the page does not know the kind {kind.Key}"),
            });
            page.Table(
                ["finding", "what it means", "rulebooks"],
                kind.Select(f => new[] { $"{links.Of(f)} (`{f.Id}`)", f.Definition, string.Join(", ", known.Rulebooks.Where(r => r.Rules.Any(x => x.Concludes == f.Id)).Select(r => $"`{r.Id}`")) }));
        }

        return page.ToString();
    }

    public static string WriteLeftOut()
    {
        var page = new Markdown();
        page.Heading(1, "Interactions that are no rules");
        page.Paragraph("The literature tells how two or more things work together. Where rules can say so, they do, in the rulebooks whose names begin with `interactions-`. What is left out, and why. [Back to knowledge](README.md).");
        page.Table(["interaction", "why no rule works with it"], LeftOut.BuiltIn.Select(l => new[] { $"`{l.Interaction}`", l.Because }));
        return page.ToString();
    }
}
