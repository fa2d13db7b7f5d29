using Iapt.Belonging.Surveys;

namespace Iapt.Belonging.Audit.Releases;

/// <summary>The sets of people whom somebody might want to single out: all that hold at least one person and fewer than the minimum.</summary>
internal static class Targets
{
    /// <summary>All of them, each once: sets that follow from what is registered, then single cells.</summary>
    public static ImmutableArray<SmallSet> All(ReleasedView view, int minimum) => [.. Small(view, minimum, Structural(view).Concat(Single(view))).Select(t => t with { Who = string.Join(',', t.Cells.Where(c => view.Counts[c] > 0)) })];

    /// <summary>Those of some sets that hold at least one person and fewer than the minimum, each once.</summary>
    public static IEnumerable<SmallSet> Small(ReleasedView view, int minimum, IEnumerable<SmallSet> sets) =>
        sets.Where(t => view.People(t.Cells) is long n && n > 0 && n < minimum).DistinctBy(t => string.Join(',', t.Cells));

    /// <summary>Sets that follow from what is registered and shown.</summary>
    public static IEnumerable<SmallSet> Structural(ReleasedView view) =>
        view.Sets.Select(s => new SmallSet(s.Cells, $"{s.Named}")).Concat(Complements(view)).Concat(Overlaps(view)).Concat(Differences(view)).Concat(HiddenSiblings(view));

    public static IEnumerable<SmallSet> Single(ReleasedView view) => Enumerable.Range(0, view.Cells.Count).Select(c => new SmallSet([c], $"{view.Cells.PlaceOf(c)}, one part of every characteristic"));

    private static IEnumerable<SmallSet> Complements(ReleasedView view) =>
        from unit in InUnits(view)
        let whole = unit.First(s => s.Named.Group is null)
        from s in unit
        where s.Named.Group is not null
        select new SmallSet(Minus(whole.Cells, s.Cells), $"{whole.Named} without {s.Named.Group!.Id}");

    private static IEnumerable<SmallSet> Overlaps(ReleasedView view) =>
        from unit in InUnits(view)
        let whole = unit.First(s => s.Named.Group is null)
        from a in unit
        from b in unit
        where a.Named.Group is not null && b.Named.Group is not null && string.CompareOrdinal(a.Named.Group.Id.Value, b.Named.Group.Id.Value) < 0
        let first = a.Named.Group!.Id.Value
        let second = b.Named.Group!.Id.Value
        from set in (SmallSet[])
        [
            new([.. a.Cells.Intersect(b.Cells)], $"{whole.Named} {first} and {second}"),
            new(Minus(a.Cells, b.Cells), $"{whole.Named} {first} without {second}"),
            new(Minus(b.Cells, a.Cells), $"{whole.Named} {second} without {first}"),
            new(Minus(whole.Cells, [.. a.Cells, .. b.Cells]), $"{whole.Named} without {first} and {second}"),
        ]
        select set;

    /// <summary>A shown set less every shown set inside it, and less all of them that share nobody.</summary>
    private static IEnumerable<SmallSet> Differences(ReleasedView view)
    {
        ReleasedSet[] shown = [.. view.Sets.Where(s => s.IsShown).OrderByDescending(s => s.Cells.Length)];
        foreach (ReleasedSet whole in shown)
        {
            var cells = whole.Cells.ToHashSet();
            var left = whole.Cells.ToHashSet();
            foreach (ReleasedSet part in shown.Where(s => s.Cells.Length < cells.Count && Array.TrueForAll(s.Cells, cells.Contains)))
            {
                yield return new SmallSet(Minus(whole.Cells, part.Cells), $"{whole.Named} without {part.Named}");
                if (Array.TrueForAll(part.Cells, left.Contains)) left.ExceptWith(part.Cells);
            }

            yield return new SmallSet([.. left.Order()], $"{whole.Named} without what is shown inside it");
        }
    }

    private static IEnumerable<SmallSet> HiddenSiblings(ReleasedView view) =>
        from parent in InUnits(view).Select(u => u.Key)
        from grouped in view.Sets.Where(s => !s.IsShown && s.Named.Parent == parent).GroupBy(s => s.Named.Group)
        select new SmallSet([.. grouped.SelectMany(s => s.Cells).Distinct().Order()], $"what is hidden directly below {parent}{(grouped.Key is RegisteredGroup group ? $" of {group.Id}" : string.Empty)}");

    private static IEnumerable<IGrouping<TeamId, ReleasedSet>> InUnits(ReleasedView view) => view.Sets.GroupBy(s => s.Named.Unit);

    private static int[] Minus(int[] cells, int[] others) => [.. cells.Except(others)];
}
