namespace Iapt.Belonging.Surveys;

/// <summary>A column of bytes that grows in pieces, so that growing never copies what is there.</summary>
internal sealed class ByteColumn
{
    private const int PieceBits = 16;
    private const int PieceSize = 1 << PieceBits;

    private readonly List<byte[]> pieces = [];

    public int Count { get; private set; }

    public byte this[int row] => pieces[row >> PieceBits][row & (PieceSize - 1)];

    public void Add(byte value)
    {
        if ((Count & (PieceSize - 1)) == 0) pieces.Add(new byte[PieceSize]);
        pieces[^1][Count & (PieceSize - 1)] = value;
        Count++;
    }

    /// <summary>The rows in another order, or some of them.</summary>
    public byte[] Ordered(ReadOnlySpan<int> rows)
    {
        byte[] ordered = new byte[rows.Length];
        for (int i = 0; i < rows.Length; i++) ordered[i] = this[rows[i]];
        return ordered;
    }
}
