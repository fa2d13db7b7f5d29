namespace Iapt.Belonging.Reporting.Html;

/// <summary>One team in detail: each finding, how sure, and why.</summary>
internal static class UnitHtml
{
    // The standard rulebooks with several others stay below it.
    private const int MostInFull = 60;

    public static void Write(HtmlWriter html, Report report, Unit unit, int level, string id)
    {
        using (html.Open("section", ("class", "unit")))
        {
            html.Line(Headings.At(level), unit.IsWhole ? $"{unit.Name}: the {unit.WholeName}" : unit.Name, ("id", id));
            html.Line("p", Facts(unit), ("class", "note"));
            ILookup<bool, Finding> inShort = unit.Findings.ToLookup(f => IsInShort(unit, f));
            foreach (Finding finding in inShort[false]) FindingHtml.Write(html, report, unit, finding);
            if (inShort.Contains(true)) InShort(html, report, unit, [.. inShort[true]]);
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

    // A page of many rulebooks would be megabytes of proofs that nothing is there. What the plan answers, and harm, always has its numbers.
    private static bool IsInShort(Unit unit, Finding finding) =>
        unit.Findings.Length > MostInFull
        && finding.Status is FindingStatus.Undetermined or FindingStatus.Unlikely or FindingStatus.NotIndicated
        && !finding.Definition.IsHarm
        && !unit.IsPlannedFor(finding.Definition.Id);

    private static void InShort(HtmlWriter html, Report report, Unit unit, Finding[] findings)
    {
        string caption = $"Not indicated, or not to be told, in {unit.NameInSentence}; the numbers stand in the JSON, and `belonging explain` tells them";
        using (html.Open("div", ("class", "scroll"), ("role", "region"), ("tabindex", "0"), ("aria-label", caption)))
        using (html.Open("table"))
        {
            html.Line("caption", caption);
            using (html.Open("thead"))
            using (html.Open("tr"))
            {
                foreach (string head in (string[])["Finding", "Kind", "How sure"]) html.Line("th", head, ("scope", "col"));
            }

            using (html.Open("tbody"))
            {
                foreach (Finding finding in findings) Row(html, report, finding);
            }
        }
    }

    private static void Row(HtmlWriter html, Report report, Finding finding)
    {
        using (html.Open("tr"))
        {
            html.Line("th", Words.Capital(finding.Definition.Label), ("scope", "row"));
            html.Line("td", StatusWords.Of(finding.Definition.Id.Kind));
            html.Line("td", StatusWords.Of(finding.Status, finding.Definition, report.IsPublished));
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
        if (labels.Length > 0) html.Line("p", $"For this team’s own report only: {Words.List(labels)}.", ("class", "note"));
    }
}
