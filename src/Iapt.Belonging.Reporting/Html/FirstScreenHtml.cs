namespace Iapt.Belonging.Reporting.Html;

/// <summary>The first screen as cards.</summary>
internal static class FirstScreenHtml
{
    public static void Write(HtmlWriter html, Report report, int level, string prefix)
    {
        using (html.Open("div", ("class", "screen")))
        {
            foreach (ReportSection section in report.FirstScreen) Section(html, section, level, $"{prefix}-{Class(section.Kind)}");
        }
    }

    private static void Section(HtmlWriter html, ReportSection section, int level, string id)
    {
        using (html.Open("section", ("class", $"card {Class(section.Kind)}")))
        {
            using (html.Open("div", ("class", "card-head")))
            {
                html.Trusted(Picture.Of(section.Kind));
                html.Line(Headings.At(level), section.Heading, ("id", id));
            }

            foreach (ReportItem item in section.Items) Item(html, item);
        }
    }

    private static void Item(HtmlWriter html, ReportItem item)
    {
        using (html.Open("div", ("class", "item")))
        {
            using (html.Open("p"))
            {
                if (item is { Status: FindingStatus status, FindingKind: FindingKind kind }) Mark.Write(html, status, StatusWords.IsWelcome(kind));
                if (item.Title is not null) html.Inline("strong", item.Sureness is null ? item.Title + ":" : item.Title);
                if (item.Sureness is not null) html.Inline("span", item.Sureness, ("class", "sureness"));
                html.Text(item.Title is null ? item.Text : " " + item.Text);
            }

            if (item.Notes.Length > 0) Notes(html, item);
        }
    }

    private static void Notes(HtmlWriter html, ReportItem item)
    {
        using (html.Open("dl"))
        {
            foreach (ReportNote note in item.Notes)
            {
                using (html.Open("div"))
                {
                    html.Inline("dt", note.Label);
                    html.Text(" ");
                    html.Inline("dd", note.Text);
                }
            }
        }
    }

    private static string Class(ReportSectionKind kind) => kind switch
    {
        ReportSectionKind.Harm => "harm",
        ReportSectionKind.GoingWell => "going-well",
        ReportSectionKind.TalkAbout => "talk-about",
        ReportSectionKind.Questions => "questions",
        ReportSectionKind.ThisWeek => "this-week",
        ReportSectionKind.Escalate => "escalate",
        ReportSectionKind.CannotTell => "cannot-tell",
        _ => "limits",
    };
}
