namespace Iapt.Belonging.Reporting.Html;

/// <summary>The mark of a status: a shape that says by itself what it says in words beside it.</summary>
/// <remarks>Round for what is welcome, a diamond for what is not; full, half, with a question mark, with a dot, and empty, from clearly indicated to not indicated.</remarks>
internal static class Mark
{
    private const string Round = """<circle cx="8" cy="8" r="6.2" />""";
    private const string Diamond = """<path d="M8 1.2 14.8 8 8 14.8 1.2 8Z" />""";
    private const string HalfRound = """<path class="full" d="M8 1.8a6.2 6.2 0 0 0 0 12.4Z" />""";
    private const string HalfDiamond = """<path class="full" d="M8 1.2 1.2 8 8 14.8Z" />""";
    private const string Question = """<path class="line" d="M6.1 6.4a1.9 1.9 0 1 1 2.6 1.8c-.5.2-.7.5-.7 1v.3" /><circle class="full" cx="8" cy="11.3" r=".5" />""";
    private const string Dot = """<circle class="full" cx="8" cy="8" r="1.9" />""";

    private static readonly FindingStatus[] Statuses = Enum.GetValues<FindingStatus>();

    /// <summary>The shapes, defined once a page.</summary>
    public static void WriteDefinitions(HtmlWriter html)
    {
        using (html.Open("svg", ("class", "definitions"), ("aria-hidden", "true"), ("focusable", "false")))
        {
            foreach (FindingStatus status in Statuses)
            {
                Define(html, status, isWelcome: true);
                Define(html, status, isWelcome: false);
            }
        }
    }

    public static void Write(HtmlWriter html, FindingStatus status, bool isWelcome)
    {
        using (html.Open("svg", ("class", "mark"), ("viewBox", "0 0 16 16"), ("aria-hidden", "true"), ("focusable", "false")))
        {
            html.Empty("use", ("href", "#" + Id(status, isWelcome)));
        }
    }

    private static void Define(HtmlWriter html, FindingStatus status, bool isWelcome)
    {
        string outline = isWelcome ? Round : Diamond;
        using (html.Open("symbol", ("id", Id(status, isWelcome)), ("viewBox", "0 0 16 16")))
        {
            html.Trusted(status switch
            {
                FindingStatus.Indicated => outline.Replace(" />", " class=\"full\" />", StringComparison.Ordinal),
                FindingStatus.Tentative => outline + (isWelcome ? HalfRound : HalfDiamond),
                FindingStatus.Undetermined => outline.Replace(" />", " class=\"dashed\" />", StringComparison.Ordinal) + Question,
                FindingStatus.Unlikely => outline + Dot,
                _ => outline,
            });
        }
    }

    private static string Id(FindingStatus status, bool isWelcome) => $"mark-{(isWelcome ? "round" : "diamond")}-{(int)status}";
}
