using System.Collections.Immutable;

namespace Iapt.Belonging.Reporting;

/// <summary>One thing that a section says.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class ReportItem
{
    internal ReportItem(string? title, string? sureness, string text, params ReadOnlySpan<ReportNote> notes)
    {
        Title = title;
        Sureness = sureness;
        Text = text;
        Notes = [.. notes];
    }

    /// <summary>What it is about; null if the text stands alone.</summary>
    public string? Title { get; }

    /// <summary>How sure it is, in words; null where that does not apply.</summary>
    public string? Sureness { get; }

    /// <summary>What is said.</summary>
    public string Text { get; }

    /// <summary>Additions, in the order to show them.</summary>
    public ImmutableArray<ReportNote> Notes { get; }

    internal FindingStatus? Status { get; init; }

    internal FindingKind? FindingKind { get; init; }
}
