using System.Text;
using Iapt.Belonging.Surveys;

namespace Iapt.Belonging.Files.Csv;

/// <summary>Reads lines that are known to be rows, so that a field is what stands between two delimiters.</summary>
internal sealed class CsvBlock(ReadOnlyMemory<byte> text, int firstRow, int columns, byte delimiter) : ITextBlock
{
    private readonly byte[] singles = new byte[columns];
    private readonly int[] starts = new int[columns + 1];
    private char[] characters = new char[256];
    private ReadOnlyMemory<byte> rest = text;
    private ReadOnlyMemory<byte> line;

    public int FirstRow => firstRow;

    public ReadOnlySpan<byte> Singles => singles;

    public bool Read()
    {
        if (rest.IsEmpty) return false;

        ReadOnlySpan<byte> after = rest.Span;
        int length = CsvLines.Next(ref after).Length;
        line = rest[..length];
        rest = rest[^after.Length..];
        Split(line.Span);
        return true;
    }

    public ReadOnlySpan<char> GetText(int ordinal)
    {
        ReadOnlySpan<byte> field = line.Span[starts[ordinal]..(starts[ordinal + 1] - 1)];
        if (field.Length > characters.Length) characters = new char[field.Length];
        return characters.AsSpan(0, Encoding.UTF8.GetChars(field, characters));
    }

    /// <summary>Notes where each field begins, and those of one character at once: they are nearly all.</summary>
    private void Split(ReadOnlySpan<byte> fields)
    {
        int at = 0;
        for (int i = 0; i < singles.Length; i++)
        {
            starts[i] = at;
            if (IsEnd(fields, at))
            {
                singles[i] = ITextBlock.Empty;
                at++;
            }
            else if (IsEnd(fields, at + 1))
            {
                singles[i] = fields[at] is > (byte)' ' and < 0x7F ? fields[at] : ITextBlock.Longer;
                at += 2;
            }
            else
            {
                singles[i] = ITextBlock.Longer;
                int length = fields[at..].IndexOf(delimiter);
                at = length < 0 ? fields.Length + 1 : at + length + 1;
            }
        }

        starts[^1] = at;
    }

    private bool IsEnd(ReadOnlySpan<byte> fields, int at) => at >= fields.Length || fields[at] == delimiter;
}
