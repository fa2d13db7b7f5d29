using Iapt.Belonging.Audit.Attacker;

namespace Iapt.Belonging.Attack.Tests.Published;

/// <summary>Attacks a table of which some cells are hidden: what do those that are shown prove of the small ones?</summary>
/// <param name="Targets">How many small sets of cells were attacked.</param>
/// <param name="Exact">Of how many the number was proven.</param>
/// <param name="Narrowed">Of how many something tighter than "1 to the minimum less one" was proven.</param>
internal sealed record TableAttack(int Targets, int Exact, int Narrowed)
{
    public static TableAttack operator +(TableAttack a, TableAttack b) => new(a.Targets + b.Targets, a.Exact + b.Exact, a.Narrowed + b.Narrowed);

    /// <summary>Attacks every set of cells of the table that is not shown and holds 1 to <paramref name="minimum"/> less one, and with <paramref name="alsoUnions"/> sets that follow from them.</summary>
    public static TableAttack On(PublishedTable table, bool[] shown, int minimum, bool alsoUnions = false, int most = int.MaxValue)
    {
        var hidden = new Dictionary<string, int[]>(StringComparer.Ordinal);
        foreach (int g in table.Positions.Where(g => !shown[g])) hidden.TryAdd(string.Join(',', table.Groups[g].Cells), table.Groups[g].Cells);
        IEnumerable<int[]> targets = hidden.Values;
        if (alsoUnions) targets = targets.Concat(Differences(table, shown)).DistinctBy(t => string.Join(',', t));
        return On(table, shown, minimum, targets.Where(t => t.Sum(c => table.Cells[c]) is long n && n > 0 && n < minimum).Take(most));
    }

    public static TableAttack On(PublishedTable table, bool[] shown, int minimum, IEnumerable<int[]> targets)
    {
        long all = table.Cells.Sum();
        Statement[] statements = [.. table.Positions.Where(g => shown[g]).Select(g => Statement.Exactly(table.Groups[g].Cells, table.Sizes[g]))];
        using var attack = new ExactAttack(new Puzzle(table.Cells, [.. table.Cells.Select(_ => all)], statements));
        var result = new TableAttack(0, 0, 0);
        foreach (int[] target in targets)
        {
            bool isNarrowed = !attack.CanBeAtMost(target, 1) || !attack.CanBeAtLeast(target, minimum - 1);
            bool isExact = isNarrowed && attack.IsExact(target);
            result += new TableAttack(1, isExact ? 1 : 0, isNarrowed ? 1 : 0);
        }

        return result;
    }

    /// <summary>What is left of a shown set when shown sets inside it, no two of which overlap, are taken away: the unions of hidden siblings, and differences of nested sets.</summary>
    private static IEnumerable<int[]> Differences(PublishedTable table, bool[] shown)
    {
        int[][] sets = [.. table.Positions.Where(g => shown[g]).Select(g => table.Groups[g].Cells).DistinctBy(c => string.Join(',', c)).OrderByDescending(c => c.Length)];
        foreach (int[] whole in sets.Where(s => s.Length is > 1 and < 400))
        {
            var left = whole.ToHashSet();
            foreach (int[] part in sets)
            {
                if (part.Length >= whole.Length || !Array.TrueForAll(part, whole.Contains)) continue;

                yield return [.. whole.Except(part)];
                if (Array.TrueForAll(part, left.Contains)) left.ExceptWith(part);
            }

            if (left.Count > 0) yield return [.. left.Order()];
        }
    }
}
