namespace Iapt.Belonging.Statistics;

/// <summary>How far a group's answers agree, from 0 (as if nobody agreed) to 1 (all alike).</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class AgreementResult
{
    internal AgreementResult(double value, bool isTruncated)
    {
        Value = value;
        IsTruncated = isTruncated;
    }

    /// <summary>The index.</summary>
    public double Value { get; }

    /// <summary>Whether the answers spread more than the yardstick, so that the index was raised to 0: a split group.</summary>
    public bool IsTruncated { get; }
}
