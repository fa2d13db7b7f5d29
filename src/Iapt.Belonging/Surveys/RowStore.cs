namespace Iapt.Belonging.Surveys;

/// <summary>Rows of bytes, all of one width, that grow in pieces, so that growing never copies what is there.</summary>
internal sealed class RowStore(int width)
{
    private const int RowsOfAPiece = 4_096;

    private readonly List<byte[]> pieces = [];

    public int Count { get; private set; }

    public ReadOnlySpan<byte> this[int row] => pieces[row / RowsOfAPiece].AsSpan(row % RowsOfAPiece * width, width);

    public void Add(ReadOnlySpan<byte> row)
    {
        int place = Count % RowsOfAPiece;
        if (place == 0) pieces.Add(new byte[RowsOfAPiece * width]);
        row.CopyTo(pieces[^1].AsSpan(place * width, width));
        Count++;
    }

    /// <summary>Turns some rows, in the order given, into columns.</summary>
    public byte[][] ToColumns(ReadOnlySpan<int> rows)
    {
        byte[][] columns = new byte[width][];
        for (int c = 0; c < width; c++) columns[c] = new byte[rows.Length];
        for (int i = 0; i < rows.Length; i++)
        {
            ReadOnlySpan<byte> row = this[rows[i]];
            for (int c = 0; c < row.Length; c++) columns[c][i] = row[c];
        }

        return columns;
    }
}
