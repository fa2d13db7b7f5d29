namespace Iapt.Belonging.Surveys;

/// <summary>Answers in columns, with a place for every row, whether it is kept or not: blocks of rows can be filled in any order, by several threads.</summary>
internal sealed class AnswerTable
{
    /// <summary>How many rows can be filled in one go.</summary>
    public const int RowsAtOnce = 64;

    private readonly byte[][] columns;
    private UInt128[] people;
    private int[] teams;

    /// <summary>Makes room for some rows; once full, it grows as rows come.</summary>
    /// <remarks>The room is not cleared, which would take as long as writing to it: every row there is gets filled.</remarks>
    public AnswerTable(int width, int rows)
    {
        columns = new byte[width][];
        for (int c = 0; c < width; c++) columns[c] = GC.AllocateUninitializedArray<byte>(rows);
        people = GC.AllocateUninitializedArray<UInt128>(rows);
        teams = GC.AllocateUninitializedArray<int>(rows);
    }

    /// <summary>How many rows there are.</summary>
    public int Rows { get; private set; }

    /// <summary>By row, what stands for the person.</summary>
    public ReadOnlySpan<UInt128> People => people.AsSpan(0, Rows);

    /// <summary>By row, the team; <see cref="TeamTree.None"/> for a row that is not kept.</summary>
    public ReadOnlySpan<int> Teams => teams.AsSpan(0, Rows);

    /// <summary>Says how many rows there will be, so that all can be filled at once.</summary>
    public void Grow(int rows)
    {
        Rows = Math.Max(Rows, rows);
        if (rows <= teams.Length) return;

        int room = Math.Max(rows, 2 * teams.Length);
        Array.Resize(ref people, room);
        Array.Resize(ref teams, room);
        for (int c = 0; c < columns.Length; c++) Array.Resize(ref columns[c], room);
    }

    /// <summary>Fills rows that stand next to each other.</summary>
    /// <param name="first">The first of them.</param>
    /// <param name="ofPeople">What stands for each person.</param>
    /// <param name="ofTeams">The team of each.</param>
    /// <param name="codes">The codes, column by column, each with room for <see cref="RowsAtOnce"/>.</param>
    public void Fill(int first, ReadOnlySpan<UInt128> ofPeople, ReadOnlySpan<int> ofTeams, ReadOnlySpan<byte> codes)
    {
        ofPeople.CopyTo(people.AsSpan(first));
        ofTeams.CopyTo(teams.AsSpan(first));
        for (int c = 0; c < columns.Length; c++) codes.Slice(c * RowsAtOnce, ofTeams.Length).CopyTo(columns[c].AsSpan(first));
    }

    /// <summary>Whether two rows have the same codes.</summary>
    public bool AreAlike(int row, int other) => Array.TrueForAll(columns, c => c[row] == c[other]);

    /// <summary>The columns with some rows in the order given. The table hands over its own columns where it can and is of no use afterwards.</summary>
    public byte[][] ToColumns(int[] order, int maximumThreads)
    {
        Parallel.For(0, columns.Length, new ParallelOptions { MaxDegreeOfParallelism = maximumThreads }, () => new byte[Rows], (c, _, before) =>
        {
            columns[c].AsSpan(0, Rows).CopyTo(before);
            if (columns[c].Length != order.Length) columns[c] = new byte[order.Length];
            byte[] column = columns[c];
            for (int i = 0; i < column.Length; i++) column[i] = before[order[i]];
            return before;
        }, _ => { });
        return columns;
    }
}
