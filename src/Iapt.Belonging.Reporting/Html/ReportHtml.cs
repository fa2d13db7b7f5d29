namespace Iapt.Belonging.Reporting.Html;

/// <summary>One report on the page: the first screen, then everything behind it.</summary>
internal static class ReportHtml
{
    /// <summary>Writes one report.</summary>
    /// <param name="html">The page.</param>
    /// <param name="report">The report.</param>
    /// <param name="level">The level of its own heading.</param>
    /// <param name="prefix">What its ids begin with.</param>
    public static void Write(HtmlWriter html, Report report, int level, string prefix)
    {
        using (html.Open("article", ("aria-labelledby", prefix)))
        {
            using (html.Open("div", ("class", "first")))
            {
                Head(html, report, level, prefix);
                FirstScreenHtml.Write(html, report, level + 1, prefix);
                if (report.ReadWith is not null) html.Line("p", report.ReadWith, ("class", "note"));
            }

            Contents(html, report, prefix);
            Part(html, "Factors", level + 1, $"{prefix}-factors", () => MatrixHtml.Write(html, report));
            Part(html, "What could be done", level + 1, $"{prefix}-actions", () => ActionsHtml.Write(html, report, level + 2, prefix));
            Part(html, "Why: the numbers behind each finding", level + 1, $"{prefix}-why", () => Units(html, report, level + 2, prefix));
            Part(html, "Limits", level + 1, $"{prefix}-all-limits", () => Limits(html, report));
        }
    }

    private static void Head(HtmlWriter html, Report report, int level, string prefix)
    {
        using (html.Open("div", ("class", "title")))
        {
            html.Line("p", Kind(report), ("class", "kind"));
            html.Line(Headings.At(level), report.Title, ("id", prefix));
            using (html.Open("p", ("class", "lead")))
            {
                html.Inline("span", PlainNumbers.Date(report.Date), ("class", "date"));
                html.Text(" " + report.Answered);
            }

            if (report.FewPeople is not null) html.Line("p", report.FewPeople, ("class", "lead"));
            if (report.NotReady is not null) html.Line("p", report.NotReady, ("class", "lead"));
            if (report.Notice is not null) html.Line("p", report.Notice, ("class", "notice"));
            if (report.Hidden.Length > 0) html.Line("p", HiddenText.Of(report.Hidden, explain: true), ("class", "lead"));
        }
    }

    private static string Kind(Report report) => report.Kind switch
    {
        ReportKind.Team => "Belonging and psychological safety in one team",
        ReportKind.Service => "Belonging and psychological safety, team by team",
        _ => "What published results say, and what to ask teams",
    };

    private static void Contents(HtmlWriter html, Report report, string prefix)
    {
        using (html.Open("nav", ("aria-label", $"In detail: {report.Title}")))
        using (html.Open("ul"))
        {
            Link(html, $"{prefix}-factors", "Factors");
            Link(html, $"{prefix}-actions", "What could be done");
            for (int i = 0; i < report.Shown.Length; i++) Link(html, UnitId(prefix, i), report.Shown[i].IsWhole ? Words.Capital(report.Shown[i].WholeName) : report.Shown[i].Name);
            Link(html, $"{prefix}-all-limits", "Limits");
            Link(html, "sources", "Sources");
        }
    }

    private static void Link(HtmlWriter html, string id, string text)
    {
        using (html.Open("li")) html.Inline("a", text, ("href", "#" + id));
    }

    private static void Part(HtmlWriter html, string heading, int level, string id, Action content)
    {
        using (html.Open("section", ("class", "part")))
        {
            html.Line(Headings.At(level), heading, ("id", id));
            content();
        }
    }

    private static void Units(HtmlWriter html, Report report, int level, string prefix)
    {
        for (int i = 0; i < report.Shown.Length; i++) UnitHtml.Write(html, report, report.Shown[i], level, UnitId(prefix, i));
        for (int i = 0; i < report.Hidden.Length; i++) UnitHtml.WriteHidden(html, report.Hidden[i], level, $"{prefix}-hidden-{PlainNumbers.Whole(i)}");
    }

    private static void Limits(HtmlWriter html, Report report)
    {
        using (html.Open("ul"))
        {
            foreach (string limit in LimitTexts.All(report.Shown).Prepend(Words.Purpose).Prepend(Words.NotAPerson)) html.Line("li", limit);
        }
    }

    private static string UnitId(string prefix, int unit) => $"{prefix}-unit-{PlainNumbers.Whole(unit)}";
}
