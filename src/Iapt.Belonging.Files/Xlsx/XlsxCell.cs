namespace Iapt.Belonging.Files.Xlsx;

/// <summary>Where a cell is: its row and its column, both from 1.</summary>
internal readonly record struct XlsxCell(int Row, int Column)
{
    private const int MostRows = 1_048_576;
    private const int MostColumns = 16_384;

    public Place Place => new(line: Row, column: Column);

    /// <summary>The letters of a column: 1 is A, 27 is AA.</summary>
    public static string Letters(int column) => column <= 26 ? $"{(char)('A' + column - 1)}" : Letters((column - 1) / 26) + Letters(((column - 1) % 26) + 1);

    /// <summary>Reads a name such as <c>B7</c>; null if it is none, or beyond what a sheet can have.</summary>
    public static XlsxCell? Parse(ReadOnlySpan<char> name)
    {
        int column = 0;
        int letters = 0;
        while (letters < name.Length && char.IsAsciiLetterUpper(name[letters]) && column <= MostColumns) column = (column * 26) + name[letters++] - 'A' + 1;
        if (column is < 1 or > MostColumns) return null;
        return int.TryParse(name[letters..], NumberStyles.None, CultureInfo.InvariantCulture, out int row) && row is >= 1 and <= MostRows ? new XlsxCell(row, column) : null;
    }

    /// <summary>Reads the first and the last cell of a range such as <c>A1:B7</c> or <c>A1</c>; null if it is none.</summary>
    public static (XlsxCell First, XlsxCell Last)? ParseRange(string range)
    {
        int colon = range.IndexOf(':', StringComparison.Ordinal);
        XlsxCell? first = Parse(colon < 0 ? range : range.AsSpan(0, colon));
        XlsxCell? last = colon < 0 ? first : Parse(range.AsSpan(colon + 1));
        return first is XlsxCell from && last is XlsxCell to ? (from, to) : null;
    }
}
