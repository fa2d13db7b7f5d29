using System.Collections.Immutable;
using Iapt.Belonging.Rules.Conditions;

namespace Iapt.Belonging.Rules.Engine;

/// <summary>What would have to be otherwise for a finding to come out otherwise over values. For rule authors and researchers: in the report of a team it would invite gaming.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class Flip
{
    internal Flip(ImmutableArray<FlipStep> steps, Truth outcome, double distance)
    {
        Steps = steps;
        Outcome = outcome;
        Distance = distance;
    }

    /// <summary>One value; or two, of which neither alone would do. Sorted by subject.</summary>
    public ImmutableArray<FlipStep> Steps { get; }

    /// <summary>Whether the finding would then hold or not hold over values.</summary>
    public Truth Outcome { get; }

    /// <summary>How far away that is: the sum of the steps, each as a share of its scale from 0 to 1; filling in what is not known counts as 1.</summary>
    public double Distance { get; }
}
