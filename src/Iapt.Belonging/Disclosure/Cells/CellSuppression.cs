using System.Numerics;

namespace Iapt.Belonging.Disclosure.Cells;

/// <summary>Decides which groups of a system are shown, so that nobody who sees the sizes of all of them can work out or narrow down a small number of people.</summary>
/// <remarks>
/// <para>Each set of cells that must stay unknown gets two witnesses: other populations that look the same in all that is shown, one in which the set holds the
/// minimum or more, and one in which it holds at most one person. The same is asked for somebody who knows limits, such as headcounts, and reads sizes as bands. A witness is whole numbers; it is added up exactly, and whatever group notices it is hidden. So
/// the result is safe however well or badly the witness was found: a poor one hides more.</para>
/// <para>It follows that no set of cells that holds fewer people than the minimum can be worked out at all, however shown groups are added and
/// subtracted: such a set holds a cell below the minimum, and there is a witness in which that cell alone reaches it. docs/decisions/0012 has the proof.</para>
/// <para>Decisions depend on sizes and structure only. They are deterministic; ties go to the first.</para>
/// </remarks>
internal sealed class CellSuppression
{
    private const int MostPasses = 3;
    private const int LooksOfASolution = 1_000;
    private const double ToForbid = 1_000;

    private readonly DistinctCells distinct;
    private readonly Target[] targets;
    private readonly bool[] shown;
    private readonly double[] weights;
    private readonly Programs exact;
    private readonly Programs banded;
    private readonly Witness[] witnessOf;
    private readonly Dictionary<Witness, int> inUse = [];
    private readonly List<Witness>[] touching;
    private readonly SortedSet<int>[] usersOf;
    private readonly int[] changeOf;
    private readonly int[] groupSizes;
    private readonly int[] limitSizes;
    private readonly List<int>[] limitsOf;
    private double hiddenCost;
    private long looks;

    private CellSuppression(CellSystem system, int minimum)
    {
        bool[] candidates = [.. system.GroupSizes.Select((n, g) => n >= minimum || system.Costs[g] >= CellSystem.Decided)];
        distinct = new DistinctCells(system, candidates);
        targets = [.. distinct.Targets(system, minimum).OrderBy(t => t.InBands).ThenByDescending(t => Math.Abs(t.Change))];
        shown = new bool[distinct.Groups.Length];
        Array.Fill(shown, true);
        // Groups of many cells are hidden a little sooner: one of them makes room for many targets.
        weights = [.. distinct.Costs.Select((cost, g) => 3 * cost / (3 + BitOperations.Log2((uint)distinct.Groups[g].Length + 1)))];
        bool[] decided = [.. distinct.Costs.Select((_, g) => IsDecided(g))];
        groupSizes = [.. distinct.Groups.Select(cells => cells.Sum(c => distinct.Sizes[c]))];
        limitSizes = [.. distinct.Limits.Select(limit => limit.Cells.Sum(c => distinct.Sizes[c]))];
        limitsOf = [.. distinct.Sizes.Select(_ => new List<int>())];
        for (int l = 0; l < distinct.Limits.Length; l++) Array.ForEach(distinct.Limits[l].Cells, c => limitsOf[c].Add(l));
        exact = new Programs(new ElasticProgram(distinct.Sizes, distinct.Groups, weights, shown), new ElasticProgram(distinct.Sizes, distinct.Groups, weights, decided));
        int[][] withLimits = [.. distinct.Groups, .. distinct.Limits.Select(l => l.Cells)];
        (double, double)[] room = [.. Room()];
        banded = system.Published is null
            ? exact
            : new Programs(new ElasticProgram(distinct.Sizes, withLimits, weights, shown, room), new ElasticProgram(distinct.Sizes, withLimits, weights, decided, room));
        witnessOf = new Witness[targets.Length];
        touching = [.. distinct.Sizes.Select(_ => new List<Witness>())];
        usersOf = [.. shown.Select(_ => new SortedSet<int>())];
        changeOf = new int[shown.Length];
    }

