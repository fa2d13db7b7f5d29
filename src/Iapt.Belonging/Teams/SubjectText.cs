namespace Iapt.Belonging.Teams;

/// <summary>Reads the text forms of subjects.</summary>
internal static class SubjectText
{
    public static Subject? Read(string? text)
    {
        if (text is null) return null;
        if (text.StartsWith("gap:", StringComparison.Ordinal)) return Gap(text[4..]);
        if (text.StartsWith("percentile:", StringComparison.Ordinal)) return Percentile(text[11..]);
        if (text.StartsWith("change:", StringComparison.Ordinal)) return Change(text[7..]);
        if (text.StartsWith("trend:", StringComparison.Ordinal)) return IndicatorId.TryParse(text[6..], out IndicatorId? id) ? new TrendSubject(id) : null;

        return text.EndsWith(']') ? Group(text) : IndicatorId.TryParse(text, out IndicatorId? whole) ? new IndicatorSubject(whole) : null;
    }

    private static GroupSubject? Group(string text)
    {
        string[] parts = text.TrimEnd(']').Split('[');
        return parts.Length == 2 && $"{parts[0]}[{parts[1]}]" == text
            && IndicatorId.TryParse(parts[0], out IndicatorId? indicator) && GroupId.TryParse(parts[1], out GroupId? group)
            ? new GroupSubject(indicator, group)
            : null;
    }

    private static GapSubject? Gap(string text)
    {
        string[] parts = text.Split('[');
        return parts.Length == 3 && parts[1].EndsWith(']') && parts[2].EndsWith(']')
            && IndicatorId.TryParse(parts[0], out IndicatorId? indicator)
            && GroupId.TryParse(parts[1][..^1], out GroupId? group) && GroupId.TryParse(parts[2][..^1], out GroupId? reference)
            ? new GapSubject(indicator, group, reference)
            : null;
    }

    private static PercentileSubject? Percentile(string text)
    {
        string[] parts = text.Split('@');
        return parts.Length == 2 && IndicatorId.TryParse(parts[0], out IndicatorId? indicator) && BenchmarkId.TryParse(parts[1], out BenchmarkId? benchmark)
            ? new PercentileSubject(indicator, benchmark)
            : null;
    }

    private static ChangeSubject? Change(string text)
    {
        string[] parts = text.Split('@');
        return parts.Length == 2 && IndicatorId.TryParse(parts[0], out IndicatorId? indicator) && WaveId.TryParse(parts[1], out WaveId? since)
            ? new ChangeSubject(indicator, since)
            : null;
    }
}
