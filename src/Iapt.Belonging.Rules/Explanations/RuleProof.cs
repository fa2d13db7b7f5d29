using Iapt.Belonging.Rules.Conditions;
using Iapt.Belonging.Rules.Rulebooks;

namespace Iapt.Belonging.Rules.Explanations;

/// <summary>How one rule came out for one team: its condition, node by node, with the numbers that decided it.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class RuleProof
{
    internal RuleProof(Rule rule, ProofNode root, Truth overIntervals, Truth overValues, string? cap)
    {
        Rule = rule;
        Root = root;
        OverIntervals = overIntervals;
        OverValues = overValues;
        Cap = cap;
    }

    /// <summary>The rule.</summary>
    public Rule Rule { get; }

    /// <summary>Its condition, evaluated.</summary>
    public ProofNode Root { get; }

    /// <summary>Its truth over intervals, after the cap.</summary>
    public Truth OverIntervals { get; }

    /// <summary>Its truth over values.</summary>
    public Truth OverValues { get; }

    /// <summary>Why it could be no more than tentative here (few answered; organisation-wide results); null if it could.</summary>
    public string? Cap { get; }
}
