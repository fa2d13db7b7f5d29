namespace Iapt.Belonging.Reporting.Html;

/// <summary>The names of headings, so that they nest in order wherever a report stands on the page.</summary>
internal static class Headings
{
    private static readonly string[] Names = ["h1", "h2", "h3", "h4", "h5", "h6"];

    public static string At(int level) => Names[level - 1];
}
