using Iapt.Belonging.Disclosure.Cells;
using Iapt.Belonging.Surveys;

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
    public bool[] Decide(int[] sizes, bool[] candidates, int minimum, bool[]? secretZeros = null)
    {
        int[] direct = [.. sizes.Select((n, u) => n - tree.Children(u).Sum(c => sizes[c]))];
        bool[] consistent = [.. Enumerable.Range(0, tree.Count).Select(u => Array.TrueForAll(unitsIn[u], i => direct[i] >= 0))];
        int[] units = [.. Enumerable.Range(0, tree.Count).Where(u => candidates[u] && consistent[u] && sizes[u] >= minimum)];
        int[] cells = [.. direct.Select(n => Math.Max(0, n))];
        // Totals are dear: a service is hidden last.
        var system = new CellSystem(cells, [.. units.Select(u => unitsIn[u])], [.. units.Select(u => (double)sizes[u] * unitsIn[u].Length)], zerosAreKnown: true, secretZeros);
        bool[] shown = CellSuppression.Decide(system, minimum, Effort);
        bool[] result = new bool[tree.Count];
        for (int i = 0; i < units.Length; i++) result[units[i]] = shown[i];
        return result;
    }
}
