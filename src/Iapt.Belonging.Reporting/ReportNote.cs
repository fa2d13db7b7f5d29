namespace Iapt.Belonging.Reporting;

/// <summary>A short addition to an item: a label and a text.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class ReportNote
{
    internal ReportNote(string label, string text)
    {
        Label = label;
        Text = text;
    }

    /// <summary>What the text is, such as <c>First step</c>.</summary>
    public string Label { get; }

    /// <summary>The text.</summary>
    public string Text { get; }
}
