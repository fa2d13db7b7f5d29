namespace Iapt.Belonging.Attack.Tests.Attacker;

/// <summary>Something published about a set of cells: that what they hold together lies between two whole numbers, both included.</summary>
internal sealed record Statement(int[] Cells, long Low, long High)
{
    public static Statement Exactly(int[] cells, long value) => new(cells, value, value);
}
