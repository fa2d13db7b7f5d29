using Iapt.Belonging.Audit.Attacker;

namespace Iapt.Belonging.Attack.Tests.Published;

/// <summary>First the attacker is tested: where only small cells are hidden, it must recover what is known to be recoverable. An attacker that finds nothing proves nothing.</summary>
public class AttackerTest
{
    private const int Minimum = 11;

    public static TheoryData<string, int, int, int> Known => new()
    {
        { "z1", 12, 4, 6 },
        { "z2", 22, 18, 22 },
    };

    [Theory]
    [MemberData(nameof(Known))]
    public void Threshold_Alone_IsBrokenAsOftenAsOthersMeasured(string table, int targets, int exact, int narrowed)
    {
        Assert.Equal(new TableAttack(targets, exact, narrowed), OnThreshold(PublishedTables.Copied.Single(t => t.Name == table), int.MaxValue));
    }

    [Fact]
    public void Threshold_OnALargeTable_IsBrokenOften()
    {
        TableAttack broken = OnThreshold(PublishedTables.Z3, 250);

        Trials.Figure("threshold-alone-z3-exact", broken.Exact, $"of {broken.Targets} attacked");
        Trials.Figure("threshold-alone-z3-narrowed", broken.Narrowed, $"of {broken.Targets} attacked");
        Assert.InRange(broken.Exact, 50, 250);
        Assert.InRange(broken.Narrowed, 200, 250);
    }

    [NotCopiedFact]
    public void FourByFour_EveryLineHidesTwoCells_GivesOneAway()
    {
        (PublishedTable table, string[] hidden) = PublishedTables.FourByFour();

        Assert.Equal(["w|b"], Recovered(table, hidden));
        Assert.Equal([], Recovered(table, [.. hidden, "x|b"]));
    }

    [NotCopiedFact]
    public void LinkedHierarchies_EachSafe_GiveOneAwayTogether()
    {
        (PublishedTable table, string[] hidden) = PublishedTables.Linked();

        Assert.Equal(["K"], Recovered(table, hidden));
        Assert.Equal([], Recovered(table, [.. hidden, "N"]));
    }

    /// <summary>Every small puzzle is also solved by trying all numbers.</summary>
    [Fact]
    public void Range_OfSmallPuzzles_IsThatOfTryingEverything()
    {
        const int Puzzles = 150;
        var random = new Random(2026);
        for (int p = 0; p < Puzzles; p++)
        {
            Puzzle puzzle = Draw(random);
            int[] target = Draw(random, puzzle.Truth.Length);
            using var attack = new ExactAttack(puzzle);

            long[] possible = [.. Everything(puzzle).Select(completion => Puzzle.Sum(completion, target)).Distinct().Order()];

            Assert.Equal((possible[0], possible[^1]), attack.Range(target));
            Assert.Equal(possible.Length == 1, attack.IsExact(target));
        }
    }

    private static TableAttack OnThreshold(PublishedTable table, int most) =>
        TableAttack.On(table, [.. table.Sizes.Select(n => n is 0 or >= Minimum)], Minimum, most: most);

    private static string[] Recovered(PublishedTable table, string[] hidden)
    {
        bool[] shown = [.. table.Groups.Select(g => !hidden.Contains(g.Label))];
        long all = table.Cells.Sum();
        using var attack = new ExactAttack(new Puzzle(
            table.Cells, [.. table.Cells.Select(_ => all)], table.Positions.Where(g => shown[g]).Select(g => Statement.Exactly(table.Groups[g].Cells, table.Sizes[g]))));
        return [.. table.Groups.Where((g, i) => !shown[i] && attack.IsExact(g.Cells)).Select(g => g.Label)];
    }

    private static Puzzle Draw(Random random)
    {
        long[] truth = [.. Enumerable.Range(0, 5).Select(_ => (long)random.Next(4))];
        Statement[] statements =
        [
            .. Enumerable.Range(0, random.Next(1, 5)).Select(_ => Draw(random, truth.Length)).Select(cells => Around(cells, Puzzle.Sum(truth, cells), random)),
        ];
        return new Puzzle(truth, [.. truth.Select(_ => 3L)], statements);
    }

    private static Statement Around(int[] cells, long sum, Random random) => new(cells, sum - random.Next(2), sum + random.Next(2));

    private static int[] Draw(Random random, int cells)
    {
        int[] some = [.. Enumerable.Range(0, cells).Where(_ => random.Next(2) == 0)];
        return some.Length == 0 ? [0] : some;
    }

    private static IEnumerable<long[]> Everything(Puzzle puzzle)
    {
        IEnumerable<long[]> all = [[]];
        foreach (long most in puzzle.Most) all = all.SelectMany(start => Enumerable.Range(0, (int)most + 1).Select(v => (long[])[.. start, v]));
        return all.Where(puzzle.Fits);
    }
}
