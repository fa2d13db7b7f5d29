using Iapt.Belonging.Rules.Conditions;
using Iapt.Belonging.Rules.Interventions;
using Iapt.Belonging.Rules.Rulebooks;

namespace Iapt.Belonging.Rules.Tests.Knowledge.Pages;

/// <summary>The findings of rulebooks with every rule written out, and with what can be done.</summary>
internal sealed class RulebookSection(Links links, Markdown page)
{
    /// <summary>Writes them; findings that several of the rulebooks conclude come once, with the rules of each.</summary>
    /// <param name="rulebooks">The rulebooks.</param>
    /// <param name="level">The level of the heading of a finding.</param>
    public void Write(IReadOnlyList<Rulebook> rulebooks, int level)
    {
        Rule[] rules = [.. rulebooks.SelectMany(r => r.Rules)];
        FindingDefinition[] findings = [.. rulebooks.SelectMany(r => r.Findings).DistinctBy(f => f.Id).OrderBy(f => f.Id.Kind).ThenBy(f => f.Id)];
        IReadOnlySet<RuleId> ofManagers = ManagerRules.Among(rules, links.Rules);
        foreach (FindingDefinition finding in findings) WriteFinding(finding, [.. rules.Where(r => r.Concludes == finding.Id)], ofManagers, level);

        // What somebody else defines: its rules stand here all the same.
        foreach (IGrouping<FindingId, Rule> others in rules.Where(r => !findings.Any(f => f.Id == r.Concludes)).GroupBy(r => r.Concludes).OrderBy(g => g.Key))
        {
            page.Heading(level, $"More rules for `{others.Key}`");
            page.Paragraph($"What it means stands with the rulebook that defines it: {links.Of(others.Key)}.");
            WriteWhoSees([.. others], [.. others.Where(r => ofManagers.Contains(r.Id))]);
            foreach (Rule rule in others) WriteRule(rule);
        }
    }

    private void WriteFinding(FindingDefinition finding, Rule[] rules, IReadOnlySet<RuleId> ofManagers, int level)
    {
        page.Heading(level, KnowledgeBase.HeadingOf(finding));
        page.Paragraph($"{KnowledgeBase.Capitalised(Words.Of(finding.Id.Kind))}, level: {Words.Of(finding.Level)}. Named in {Words.Of(finding.Source)}.");
        page.Paragraph(finding.Definition);
        page.Paragraph($"**In a report:** {finding.Says}");
        page.Paragraph($"**{(finding.IsHarm ? "To ask" : "To talk about")}:** {finding.Asks}");
        WriteWhoSees(rules, [.. rules.Where(r => ofManagers.Contains(r.Id))]);
        foreach (Rule rule in rules) WriteRule(rule);
        Intervention[] answers = [.. InterventionCatalog.BuiltIn.For(finding.Id)];
        if (answers.Length == 0) return;

        page.Paragraph(finding.IsHarm ? "**What has to be done**" : "**What can be done**");
        page.Table(
            ["intervention", "level", "owner", "effort", "evidence"],
            answers.Select(i => new[] { links.Of(i), Words.Of(i.Level), Words.Of(i.Owner), Words.Of(i.Effort), $"{Words.Of(i.Evidence)}, {Words.Of(i.AppliesTo)}, {Words.Of(i.Found)}" }));
    }

    private void WriteWhoSees(Rule[] rules, Rule[] ofManagers)
    {
        if (ofManagers.Length == 0) return;

        string which = ofManagers.Length == rules.Length ? string.Empty : $", where {string.Join(" or ", ofManagers.Select(r => $"`{r.Id}`"))} is used";
        page.Paragraph($"**Of one team, seen only by the team itself{which}:** `belonging score --team`, see [the report](../../report.md#several-teams). It rests on what people say of \"my manager\".");
    }

    private void WriteRule(Rule rule)
    {
        string severity = rule.Severity is Severity s ? $"{RuleWords.Severities.WordFor(s)}; " : string.Empty;
        page.Paragraph($"**Rule `{rule.Id}`** ({severity}{Words.Of(rule.Basis)})");
        page.Lines(new ConditionLines(links, rule.Concludes).Of(rule.When));
        if (rule.Moderates is FindingId moderated) page.Paragraph($"Bears on {links.Of(moderated)} (`{moderated}`): it changes how pressing that is, and not how sure.");
        page.Paragraph(rule.SeverityBecause is null ? rule.Note : $"{rule.SeverityBecause} {rule.Note}".TrimEnd());
        page.Paragraph($"Because of {Words.Of(rule.Because)}.");
    }

    /// <summary>What the rulebooks cite.</summary>
    public static IEnumerable<Citation> Citations(IEnumerable<Rulebook> rulebooks) => rulebooks.SelectMany(r => r.Rules.SelectMany(x => x.Because).Concat(r.Findings.Select(f => f.Source)));
}
