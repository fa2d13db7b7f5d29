namespace Iapt.Belonging.Reporting.Html;

/// <summary>One team in detail: each finding, how sure, and why.</summary>
internal static class UnitHtml
{
    public static void Write(HtmlWriter html, Report report, Unit unit, int level, string id)
    {
        using (html.Open("section", ("class", "unit")))
        {
            html.Line(Headings.At(level), unit.IsWhole ? $"{unit.Name}: the {unit.WholeName}" : unit.Name, ("id", id));
            html.Line("p", Facts(unit), ("class", "note"));
            foreach (Finding finding in unit.Findings) FindingHtml.Write(html, report, unit, finding);
            KeptBack(html, unit);
        }
    }

    public static void WriteHidden(HtmlWriter html, HiddenTeam team, int level, string id)
    {
        using (html.Open("section", ("class", "unit")))
        {
            html.Line(Headings.At(level), HiddenText.NameOf(team), ("id", id));
            html.Line("p", $"{HiddenText.InShort(team)}", ("class", "note"));
        }
    }

    private static string Facts(Unit unit)
    {
        TeamProfile profile = unit.Analysis.Profile;
        string answered = AnsweredText.Short(unit.Analysis) is string text ? $" {Words.Capital(text)}." : "";
        return $"{Words.Capital(Words.Of(profile.Context.Unit))} {profile.Team}, {PlainNumbers.Date(profile.Date)}.{answered}";
    }

    private static void KeptBack(HtmlWriter html, Unit unit)
    {
        string[] labels = [.. unit.Analysis.Findings.Where(f => unit.IsKeptBack(f.Definition.Id)).Select(f => f.Definition).OrderBy(d => d.Id, FactorOrder.Instance).Select(d => d.Label)];
        if (labels.Length > 0) html.Line("p", $"For this team’s own report only: {Words.Join(labels)}.", ("class", "note"));
    }
}
