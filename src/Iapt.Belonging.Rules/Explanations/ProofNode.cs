using System.Collections.Immutable;
using Iapt.Belonging.Rules.Conditions;

namespace Iapt.Belonging.Rules.Explanations;

/// <summary>One node of an evaluated condition.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class ProofNode
{
    internal ProofNode(Condition condition, Truth overIntervals, Truth overValues, Estimate? estimate, ImmutableArray<ProofNode> children)
    {
        Condition = condition;
        OverIntervals = overIntervals;
        OverValues = overValues;
        Estimate = estimate;
        Children = children;
    }

    /// <summary>The condition.</summary>
    public Condition Condition { get; }

    /// <summary>Its truth over intervals.</summary>
    public Truth OverIntervals { get; }

    /// <summary>Its truth over values.</summary>
    public Truth OverValues { get; }

    /// <summary>The estimate that a comparison read; null for other conditions.</summary>
    public Estimate? Estimate { get; }

    /// <summary>The nodes below it, in the order of the rule.</summary>
    public ImmutableArray<ProofNode> Children { get; }
}
