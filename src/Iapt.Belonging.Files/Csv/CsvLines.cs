using System.Text;

namespace Iapt.Belonging.Files.Csv;

/// <summary>A text whose lines tell all about their rows, as nearly all large files are: counting delimiters is many times quicker than taking
/// every record apart only to see that it fits, and rows can be read from any line on.</summary>
internal sealed class CsvLines
{
    private const int LongLine = 64 * 1024;
    private const int RowsOfABlock = 8 * 1024;

    private readonly List<int> starts = [];

    private CsvLines()
    {
    }

    /// <summary>How many lines follow the first.</summary>
    public int Rows { get; private set; }

    /// <summary>How many blocks these lines make, all of the same number of lines but the last.</summary>
    public int Blocks => starts.Count;

    /// <summary>The lines of a text; null unless every line is a row with as many fields as the first, and nothing needs a closer look: no quotes, no
    /// line that is long or may be blank.</summary>
    /// <param name="text">The text.</param>
    /// <param name="delimiter">What separates fields.</param>
    public static CsvLines? Of(ReadOnlySpan<byte> text, byte delimiter)
    {
        var lines = new CsvLines();
        ReadOnlySpan<byte> rest = text;
        int delimiters = -1;
        for (int row = -1; !rest.IsEmpty; row++)
        {
            if (row >= 0 && row % RowsOfABlock == 0) lines.starts.Add(text.Length - rest.Length);
            ReadOnlySpan<byte> line = Next(ref rest);
            if (!IsPlain(line, delimiter)) return null;

            int here = line.Count(delimiter);
            if (delimiters < 0) delimiters = here;
            if (here != delimiters) return null;
            lines.Rows = row + 1;
        }

        return delimiters < 0 ? null : lines;
    }

    /// <summary>Takes the first line from a text, without its end.</summary>
    public static ReadOnlySpan<byte> Next(ref ReadOnlySpan<byte> text)
    {
        int end = text.IndexOf((byte)'\n');
        ReadOnlySpan<byte> line = end < 0 ? text : text[..end];
        text = end < 0 ? default : text[(end + 1)..];
        return end > 0 && line[^1] == (byte)'\r' ? line[..^1] : line;
    }

    /// <summary>The first row of a block, counted from 0.</summary>
    public static int FirstRow(int block) => block * RowsOfABlock;

    /// <summary>Where a block lies in the text.</summary>
    public Range Block(int block) => block + 1 < starts.Count ? starts[block]..starts[block + 1] : starts[block]..;

    private static bool IsPlain(ReadOnlySpan<byte> line, byte delimiter) =>
        line.Length is > 0 and < LongLine && line.IndexOfAny((byte)'"', (byte)'\r') < 0 && !IsBlank(line, delimiter);

    private static bool IsBlank(ReadOnlySpan<byte> line, byte delimiter)
    {
        while (!line.IsEmpty)
        {
            Rune.DecodeFromUtf8(line, out Rune rune, out int length);
            if (rune.Value != delimiter && !Rune.IsWhiteSpace(rune)) return false;

            line = line[length..];
        }

        return true;
    }
}
