using System.Data.Common;
using Iapt.Belonging.Json;

namespace Iapt.Belonging.Published;

/// <summary>The rows of a small published table, kept so that everything wrong with it can be told at once.</summary>
internal sealed class PublishedTable
{
    /// <summary>More rows than any publication of organisations has; beyond it the input is something else.</summary>
    public const int MaximumRows = 50_000;

    private readonly Dictionary<string, int> ordinals;

    private PublishedTable(string document, string[] columns, List<object?[]> rows, List<Problem> problems)
    {
        Document = document;
        Columns = columns;
        Rows = rows;
        ordinals = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < columns.Length; i++)
        {
            if (!ordinals.TryAdd(columns[i], i)) problems.Add(PublishedProblems.DuplicateColumn(Header(i)));
        }
    }

    public string Document { get; }

    public IReadOnlyList<string> Columns { get; }

    public IReadOnlyList<object?[]> Rows { get; }

    public static async Task<PublishedTable> ReadAsync(DbDataReader reader, string document, List<Problem> problems, CancellationToken cancellationToken)
    {
        string[] columns = [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)];
        var rows = new List<object?[]>();
        while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            if (rows.Count == MaximumRows)
            {
                problems.Add(JsonProblems.TooMany(new Place(document, line: MaximumRows + 2), MaximumRows));
                break;
            }

            object?[] row = new object?[columns.Length];
            for (int i = 0; i < row.Length; i++) row[i] = reader.IsDBNull(i) ? null : reader.GetValue(i);
            rows.Add(row);
        }

        if (rows.Count == 0) problems.Add(PublishedProblems.NoRows(new Place(document)));
        return new PublishedTable(document, columns, rows, problems);
    }

    public int? Find(string column) => ordinals.TryGetValue(column, out int ordinal) ? ordinal : null;

    /// <summary>The position of a column that must be there.</summary>
    public int? Require(string column, List<Problem> problems)
    {
        int? ordinal = Find(column);
        if (ordinal is null) problems.Add(PublishedProblems.MissingColumn(new Place(Document, line: 1), column));
        return ordinal;
    }

    /// <summary>The positions of columns that must be there; others are refused, but for those that are known to be of no use.</summary>
    public int?[] RequireOnly(string[] columns, string[] unused, List<Problem> problems)
    {
        for (int i = 0; i < Columns.Count; i++)
        {
            if (!columns.Contains(Columns[i]) && !unused.Contains(Columns[i])) problems.Add(PublishedProblems.UnknownColumn(Header(i)));
        }

        return [.. columns.Select(c => Require(c, problems))];
    }

    /// <summary>The place of a cell; the heading is line 1.</summary>
    public Place Cell(int row, int column) => new(Document, line: row + 2, column: column + 1);

    public Place Header(int column) => new(Document, line: 1, column: column + 1);

    public string? Text(int row, int? column) => column is int c ? Rows[row][c] as string : null;
}
