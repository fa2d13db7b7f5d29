namespace Iapt.Belonging.Reporting.Html;

/// <summary>The style of the page, from the file beside this one.</summary>
internal static class Stylesheet
{
    private static readonly Lazy<string> Embedded = new(Read);

    public static string Text => Embedded.Value;

    private static string Read()
    {
        using Stream stream = typeof(Stylesheet).Assembly.GetManifestResourceStream("report.css")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
