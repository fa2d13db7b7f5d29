using System.Diagnostics;
using FsCheck.Xunit;
using Iapt.Belonging.Disclosure.Cells;
using Iapt.Belonging.Testing;

namespace Iapt.Belonging.Tests.Disclosure.Cells;

public class CellSuppressionTest
{
    private const int Minimum = 3;
    private const int Cells = 5;
    // Room for what the other cells give away: with less of it, a number that is open looks closed.
    private const int Most = 10;

    /// <summary>All populations that look alike are tried: every cell and every hidden group below the minimum could be at most one, and could reach the minimum.</summary>
    [Property(MaxTest = 100)]
    public void Decide_Small_LeavesSmallCellsAndGroupsOpen(int seed)
    {
        (CellSystem system, bool[] shown, List<int[]> alike) = Draw(seed);
        IEnumerable<int[]> sets = Enumerable.Range(0, Cells).Select(c => (int[])[c]).Concat(system.Groups);

        foreach (int[] set in sets.Where(s => IsSmall(Sum(s, system.Sizes), system.ZerosAreKnown)))
        {
            Assert.Contains(alike, population => Sum(set, population) <= 1);
            Assert.Contains(alike, population => Sum(set, population) >= Minimum);
        }

        Assert.All(Enumerable.Range(0, shown.Length).Where(g => shown[g]), g => Assert.True(system.GroupSizes[g] >= Minimum));
    }

    /// <summary>The theorem: of all sets of cells, registered or not, none below the minimum can be worked out.</summary>
    [Property(MaxTest = 100)]
    public void Decide_AnySetOfCells_IsNotWorkedOutWhileSmall(int seed)
    {
        (CellSystem system, _, List<int[]> alike) = Draw(seed);
        for (int bits = 1; bits < 1 << Cells; bits++)
        {
            int[] set = [.. Enumerable.Range(0, Cells).Where(c => (bits >> c & 1) == 1)];
            if (!IsSmall(Sum(set, system.Sizes), system.ZerosAreKnown)) continue;

            Assert.True(alike.Select(population => Sum(set, population)).Distinct().Count() > 1, $"{string.Join(' ', set)} of {string.Join(' ', system.Sizes)}");
        }
    }

    /// <summary>Somebody knows limits and reads bands: of all populations that agree with both, one has at most one person in a small set and one as many as limits allow below the minimum.</summary>
    [Property(MaxTest = 200)]
    public void Decide_LimitsAndBandsKnown_LeavesSmallSetsOpen(int seed)
    {
        CellSystem system = WithLimits(seed);
        bool[] shown = CellSuppression.Decide(system, Minimum);
        PublicSizes known = system.Published!;
        List<int[]> alike =
        [
            .. Populations([.. known.Limits.Select(l => l.Most)])
                .Where(p => Enumerable.Range(0, shown.Length).All(g => !shown[g] || (Sum(system.Groups[g], p) >= known.Bands[g].Least && Sum(system.Groups[g], p) <= known.Bands[g].Most))),
        ];

        foreach (int[] set in Enumerable.Range(0, Cells).Select(c => (int[])[c]).Concat(system.Groups).Concat(system.Secrets).Where(s => IsSmall(Sum(s, system.Sizes), false)))
        {
            Assert.Contains(alike, population => Sum(set, population) <= 1);
            Assert.Contains(alike, population => Sum(set, population) >= Math.Min(Minimum - 1, set.Sum(c => known.Limits[c].Most)));
        }
    }

    /// <summary>Each of the first two cells could be nobody, but they hold 14 + 14 less at most 26: two together, which only a secret tells.</summary>
    [Fact]
    public void Decide_SecretOfOpenCells_HidesMore()
    {
        int[] sizes = [4, 4, 10, 10, 6];
        int[][] groups = [[0, 2], [1, 3], [2, 3, 4]];

        Assert.Equal(3, CellSuppression.Decide(new CellSystem(sizes, groups), 11).Count(s => s));
        Assert.Equal(2, CellSuppression.Decide(new CellSystem(sizes, groups, secrets: [[0, 1]]), 11).Count(s => s));
    }

    /// <summary>All of the first two teams answered: whoever knows that and reads "30 to 49" of the whole sees at least five in the third.</summary>
    [Fact]
    public void Decide_OthersHaveNoMoreStaff_HidesTheWhole()
    {
        int[] sizes = [13, 12, 5];
        int[][] groups = [[0], [1], [0, 1, 2]];
        double[] costs = [1, 1, 5];
        var known = new PublicSizes([(11, 14), (11, 14), (30, 49)], [([0], 13), ([1], 12), ([2], 40)]);

        Assert.True(CellSuppression.Decide(new CellSystem(sizes, groups, costs), 11)[2]);
        Assert.False(CellSuppression.Decide(new CellSystem(sizes, groups, costs, published: known), 11)[2]);
    }

