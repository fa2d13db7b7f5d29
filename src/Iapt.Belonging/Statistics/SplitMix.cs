namespace Iapt.Belonging.Statistics;

/// <summary>A small generator of random numbers (Steele, Lea and Flood 2014) whose sequence is ours to keep whatever the framework does.</summary>
internal sealed class SplitMix(long seed)
{
    private ulong state = unchecked((ulong)seed);

    /// <summary>A whole number from 0 up to, not including, the limit.</summary>
    internal int Next(int limit)
    {
        ulong word = NextWord();
        return (int)Math.BigMul(word, (ulong)limit, out _);
    }

    private ulong NextWord()
    {
        unchecked
        {
            state += 0x9E3779B97F4A7C15;
            ulong z = state;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }
}
