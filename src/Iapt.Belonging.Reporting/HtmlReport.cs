using Iapt.Belonging.Reporting.Html;

namespace Iapt.Belonging.Reporting;

/// <summary>A report as one page of HTML: no script, no outside address, readable by screen readers, in print and offline.</summary>
/// <remarks>The same reports give the same text, byte for byte. Nothing is told by colour alone, and the same status has the same colour on every page.</remarks>
public static class HtmlReport
{
    /// <summary>Writes one report as a page.</summary>
    /// <param name="report">The report.</param>
    /// <returns>The page; encode it as UTF-8.</returns>
    public static string Write(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return Write([report]);
    }

    /// <summary>Writes several reports as one page, in the order given.</summary>
    /// <param name="reports">The reports; at least one.</param>
    /// <returns>The page; encode it as UTF-8.</returns>
    /// <exception cref="ArgumentException">There is no report.</exception>
    public static string Write(IReadOnlyList<Report> reports)
    {
        ArgumentNullException.ThrowIfNull(reports);
        if (reports.Count == 0) throw new ArgumentException("a page needs a report", nameof(reports));

        return Page.Write([.. reports]);
    }
}
