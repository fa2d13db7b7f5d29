using System.Text;

namespace Iapt.Belonging.Rules.Tests.Knowledge.Pages;

/// <summary>Writes a page: lines, with one blank line between its blocks.</summary>
internal sealed class Markdown
{
    private readonly StringBuilder text = new();

    /// <summary>A heading.</summary>
    public void Heading(int level, string title) => Block($"{new string('#', level)} {title}");

    /// <summary>A paragraph; nothing if there is nothing to say.</summary>
    public void Paragraph(string? words)
    {
        if (!string.IsNullOrEmpty(words)) Block(words);
    }

    /// <summary>A list of points; nothing if there are none.</summary>
    public void List(IEnumerable<string> points) => Lines(points.Select(p => $"- {p}"));

    /// <summary>A numbered list; nothing if there are no steps.</summary>
    public void Steps(IEnumerable<string> steps) => Lines(steps.Select((s, i) => $"{i + 1}. {s}"));

    /// <summary>Lines that stand together; nothing if there are none.</summary>
    public void Lines(IEnumerable<string> lines)
    {
        string[] all = [.. lines];
        if (all.Length > 0) Block(string.Join('\n', all));
    }

    /// <summary>A table; nothing if it has no rows.</summary>
    public void Table(string[] head, IEnumerable<string[]> rows)
    {
        string[] body = [.. rows.Select(Row)];
        if (body.Length > 0) Lines([Row(head), $"|{string.Concat(head.Select(_ => " --- |"))}", .. body]);
    }

    /// <inheritdoc/>
    public override string ToString() => text.ToString();

    /// <summary>How GitHub calls the place of a heading.</summary>
    public static string Anchor(string heading) =>
        string.Concat(heading.ToLowerInvariant().Where(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '_').Select(c => c == ' ' ? '-' : c));

    private static string Row(string[] cells) => $"| {string.Join(" | ", cells.Select(c => c.Replace("|", "\\|", StringComparison.Ordinal)))} |";

    private void Block(string block)
    {
        if (text.Length > 0) text.Append('\n');
        text.Append(block).Append('\n');
    }
}
