namespace Iapt.Belonging.Files.Csv;

/// <summary>Recognises texts whose lines tell all about their rows, as nearly all large files are: counting delimiters is many times quicker than taking
/// every record apart only to see that it fits.</summary>
internal static class CsvLines
{
    private const int LongLine = 64 * 1024;

    /// <summary>Whether every line is a row with as many fields as the first, and nothing needs a closer look: no quotes, no line that is long or may be blank.</summary>
    /// <param name="text">The text.</param>
    /// <param name="delimiter">What separates fields.</param>
    /// <param name="rows">How many lines follow the first.</param>
    public static bool AreRegular(ReadOnlySpan<byte> text, byte delimiter, out int rows)
    {
        rows = -1;
        int delimiters = -1;
        while (!text.IsEmpty)
        {
            ReadOnlySpan<byte> line = NextLine(ref text);
            if (!IsPlain(line, delimiter)) return false;

            int here = line.Count(delimiter);
            if (delimiters < 0) delimiters = here;
            if (here != delimiters) return false;
            rows++;
        }

        return rows >= 0;
    }

    private static ReadOnlySpan<byte> NextLine(ref ReadOnlySpan<byte> text)
    {
        int end = text.IndexOf((byte)'\n');
        ReadOnlySpan<byte> line = end < 0 ? text : text[..end];
        text = end < 0 ? default : text[(end + 1)..];
        return end > 0 && line[^1] == (byte)'\r' ? line[..^1] : line;
    }

    // What begins with a visible character of ASCII is not blank; what begins otherwise is left to those who look closer.
    private static bool IsPlain(ReadOnlySpan<byte> line, byte delimiter) =>
        line.Length is > 0 and < LongLine && line[0] is > (byte)' ' and < 0x7F && line[0] != delimiter && line.IndexOfAny((byte)'"', (byte)'\r') < 0;
}
