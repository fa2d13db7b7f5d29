using Iapt.Belonging.Rules.Interventions;
using Iapt.Belonging.Rules.Rulebooks;

namespace Iapt.Belonging.Rules.Tests.Knowledge.Pages;

/// <summary>The page of an intervention: every field in words.</summary>
internal static class InterventionPage
{
    public static string Write(KnowledgeBase known, Intervention intervention)
    {
        var links = new Links(known, "interventions");
        var page = new Markdown();
        page.Heading(1, intervention.Name);
        page.Paragraph($"`{intervention.Id}`. [All interventions](README.md).");
        page.Paragraph(intervention.Description);
        page.Table(
            ["acts on", "owner", "effort", "easily undone", "kind of problem", "evidence"],
            [[Words.Of(intervention.Level), Words.Of(intervention.Owner), Words.Of(intervention.Effort), intervention.IsReversible ? "yes" : "no", Words.Of(intervention.Domain), $"{intervention.Grade}".ToLowerInvariant()]]);
        page.Heading(2, "Before you begin");
        Points(page, $"Has to be there first {Words.Ours}:", intervention.Prerequisites);
        Points(page, $"Not when {Words.Ours}:", intervention.NotWhen);
        Points(page, "Does not go together with:", intervention.Conflicts.Select(c => $"{links.Of(c.With)}: {c.Because}"));
        Points(page, "Take care:", intervention.Cautions.Select(c => $"{c.Text} ({Words.Of(c.Basis)})"));
        page.Heading(2, "How to begin");
        page.Paragraph($"First steps {Words.Ours}:");
        page.Steps(intervention.FirstSteps);
        LookAgain.Write(page, intervention);
        page.Heading(2, "What it answers");
        page.List(intervention.Addresses.Select(f => $"addresses {links.Of(f)} (`{f}`)").Concat(intervention.Builds.Select(f => $"builds {links.Of(f)} (`{f}`)")));
        page.Paragraph($"Rulebooks that look for these: {string.Join(", ", links.OtherRulebooks([]).Select(links.Of))}. Those that are not [standard](../README.md#rulebooks) are asked for with `--rulebook NAME`.");
        if (!intervention.OnlyIf.IsEmpty) page.Paragraph($"Only where this rule holds: {string.Join(", ", intervention.OnlyIf.Select(r => $"`{r}`"))}.");
        IEnumerable<string> named = known.Frameworks.Where(f => f.Parts.Any(p => p.Interventions.Contains(intervention.Id)))
            .Select(f => $"{links.Of(f)}: {string.Join(", ", f.Parts.Where(p => p.Interventions.Contains(intervention.Id)).Select(p => p.Label))}");
        Section(page, "Frameworks that lead to it", named);
        page.Heading(2, "Why this kind of problem");
        page.Paragraph($"{KnowledgeBase.Capitalised(Words.Of(intervention.Domain))}. {intervention.DomainReason}");
        page.Heading(2, "Evidence");
        page.Paragraph($"{KnowledgeBase.Capitalised(Words.Of(intervention.Evidence))}; found: {Words.Of(intervention.Found)}. {Words.OfScope(intervention.AppliesTo)} Taken together: {$"{intervention.Grade}".ToLowerInvariant()} ([how that is graded](../../recommendations.md#how-far-the-evidence-carries)).");
        page.Paragraph(intervention.Basis == RuleBasis.Stated ? "The sources describe the action itself." : "The sources name what it builds; the practice is ours.");
        page.Paragraph($"Because of {Words.Of(intervention.Because)}.");
        page.Heading(2, "Sources");
        page.List(Words.Sources(intervention.Because));
        return page.ToString();
    }

    /// <summary>The list of all.</summary>
    public static string WriteIndex(KnowledgeBase known)
    {
        var links = new Links(known, "interventions");
        var page = new Markdown();
        page.Heading(1, "Interventions");
        page.Paragraph($"{known.Interventions.Count} things that a person, a team or an organisation can do, each with its evidence, what that evidence was about, and its cautions. [Which, when and why](../../recommendations.md) is decided by the findings of a team; this is the whole list. [Back to knowledge](../README.md).");
        page.Paragraph("*Evidence*: the kind of study, what it was about (the action itself, the link it rests on, a way of measuring, or advice only), what it found, and the grade of all three.");
        Intervention[] byName = [.. known.Interventions.OrderBy(i => i.Name, StringComparer.OrdinalIgnoreCase)];
        page.Heading(2, "What a team or its lead can do with little effort");
        List(page, links, byName.Where(IsNear));
        page.Heading(2, "Where somebody may be harmed");
        page.Paragraph("A senior owner outside the team does these, and nobody weighs them against anything else. [What to do first](../notes/harm-and-duty-of-care.md).");
        List(page, links, byName.Where(i => i.Owner == Owner.SeniorOwner));
        page.Heading(2, "What takes more, or somebody else");
        List(page, links, byName.Where(i => !IsNear(i) && i.Owner != Owner.SeniorOwner));
        return page.ToString();
    }

    // A pebble: those who want it can begin it.
    private static bool IsNear(Intervention intervention) => intervention.Owner is Owner.Team or Owner.TeamLead && intervention.Effort == Effort.Low;

    private static void List(Markdown page, Links links, IEnumerable<Intervention> interventions) => page.Table(
        ["intervention", "acts on", "owner", "effort", "kind of problem", "evidence"],
        interventions.Select(i => new[] { links.Of(i), Words.Of(i.Level), Words.Of(i.Owner), Words.Of(i.Effort), Words.Of(i.Domain), $"{Words.Of(i.Evidence)}, {Words.Of(i.AppliesTo)}, {Words.Of(i.Found)}: {$"{i.Grade}".ToLowerInvariant()}" }));

    private static void Section(Markdown page, string title, IEnumerable<string> points)
    {
        string[] all = [.. points];
        if (all.Length == 0) return;

        page.Heading(2, title);
        page.List(all);
    }

    private static void Points(Markdown page, string title, IEnumerable<string> points)
    {
        string[] all = [.. points];
        if (all.Length == 0) return;

        page.Paragraph(title);
        page.List(all);
    }
}
