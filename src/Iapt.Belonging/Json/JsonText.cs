namespace Iapt.Belonging.Json;

/// <summary>Turns byte offsets of a document into lines and columns.</summary>
internal sealed class JsonText
{
    private readonly List<int> lineStarts = [0];

    public JsonText(ReadOnlySpan<byte> utf8)
    {
        for (int i = 0; i < utf8.Length; i++)
        {
            if (utf8[i] == (byte)'\n') lineStarts.Add(i + 1);
        }
    }

    /// <summary>Line and column of a byte, both counted from 1; the column counts bytes.</summary>
    public (int Line, int Column) Position(int offset)
    {
        int found = lineStarts.BinarySearch(offset);
        int line = found >= 0 ? found : ~found - 1;
        return (line + 1, offset - lineStarts[line] + 1);
    }

    /// <summary>The offset of a byte of a line, both counted from 0.</summary>
    public int Offset(int line, int column) => lineStarts[Math.Min(line, lineStarts.Count - 1)] + column;

    public Place Place(int offset)
    {
        (int line, int column) = Position(offset);
        return new Place(line: line, column: column);
    }
}
