using System.Collections.Immutable;

namespace Iapt.Belonging.Statistics;

/// <summary>The weights of groups, and how much of the target mix they can stand for.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class GroupWeights
{
    private GroupWeights(ImmutableArray<double?> weights, double coverage, bool isCapped)
    {
        Weights = weights;
        Coverage = coverage;
        IsCapped = isCapped;
    }

    /// <summary>The weight of everybody in a group, by group; null where nobody answered, so that nobody can carry it.</summary>
    public ImmutableArray<double?> Weights { get; }

    /// <summary>The share of the target mix that is in groups of which somebody answered, 0 to 1.</summary>
    public double Coverage { get; }

    /// <summary>Whether a weight was cut down to the cap, so that the mix is reached only in part.</summary>
    public bool IsCapped { get; }

    internal static GroupWeights Of(ReadOnlySpan<long> respondents, ReadOnlySpan<double> target, double cap, long all)
    {
        var weights = ImmutableArray.CreateBuilder<double?>(target.Length);
        double coverage = 0;
        bool isCapped = false;
        for (int g = 0; g < target.Length; g++)
        {
            if (respondents[g] == 0)
            {
                weights.Add(null);
                continue;
            }

            double weight = target[g] * all / respondents[g];
            coverage += target[g];
            isCapped |= weight > cap;
            weights.Add(Math.Min(weight, cap));
        }

        return new(weights.MoveToImmutable(), Math.Min(1, coverage), isCapped);
    }
}
