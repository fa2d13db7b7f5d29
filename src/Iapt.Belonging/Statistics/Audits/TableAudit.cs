using System.Collections.Immutable;

namespace Iapt.Belonging.Statistics.Audits;

/// <summary>What a reader can prove about the hidden cells of a table of counts, from its shown cells and its totals.</summary>
/// <remarks>
/// For tables that others publish, and for teaching: one table at a time, with exact numbers. A release of this library, where many groups overlap and numbers
/// are rounded, is protected in another room by another method. That no line has exactly one hidden cell is necessary, and far from sufficient.
/// </remarks>
public static class TableAudit
{
    private const int MostCells = 10_000;
    private const int MostHiddenToCount = 64;
    private const long MostTotal = 1L << 40;

    /// <summary>Bounds of the cells of one line.</summary>
    /// <param name="cells">The counts; null where hidden.</param>
    /// <param name="total">The total of the line; null if it is hidden too.</param>
    /// <returns>The bounds of each cell, in order; not calculable if the shown cells exceed the total, or fall short of it with nothing hidden.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative or above 2^40.</exception>
    public static Computed<ImmutableArray<CellBounds>> Line(IReadOnlyList<long?> cells, long? total)
    {
        ArgumentNullException.ThrowIfNull(cells);
        long shown = cells.Sum(c => Count(c, nameof(cells)));
        int hidden = cells.Count(c => c is null);
        if (total is null) return cells.Select(c => c is long n ? Shown(n) : new CellBounds(0, null, isHidden: true)).ToImmutableArray();

        long rest = Count(total, nameof(total)) - shown;
        if (rest < 0 || (hidden == 0 && rest > 0)) return NotComputed.Undefined;

        return cells.Select(c => c is long n ? Shown(n) : new CellBounds(hidden == 1 ? rest : 0, rest, isHidden: true)).ToImmutableArray();
    }

    /// <summary>Bounds of the cells of a table whose row and column totals are all shown. They are exact: both ends are reached by some table of whole numbers.</summary>
    /// <param name="rows">The counts, row by row; null where hidden.</param>
    /// <param name="rowTotals">The totals of the rows.</param>
    /// <param name="columnTotals">The totals of the columns.</param>
    /// <returns>The bounds, row by row; not calculable if no table of counts fits the totals.</returns>
    /// <exception cref="ArgumentException">The rows differ in length, the totals in number, or the table has more than 10,000 cells.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative or above 2^40.</exception>
    public static Computed<ImmutableArray<ImmutableArray<CellBounds>>> Table(IReadOnlyList<IReadOnlyList<long?>> rows, IReadOnlyList<long> rowTotals, IReadOnlyList<long> columnTotals)
    {
        if (HiddenFlow.Of(Checked(rows, rowTotals, columnTotals), rowTotals, columnTotals) is not HiddenFlow flow) return NotComputed.Undefined;

        return rows.Select((row, r) => row.Select((cell, c) => cell is long n ? Shown(n) : flow.Bounds(r, c)).ToImmutableArray()).ToImmutableArray();
    }

    /// <summary>How many tables of counts fit what is shown. One means that everything can be worked out.</summary>
    /// <param name="rows">The counts, row by row; null where hidden.</param>
    /// <param name="rowTotals">The totals of the rows.</param>
    /// <param name="columnTotals">The totals of the columns.</param>
    /// <param name="limit">Where counting stops, at least 1.</param>
    /// <returns>The number; too many values beyond the limit or beyond 64 hidden cells.</returns>
    /// <exception cref="ArgumentException">As for <see cref="Table"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative or above 2^40, or the limit is below 1.</exception>
    public static Computed<long> Completions(IReadOnlyList<IReadOnlyList<long?>> rows, IReadOnlyList<long> rowTotals, IReadOnlyList<long> columnTotals, int limit)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        IReadOnlyList<IReadOnlyList<long?>> table = Checked(rows, rowTotals, columnTotals);
        if (HiddenFlow.Of(table, rowTotals, columnTotals) is not HiddenFlow flow) return 0;

        return flow.Hidden > MostHiddenToCount ? NotComputed.TooManyValues(MostHiddenToCount, flow.Hidden) : flow.Count(limit);
    }

    private static long Count(long? count, string name)
    {
        if (count is < 0 or > MostTotal) throw new ArgumentOutOfRangeException(name, "a count lies between 0 and 2^40");

        return count ?? 0;
    }

    private static CellBounds Shown(long count) => new(count, count, isHidden: false);

    private static IReadOnlyList<IReadOnlyList<long?>> Checked(IReadOnlyList<IReadOnlyList<long?>> rows, IReadOnlyList<long> rowTotals, IReadOnlyList<long> columnTotals)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(rowTotals);
        ArgumentNullException.ThrowIfNull(columnTotals);
        Check.SameLength(rows.Count, rowTotals.Count, nameof(rowTotals));
        foreach (IReadOnlyList<long?> row in rows) Check.SameLength(row.Count, columnTotals.Count, nameof(columnTotals));
        if ((long)rows.Count * columnTotals.Count > MostCells) throw new ArgumentException($"a table has at most {MostCells} cells", nameof(rows));

        foreach (long? cell in rows.SelectMany(r => r)) Count(cell, nameof(rows));
        foreach (long total in rowTotals) Count(total, nameof(rowTotals));
        foreach (long total in columnTotals) Count(total, nameof(columnTotals));
        return rows;
    }
}
