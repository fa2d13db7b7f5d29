using Iapt.Belonging.Audit.Answers;
using Iapt.Belonging.Audit.Attacker;

namespace Iapt.Belonging.Audit.Releases;

/// <summary>What the shown means say about the sums of answers in cells, to somebody who knows how many people are in each.</summary>
internal static class SumPuzzle
{
    /// <summary>By cell, the least sum that its people can have; sums are counted from there.</summary>
    public static long[] Least(ReleasedView view, ScoreSteps steps) => [.. view.Counts.Select(n => n * Floor(steps))];

    /// <summary>By cell, how far its sum can be above the least.</summary>
    public static long[] Most(ReleasedView view, ScoreSteps steps) => [.. view.Counts.Select(n => n * (Ceiling(steps) - Floor(steps)))];

    public static IEnumerable<Statement> Statements(ReleasedView view, ScoreSteps steps)
    {
        long[] least = Least(view, steps);
        var grid = new Grid(steps);
        foreach (ReleasedSet set in view.Sets.Where(s => s.IsShown))
        {
            (long low, long high) = grid.Sums(set.Estimate, view.People(set.Cells));

            // A sum of fine steps is rounded once in every cell.
            int rounding = steps.IsContinuous ? set.Cells.Length : 0;
            long below = Puzzle.Sum(least, set.Cells);
            yield return new Statement(set.Cells, low - rounding - below, high + rounding - below);
        }
    }

    private static long Floor(ScoreSteps steps) => (long)Math.Floor((steps.Lowest * steps.Steps) + 1e-9);

    private static long Ceiling(ScoreSteps steps) => (long)Math.Ceiling((steps.Highest * steps.Steps) - 1e-9);
}
