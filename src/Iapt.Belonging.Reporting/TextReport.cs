using Iapt.Belonging.Reporting.Layout;

namespace Iapt.Belonging.Reporting;

/// <summary>The first screen of a report as plain text: 80 columns, one page of A4.</summary>
public static class TextReport
{
    /// <summary>The most lines that fit one page.</summary>
    public const int MostLines = 55;

    /// <summary>Writes the first screen.</summary>
    /// <param name="report">The report.</param>
    /// <param name="plain">Whether to leave out emphasis by escape codes; nothing is lost without it.</param>
    /// <param name="without">Sections to leave out, only where they stand once for several reports beside each other; null for none.</param>
    /// <returns>Lines of at most 80 columns that end in a line feed. Where it would be more than <see cref="MostLines"/>, additions are left out, the least needed first.</returns>
    public static string Write(Report report, bool plain = true, IReadOnlyCollection<ReportSectionKind>? without = null)
    {
        ArgumentNullException.ThrowIfNull(report);
        for (var detail = TextDetail.Full; detail < TextDetail.Least; detail++)
        {
            PlainLines lines = Lines(report, plain, without ?? [], detail);
            if (lines.Count <= MostLines) return lines.ToString();
        }

        return Lines(report, plain, without ?? [], TextDetail.Least).ToString();
    }

    private static PlainLines Lines(Report report, bool plain, IReadOnlyCollection<ReportSectionKind> without, TextDetail detail)
    {
        var lines = new PlainLines(emphasis: !plain);
        if (report.Notice is not null) lines.Item("", null, report.Notice.ToUpperInvariant());
        lines.Heading($"{report.Title}, {PlainNumbers.Date(report.Date)}");
        lines.Item("", null, report.Answered);
        if (report.FewPeople is not null) lines.Item("", null, report.FewPeople);
        if (report.NotReady is not null) lines.Item("", null, report.NotReady);
        if (report.Hidden.Length > 0) lines.Item("", null, HiddenText.Of(report.Hidden, explain: detail < TextDetail.Shorter));
        foreach (ReportSection section in report.FirstScreen.Where(s => !without.Contains(s.Kind))) Write(section, lines, detail);
        if (report.ReadWith is string rulebooks)
        {
            if (detail < TextDetail.Least) lines.Blank();
            lines.Item("", null, detail == TextDetail.Least ? Sentences.First(rulebooks) : rulebooks);
        }

        return lines;
    }

    private static void Write(ReportSection section, PlainLines lines, TextDetail detail)
    {
        lines.Blank();
        lines.Heading(section.Heading.ToUpperInvariant());
        foreach (ReportItem item in detail.Items(section)) Write(section.Kind, item, lines, detail);
    }

    private static void Write(ReportSectionKind kind, ReportItem item, PlainLines lines, TextDetail detail)
    {
        string text = detail.Text(kind, item);
        string sureness = item.Sureness is null ? "" : text.Length == 0 ? $"({item.Sureness})" : $"({item.Sureness}): ";
        lines.Item(Mark(kind, item), item.Title is null || item.Sureness is not null ? item.Title : item.Title + ":", sureness + text);
        string notes = string.Join(" ", item.Notes.Where(n => detail.Shows(n)).Select(n => $"{n.Label}: {Ended(n.Text)}"));
        if (notes.Length > 0) lines.Item("", null, notes, indent: 4);
    }

    private static string Ended(string text) => text[^1] is '.' or '?' or '!' ? text : text + ".";

    // The mark tells by itself what kind of thing it is, so that nothing hangs on colour.
    private static string Mark(ReportSectionKind kind, ReportItem item) => kind switch
    {
        _ when item.Title is null && item.Status is null && kind != ReportSectionKind.Questions => "  ",
        ReportSectionKind.Harm => "! ",
        ReportSectionKind.GoingWell => "+ ",
        ReportSectionKind.TalkAbout => "- ",
        ReportSectionKind.ThisWeek or ReportSectionKind.Escalate => "> ",
        _ when item.Title == FirstScreen.HandIn => "> ",
        _ => "? ",
    };
}
