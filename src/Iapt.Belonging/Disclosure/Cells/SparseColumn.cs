namespace Iapt.Belonging.Disclosure.Cells;

/// <summary>A column of which most entries are 0.</summary>
internal sealed class SparseColumn(int rows)
{
    private readonly bool[] isListed = new bool[rows];

    public double[] Entries { get; } = new double[rows];

    /// <summary>The rows whose entry may be other than 0.</summary>
    public List<int> Rows { get; } = [];

    public void Add(int row, double value)
    {
        if (!isListed[row])
        {
            isListed[row] = true;
            Rows.Add(row);
        }

        Entries[row] += value;
    }

    public void Clear()
    {
        foreach (int row in Rows)
        {
            Entries[row] = 0;
            isListed[row] = false;
        }

        Rows.Clear();
    }
}
