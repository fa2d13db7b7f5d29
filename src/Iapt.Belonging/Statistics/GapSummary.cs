namespace Iapt.Belonging.Statistics;

/// <summary>How far apart the means of several groups are, in one number or another.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class GapSummary
{
    internal GapSummary(double overall, double largestGap, double betweenVariance, Computed<double> indexOfDisparity)
    {
        Overall = overall;
        LargestGap = largestGap;
        BetweenVariance = betweenVariance;
        IndexOfDisparity = indexOfDisparity;
    }

    /// <summary>The mean of everybody.</summary>
    public double Overall { get; }

    /// <summary>Highest mean less lowest mean.</summary>
    public double LargestGap { get; }

    /// <summary>The variance of group means around the mean of everybody, each group counting by its size.</summary>
    public double BetweenVariance { get; }

    /// <summary>The mean distance of groups from the mean of everybody, over that mean (Pearcy and Keppel 2002), with the mean of everybody as reference; none if that mean is 0.</summary>
    public Computed<double> IndexOfDisparity { get; }
}
