namespace Iapt.Belonging.Reporting.Html;

/// <summary>A small drawing at the head of a card: decoration, hidden from screen readers.</summary>
internal static class Picture
{
    private const string Start = """<svg class="picture" viewBox="0 0 32 32" aria-hidden="true" focusable="false">""";

    public static string Of(ReportSectionKind kind) => kind switch
    {
        ReportSectionKind.Harm => Start + """<path d="M16 4 29 27H3Z" /><path class="ink" d="M16 12v8" /><circle class="dot" cx="16" cy="23.4" r="1.3" /></svg>""",
        ReportSectionKind.GoingWell => Start + """<path d="M16 28C16 18 18 11 27 6c1 9-3 15-11 16" /><path d="M16 28c0-6-2-10-10-13 0 6 3 10 10 10" /></svg>""",
        ReportSectionKind.TalkAbout => Start + """<path d="M4 6h17v11H12l-5 5v-5H4Z" /><path d="M14 20v2h8l5 5v-5h2V11h-5" /></svg>""",
        ReportSectionKind.ThisWeek => Start + """<path d="M8 22c-1-5 3-9 9-9 5 0 8 4 7 8-1 3-4 4-8 4s-7-1-8-3Z" /><path class="ink" d="M13 18c1-1.5 3-2 5-2" /></svg>""",
        ReportSectionKind.Escalate => Start + """<path d="M3 27 5 15l6-8 9-2 7 6 3 10-3 6Z" /><path class="ink" d="m11 7 4 9-6 4m6-4 8 3 4-8" /></svg>""",
        ReportSectionKind.CannotTell or ReportSectionKind.Questions => Start + """<circle cx="16" cy="16" r="12" /><path class="ink" d="M12.3 12.6a3.8 3.8 0 1 1 5.3 3.5c-1.1.5-1.6 1.1-1.6 2.3" /><circle class="dot" cx="16" cy="22.6" r="1.3" /></svg>""",
        _ => Start + """<path d="M6 5h20v22H6Z" /><path class="ink" d="M10 11h12M10 16h12M10 21h8" /></svg>""",
    };
}
