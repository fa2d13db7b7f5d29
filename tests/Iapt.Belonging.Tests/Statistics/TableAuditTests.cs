using Iapt.Belonging.Statistics;
using Iapt.Belonging.Statistics.Audits;

namespace Iapt.Belonging.Tests.Statistics;

public class TableAuditTests
{
    private const int Seed = 20261125;

    /// <summary>Of random tables with random hidden cells, all completions are tried: the bounds are the extremes, and the number is the same.</summary>
    [Fact]
    public void Table_Random_HasTheBoundsOfAllCompletions()
    {
        var random = new Random(Seed);
        int hiddenCells = 0;
        for (int trial = 0; trial < 400; trial++)
        {
            (long[][] full, long?[][] shown) = Draw(random);
            long[] rows = [.. full.Select(r => r.Sum())];
            long[] columns = [.. Enumerable.Range(0, 3).Select(c => full.Sum(r => r[c]))];
            List<long[]> all = Completions(shown, rows, columns);
            CellBounds[] bounds = [.. TableAudit.Table(shown, rows, columns).Value.SelectMany(r => r)];

            for (int i = 0; i < bounds.Length; i++)
            {
                Assert.True((all.Min(t => t[i]), all.Max(t => t[i])) == (bounds[i].Lower, bounds[i].Upper), $"seed {Seed}, trial {trial}, cell {i}");
                hiddenCells += bounds[i].IsHidden ? 1 : 0;
            }

            Assert.Equal(all.Count, TableAudit.Completions(shown, rows, columns, 10_000).Value);
        }

        Assert.True(hiddenCells > 1_000);
    }

    [Fact]
    public void Table_TotalsThatNothingFits_IsNotCalculable()
    {
        Assert.Equal(NotComputedReason.Undefined, TableAudit.Table([[null, 2], [3, 4]], [1, 7], [4, 6]).Absence.Reason);
        Assert.Equal(0, TableAudit.Completions([[null, 2], [3, 4]], [1, 7], [4, 6], 10).Value);
    }

    [Fact]
    public void Completions_BeyondTheLimit_SaysSo() =>
        Assert.Equal(NotComputedReason.TooManyValues, TableAudit.Completions([[null, null], [null, null]], [50, 50], [50, 50], 10).Absence.Reason);

    [Fact]
    public void Line_ShownBeyondTheTotal_IsNotCalculable() => Assert.False(TableAudit.Line([3, null, 4], 6).IsComputed);

    [Fact]
    public void Protected_NeedsARangeAsWideAsTheMinimum()
    {
        CellBounds narrow = TableAudit.Line([null, null, 20], 25).Value[0];

        Assert.False(narrow.IsRecoverable);
        Assert.True(narrow.IsProtected(5));
        Assert.False(narrow.IsProtected(6));
    }

    [Theory]
    [InlineData(new long[] { 12, 1, 0 }, true)]
    [InlineData(new long[] { 12, 2, 0 }, false)]
    [InlineData(new long[] { 0, 0 }, false)]
    public void Class_AllOrAllButOne_IsDisclosed(long[] counts, bool expected) => Assert.Equal(expected, SmallCounts.IsClassDisclosure(counts));

    [Fact]
    public void Overlap_APartBelowTheMinimum_IsSmall()
    {
        var overlap = Overlap.Of([1, 2, 3, 4], [3, 4, 5]);

        Assert.Equal((2, 1, 2), (overlap.OnlyFirst, overlap.OnlySecond, overlap.Both));
        Assert.True(overlap.HasSmallPart(2));
        Assert.False(overlap.HasSmallPart(1));
    }

    private static (long[][] Full, long?[][] Shown) Draw(Random random)
    {
        long[][] full = [.. Enumerable.Range(0, 3).Select(_ => Enumerable.Range(0, 3).Select(_ => (long)random.Next(4)).ToArray())];
        return (full, [.. full.Select(r => r.Select(n => random.Next(2) == 0 ? (long?)null : n).ToArray())]);
    }

    private static List<long[]> Completions(long?[][] shown, long[] rows, long[] columns)
    {
        List<long[]> tables = [[]];
        for (int i = 0; i < 9; i++)
        {
            long most = Math.Min(rows[i / 3], columns[i % 3]);
            tables = [.. tables.SelectMany(t => shown[i / 3][i % 3] is long n ? [n] : Enumerable.Range(0, (int)most + 1).Select(v => (long)v), (t, n) => (long[])[.. t, n])];
            int done = i;
            tables.RemoveAll(t => t.Chunk(3).Where(r => r.Length == 3).Zip(rows).Any(r => r.First.Sum() != r.Second) || (done == 8 && Enumerable.Range(0, 3).Any(c => t[c] + t[c + 3] + t[c + 6] != columns[c])));
        }

        return tables;
    }
}
