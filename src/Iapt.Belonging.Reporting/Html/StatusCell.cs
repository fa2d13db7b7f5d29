namespace Iapt.Belonging.Reporting.Html;

/// <summary>A status as a mark, a word and a colour that depend on the finding's kind and status alone.</summary>
internal static class StatusCell
{
    public static void Write(HtmlWriter html, Finding finding, bool isPublished)
    {
        using (html.Open("td", ("class", $"cell {Class(finding.Status, finding.Definition.Id.Kind)}")))
        {
            Mark.Write(html, finding.Status, StatusWords.IsWelcome(finding.Definition.Id.Kind));
            html.Inline("span", Text(finding, isPublished));
        }
    }

    /// <summary>The same class, and so the same colour, for the same kind and status on every page.</summary>
    public static string Class(FindingStatus status, FindingKind kind) => status switch
    {
        FindingStatus.Indicated => StatusWords.IsWelcome(kind) ? "good clear" : "bad clear",
        FindingStatus.Tentative => StatusWords.IsWelcome(kind) ? "good tentative" : "bad tentative",
        FindingStatus.Undetermined => "unknown",
        _ => "quiet",
    };

    private static string Text(Finding finding, bool isPublished)
    {
        string words = StatusWords.Of(finding.Status, finding.Definition, isPublished);
        return !isPublished && StatusWords.Severity(finding) is string severity ? $"{words} ({severity})" : words;
    }
}