    /// <summary>Which groups are shown.</summary>
    /// <param name="system">The people and the groups.</param>
    /// <param name="minimum">How many people are enough.</param>
    /// <param name="effort">How many linear programs may be spent on showing more than the first safe result does.</param>
    public static bool[] Decide(CellSystem system, int minimum, int effort = 20_000)
    {
        var suppression = new CellSuppression(system, minimum);
        for (int t = 0; t < suppression.targets.Length; t++) suppression.Take(t, suppression.Witness(t));
        suppression.Improve(effort);
        return suppression.Result(system);
    }

    /// <summary>Should a group be noticed whose showing is decided, then all others are hidden: what was decided is safe by itself.</summary>
    private bool[] Result(CellSystem system)
    {
        bool failed = Enumerable.Range(0, shown.Length).Any(g => !shown[g] && IsDecided(g));
        return [.. distinct.GroupOf.Select((g, i) => system.Costs[i] >= CellSystem.Decided || (g >= 0 && shown[g] && !failed))];
    }

    private Witness Witness(int t)
    {
        // A population that serves another target often serves this one too.
        foreach (int cell in targets[t].Cells)
        {
            looks += touching[cell].Count;
            Witness? other = touching[cell].Find(w => w.Serves(targets[t]));
            if (other is not null) return other;
        }

        return Solve(targets[t]);
    }

    private void Take(int t, Witness witness)
    {
        witnessOf[t] = witness;
        inUse[witness] = inUse.GetValueOrDefault(witness) + 1;
        if (inUse[witness] == 1) Array.ForEach(witness.Cells, c => touching[c].Add(witness));
        foreach (int g in witness.Noticed)
        {
            usersOf[g].Add(t);
            if (usersOf[g].Count > 1) continue;

            shown[g] = false;
            hiddenCost += distinct.Costs[g];
        }
    }

    private void Drop(int t)
    {
        Witness witness = witnessOf[t];
        if (--inUse[witness] == 0)
        {
            inUse.Remove(witness);
            Array.ForEach(witness.Cells, c => touching[c].Remove(witness));
        }

        foreach (int g in witness.Noticed)
        {
            usersOf[g].Remove(t);
            if (usersOf[g].Count > 0) continue;

            shown[g] = true;
            hiddenCost -= distinct.Costs[g];
        }
    }

    /// <summary>Shows what need not be hidden, and swaps hidden groups for cheaper ones.</summary>
    private void Improve(int effort)
    {
        long budget = looks + ((long)effort * LooksOfASolution);
        for (int pass = 0; pass < MostPasses; pass++)
        {
            double before = hiddenCost;
            foreach (int g in Enumerable.Range(0, shown.Length).Where(g => !shown[g]).OrderBy(g => usersOf[g].Count).ThenBy(g => g).ToArray())
            {
                if (looks >= budget) return;
                if (!shown[g]) TryToShow(g);
            }

            if (hiddenCost >= before) return;
        }
    }

    private void TryToShow(int group)
    {
        int[] users = [.. usersOf[group]];
        Witness[] old = [.. users.Select(t => witnessOf[t])];
        double before = hiddenCost;
        foreach (int t in users) Drop(t);
        Weigh(group, ToForbid);
        int taken = 0;
        while (taken < users.Length && hiddenCost < before)
        {
            Take(users[taken], Witness(users[taken]));
            taken++;
        }

        Weigh(group, weights[group]);
        if (hiddenCost < before) return;

        for (int i = 0; i < taken; i++) Drop(users[i]);
        for (int i = 0; i < users.Length; i++) Take(users[i], old[i]);
    }

    private void Weigh(int group, double cost)
    {
        exact.Normal.Weigh(group, cost);
        banded.Normal.Weigh(group, cost);
    }

