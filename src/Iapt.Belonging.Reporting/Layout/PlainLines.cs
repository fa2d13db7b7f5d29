using System.Text;

namespace Iapt.Belonging.Reporting.Layout;

/// <summary>Lines of a fixed width, wrapped at words, with emphasis where the console knows it.</summary>
/// <remarks>What data could slip in to steer a console (control characters) is left out.</remarks>
internal sealed class PlainLines(bool emphasis)
{
    public const int Width = 80;
    private const string Strong = "\u001b[1m";
    private const string Normal = "\u001b[0m";

    private readonly List<string> lines = [];

    public int Count => lines.Count;

    public void Blank()
    {
        if (lines.Count > 0 && lines[^1].Length > 0) lines.Add("");
    }

    public void Heading(string text) => lines.AddRange(Wrap(Clean(text), Width).Select(Emphasise));

    /// <summary>A mark, a title in emphasis and a text, wrapped with the text hanging under the title.</summary>
    public void Item(string mark, string? title, string text, int indent = 0)
    {
        string head = title is null ? "" : Clean(title);
        string lead = new string(' ', indent) + mark;
        string[] wrapped = [.. Wrap(head.Length == 0 ? Clean(text) : $"{head} {Clean(text)}", Width - lead.Length)];
        if (head.Length > 0 && wrapped[0].StartsWith(head, StringComparison.Ordinal)) wrapped[0] = Emphasise(head) + wrapped[0][head.Length..];
        for (int i = 0; i < wrapped.Length; i++) lines.Add((i == 0 ? lead : new string(' ', lead.Length)) + wrapped[i]);
    }

    public override string ToString() => string.Join('\n', lines) + "\n";

    private static IEnumerable<string> Wrap(string text, int width)
    {
        var line = new StringBuilder();
        foreach (string word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(w => Pieces(w, width)))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                yield return line.ToString();
                line.Clear();
            }

            if (line.Length > 0) line.Append(' ');
            line.Append(word);
        }

        yield return line.ToString();
    }

    private static IEnumerable<string> Pieces(string word, int width)
    {
        for (int start = 0; start < word.Length; start += width) yield return word.Substring(start, Math.Min(width, word.Length - start));
    }

    private static string Clean(string text) => string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c));

    private string Emphasise(string text) => emphasis && text.Length > 0 ? Strong + text + Normal : text;
}
