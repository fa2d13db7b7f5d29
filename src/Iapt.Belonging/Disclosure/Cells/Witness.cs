namespace Iapt.Belonging.Disclosure.Cells;

/// <summary>Another population that nobody can tell from the true one who sees what is shown. In whole numbers, so that it proves what it shows.</summary>
/// <param name="cells">The cells that differ, ascending.</param>
/// <param name="changes">By how many people each differs.</param>
/// <param name="noticed">The groups whose size differs; none of them may be shown.</param>
internal sealed class Witness(int[] cells, int[] changes, int[] noticed)
{
    public int[] Cells { get; } = cells;

    public int[] Noticed { get; } = noticed;

    /// <summary>Whether this population shows that the target cannot be known.</summary>
    public bool Serves(Target target)
    {
        int change = 0;
        foreach (int cell in target.Cells)
        {
            int i = Array.BinarySearch(Cells, cell);
            if (i >= 0) change += changes[i];
        }

        return target.Change > 0 ? change >= target.Change : change <= target.Change;
    }
}
