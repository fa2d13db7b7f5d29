namespace Iapt.Belonging.Statistics.Audits;

/// <summary>What a reader of a published table can prove about one cell.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class CellBounds
{
    internal CellBounds(long lower, long? upper, bool isHidden)
    {
        Lower = lower;
        Upper = upper;
        IsHidden = isHidden;
    }

    /// <summary>The smallest count that the published numbers allow, at least 0.</summary>
    public long Lower { get; }

    /// <summary>The largest count that the published numbers allow; null if nothing limits it.</summary>
    public long? Upper { get; }

    /// <summary>Whether the cell is not published.</summary>
    public bool IsHidden { get; }

    /// <summary>Whether the cell is hidden and can be worked out all the same.</summary>
    public bool IsRecoverable => IsHidden && Lower == Upper;

    /// <summary>Whether the range of a hidden cell is at least as wide as the minimum. True of cells that are shown.</summary>
    /// <param name="minimum">The smallest count that is shown, at least 1.</param>
    /// <returns>False if the range is narrower.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The minimum is below 1.</exception>
    public bool IsProtected(long minimum)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(minimum, 1);
        return !IsHidden || Upper is not long upper || upper - Lower >= minimum;
    }
}
