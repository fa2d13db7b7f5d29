namespace Iapt.Belonging.Attack.Tests.Releases;

/// <summary>The sets of people whom somebody might want to single out: all that hold at least one person and fewer than the minimum.</summary>
internal static class Targets
{
    /// <summary>Draws some; sets that follow from what is registered come before single cells, of which there are many.</summary>
    public static List<int[]> Draw(ReleasedView view, int minimum, int most, Random random)
    {
        int[][] structural = [.. Structural(view)];
        int[][] single = [.. Enumerable.Range(0, view.Cells.Count).Select(c => (int[])[c])];
        random.Shuffle(structural);
        random.Shuffle(single);
        return
        [
            .. structural.Concat(single)
                .Where(t => t.Sum(c => view.Counts[c]) is long n && n > 0 && n < minimum)
                .DistinctBy(t => string.Join(',', t))
                .Take(most),
        ];
    }

    private static IEnumerable<int[]> Structural(ReleasedView view) =>
        view.Sets.Select(s => s.Cells).Concat(Complements(view)).Concat(Overlaps(view)).Concat(Differences(view)).Concat(HiddenSiblings(view));

    private static IEnumerable<int[]> Complements(ReleasedView view) =>
        view.Sets.Where(s => s.Group is not null).Select(s => Minus(view.Cells.In(s.Unit), s.Cells));

    private static IEnumerable<int[]> Overlaps(ReleasedView view) =>
        from a in view.Sets
        from b in view.Sets
        where a.Unit == b.Unit && a.Group is not null && b.Group is not null && string.CompareOrdinal(a.Group.Id.Value, b.Group.Id.Value) < 0
        from set in (int[][])[[.. a.Cells.Intersect(b.Cells)], Minus(a.Cells, b.Cells), Minus(b.Cells, a.Cells), Minus(view.Cells.In(a.Unit), [.. a.Cells, .. b.Cells])]
        select set;

    /// <summary>A shown set less every shown set inside it, and less all of them that share nobody.</summary>
    private static IEnumerable<int[]> Differences(ReleasedView view)
    {
        ReleasedSet[] shown = [.. view.Sets.Where(s => s.IsShown).OrderByDescending(s => s.Cells.Length)];
        foreach (ReleasedSet whole in shown)
        {
            var cells = whole.Cells.ToHashSet();
            var left = whole.Cells.ToHashSet();
            foreach (int[] part in shown.Select(s => s.Cells).Where(c => c.Length < cells.Count && Array.TrueForAll(c, cells.Contains)))
            {
                yield return Minus(whole.Cells, part);
                if (Array.TrueForAll(part, left.Contains)) left.ExceptWith(part);
            }

            yield return [.. left.Order()];
        }
    }

    private static IEnumerable<int[]> HiddenSiblings(ReleasedView view) =>
        from unit in view.Population.Wave.Teams
        from grouped in view.Sets.Where(s => !s.IsShown && s.Unit.Parent == unit.Id).GroupBy(s => s.Group)
        select (int[])[.. grouped.SelectMany(s => s.Cells).Order()];

    private static int[] Minus(int[] cells, int[] others) => [.. cells.Except(others)];
}
