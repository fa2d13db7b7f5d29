using System.Collections.Immutable;
using Iapt.Belonging.Rules.Conditions;
using Iapt.Belonging.Rules.Rulebooks;

namespace Iapt.Belonging.Rules.Findings;

/// <summary>How one rule came out for one team: its condition, node by node, with the numbers that decided it.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class RuleProof
{
    internal RuleProof(Rule rule, ProofNode root, ImmutableArray<Cap> caps, ImmutableArray<Problem> faults)
    {
        Rule = rule;
        Root = root;
        Caps = caps;
        Faults = faults;
        Verdict = faults.Length > 0 ? Verdict.Unknown : caps.Length > 0 ? root.Verdict.Capped : root.Verdict;
    }

    /// <summary>The rule.</summary>
    public Rule Rule { get; }

    /// <summary>Its condition, evaluated.</summary>
    public ProofNode Root { get; }

    /// <summary>Its truth over intervals, after caps and faults.</summary>
    public Truth OverIntervals => Verdict.OverIntervals;

    /// <summary>Its truth over values, after faults.</summary>
    public Truth OverValues => Verdict.OverValues;

    /// <summary>Why it could be no more than tentative here; empty if it could.</summary>
    public ImmutableArray<Cap> Caps { get; }

    /// <summary>The estimates that do not fit their indicator. A rule that read one says nothing: it is unknown over intervals and over values.</summary>
    public ImmutableArray<Problem> Faults { get; }

    internal Verdict Verdict { get; }
}
