namespace Iapt.Belonging.Reporting.Html;

/// <summary>The publications on which the page rests, and how far each was read.</summary>
internal static class SourcesHtml
{
    public static void Write(HtmlWriter html, IReadOnlyList<Report> reports)
    {
        IEnumerable<SourceId> cited = reports.SelectMany(Cited).Distinct().Order();
        using (html.Open("ul", ("class", "sources")))
        {
            foreach (SourceId id in cited) html.Line("li", Text(id));
        }
    }

    private static IEnumerable<SourceId> Cited(Report report) => report.Shown
        .SelectMany(u => u.Findings)
        .SelectMany(f => f.Because.Append(f.Definition.Source).Concat(ProofWalk.Comparisons(f).Select(n => n.Indicator!.Source)))
        .Concat(report.Shown.SelectMany(u => u.Recommendations).SelectMany(r => r.Intervention.Because))
        .Concat(report.Publications)
        .Select(c => c.Source);

    private static string Text(SourceId id)
    {
        if (SourceCatalog.BuiltIn.Find(id) is not Source source) return id.Value;

        string doi = source.Doi is null ? "" : $" doi:{source.Doi}.";
        string note = source.Note is null ? "" : $" {source.Note}";
        return $"{id}: {source.Reference}{doi} {Words.Capital(Words.Of(source.Strength))}; read as: {source.ReadAs}.{note}";
    }
}
