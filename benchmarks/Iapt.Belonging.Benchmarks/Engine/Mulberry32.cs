namespace Iapt.Belonging.Benchmarks.Engine;

/// <summary>A small generator of random numbers whose every step is 32-bit arithmetic, so that any language draws the same workload.</summary>
internal sealed class Mulberry32(uint seed)
{
    private uint state = seed;

    public uint Next()
    {
        unchecked
        {
            state += 0x6D2B79F5u;
            uint t = state;
            t = (t ^ (t >> 15)) * (t | 1u);
            t ^= t + ((t ^ (t >> 7)) * (t | 61u));
            return t ^ (t >> 14);
        }
    }

    /// <summary>A number from 0 up to but without a limit.</summary>
    public int Below(int limit) => (int)(Next() % (uint)limit);

    /// <summary>A number between two limits, both included.</summary>
    public int Range(int from, int to) => from + Below(to - from + 1);

    public bool Percent(int percent) => Below(100) < percent;
}
