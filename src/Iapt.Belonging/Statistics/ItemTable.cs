namespace Iapt.Belonging.Statistics;

/// <summary>Answers of people (rows) to items (columns); a cell may be missing.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class ItemTable
{
    private readonly double?[][] rows;

    /// <summary>Copies a table.</summary>
    /// <param name="itemCount">The number of items, at least 1.</param>
    /// <param name="rows">The answers of each person, as many as there are items; null where one is missing.</param>
    /// <exception cref="ArgumentException">A row has another number of items, or an answer is not finite.</exception>
    public ItemTable(int itemCount, IEnumerable<IReadOnlyList<double?>> rows)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(itemCount, 1);
        ArgumentNullException.ThrowIfNull(rows);
        ItemCount = itemCount;
        this.rows = [.. rows.Select(row => Copy(row, itemCount))];
    }

    /// <summary>The number of items.</summary>
    public int ItemCount { get; }

    /// <summary>The number of people.</summary>
    public int PersonCount => rows.Length;

    /// <summary>The answers to one item, missing ones left out.</summary>
    /// <param name="item">The item, counted from 0.</param>
    /// <returns>The answers in the order of the people.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such item.</exception>
    public double[] Answers(int item)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(item);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(item, ItemCount);
        return [.. rows.Select(row => row[item]).OfType<double>()];
    }

    /// <summary>The people who answered every item (listwise deletion).</summary>
    /// <returns>A table without missing cells; may be empty.</returns>
    public ItemTable Complete() => new(ItemCount, rows.Where(row => row.All(cell => cell is not null)));

    /// <summary>The columns of a complete table.</summary>
    internal double[][] Columns() => [.. Enumerable.Range(0, ItemCount).Select(Answers)];

    private static double?[] Copy(IReadOnlyList<double?> row, int itemCount)
    {
        if (row.Count != itemCount) throw new ArgumentException("each row must have as many answers as there are items", nameof(row));

        foreach (double? cell in row)
        {
            if (cell is double answer) Check.Number(answer, nameof(row));
        }

        return [.. row];
    }
}
