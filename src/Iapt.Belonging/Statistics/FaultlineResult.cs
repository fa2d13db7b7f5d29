using System.Collections.Immutable;

namespace Iapt.Belonging.Statistics;

/// <summary>The sharpest split of a team into two subgroups.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class FaultlineResult
{
    internal FaultlineResult(double strength, ImmutableArray<bool> secondSubgroup)
    {
        Strength = strength;
        InSecondSubgroup = secondSubgroup;
    }

    /// <summary>The share of the differences between people that the split explains: 0 to 1.</summary>
    public double Strength { get; }

    /// <summary>Whether each person is in the second subgroup; the first person is always in the first. Identifies people: never release it.</summary>
    public ImmutableArray<bool> InSecondSubgroup { get; }
}
