using System.Data.Common;
using System.Globalization;

namespace Iapt.Belonging.Surveys;

/// <summary>Reads any cell as trimmed text; empty and database null are the same. Text columns are read without making strings where the driver can.</summary>
internal sealed class CellText
{
    private const string PlainNumber = "0.############################";

    private readonly DbDataReader? rows;
    private readonly ITextRows? text;
    private readonly ITextBlock? block;
    private readonly char[] buffer = new char[256];
    private readonly bool[] copies = [];
    private readonly byte[] longer = [];

    public CellText(DbDataReader rows)
    {
        this.rows = rows;
        text = rows as ITextRows;
        copies = [.. Enumerable.Range(0, rows.FieldCount).Select(i => rows.GetFieldType(i) == typeof(string))];
        longer = [.. Enumerable.Repeat(ITextBlock.Longer, rows.FieldCount)];
    }

    public CellText(ITextBlock block)
    {
        text = block;
        this.block = block;
    }

    /// <summary>What can be told of each cell of the current row without reading its text, see <see cref="ITextBlock.Singles"/>.</summary>
    public ReadOnlySpan<byte> Singles => block is null ? longer : block.Singles;

    /// <summary>The text of a cell, valid until the next cell is read.</summary>
    public ReadOnlySpan<char> Read(int ordinal)
    {
        if (text is not null) return Trim(text.GetText(ordinal));
        if (copies[ordinal] && TryCopy(ordinal, out int length)) return Trim(buffer.AsSpan(0, length));

        return rows!.IsDBNull(ordinal) ? default : Convert(rows.GetValue(ordinal)).AsSpan().Trim();
    }

    /// <summary>One character, which is nearly every cell of a survey, needs no look for blanks.</summary>
    private static ReadOnlySpan<char> Trim(ReadOnlySpan<char> cell) => cell.Length == 1 && cell[0] > ' ' && cell[0] < '\u0080' ? cell : cell.Trim();

    private bool TryCopy(int ordinal, out int length)
    {
        try
        {
            length = (int)rows!.GetChars(ordinal, 0, buffer, 0, buffer.Length);
            return length < buffer.Length;
        }
        catch (Exception e) when (e is InvalidCastException or NotSupportedException or ArgumentException or InvalidOperationException)
        {
            // Not every driver copies characters, nor copies nothing from a null; from now on this column is read the slower way.
            copies[ordinal] = false;
            length = 0;
            return false;
        }
    }

    private static string Convert(object value) => value switch
    {
        string text => text,
        bool flag => flag ? "1" : "0",
        // 3.0 in a column of real numbers is the whole number 3; a fraction stays visible.
        double or float or decimal => ((IFormattable)value).ToString(PlainNumber, CultureInfo.InvariantCulture),
        DateTime date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => string.Empty,
    };
}
