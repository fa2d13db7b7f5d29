namespace Iapt.Belonging.Statistics.Audits;

/// <summary>How two published groups of people share members.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class Overlap
{
    private Overlap(int onlyFirst, int onlySecond, int both)
    {
        OnlyFirst = onlyFirst;
        OnlySecond = onlySecond;
        Both = both;
    }

    /// <summary>How many are in the first group alone.</summary>
    public int OnlyFirst { get; }

    /// <summary>How many are in the second group alone.</summary>
    public int OnlySecond { get; }

    /// <summary>How many are in both.</summary>
    public int Both { get; }

    /// <summary>Compares two groups.</summary>
    /// <param name="first">The members of one; a member twice counts once.</param>
    /// <param name="second">The members of the other.</param>
    /// <returns>The sizes of the parts.</returns>
    public static Overlap Of(IEnumerable<long> first, IEnumerable<long> second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        HashSet<long> inFirst = [.. first];
        HashSet<long> inSecond = [.. second];
        int both = inFirst.Count(inSecond.Contains);
        return new Overlap(inFirst.Count - both, inSecond.Count - both, both);
    }

    /// <summary>Whether the two groups must not be shown side by side: one of their parts is somebody, and fewer than the minimum.</summary>
    /// <param name="minimum">How many people are enough, at least 1.</param>
    /// <returns>True if one of the two must be hidden.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The minimum is below 1.</exception>
    public bool HasSmallPart(int minimum)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(minimum, 1);
        return IsSmall(OnlyFirst, minimum) || IsSmall(OnlySecond, minimum) || IsSmall(Both, minimum);
    }

    private static bool IsSmall(int part, int minimum) => part > 0 && part < minimum;
}
