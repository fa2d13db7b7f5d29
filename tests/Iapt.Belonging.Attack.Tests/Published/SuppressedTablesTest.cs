using System.Diagnostics;
using Iapt.Belonging.Disclosure.Cells;
using Iapt.Belonging.Testing;

namespace Iapt.Belonging.Attack.Tests.Published;

/// <summary>The product's own choice of what to hide in the published tables, attacked.</summary>
public class SuppressedTablesTest
{
    private const int Minimum = 11;

    [Fact]
    [Trait("Bar", "SDC-01")]
    public void PublishedTables_AsTheProductHidesThem_ProveNothing()
    {
        Attack([.. PublishedTables.Copied.Where(t => Bar.IsFull ? t.Groups.Length < 2_000 : t.Groups.Length < 500)], Minimum, "tables");
    }

    [NotCopiedFact]
    [Trait("Bar", "SDC-01")]
    public void TablesThatAreNotCopied_AsTheProductHidesThem_ProveNothing()
    {
        Attack([PublishedTables.FourByFour().Table, PublishedTables.Linked().Table], Minimum, "tables-not-copied");
    }

    private static void Attack(PublishedTable[] tables, int minimum, string name)
    {
        var all = new TableAttack(0, 0, 0);
        foreach (PublishedTable table in tables)
        {
            var watch = Stopwatch.StartNew();
            bool[] shown = CellSuppression.Decide(new CellSystem([.. table.Cells.Select(n => (int)n)], [.. table.Groups.Select(g => g.Cells)], zerosAreKnown: true), minimum);
            double seconds = watch.Elapsed.TotalSeconds;

            // Zeros are printed in these tables, as their publishers print them.
            bool[] printed = [.. shown.Select((s, g) => s || table.Sizes[g] == 0)];
            TableAttack found = TableAttack.On(table, printed, minimum, alsoUnions: table.Groups.Length < 1_500);
            all += found;
            Trials.Figure($"table-{table.Name}", table.Positions.Count(g => shown[g] && table.Sizes[g] > 0), $"of {table.Sizes.Count(n => n > 0)} non-zero cells shown; {found.Exact} exact and {found.Narrowed} narrowed of {found.Targets} targets; {seconds:0.0} s to decide");
        }

        Trials.Print($"SDC-01-{name}", all.Targets, "small cells, differences and unions of published tables");
        Bar.AtMost($"SDC-01-{name}", all.Exact, 0);
        Bar.AtMost($"SDC-02-{name}", all.Narrowed, 0);
    }
}
