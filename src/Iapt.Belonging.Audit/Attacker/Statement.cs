namespace Iapt.Belonging.Audit.Attacker;

/// <summary>Something published about a set of cells: that what they hold together lies between two whole numbers, both included.</summary>
internal sealed record Statement(int[] Cells, long Low, long High)
{
    public static Statement Exactly(int[] cells, long value) => new(cells, value, value);

    /// <summary>Whether whole numbers agree with it.</summary>
    public bool Holds(long[] completion) => Puzzle.Sum(completion, Cells) is long sum && sum >= Low && sum <= High;
}
