using System.Text;
using Iapt.Belonging.Reporting;
using Iapt.Belonging.Tool.FileSystem;
using Iapt.Belonging.Tool.Terminal;

namespace Iapt.Belonging.Tool.Commands;

/// <summary>Where the results of a command go: to the screen as text, to files as JSON and as a page.</summary>
internal sealed class ReportOutput
{
    private readonly Screen screen;
    private readonly OutputFiles files;
    private readonly string? json;
    private readonly string? html;
    private readonly bool plain;

    /// <summary>Looks at once whether the files may be written.</summary>
    public ReportOutput(Screen screen, OutputFiles files, string? json, string? html, bool plain)
    {
        this.screen = screen;
        this.files = files;
        this.json = json;
        this.html = html;
        this.plain = plain || !screen.ShowsEmphasis;
        files.Claim(json);
        files.Claim(html);
    }

    /// <summary>Whether there is text to print, and not JSON in its place.</summary>
    public bool PrintsText => json != OutputFiles.Dash;

    /// <summary>The first screen of a report, for this terminal, without the sections that several reports share.</summary>
    public string Text(Report report, params ReportSectionKind[] without) => TextReport.Write(report, plain, without);

    /// <summary>Writes the files, then the text; nothing is printed if a file cannot be written.</summary>
    public async Task WriteAsync(string text, byte[] analyses, IReadOnlyList<Report> reports, CancellationToken stop)
    {
        files.Add(json, analyses);
        if (html is not null && reports.Count > 0) files.Add(html, Encoding.UTF8.GetBytes(HtmlReport.Write(reports)));
        await files.CommitAsync(stop).ConfigureAwait(false);
        screen.Progress.Clear();
        screen.Output.Write(PrintsText ? text + Written(reports.Count > 0) : Encoding.UTF8.GetString(analyses));
    }

    private string Written(bool wrotePage)
    {
        var text = new StringBuilder();
        if (json is not null) text.Append(CultureInfo.InvariantCulture, $"Written: {json} (all numbers, findings and proofs)\n");
        if (html is not null && wrotePage) text.Append(CultureInfo.InvariantCulture, $"Written: {html} (the report as a page)\n");
        return text.ToString();
    }
}
