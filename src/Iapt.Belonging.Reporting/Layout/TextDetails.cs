namespace Iapt.Belonging.Reporting.Layout;

/// <summary>What is shown at which detail. Never shortened: what is said of harm, that no person is assessed, and what is said where nothing is indicated.</summary>
internal static class TextDetails
{
    public static IEnumerable<ReportItem> Items(this TextDetail detail, ReportSection section) => (detail, section.Kind) switch
    {
        (TextDetail.Least, ReportSectionKind.Harm) => section.Items.Where(i => i.Title is null || i.Status is not null),
        (TextDetail.Least, ReportSectionKind.CannotTell) => [.. section.Items.Where(i => i.Title is null), .. section.Items.Where(i => i.Title is not null).Take(1)],
        (TextDetail.Least, ReportSectionKind.Limits) => section.Items.Take(1),
        _ => section.Items,
    };

    public static string Text(this TextDetail detail, ReportSectionKind kind, ReportItem item) => kind switch
    {
        ReportSectionKind.Harm or ReportSectionKind.Limits => item.Text,

        // "No barrier is indicated" without "that is not proof that there is none" would say something else.
        _ when item.Title is null => item.Text,
        ReportSectionKind.GoingWell when detail == TextDetail.Least && item.Sureness is not null => "",
        _ => detail >= TextDetail.Shorter ? Sentences.First(item.Text) : item.Text,
    };

    public static bool Shows(this TextDetail detail, ReportNote note) => detail == TextDetail.Full || note.Label is "First step" or "Owner" or "For" or "Before it";
}
