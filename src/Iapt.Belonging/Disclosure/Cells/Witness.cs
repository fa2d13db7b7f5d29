namespace Iapt.Belonging.Disclosure.Cells;

/// <summary>Another population that nobody can tell from the true one who sees what is shown. In whole numbers, so that it proves what it shows.</summary>
/// <param name="cells">The cells that differ, ascending.</param>
/// <param name="changes">By how many people each differs.</param>
/// <param name="noticed">The groups by which it could be told from the true one; none of them may be shown.</param>
/// <param name="inBands">Whether only bands of sizes are alike, and not sizes themselves.</param>
/// <param name="keepsLimits">Whether it also keeps to the limits that anybody may know.</param>
internal sealed class Witness(int[] cells, int[] changes, int[] noticed, bool inBands, bool keepsLimits)
{
    public int[] Cells { get; } = cells;

    public int[] Noticed { get; } = noticed;

    /// <summary>Whether this population shows that the target cannot be known. Whose sizes are alike, his bands are alike too.</summary>
    public bool Serves(Target target)
    {
        if (target.InBands ? !keepsLimits : inBands) return false;

        int change = 0;
        foreach (int cell in target.Cells)
        {
            int i = Array.BinarySearch(Cells, cell);
            if (i >= 0) change += changes[i];
        }

        return target.Change > 0 ? change >= target.Change : change <= target.Change;
    }
}
