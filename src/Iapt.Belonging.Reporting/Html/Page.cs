using System.Collections.Immutable;

namespace Iapt.Belonging.Reporting.Html;

/// <summary>The page around the reports.</summary>
internal static class Page
{
    // No script, nothing from outside: the browser holds the page to it.
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'";

    public static string Write(ImmutableArray<Report> reports)
    {
        var html = new HtmlWriter();
        html.Trusted("<!DOCTYPE html>\n");
        string title = reports.Length == 1 ? $"{reports[0].Title}: belonging report" : "Belonging reports";
        using (html.Open("html", ("lang", "en-GB")))
        {
            using (html.Open("head")) Head(html, title);
            using (html.Open("body")) Body(html, reports);
        }

        return html.ToString();
    }

    private static void Head(HtmlWriter html, string title)
    {
        html.Empty("meta", ("charset", "utf-8"));
        html.Empty("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
        html.Empty("meta", ("http-equiv", "Content-Security-Policy"), ("content", Policy));
        html.Empty("meta", ("name", "color-scheme"), ("content", "light"));
        html.Line("title", title);
        using (html.Open("style")) html.Trusted(Stylesheet.Text);
    }

    private static void Body(HtmlWriter html, ImmutableArray<Report> reports)
    {
        html.Line("a", "Skip to the report", ("class", "skip"), ("href", "#report"));
        Mark.WriteDefinitions(html);
        using (html.Open("header", ("class", "top")))
        {
            html.Line("p", "Iapt.Belonging", ("class", "word"));
            html.Line("p", $"{Words.NotAPerson} {Words.Purpose}");
        }

        using (html.Open("main", ("id", "report"), ("tabindex", "-1"))) Main(html, reports);
        using (html.Open("footer")) Foot(html, reports);
    }

    private static void Main(HtmlWriter html, ImmutableArray<Report> reports)
    {
        if (reports.Length > 1) Contents(html, reports);
        int level = reports.Length > 1 ? 2 : 1;
        for (int i = 0; i < reports.Length; i++) ReportHtml.Write(html, reports[i], level, Id(i));
        using (html.Open("section", ("class", "part")))
        {
            html.Line("h2", "Sources", ("id", "sources"));
            SourcesHtml.Write(html, reports);
        }

        using (html.Open("section", ("class", "part")))
        {
            html.Line("h2", "Versions", ("id", "versions"));
            VersionsHtml.Write(html, reports);
        }
    }

    private static void Contents(HtmlWriter html, ImmutableArray<Report> reports)
    {
        html.Line("h1", "Belonging reports");
        using (html.Open("nav", ("aria-label", "Reports on this page")))
        using (html.Open("ul"))
        {
            for (int i = 0; i < reports.Length; i++)
            {
                using (html.Open("li")) html.Inline("a", reports[i].Title, ("href", $"#{Id(i)}"));
            }
        }
    }

    private static string Id(int report) => $"report-{PlainNumbers.Whole(report + 1)}";

    private static void Foot(HtmlWriter html, ImmutableArray<Report> reports)
    {
        html.Line("p", Words.NoEndorsement);
        foreach (Citation publication in reports.SelectMany(r => r.Publications).Distinct())
        {
            string reference = SourceCatalog.BuiltIn.Find(publication.Source)?.Reference ?? publication.ToString();
            html.Line("p", $"{Words.OpenGovernment} {reference}");
        }
    }
}
