namespace Iapt.Belonging.Tests.Disclosure;

/// <summary>Every way to merge the parts of one unit, for units of few parts: slow, short, and written without a look at how the product does it.</summary>
internal sealed class AllMerges(int[] sizes, int direct, int minimum, int mostMembers)
{
    private readonly List<List<int>> blocks = [];
    private readonly List<int> left = [];
    private readonly List<int> alone = [];

    /// <summary>All safe ways: enough people in every merge and every unit that is shown alone, and in what is left nobody or enough, no team of nobody among it.</summary>
    public IEnumerable<int[][]> Safe() => Place(0).Where(_ => IsSafe()).Select(b => b);

    private bool IsSafe()
    {
        if (blocks.Exists(b => b.Count < 2 || b.Sum(p => sizes[p]) < minimum)) return false;
        if (blocks.Count == 1 && blocks[0].Count == sizes.Length && direct == 0) return false;

        int rest = direct + left.Sum(p => sizes[p]);
        return rest >= minimum || (left.Count == 0 && direct == 0);
    }

    private IEnumerable<int[][]> Place(int part)
    {
        if (part == sizes.Length)
        {
            yield return [.. blocks.Select(b => b.ToArray())];
            yield break;
        }

        foreach (List<int> home in blocks.Where(b => b.Count < mostMembers).Append(left).Append([]).Concat(sizes[part] >= minimum ? [alone] : Array.Empty<List<int>>()).ToArray())
        {
            bool isNew = home.Count == 0 && home != left && home != alone;
            if (isNew) blocks.Add(home);
            home.Add(part);
            foreach (int[][] found in Place(part + 1)) yield return found;
            home.RemoveAt(home.Count - 1);
            if (isNew) blocks.RemoveAt(blocks.Count - 1);
        }
    }
}