    /// <summary>By how many people each group, and then each limit, can fall and rise without anybody's noticing.</summary>
    private IEnumerable<(double Below, double Above)> Room()
    {
        for (int g = 0; g < groupSizes.Length; g++) yield return (groupSizes[g] - distinct.Bands[g].Least, distinct.Bands[g].Most - groupSizes[g]);
        for (int l = 0; l < limitSizes.Length; l++) yield return (double.PositiveInfinity, distinct.Limits[l].Most - limitSizes[l]);
    }

    private Witness Solve(Target target)
    {
        looks += LooksOfASolution;
        Programs programs = target.InBands ? banded : exact;
        Witness witness = Solve(programs.Normal, target);
        // A program that stopped short may have touched what is decided; with nothing else to respect it is quickly solved, and hides more.
        return Array.Exists(witness.Noticed, IsDecided) ? Solve(programs.DecidedOnly, target) : witness;
    }

    private bool IsDecided(int group) => distinct.Costs[group] >= CellSystem.Decided;

    private Witness Solve(ElasticProgram program, Target target)
    {
        var changes = new SortedDictionary<int, int>();
        foreach ((int cell, double change) in program.Solve(target.Cells, target.Change))
        {
            int rounded = Math.Max((int)Math.Round(change), -distinct.Sizes[cell]);
            if (rounded != 0) changes[cell] = rounded;
        }

        if (target.InBands) KeepLimits(changes);
        else Complete(changes, target);
        return Prove(changes, target.InBands);
    }

    /// <summary>Sees to it that the target changes as far as it must, should the solution have stopped short of it.</summary>
    private void Complete(SortedDictionary<int, int> changes, Target target)
    {
        int missing = target.Change - target.Cells.Sum(c => changes.GetValueOrDefault(c));
        if (Math.Sign(missing) != Math.Sign(target.Change)) return;

        foreach (int cell in target.Cells)
        {
            int step = Math.Max(missing, -distinct.Sizes[cell] - changes.GetValueOrDefault(cell));
            changes[cell] = changes.GetValueOrDefault(cell) + step;
            missing -= step;
        }
    }

    /// <summary>Takes back what rounding has put above a limit: nobody would believe it.</summary>
    private void KeepLimits(SortedDictionary<int, int> changes)
    {
        foreach (int cell in changes.Keys.ToArray())
        {
            foreach (int l in limitsOf[cell])
            {
                int above = limitSizes[l] + ChangeOf(distinct.Limits[l].Cells, changes) - distinct.Limits[l].Most;
                if (above > 0 && changes[cell] > 0) changes[cell] = Math.Max(0, changes[cell] - above);
            }
        }
    }

    private static int ChangeOf(int[] cells, SortedDictionary<int, int> changes) => changes.Sum(c => Array.BinarySearch(cells, c.Key) >= 0 ? c.Value : 0);

    private Witness Prove(SortedDictionary<int, int> changes, bool inBands)
    {
        var touched = new SortedSet<int>();
        foreach ((int cell, int change) in changes)
        {
            foreach (int g in exact.Normal.GroupsOf[cell])
            {
                changeOf[g] += change;
                touched.Add(g);
            }
        }

        int[] noticed = [.. touched.Where(g => inBands ? groupSizes[g] + changeOf[g] < distinct.Bands[g].Least || groupSizes[g] + changeOf[g] > distinct.Bands[g].Most : changeOf[g] != 0)];
        foreach (int g in touched) changeOf[g] = 0;
        return new Witness([.. changes.Keys], [.. changes.Values], noticed, inBands, inBands || StaysWithinLimits(changes));
    }

    private bool StaysWithinLimits(SortedDictionary<int, int> changes) =>
        changes.Keys.SelectMany(c => limitsOf[c]).Distinct().All(l => limitSizes[l] + ChangeOf(distinct.Limits[l].Cells, changes) <= distinct.Limits[l].Most);

    /// <summary>Two programs for one kind of witness: one that respects all that is shown, and one that respects only what is decided.</summary>
    private sealed record Programs(ElasticProgram Normal, ElasticProgram DecidedOnly);
}
