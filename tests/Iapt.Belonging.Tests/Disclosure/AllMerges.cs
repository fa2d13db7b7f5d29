using Iapt.Belonging.Disclosure;

namespace Iapt.Belonging.Tests.Disclosure;

/// <summary>Every way to merge the parts of one unit, for units of few parts: slow, short, and written without a look at how the product does it.</summary>
internal sealed class AllMerges(int[] sizes, int[] staff, int direct, int minimum, int toShow, int mostMembers)
{
    private readonly List<List<int>> blocks = [];
    private readonly List<int> left = [];
    private readonly List<int> alone = [];

    /// <summary>
    /// All safe ways: enough people in every merge and every unit that is shown alone, in what is left nobody or enough, no team of nobody among it, and headcounts tell of no
    /// members that are too few that they are more than one.
    /// </summary>
    public IEnumerable<int[][]> Safe() => Place(0).Where(_ => IsSafe()).Select(b => b);

    /// <summary>The fewest people that are in some members of a merge, for all that its band and the headcounts of the other members tell.</summary>
    public int Least(int[] merge, int[] some) =>
        SizeBands.Of(merge.Sum(p => sizes[p]), toShow, merge.Sum(p => staff[p])).From - merge.Except(some).Sum(p => staff[p]);

    private bool IsSafe()
    {
        if (blocks.Exists(b => b.Count < 2 || b.Sum(p => sizes[p]) < toShow || TellsOfFew([.. b]))) return false;
        if (blocks.Count == 1 && blocks[0].Count == sizes.Length && direct == 0) return false;

        int rest = direct + left.Sum(p => sizes[p]);
        return rest >= toShow || (left.Count == 0 && direct == 0);
    }

    private bool TellsOfFew(int[] merge) => Parts(merge).Any(some => some.Length < merge.Length && some.Sum(p => sizes[p]) < minimum && Least(merge, some) > 1);

    private static IEnumerable<int[]> Parts(int[] of) => of.Length == 0 ? [[]] : Parts(of[1..]).SelectMany(rest => (IEnumerable<int[]>)[rest, [of[0], .. rest]]);

    private IEnumerable<int[][]> Place(int part)
    {
        if (part == sizes.Length)
        {
            yield return [.. blocks.Select(b => b.ToArray())];
            yield break;
        }

        foreach (List<int> home in blocks.Where(b => b.Count < mostMembers).Append([]).Concat(sizes[part] >= toShow ? [alone] : (List<int>[])[left]).ToArray())
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