    [Property(MaxTest = 30)]
    public void Decide_Twice_IsTheSame(int seed)
    {
        CellSystem system = System(seed);

        Assert.Equal(CellSuppression.Decide(system, Minimum), CellSuppression.Decide(system, Minimum));
    }

    [Fact]
    public void Decide_NothingSmall_ShowsEverything()
    {
        var system = new CellSystem([20, 30, 11], [[0], [1], [2], [0, 1, 2], [0, 1]]);

        Assert.All(CellSuppression.Decide(system, 11), Assert.True);
    }

    [Fact]
    public void Decide_OneSmallCell_HidesOneMore()
    {
        var system = new CellSystem([20, 30, 5], [[0], [1], [2], [0, 1, 2]]);

        bool[] shown = CellSuppression.Decide(system, 11);

        Assert.False(shown[2]);
        Assert.Equal(2, shown.Count(s => s));
    }

    [Fact]
    public void Decide_DecidedGroups_StayShown()
    {
        var system = new CellSystem([20, 30, 5, 8], [[0], [1], [2], [0, 1, 2, 3], [0, 1]], [1, 1, 1, CellSystem.Decided, CellSystem.Decided]);

        bool[] shown = CellSuppression.Decide(system, 11);

        Assert.True(shown[3] && shown[4]);
    }

    /// <summary>Published tables: how many of their cells can be shown, with nothing to be worked out or narrowed. Who attacks them is elsewhere.</summary>
    [Theory]
    [Trait("Bar", "SDC-04")]
    [InlineData("z1", 28)]
    [InlineData("z2", 39)]
    [InlineData("z3", 308)]
    public void Decide_PublishedTable_ShowsEnough(string table, int target)
    {
        CellSystem system = Published.Read(table);
        var clock = Stopwatch.StartNew();

        bool[] shown = CellSuppression.Decide(system, 11);

        Console.WriteLine($"{table}: {clock.Elapsed.TotalSeconds:0.0} s");
        Bar.AtLeast($"SDC-04-{table}", Enumerable.Range(0, shown.Length).Count(g => shown[g] && system.GroupSizes[g] > 0), target);
    }

    private static (CellSystem System, bool[] Shown, List<int[]> Alike) Draw(int seed)
    {
        CellSystem system = System(seed);
        bool[] shown = CellSuppression.Decide(system, Minimum);
        return (system, shown, [.. Populations(system).Where(p => Enumerable.Range(0, shown.Length).All(g => !shown[g] || Sum(system.Groups[g], p) == system.GroupSizes[g]))]);
    }

    private static CellSystem System(int seed)
    {
        var random = new Random(seed);
        int[] sizes = [.. Enumerable.Range(0, Cells).Select(_ => random.Next(5))];
        int[][] groups = [.. Enumerable.Range(0, random.Next(1, 8)).Select(_ => Enumerable.Range(0, Cells).Where(_ => random.Next(2) == 0).ToArray()).Where(g => g.Length > 0)];
        return new CellSystem(sizes, groups, zerosAreKnown: random.Next(2) == 0);
    }

    private static CellSystem WithLimits(int seed)
    {
        CellSystem drawn = System(seed);
        var random = new Random(seed);
        (int, int)[] bands = [.. drawn.GroupSizes.Select(n => (Math.Max(0, n - random.Next(3)), n + random.Next(3)))];
        (int[], int)[] limits = [.. drawn.Sizes.Select((n, c) => ((int[])[c], n + random.Next(4)))];
        return new CellSystem(drawn.Sizes, drawn.Groups, secrets: Secrets(random), published: new PublicSizes(bands, limits));
    }

    private static int[][] Secrets(Random random) =>
        [.. Enumerable.Range(0, 3).Select(_ => Enumerable.Range(0, Cells).Where(_ => random.Next(2) == 0).ToArray()).Where(s => s.Length > 0)];

    private static IEnumerable<int[]> Populations(CellSystem system) => Populations([.. system.Sizes.Select(n => system.ZerosAreKnown && n == 0 ? 0 : Most)]);

    private static IEnumerable<int[]> Populations(int[] mostOf)
    {
        IEnumerable<int[]> all = [[]];
        foreach (int most in mostOf)
        {
            all = all.SelectMany(start => Enumerable.Range(0, most + 1).Select(n => (int[])[.. start, n]));
        }

        return all;
    }

    private static bool IsSmall(int size, bool zerosAreKnown) => size < Minimum && (size > 0 || !zerosAreKnown);

    private static int Sum(int[] cells, int[] population) => cells.Sum(c => population[c]);
}
