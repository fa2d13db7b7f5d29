using Iapt.Belonging.Rules.Explanations;

namespace Iapt.Belonging.Reporting.Html;

/// <summary>One finding of one team: closed, its name and how sure it is; open, why.</summary>
internal static class FindingHtml
{
    public static void Write(HtmlWriter html, Report report, Unit unit, Finding finding)
    {
        FindingDefinition definition = finding.Definition;
        bool isWelcome = StatusWords.IsWelcome(definition.Id.Kind);
        using (html.Open("details", ("class", $"finding {StatusCell.Class(finding.Status, definition.Id.Kind)}")))
        {
            using (html.Open("summary"))
            {
                Mark.Write(html, finding.Status, isWelcome);
                html.Inline("strong", Words.Capital(definition.Label));
                html.Inline("span", Sureness(report, finding), ("class", "sureness"));
            }

            html.Line("p", definition.Definition);
            Why(html, unit, finding);
        }
    }

    private static string Sureness(Report report, Finding finding)
    {
        string words = StatusWords.Of(finding.Status, finding.Definition, report.IsPublished);
        string severity = !report.IsPublished && StatusWords.Severity(finding) is string graded ? $", {graded}" : "";
        string contested = finding.IsContested ? ", contested" : "";
        string kind = finding.Definition.IsHarm ? "harm" : StatusWords.Of(finding.Definition.Id.Kind);
        return $"{kind}, {words}{severity}{contested}";
    }

    private static void Why(HtmlWriter html, Unit unit, Finding finding)
    {
        if (unit.Analysis.Explain(finding.Definition.Id) is not Explanation explanation) return;

        html.Line("p", explanation.Summary);
        List(html, "Why", explanation.Why);
        List(html, "What is missing", explanation.Missing);
        List(html, "What kind of problem", explanation.Kind);
        List(html, "On whose word", explanation.Word);
        NumbersTable.Write(html, finding, $"Numbers behind “{finding.Definition.Label}” in {unit.Name}");
        List(html, "On whose judgement", explanation.Judgement);
    }

    private static void List(HtmlWriter html, string label, IReadOnlyCollection<string> items)
    {
        if (items.Count == 0) return;

        html.Line("p", label, ("class", "label"));
        using (html.Open("ul"))
        {
            foreach (string item in items) html.Line("li", item);
        }
    }
}
