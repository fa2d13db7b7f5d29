namespace Iapt.Belonging.Reporting.Html;

/// <summary>Which rules and which release it was, to the letter.</summary>
internal static class VersionsHtml
{
    public static void Write(HtmlWriter html, IReadOnlyList<Report> reports)
    {
        using (html.Open("div", ("class", "scroll"), ("role", "region"), ("tabindex", "0"), ("aria-label", "Rulebooks and releases")))
        using (html.Open("table", ("class", "versions")))
        {
            html.Line("caption", "Rulebooks and releases behind this page");
            using (html.Open("thead"))
            using (html.Open("tr"))
            {
                foreach (string head in (string[])["What", "Version or origin", "Hash"]) html.Line("th", head, ("scope", "col"));
            }

            using (html.Open("tbody"))
            {
                foreach ((string what, string version, string hash) in Rows(reports).Distinct()) Row(html, what, version, hash);
            }
        }
    }

    private static IEnumerable<(string What, string Version, string Hash)> Rows(IReadOnlyList<Report> reports)
    {
        IEnumerable<Analysis> analyses = reports.SelectMany(r => r.Shown).Select(u => u.Analysis);
        IEnumerable<(string, string, string)> rulebooks = analyses
            .SelectMany(a => a.Rulebooks)
            .Select(r => ($"Rulebook {r.Id}", r.Version, r.Hash));
        return rulebooks.Concat(reports.SelectMany(r => r.Shown, (r, u) => (r.Title, u.Analysis.Profile.Origin)).Select(x => ($"Data of {x.Title}", OriginText(x.Origin), x.Origin.Release ?? "none")));
    }

    private static string OriginText(Origin origin) => origin.Kind switch
    {
        OriginKind.Release => "frozen release",
        OriginKind.Publication => $"published: {origin.Publication}",
        OriginKind.Host => "from the host application",
        _ => "stated by the sender, without proof",
    };

    private static void Row(HtmlWriter html, string what, string version, string hash)
    {
        using (html.Open("tr"))
        {
            html.Line("th", what, ("scope", "row"));
            html.Line("td", version);
            using (html.Open("td")) html.Inline("code", hash);
        }
    }
}
