using System.Data.Common;

namespace Iapt.Belonging.Files.Csv;

/// <summary>The rows of a CSV file that is whole as a file: every row has as many fields as the heading.</summary>
/// <threadsafety>Immutable; safe to share. Every call of <see cref="OpenRows"/> gives a reader of its own.</threadsafety>
public sealed class CsvTable
{
    private readonly ReadOnlyMemory<byte> text;
    private readonly CsvOptions options;
    private readonly ImmutableArray<int> lines;

    internal CsvTable(ReadOnlyMemory<byte> text, CsvOptions options, ImmutableArray<string> columns, ImmutableArray<int> lines, int skippedRows)
    {
        this.text = text;
        this.options = options;
        this.lines = lines;
        Columns = columns;
        SkippedRows = skippedRows;
    }

    /// <summary>The names of the columns, in their order.</summary>
    public ImmutableArray<string> Columns { get; }

    /// <summary>How many rows there are, without the heading, blank lines and rows left out.</summary>
    public int Rows => lines.Length;

    /// <summary>How many rows were left out because they have too many or too few fields; 0 unless <see cref="CsvOptions.SkipBadRows"/> was asked.</summary>
    public int SkippedRows { get; }

    /// <summary>The line of the file on which a row begins.</summary>
    /// <param name="row">The row, counted from 0.</param>
    /// <returns>The line, counted from 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public int LineOf(int row)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(row);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(row, lines.Length);
        return lines[row];
    }

    /// <summary>A reader over all rows, in their order. All fields are text; an empty field is null.</summary>
    /// <returns>The reader, before its first row.</returns>
    public DbDataReader OpenRows() => new CsvRows(CsvScan.Open(text, options), Columns, options.Delimiter, Rows);
}
