using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Published;

/// <summary>Cells of one row that are published together: all of them, or none.</summary>
internal readonly struct CellGroup(PublishedTable table, int row, List<Problem> problems)
{
    private const int MostPeople = 10_000_000;

    public Place PlaceOf(int column) => table.Cell(row, column);

    /// <summary>The numbers; or why there are none; or neither, and a problem was noted.</summary>
    public (double[]? Numbers, MissingReason? Missing) Read(ReadOnlySpan<int> columns, string expected)
    {
        double[] numbers = new double[columns.Length];
        int empty = 0;
        bool wrong = false;
        bool withheld = false;
        for (int i = 0; i < columns.Length; i++)
        {
            PublishedCell cell = PublishedCell.Of(table.Rows[row][columns[i]]);
            numbers[i] = cell.Number;
            wrong |= cell.Kind == PublishedCellKind.Wrong;
            withheld |= cell.Kind == PublishedCellKind.Withheld;
            empty += cell.Kind == PublishedCellKind.Empty ? 1 : 0;
            if (cell.Kind == PublishedCellKind.Wrong) problems.Add(PublishedProblems.WrongType(PlaceOf(columns[i]), expected));
        }

        if (wrong) return (null, null);
        if (withheld) return (null, MissingReason.WithheldByPublisher);
        if (empty == columns.Length) return (null, MissingReason.NotAsked);
        if (empty == 0) return (numbers, null);

        problems.Add(PublishedProblems.Incomplete(PlaceOf(columns[0])));
        return (null, null);
    }

    /// <summary>Whether a number is in range; a problem is noted if it is not.</summary>
    public bool InRange(double number, double minimum, double maximum, int column, string expected)
    {
        if (number >= minimum && number <= maximum) return true;

        problems.Add(PublishedProblems.OutOfRange(PlaceOf(column), expected));
        return false;
    }

    /// <summary>A number of people, or null and a problem.</summary>
    public int? People(double number, int column)
    {
        if (number is >= 1 and <= MostPeople && number == Math.Floor(number)) return (int)number;

        problems.Add(PublishedProblems.OutOfRange(PlaceOf(column), "a whole number of people from 1 to 10,000,000"));
        return null;
    }
}
