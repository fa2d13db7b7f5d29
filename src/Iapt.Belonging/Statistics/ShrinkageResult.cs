using System.Collections.Immutable;

namespace Iapt.Belonging.Statistics;

/// <summary>Values of several groups, each drawn towards their common mean by as much as its own data are weak.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class ShrinkageResult
{
    internal ShrinkageResult(double mean, double betweenVariance, IReadOnlyList<double> values, IReadOnlyList<double> weightsOnOwn)
    {
        Mean = Check.Finite(mean);
        BetweenVariance = Check.Finite(betweenVariance);
        WeightsOnOwn = [.. weightsOnOwn];
        Values = [.. values.Select((value, i) => mean + (weightsOnOwn[i] * (value - mean)))];
    }

    /// <summary>The common mean.</summary>
    public double Mean { get; }

    /// <summary>The estimated variance of the true values between groups, at least 0. At 0 all groups are given the common mean.</summary>
    public double BetweenVariance { get; }

    /// <summary>How much of each group's own distance from the mean is kept: 0 none, 1 all. In the order of the groups.</summary>
    public ImmutableArray<double> WeightsOnOwn { get; }

    /// <summary>The shrunken values, between each group's own value and the common mean. In the order of the groups.</summary>
    public ImmutableArray<double> Values { get; }
}
