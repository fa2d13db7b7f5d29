using System.Globalization;
using System.Text;

namespace Iapt.Belonging.Rules.Explanations;

/// <summary>Collects boxes and arrows, and writes them in either language. Boxes are numbered as they come, so equal graphs are equal texts.</summary>
internal sealed class GraphText
{
    private readonly Dictionary<string, int> boxes = new(StringComparer.Ordinal);
    private readonly List<string> labels = [];
    private readonly List<(int From, int To, string? Label, bool IsDashed)> arrows = [];

    /// <summary>The box of a key; a new one with that label if there is none yet.</summary>
    public int Box(string key, string label)
    {
        if (boxes.TryGetValue(key, out int known)) return known;

        boxes.Add(key, labels.Count);
        labels.Add(label);
        return labels.Count - 1;
    }

    /// <summary>A box that is like no other.</summary>
    public int Box(string label)
    {
        labels.Add(label);
        return labels.Count - 1;
    }

    public void Arrow(int from, int to, string? label = null, bool isDashed = false)
    {
        if (!arrows.Contains((from, to, label, isDashed))) arrows.Add((from, to, label, isDashed));
    }

    public string Write(GraphFormat format) => format switch
    {
        GraphFormat.Mermaid => Mermaid(),
        GraphFormat.Dot => Dot(),
        _ => throw new ArgumentOutOfRangeException(nameof(format)),
    };

    private string Mermaid()
    {
        var text = new StringBuilder("flowchart LR\n");
        for (int i = 0; i < labels.Count; i++) text.Append(CultureInfo.InvariantCulture, $"  n{i}[\"{ForMermaid(labels[i])}\"]\n");
        foreach ((int from, int to, string? label, bool isDashed) in arrows)
        {
            string line = isDashed ? "-.->" : "-->";
            text.Append(CultureInfo.InvariantCulture, $"  n{from} {line}{(label is null ? string.Empty : $"|\"{ForMermaid(label)}\"|")} n{to}\n");
        }

        return text.ToString();
    }

    private string Dot()
    {
        var text = new StringBuilder("digraph belonging {\n  rankdir=LR;\n  node [shape=box];\n");
        for (int i = 0; i < labels.Count; i++) text.Append(CultureInfo.InvariantCulture, $"  n{i} [label=\"{ForDot(labels[i])}\"];\n");
        foreach ((int from, int to, string? label, bool isDashed) in arrows)
        {
            string[] more = [.. label is null ? [] : new[] { $"label=\"{ForDot(label)}\"" }, .. isDashed ? ["style=dashed"] : Array.Empty<string>()];
            text.Append(CultureInfo.InvariantCulture, $"  n{from} -> n{to}{(more.Length == 0 ? string.Empty : $" [{string.Join(", ", more)}]")};\n");
        }

        return text.Append("}\n").ToString();
    }

    // Mermaid reads entities without the ampersand, and would take these signs for its own.
    private static string ForMermaid(string label) => label.Replace("#", "#35;", StringComparison.Ordinal).Replace("\"", "#quot;", StringComparison.Ordinal)
        .Replace("<", "#lt;", StringComparison.Ordinal).Replace(">", "#gt;", StringComparison.Ordinal).Replace("\n", "<br/>", StringComparison.Ordinal);

    private static string ForDot(string label) => label.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);
}
