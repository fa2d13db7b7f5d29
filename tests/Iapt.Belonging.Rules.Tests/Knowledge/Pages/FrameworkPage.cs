using Iapt.Belonging.Rules.Knowledge;
using Iapt.Belonging.Rules.Rulebooks;

namespace Iapt.Belonging.Rules.Tests.Knowledge.Pages;

/// <summary>The page of a framework: its parts with who says so, its rules in words, its cautions and sources.</summary>
internal sealed class FrameworkPage
{
    private readonly KnowledgeBase known;
    private readonly Framework framework;
    private readonly Links links;
    private readonly Markdown page = new();

    private FrameworkPage(KnowledgeBase known, Framework framework)
    {
        this.known = known;
        this.framework = framework;
        links = new Links(known, "frameworks");
    }

    public static string Write(KnowledgeBase known, Framework framework) => new FrameworkPage(known, framework).Write();

    private string Write()
    {
        page.Heading(1, framework.Title);
        page.Paragraph($"`{framework.Id}`. {Words.Of(framework.Group)}. [All frameworks](../README.md).");
        page.Paragraph(framework.Summary);
        page.Paragraph($"**How it is used here.** {framework.Use}");
        if (framework.Rulebooks.IsEmpty) page.Paragraph("No rule works with it.");
        page.Paragraph($"Described in {Words.Of(framework.Because)}.");
        if (KnowledgeBase.NoteOn(framework.Id.Value) is string note) page.Paragraph($"{links.To(note, "How to read it")}: what the data do not hold.");
        page.Heading(2, "Parts");
        page.Paragraph("*Stated*: the source says so; the wording is ours. *Ours*: made by us of what the source says. Where each stands is in brackets.");
        page.Lines(framework.Parts.SelectMany(OfPart));
        WriteRules();
        links.WriteAlsoSee(page, known.Rulebooks.Where(r => framework.Rulebooks.Contains(r.Id)));
        if (!framework.Cautions.IsEmpty) page.Heading(2, "Cautions");
        page.List(framework.Cautions.Select(c => $"{c.Text} ({Words.Of(c.Basis)})"));
        page.Heading(2, "Sources");
        IEnumerable<Citation> cited = framework.Because.Concat(framework.Parts.SelectMany(p => p.Because)).Concat(RulebookSection.Citations(Hosted()));
        page.List(Words.Sources(cited));
        return page.ToString();
    }

    private IEnumerable<string> OfPart(FrameworkPart part)
    {
        yield return $"- **{part.Label}** ({Words.Of(part.Kind)}, {Words.Of(part.Basis)}). {part.Says} [{Words.Of(part.Because)}]";
        if (!part.Findings.IsEmpty) yield return $"  - looked for as {string.Join(", ", part.Findings.Select(links.Of))}";
        if (!part.Interventions.IsEmpty) yield return $"  - what can be done: {string.Join(", ", part.Interventions.Select(links.Of))}";
        if (!part.Factors.IsEmpty) yield return $"  - speaks of {string.Join(", ", part.Factors.Select(f => $"`{f}`"))}";
        if (part.Note is not null) yield return $"  - {part.Note}";
    }

    private void WriteRules()
    {
        Rulebook[] hosted = [.. Hosted()];
        Rulebook[] elsewhere = [.. known.Rulebooks.Where(r => framework.Rulebooks.Contains(r.Id)).Except(hosted)];
        if (hosted.Length + elsewhere.Length == 0) return;

        page.Heading(2, "Findings and rules");
        page.Paragraph(RulebookPage.HowToRead(hosted.Concat(elsewhere)));
        if (elsewhere.Length > 0) page.Paragraph($"Written out on another page: {string.Join(", ", elsewhere.Select(links.Of))}.");
        new RulebookSection(links, page).Write(hosted, 3);
    }

    private IEnumerable<Rulebook> Hosted() => known.Rulebooks.Where(r => known.HostOf(r) == framework);
}
