using Iapt.Belonging.Disclosure.Cells;
using Iapt.Belonging.Surveys;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Disclosure;

/// <summary>Decides which units of a tree are shown, given how many people are in each.</summary>
internal sealed class UnitSuppression
{
    /// <summary>How many linear programs are solved to show more: what a wave can afford for each of its questions.</summary>
    public const int Effort = 200;

    private readonly TeamTree tree;
    private readonly int[][] unitsIn;

    public UnitSuppression(TeamTree tree)
    {
        this.tree = tree;
        unitsIn = new int[tree.Count][];
        foreach (int unit in tree.TopDown.Reverse()) unitsIn[unit] = [.. tree.Children(unit).SelectMany(c => unitsIn[c]).Append(unit).Order()];
    }

    /// <summary>The units in a unit, itself included, ascending: its finest cells, since people stand directly in each.</summary>
    public int[] UnitsIn(int unit) => unitsIn[unit];

    /// <summary>Which units are shown, of those that may be.</summary>
    /// <remarks>Where units below count more people than the one above, the numbers contradict each other and nothing can be promised: it is not shown.</remarks>
    /// <param name="sizes">How many people are in each unit, units below included.</param>
    /// <param name="candidates">Which units may be shown.</param>
    /// <param name="minimum">How many people are enough.</param>
    /// <param name="secretZeros">By unit, whether nobody may know that there is nobody directly in it; none if null.</param>
    /// <param name="bands">By unit, the band in which its size would leave; null if sizes leave in another way, and nobody knows limits.</param>
    /// <param name="most">By unit, the most people that anybody can think in it; headcounts, say.</param>
    /// <param name="secrets">Sets of units, as their finest cells, that must stay unknown if they hold too few, besides units and what is left of one without another; none if null.</param>
    public bool[] Decide(
        int[] sizes, bool[] candidates, int minimum, bool[]? secretZeros = null, SizeBand[]? bands = null, int[]? most = null, IEnumerable<int[]>? secrets = null)
    {
        int[] direct = [.. sizes.Select((n, u) => n - tree.Children(u).Sum(c => sizes[c]))];
        bool[] consistent = [.. Enumerable.Range(0, tree.Count).Select(u => Array.TrueForAll(unitsIn[u], i => direct[i] >= 0))];
        int[] units = [.. Enumerable.Range(0, tree.Count).Where(u => candidates[u] && consistent[u] && sizes[u] >= minimum)];
        int[] cells = [.. direct.Select(n => Math.Max(0, n))];
        // Totals are dear: a service is hidden last.
        var system = new CellSystem(
            cells,
            [.. units.Select(u => unitsIn[u])],
            [.. units.Select(u => (double)sizes[u] * unitsIn[u].Length)],
            zerosAreKnown: true,
            secretZeros,
            [.. Remainders(sizes, units, minimum), .. secrets ?? []],
            bands is null || most is null ? null : new PublicSizes([.. units.Select(u => (bands[u].From, bands[u].To))], [.. Limits(sizes, most, unitsIn)]));
        bool[] shown = CellSuppression.Decide(system, minimum, Effort);
        bool[] result = new bool[tree.Count];
        for (int i = 0; i < units.Length; i++) result[units[i]] = shown[i];
        return result;
    }

    /// <summary>What anybody knows of numbers of people besides what is shown: that there are not more than staff. Where there are, the headcount is wrong and says nothing.</summary>
    /// <param name="sizes">How many people are in each unit.</param>
    /// <param name="most">The most that anybody can think in each.</param>
    /// <param name="cellsOf">By unit, its cells.</param>
    public IEnumerable<(int[] Cells, int Most)> Limits(int[] sizes, int[] most, IReadOnlyList<int[]> cellsOf)
    {
        for (int u = 0; u < tree.Count; u++)
        {
            IReadOnlyList<int> parts = tree.Children(u);
            bool followsFromParts = parts.Count > 0 && sizes[u] == parts.Sum(p => sizes[p]) && parts.Sum(p => (long)most[p]) <= most[u];
            if (sizes[u] <= most[u] && !followsFromParts) yield return (cellsOf[u], most[u]);
        }
    }

    /// <summary>What is left of a unit without one that is part of it, where that is too few.</summary>
    private IEnumerable<int[]> Remainders(int[] sizes, int[] units, int minimum)
    {
        var isCandidate = units.ToHashSet();
        foreach (int part in units)
        {
            for (int above = tree.Parents[part]; above != TeamTree.None; above = tree.Parents[above])
            {
                if (isCandidate.Contains(above) && sizes[above] - sizes[part] < minimum) yield return [.. unitsIn[above].Except(unitsIn[part])];
            }
        }
    }
}
