namespace Iapt.Belonging.Statistics.Audits;

/// <summary>The hidden cells of a table as a flow from its rows to its columns: each hidden cell carries its count. One table that fits, and how far each cell can be moved from it.</summary>
/// <remarks>
/// The counts of a two-way table are the flows of a transportation problem, whose extremes are whole numbers; so a cell can grow by as much as can be sent
/// back from its column to its row through the others, and shrink by as much as can be sent the same way round them.
/// </remarks>
internal sealed class HiddenFlow
{
    private readonly bool[,] hidden;
    private readonly long[,] flow;
    private readonly int rows;
    private readonly int columns;

    private HiddenFlow(IReadOnlyList<IReadOnlyList<long?>> table, int columns)
    {
        rows = table.Count;
        this.columns = columns;
        hidden = new bool[rows, columns];
        flow = new long[rows, columns];
        for (int r = 0; r < rows; r++)
        {
            for (int c = 0; c < columns; c++) hidden[r, c] = table[r][c] is null;
        }

        Hidden = table.Sum(row => row.Count(cell => cell is null));
    }

    /// <summary>How many cells are hidden.</summary>
    public int Hidden { get; }

    /// <summary>A flow that fits the totals; null if there is none.</summary>
    public static HiddenFlow? Of(IReadOnlyList<IReadOnlyList<long?>> table, IReadOnlyList<long> rowTotals, IReadOnlyList<long> columnTotals)
    {
        long[] ofRows = [.. rowTotals.Select((total, r) => total - table[r].Sum(c => c ?? 0))];
        long[] ofColumns = [.. columnTotals.Select((total, c) => total - table.Sum(row => row[c] ?? 0))];
        if (ofRows.Concat(ofColumns).Any(rest => rest < 0) || ofRows.Sum() != ofColumns.Sum()) return null;

        var made = new HiddenFlow(table, columnTotals.Count);
        return made.Fill(ofRows, ofColumns) ? made : null;
    }

    public CellBounds Bounds(int row, int column)
    {
        long now = flow[row, column];
        long more = Reroute(rows + column, row, row, column, long.MaxValue);
        long less = Reroute(row, rows + column, row, column, now);
        return new CellBounds(now - less, now + more, isHidden: true);
    }

    /// <summary>How many tables there are, up to a limit.</summary>
    public Computed<long> Count(long limit)
    {
        (int Row, int Column)[] cells = [.. from r in Enumerable.Range(0, rows) from c in Enumerable.Range(0, columns) where hidden[r, c] select (r, c)];
        long[] ofRows = [.. Enumerable.Range(0, rows).Select(r => Enumerable.Range(0, columns).Sum(c => flow[r, c]))];
        long[] ofColumns = [.. Enumerable.Range(0, columns).Select(c => Enumerable.Range(0, rows).Sum(r => flow[r, c]))];
        long steps = 0;
        long found = Count(cells, 0, ofRows, ofColumns, limit, ref steps);
        return found > limit || steps > limit * 1_000 ? NotComputed.TooManyValues(limit, found) : found;
    }

    private static long Count((int Row, int Column)[] cells, int next, long[] ofRows, long[] ofColumns, long limit, ref long steps)
    {
        if (++steps > limit * 1_000) return 0;
        if (next == cells.Length) return ofRows.Concat(ofColumns).All(rest => rest == 0) ? 1 : 0;

        (int r, int c) = cells[next];
        bool isLastOfRow = next + 1 == cells.Length || cells[next + 1].Row != r;
        long most = Math.Min(ofRows[r], ofColumns[c]);
        if (isLastOfRow && ofRows[r] > most) return 0;

        long found = 0;
        for (long n = isLastOfRow ? most : 0; n <= most && found <= limit && steps <= limit * 1_000; n++)
        {
            ofRows[r] -= n;
            ofColumns[c] -= n;
            found += Count(cells, next + 1, ofRows, ofColumns, limit, ref steps);
            ofRows[r] += n;
            ofColumns[c] += n;
        }

        return found;
    }

    private bool Fill(long[] ofRows, long[] ofColumns)
    {
        for (int r = 0; r < rows; r++)
        {
            while (ofRows[r] > 0)
            {
                if (Path(r, node => node >= rows && ofColumns[node - rows] > 0, -1, -1) is not List<int> path) return false;

                long amount = Math.Min(ofRows[r], Math.Min(ofColumns[path[^1] - rows], Capacity(path)));
                Send(path, amount);
                ofRows[r] -= amount;
                ofColumns[path[^1] - rows] -= amount;
            }
        }

        return true;
    }

    // Sends as much as there is room for, then puts everything back: the bounds of one cell leave those of the next alone.
    private long Reroute(int from, int to, int row, int column, long most)
    {
        long[,] before = (long[,])flow.Clone();
        long sent = 0;
        while (sent < most && Path(from, node => node == to, row, column) is List<int> path)
        {
            long amount = Math.Min(most - sent, Capacity(path));
            Send(path, amount);
            sent += amount;
        }

        Array.Copy(before, flow, before.Length);
        return sent;
    }

    // Nodes are rows, then columns. From a row to a column there is always room; back only as much as flows.
    private List<int>? Path(int from, Func<int, bool> isEnd, int withoutRow, int withoutColumn)
    {
        int[] cameFrom = new int[rows + columns];
        Array.Fill(cameFrom, -1);
        cameFrom[from] = from;
        var waiting = new Queue<int>([from]);
        while (waiting.TryDequeue(out int node))
        {
            if (node != from && isEnd(node)) return Trace(cameFrom, from, node);

            bool isRow = node < rows;
            for (int other = isRow ? rows : 0; other < (isRow ? rows + columns : rows); other++)
            {
                (int r, int c) = isRow ? (node, other - rows) : (other, node - rows);
                if (cameFrom[other] >= 0 || !hidden[r, c] || (r == withoutRow && c == withoutColumn) || (!isRow && flow[r, c] == 0)) continue;

                cameFrom[other] = node;
                waiting.Enqueue(other);
            }
        }

        return null;
    }

    private static List<int> Trace(int[] cameFrom, int from, int end)
    {
        List<int> path = [end];
        while (path[^1] != from) path.Add(cameFrom[path[^1]]);
        path.Reverse();
        return path;
    }

    private long Capacity(List<int> path)
    {
        long least = long.MaxValue;
        for (int i = 1; i < path.Count; i++)
        {
            if (path[i - 1] >= rows) least = Math.Min(least, flow[path[i], path[i - 1] - rows]);
        }

        return least;
    }

    private void Send(List<int> path, long amount)
    {
        for (int i = 1; i < path.Count; i++)
        {
            if (path[i - 1] < rows) flow[path[i - 1], path[i] - rows] += amount;
            else flow[path[i], path[i - 1] - rows] -= amount;
        }
    }
}
