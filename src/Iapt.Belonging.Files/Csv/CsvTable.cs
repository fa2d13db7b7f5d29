using System.Data.Common;

namespace Iapt.Belonging.Files.Csv;

/// <summary>The rows of a CSV file, or of a sheet read as one, that is whole as a file: every row has as many fields as the heading.</summary>
/// <threadsafety>Immutable; safe to share. Every call of <see cref="OpenRows"/> gives a reader of its own.</threadsafety>
public sealed class CsvTable
{
    private readonly ReadOnlyMemory<byte> text;
    private readonly CsvOptions options;
    private readonly CsvLines? plain;
    private readonly ImmutableArray<int> lines;

    /// <summary>A table of a text of which each row is a line, or the rows begin on the lines given.</summary>
    internal CsvTable(
        ReadOnlyMemory<byte> text, CsvOptions options, ImmutableArray<string> columns, int rows, CsvLines? plain, ImmutableArray<int> lines, int skippedRows)
    {
        this.text = text;
        this.options = options;
        this.plain = plain;
        this.lines = lines;
        Columns = columns;
        Rows = rows;
        SkippedRows = skippedRows;
    }

    /// <summary>The names of the columns, in their order.</summary>
    public ImmutableArray<string> Columns { get; }

    /// <summary>How many rows there are, without the heading, blank lines and rows left out.</summary>
    public int Rows { get; }

    /// <summary>How many rows were left out because they have too many or too few fields; 0 unless <see cref="CsvOptions.SkipBadRows"/> was asked.</summary>
    public int SkippedRows { get; }

    /// <summary>The line of the file on which a row begins.</summary>
    /// <param name="row">The row, counted from 0.</param>
    /// <returns>The line, counted from 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public int LineOf(int row)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(row);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(row, Rows);
        return lines.IsDefault ? row + 2 : lines[row];
    }

    /// <summary>Moves the place of a problem from a row to the line of the file.</summary>
    /// <remarks>Readers of rows cannot see lines: they count the heading as line 1 and the rows from line 2. Blank lines, rows left out and line
    /// breaks inside fields make the difference.</remarks>
    /// <param name="problem">A problem that a reader of <see cref="OpenRows"/> found.</param>
    /// <returns>The same problem at its line; unchanged if it is not about a row.</returns>
    public Problem Locate(Problem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        int row = (problem.Place.Line ?? 0) - 2;
        if (row < 0 || row >= Rows) return problem;

        var place = new Place(problem.Place.Document, problem.Place.Pointer, LineOf(row), problem.Place.Column);
        return new Problem(problem.Code, place, problem.Found, problem.Expected, problem.Severity);
    }

    /// <summary>A reader over all rows, in their order. All fields are text; an empty field is null.</summary>
    /// <returns>The reader, before its first row.</returns>
    public DbDataReader OpenRows() => new CsvRows(
        CsvScan.Open(text, options), Columns, options.Delimiter, Rows, plain is null ? null : new CsvBlocks(text, plain, Columns.Length, options.Delimiter));

    /// <summary>The same table with its rows on other lines.</summary>
    internal CsvTable At(Func<int, int> lineOf) => new(text, options, Columns, Rows, plain, [.. Enumerable.Range(0, Rows).Select(LineOf).Select(lineOf)], SkippedRows);
}
