using System.Data;
using System.Data.Common;
using System.Globalization;
using Iapt.Belonging.Testing;

namespace Iapt.Belonging.Tests.Published;

/// <summary>The first organisations of a sample table, to be spoilt by tests.</summary>
internal sealed class SampleTable
{
    private readonly List<List<string>> lines;

    // Lines with quoted names are left out, so that a comma is always a border.
    /// <param name="name"><c>questions</c> or <c>scores</c>.</param>
    /// <param name="rows">How many organisations.</param>
    public SampleTable(string name, int rows = 1) => lines = [.. File
        .ReadLines(Repository.Path("samples", "data", "nhs-staff-survey-2024", $"organisation-{name}.csv")).Where(l => !l.Contains('"')).Take(rows + 1).Select(l => l.Split(',').ToList())];

    public SampleTable Set(string column, string value, int row = 0)
    {
        lines[row + 1][ColumnOf(column)] = value;
        return this;
    }

    public SampleTable Rename(string column, string name)
    {
        lines[0][ColumnOf(column)] = name;
        return this;
    }

    public SampleTable Remove(string column)
    {
        int ordinal = ColumnOf(column);
        foreach (List<string> line in lines) line.RemoveAt(ordinal);
        return this;
    }

    public SampleTable Empty()
    {
        lines.RemoveRange(1, lines.Count - 1);
        return this;
    }

    public int ColumnOf(string column) => lines[0].IndexOf(column);

    public DbDataReader Open() => Samples.Table([.. lines.Select(l => string.Join(',', l))]);

    /// <summary>The same as a database would hold it: numbers, nulls and texts.</summary>
    public DataTable ToNumbers()
    {
        var table = new DataTable();
        foreach (string column in lines[0]) table.Columns.Add(column, typeof(object));
        foreach (List<string> line in lines.Skip(1))
        {
            table.Rows.Add([.. line.Select((v, i) => i < 6 ? v : v.Length == 0 ? DBNull.Value : v == "-" ? v : (object)double.Parse(v, CultureInfo.InvariantCulture))]);
        }

        return table;
    }
}
