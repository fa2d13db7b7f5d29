namespace Iapt.Belonging.Tests.Disclosure;

/// <summary>What can be formed from sets by adding and subtracting, by elimination modulo a prime.</summary>
internal sealed class Span
{
    private const long Prime = 2_147_483_647;

    private readonly List<(int Pivot, long[] Row)> rows = [];

    public void Add(bool[] set)
    {
        long[] row = Reduce(set);
        int pivot = Array.FindIndex(row, x => x != 0);
        if (pivot < 0) return;

        long inverse = (long)System.Numerics.BigInteger.ModPow(row[pivot], Prime - 2, Prime);
        rows.Add((pivot, [.. row.Select(x => x * inverse % Prime)]));
    }

    public bool Holds(bool[] set) => Array.TrueForAll(Reduce(set), x => x == 0);

    private long[] Reduce(bool[] set)
    {
        long[] row = [.. set.Select(s => s ? 1L : 0L)];
        foreach ((int pivot, long[] other) in rows)
        {
            long factor = row[pivot];
            if (factor == 0) continue;

            for (int i = 0; i < row.Length; i++) row[i] = (row[i] + ((Prime - factor) * other[i])) % Prime;
        }

        return row;
    }
}
