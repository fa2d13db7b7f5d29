using System.Buffers;
using System.Text;

namespace Iapt.Belonging.Reporting.Html;

/// <summary>Writes well-formed markup: everything is escaped, and every element that was opened is closed.</summary>
/// <remarks>Element and attribute names come from this library and never from data. The text is valid as HTML and as XML.</remarks>
internal sealed class HtmlWriter
{
    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"'\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\u000b\f\u000e\u000f\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f\ufffe\uffff");

    private readonly StringBuilder page = new();
    private readonly Stack<string> open = new();

    /// <summary>Opens an element; disposing of the result closes it.</summary>
    public Element Open(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Start(name, attributes);
        page.Append('>');
        open.Push(name);
        return new Element(this, open.Count);
    }

    /// <summary>An element with text in it.</summary>
    public void Line(string name, string text, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Inline(name, text, attributes);
        page.Append('\n');
    }

    /// <summary>An element with text in it, in the middle of a line.</summary>
    public void Inline(string name, string text, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Start(name, attributes);
        page.Append('>');
        Text(text);
        page.Append("</").Append(name).Append('>');
    }

    /// <summary>An element without content.</summary>
    public void Empty(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Start(name, attributes);
        page.Append(" />");
    }

    /// <summary>Text from anywhere, escaped.</summary>
    public void Text(string text)
    {
        ReadOnlySpan<char> rest = text;
        for (int i = rest.IndexOfAny(Special); i >= 0; i = rest.IndexOfAny(Special))
        {
            page.Append(rest[..i]).Append(Escaped(rest[i]));
            rest = rest[(i + 1)..];
        }

        page.Append(rest);
    }

    /// <summary>Text of this library that is markup or style already.</summary>
    public void Trusted(string markup) => page.Append(markup);

    /// <summary>The page so far.</summary>
    /// <exception cref="InvalidOperationException">An element is still open.</exception>
    public override string ToString() =>
        open.Count == 0 ? page.ToString() : throw new InvalidOperationException($"`{open.Peek()}` is still open");

    private void Start(string name, ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        page.Append('<').Append(name);
        foreach ((string attribute, string? value) in attributes)
        {
            if (value is null) continue;

            page.Append(' ').Append(attribute).Append("=\"");
            Text(value);
            page.Append('"');
        }
    }

    private void Close(int depth)
    {
        // INVARIANT: elements close in the order in which they were opened, innermost first.
        if (open.Count != depth) throw new InvalidOperationException("elements must close innermost first");

        string name = open.Pop();
        page.Append("</").Append(name).Append(IsInline(name) ? ">" : ">\n");
    }

    // A line feed after an element in the middle of a line would be a space.
    private static bool IsInline(string name) => name is "svg" or "span" or "a";

    private static string Escaped(char c) => c switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '"' => "&quot;",
        '\'' => "&#39;",
        _ => "\ufffd",
    };

    /// <summary>An element that is open.</summary>
    public readonly struct Element(HtmlWriter writer, int depth) : IDisposable
    {
        public void Dispose() => writer.Close(depth);
    }
}
