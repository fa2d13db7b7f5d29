using System.Collections.Immutable;
using System.Globalization;
using Iapt.Belonging.Disclosure;

namespace Iapt.Belonging.Reporting.Html;

/// <summary>The factors by team: rows in the paper's order, columns in the order handed in, teams that are not shown among them.</summary>
internal static class MatrixHtml
{
    private const string Order = "Rows stand in the order of the paper that names them, columns in the order in which the teams were handed in; nothing is sorted by score.";
    private const string OwnTeam = "“Own team only”: the rules ask about “my manager”. In a team with one manager that scores a person, so it is never set side by side.";

    public static void Write(HtmlWriter html, Report report)
    {
        ImmutableArray<FindingDefinition> rows = Rows(report);
        string caption = report.Shown.Length + report.Hidden.Length == 1 ? $"Factors in {report.Title}" : $"Factors by team in {report.Title}";
        using (html.Open("div", ("class", "scroll"), ("role", "region"), ("tabindex", "0"), ("aria-label", caption)))
        using (html.Open("table", ("class", "matrix"), ("style", Widths(report))))
        {
            html.Line("caption", $"{caption}. {Order}");
            Head(html, report);
            foreach (IGrouping<string, FindingDefinition> group in rows.GroupBy(Group)) Body(html, report, group);
        }

        Legend(html, report, rows);
    }

    // Columns are alike on every page: never too narrow to read, never a bar across the page.
    private static string Widths(Report report)
    {
        int columns = report.Shown.Length + report.Hidden.Length;
        return string.Create(CultureInfo.InvariantCulture, $"min-width: {10 + (7 * columns)}rem; max-width: {10 + (14 * columns)}rem");
    }

    // A finding that every team keeps back is still a row: nothing vanishes.
    private static ImmutableArray<FindingDefinition> Rows(Report report) =>
    [
        .. report.Shown.SelectMany(u => u.Analysis.Findings).Select(f => f.Definition).DistinctBy(d => d.Id).OrderBy(d => d.Id, FactorOrder.Instance),
    ];

    private static string Group(FindingDefinition definition) => definition.Id.Kind switch
    {
        _ when definition.IsHarm => "Harm, which takes a road of its own",
        FindingKind.Barrier => "Barriers",
        FindingKind.Facilitator => "Facilitators",
        FindingKind.Risk => "Risks, from several things together",
        _ => "Strengths, from several things together",
    };

    private static void Head(HtmlWriter html, Report report)
    {
        using (html.Open("thead"))
        using (html.Open("tr"))
        {
            html.Line("th", "Factor", ("scope", "col"));
            foreach (Unit unit in report.Shown)
            {
                using (html.Open("th", ("scope", "col"), ("class", unit.IsWhole ? "whole" : null)))
                {
                    html.Inline("span", unit.IsWhole ? Words.Capital(unit.WholeName) : unit.Name);
                    if (AnsweredText.Short(unit.Analysis) is string answered) html.Inline("small", answered);
                }
            }

            foreach (HiddenTeam team in report.Hidden)
            {
                using (html.Open("th", ("scope", "col"), ("class", "hidden-team")))
                {
                    html.Inline("span", HiddenText.NameOf(team));
                    html.Inline("small", "not shown");
                }
            }
        }
    }

    private static void Body(HtmlWriter html, Report report, IGrouping<string, FindingDefinition> group)
    {
        int columns = 1 + report.Shown.Length + report.Hidden.Length;
        using (html.Open("tbody"))
        {
            using (html.Open("tr", ("class", "group"))) html.Line("th", group.Key, ("scope", "rowgroup"), ("colspan", PlainNumbers.Whole(columns)));
            foreach (FindingDefinition definition in group)
            {
                using (html.Open("tr"))
                {
                    html.Line("th", Words.Capital(definition.Label), ("scope", "row"));
                    foreach (Unit unit in report.Shown) Cell(html, report, unit, definition);
                    foreach (HiddenTeam _ in report.Hidden) html.Line("td", "not shown", ("class", "cell hidden-team"));
                }
            }
        }
    }

    private static void Cell(HtmlWriter html, Report report, Unit unit, FindingDefinition definition)
    {
        if (unit.IsKeptBack(definition.Id)) html.Line("td", "own team only", ("class", "cell hidden-team"));
        else if (unit.Find(definition.Id) is not Finding finding) html.Line("td", "not asked of it", ("class", "cell"));
        else StatusCell.Write(html, finding, report.IsPublished);
    }

    private static void Legend(HtmlWriter html, Report report, ImmutableArray<FindingDefinition> rows)
    {
        using (html.Open("ul", ("class", "legend"), ("aria-label", "What the marks mean")))
        {
            foreach (FindingStatus status in Enum.GetValues<FindingStatus>().Reverse())
            {
                using (html.Open("li"))
                {
                    Mark.Write(html, status, isWelcome: true);
                    Mark.Write(html, status, isWelcome: false);
                    html.Text(string.Join("; ", rows.Select(d => StatusWords.Of(status, d, report.IsPublished)).Distinct()));
                }
            }
        }

        html.Line("p", string.Join(" ", Notes(report, rows)), ("class", "note"));
    }

    private static IEnumerable<string> Notes(Report report, ImmutableArray<FindingDefinition> rows)
    {
        yield return "Round marks are for what helps, diamonds for what hinders.";
        if (report.Shown.Any(u => rows.Any(r => u.IsKeptBack(r.Id)))) yield return OwnTeam;
        if (report.Hidden.Length > 0) yield return $"{Release.HiddenReason} {Words.WhichReason}";
    }
}
