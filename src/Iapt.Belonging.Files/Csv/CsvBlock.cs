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
        Span<byte> ofFields = singles;
        Span<int> begins = starts;
        byte end = delimiter;
        int last = ofFields.Length - 1;
        int at = 0;
        for (int i = 0; i < last; i++)
        {
            begins[i] = at;
            if (fields[at] == end)
            {
                ofFields[i] = ITextBlock.Empty;
                at++;
            }
            else if (fields[at + 1] == end)
            {
                ofFields[i] = Single(fields[at]);
                at += 2;
            }
            else
            {
                ofFields[i] = ITextBlock.Longer;
                at += fields[at..].IndexOf(end) + 1;
            }
        }

        begins[last] = at;
        begins[last + 1] = fields.Length + 1;
        ofFields[last] = (fields.Length - at) switch
        {
            0 => ITextBlock.Empty,
            1 => Single(fields[at]),
            _ => ITextBlock.Longer,
        };
    }

    private static byte Single(byte character) => character is > (byte)' ' and < 0x7F ? character : ITextBlock.Longer;
}
