using System.Data.Common;
using System.Globalization;

namespace Iapt.Belonging.Surveys;

/// <summary>Reads any cell as trimmed text; empty and database null are the same. Text columns are read without making strings where the driver can.</summary>
internal sealed class CellText(DbDataReader rows)
{
    private const string PlainNumber = "0.############################";

    private readonly char[] buffer = new char[256];
    private readonly bool[] copies = [.. Enumerable.Range(0, rows.FieldCount).Select(i => rows.GetFieldType(i) == typeof(string))];

    /// <summary>The text of a cell, valid until the next cell is read.</summary>
    public ReadOnlySpan<char> Read(int ordinal)
    {
        if (copies[ordinal] && TryCopy(ordinal, out int length)) return length <= 1 ? Short(length) : buffer.AsSpan(0, length).Trim();

        return rows.IsDBNull(ordinal) ? default : Convert(rows.GetValue(ordinal)).AsSpan().Trim();
    }

    /// <summary>Nothing or one character: nearly every cell of a survey.</summary>
    private ReadOnlySpan<char> Short(int length) => length == 0 || buffer[0] == ' ' ? default : buffer.AsSpan(0, 1);

    private bool TryCopy(int ordinal, out int length)
    {
        try
        {
            length = (int)rows.GetChars(ordinal, 0, buffer, 0, buffer.Length);
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
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => string.Empty,
    };
}
