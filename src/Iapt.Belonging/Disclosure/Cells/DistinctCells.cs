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

    /// <summary>By group, the least and the most people as whom its size may be read.</summary>
    public (int Least, int Most)[] Bands { get; private set; } = [];

    /// <summary>Sets of cells with the most people that anybody can think in them.</summary>
    public (int[] Cells, int Most)[] Limits { get; private set; } = [];

    /// <summary>What must stay unknown: that a cell holds too few, and how many are in a cell or set of cells that does.</summary>
    /// <remarks>
    /// A set that is too small holds a cell that is, and where that cell alone could reach the minimum the set could; so sets need the way down only. Where limits are known a
    /// cell may not reach it alone, and sets need both ways. Of cells that became one, any could be empty, because nobody can tell them apart.
    /// </remarks>
    public IEnumerable<Target> Targets(CellSystem system, int minimum)
    {
        var down = new HashSet<CellSet>();
        var up = new HashSet<CellSet>();
        foreach (int[] small in SmallSets(system, minimum))
        {
            int[] inside = WhollyIn(small);
            int people = inside.Sum(c => Sizes[c]);
            if (people > 1 && down.Add(new CellSet(inside)))
            {
                yield return new Target(inside, 1 - people);
                if (system.Published is not null) yield return new Target(inside, 1 - people, InBands: true);
            }

            if (system.Published is null) continue;

            // Whoever cannot tell some of these people from others must think that all of them could be meant.
            int[] touched = [.. small.Select(c => CellOf[c]).Where(c => c != None).Distinct().Order()];
            int missing = minimum - 1 - touched.Sum(c => Sizes[c]);
            if (missing > 0 && up.Add(new CellSet(touched))) yield return new Target(touched, missing, InBands: true);
        }

        for (int c = 0; c < Sizes.Length; c++)
        {
            if (Sizes[c] < minimum) yield return new Target([c], minimum - Sizes[c]);
        }
    }

    /// <summary>Cells with anybody in them come as sets of one.</summary>
    private IEnumerable<int[]> SmallSets(CellSystem system, int minimum)
    {
        IEnumerable<int[]> cells = Enumerable.Range(0, system.Sizes.Length).Where(c => !system.IsKnownToBeEmpty(c)).Select(c => (int[])[c]);
        return cells.Concat(system.Groups).Concat(system.Secrets).Where(set => set.Sum(c => system.Sizes[c]) < minimum);
    }

    private int[] WhollyIn(int[] cells) =>
        [.. cells.Where(c => CellOf[c] != None).GroupBy(c => CellOf[c]).Where(same => same.Count() == parts[same.Key]).Select(same => same.Key).Order()];

    private int[][] MergeGroups(CellSystem system, bool[] candidates)
    {
        var known = new Dictionary<CellSet, int>();
        var groups = new List<int[]>();
        var costs = new List<double>();
        var bands = new List<(int Least, int Most)>();
        for (int g = 0; g < candidates.Length; g++)
        {
            if (!candidates[g]) continue;

            int[] cells = [.. system.Groups[g].Where(c => !system.IsKnownToBeEmpty(c))];
            if (known.TryAdd(new CellSet(cells), groups.Count))
            {
                groups.Add(cells);
                costs.Add(0);
                bands.Add((0, int.MaxValue));
            }

            GroupOf[g] = known[new CellSet(cells)];
            costs[GroupOf[g]] += system.Costs[g];
            if (system.Published is PublicSizes published) bands[GroupOf[g]] = Both(bands[GroupOf[g]], published.Bands[g]);
        }

        Costs = [.. costs];
        Bands = [.. bands];
        return [.. groups];
    }

    private static (int Least, int Most) Both((int Least, int Most) a, (int Least, int Most) b) => (Math.Max(a.Least, b.Least), Math.Min(a.Most, b.Most));

    private void MergeCells(CellSystem system)
    {
        (int[] Cells, int Most)[] limits = system.Published?.Limits ?? [];
        var groupsOf = new List<int>[system.Sizes.Length];
        for (int c = 0; c < groupsOf.Length; c++) groupsOf[c] = [];
        for (int g = 0; g < Groups.Length; g++)
        {
            foreach (int c in Groups[g]) groupsOf[c].Add(g);
        }

        for (int l = 0; l < limits.Length; l++)
        {
            foreach (int c in limits[l].Cells) groupsOf[c].Add(Groups.Length + l);
        }

        var known = new Dictionary<CellSet, int>();
        var sizes = new List<int>();
        var counts = new List<int>();
        var members = Enumerable.Range(0, Groups.Length + limits.Length).Select(_ => new List<int>()).ToArray();
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
        Limits = [.. limits.Select((limit, l) => (members[Groups.Length + l].ToArray(), limit.Most))];
        Groups = [.. members.Take(Groups.Length).Select(m => m.ToArray())];
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
