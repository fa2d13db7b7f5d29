namespace Iapt.Belonging.Equity;

/// <summary>A group's share of the board beside its share of the workforce (WRES indicator 9, WDES metric 10). Everybody is counted, so there is no interval.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class BoardDifference
{
    internal BoardDifference(double boardShare, double workforceShare)
    {
        BoardShare = boardShare;
        WorkforceShare = workforceShare;
    }

    /// <summary>The group's share of the board, 0 to 1.</summary>
    public double BoardShare { get; }

    /// <summary>The group's share of the workforce, 0 to 1.</summary>
    public double WorkforceShare { get; }

    /// <summary>The share of the board less that of the workforce, -1 to 1; below 0 the group is under-represented.</summary>
    public double Difference => BoardShare - WorkforceShare;
}
