using System.Runtime.InteropServices;

namespace Iapt.Belonging.Disclosure.Cells;

/// <summary>
/// A system without what makes no difference: cells that no group tells apart become one, groups of the same people become one, and cells that are known to be empty go.
/// </summary>
internal sealed class DistinctCells
{
    private const int None = -1;

    // By cell here, how many of the system are in it.
    private int[] parts = [];

    /// <summary>Reduces a system to the groups that are large enough to be shown.</summary>
    public DistinctCells(CellSystem system, bool[] candidates)
    {
        GroupOf = new int[system.Groups.Length];
        Array.Fill(GroupOf, None);
        Groups = MergeGroups(system, candidates);
        CellOf = new int[system.Sizes.Length];
        Array.Fill(CellOf, None);
        MergeCells(system);
    }

    /// <summary>By group of the system, its position here, or -1.</summary>
    public int[] GroupOf { get; }

    /// <summary>By cell of the system, its position here, or -1.</summary>
    public int[] CellOf { get; }

    public int[][] Groups { get; private set; }

    public double[] Costs { get; private set; } = [];

    public int[] Sizes { get; private set; } = [];

    /// <summary>What must stay unknown: that a cell holds too few, and how many are in a cell or group that does.</summary>
    /// <remarks>
    /// A group that is too small holds a cell that is, and where that cell alone could reach the minimum the group could; so groups need the way down only. Of cells that
    /// became one, any could be empty, because nobody can tell them apart.
    /// </remarks>
    public IEnumerable<Target> Targets(CellSystem system, int minimum)
    {
        for (int c = 0; c < Sizes.Length; c++)
        {
            if (Sizes[c] >= minimum) continue;

            yield return new Target([c], minimum - Sizes[c]);
            if (Sizes[c] > 1 && parts[c] == 1) yield return new Target([c], 1 - Sizes[c]);
        }

        for (int g = 0; g < system.Groups.Length; g++)
        {
            if (system.GroupSizes[g] is < 2 || system.GroupSizes[g] >= minimum) continue;

            int[] inside = WhollyIn(system.Groups[g]);
            int people = inside.Sum(c => Sizes[c]);
            if (people > 1 && !(inside.Length == 1 && parts[inside[0]] == 1)) yield return new Target(inside, 1 - people);
        }
    }

    private int[] WhollyIn(int[] cells) =>
        [.. cells.Where(c => CellOf[c] != None).GroupBy(c => CellOf[c]).Where(same => same.Count() == parts[same.Key]).Select(same => same.Key).Order()];

    private int[][] MergeGroups(CellSystem system, bool[] candidates)
    {
        var known = new Dictionary<CellSet, int>();
        var groups = new List<int[]>();
        var costs = new List<double>();
        for (int g = 0; g < candidates.Length; g++)
        {
            if (!candidates[g]) continue;

            int[] cells = [.. system.Groups[g].Where(c => !system.IsKnownToBeEmpty(c))];
            if (known.TryAdd(new CellSet(cells), groups.Count))
            {
                groups.Add(cells);
                costs.Add(0);
            }

            GroupOf[g] = known[new CellSet(cells)];
            costs[GroupOf[g]] += system.Costs[g];
        }

        Costs = [.. costs];
        return [.. groups];
    }

    private void MergeCells(CellSystem system)
    {
        var groupsOf = new List<int>[system.Sizes.Length];
        for (int c = 0; c < groupsOf.Length; c++) groupsOf[c] = [];
        for (int g = 0; g < Groups.Length; g++)
        {
            foreach (int c in Groups[g]) groupsOf[c].Add(g);
        }

        var known = new Dictionary<CellSet, int>();
        var sizes = new List<int>();
        var counts = new List<int>();
        var members = Groups.Select(_ => new List<int>()).ToArray();
        for (int c = 0; c < groupsOf.Length; c++)
        {
            if (system.IsKnownToBeEmpty(c)) continue;

            ref int cell = ref CollectionsMarshal.GetValueRefOrAddDefault(known, new CellSet([.. groupsOf[c]]), out bool exists);
            if (!exists)
            {
                cell = sizes.Count;
                sizes.Add(0);
                counts.Add(0);
                foreach (int g in groupsOf[c]) members[g].Add(cell);
            }

            CellOf[c] = cell;
            sizes[cell] += system.Sizes[c];
            counts[cell]++;
        }

        Sizes = [.. sizes];
        parts = [.. counts];
        Groups = [.. members.Select(m => m.ToArray())];
    }

    /// <summary>A set of positions that equals another of the same positions.</summary>
    private readonly struct CellSet(int[] positions) : IEquatable<CellSet>
    {
        private readonly int[] positions = positions;

        public bool Equals(CellSet other) => positions.AsSpan().SequenceEqual(other.positions);

        public override bool Equals(object? obj) => obj is CellSet other && Equals(other);

        public override int GetHashCode()
        {
            var hash = new HashCode();
            hash.AddBytes(MemoryMarshal.AsBytes(positions.AsSpan()));
            return hash.ToHashCode();
        }
    }
}
