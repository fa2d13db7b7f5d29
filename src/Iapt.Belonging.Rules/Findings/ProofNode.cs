using System.Collections.Immutable;
using Iapt.Belonging.Rules.Conditions;

namespace Iapt.Belonging.Rules.Findings;

/// <summary>One node of an evaluated condition, with what it read.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class ProofNode
{
    private ProofNode(Condition condition, Verdict verdict, ImmutableArray<ProofNode> children, Indicator? indicator, Estimate? estimate, AccountTally? accounts)
    {
        Condition = condition;
        Verdict = verdict;
        Children = children;
        Indicator = indicator;
        Estimate = estimate;
        Accounts = accounts;
    }

    /// <summary>The condition.</summary>
    public Condition Condition { get; }

    /// <summary>Its truth over intervals.</summary>
    public Truth OverIntervals => Verdict.OverIntervals;

    /// <summary>Its truth over values.</summary>
    public Truth OverValues => Verdict.OverValues;

    /// <summary>The indicator that a comparison is about: its topic, unit and source; null for other conditions.</summary>
    public Indicator? Indicator { get; }

    /// <summary>The estimate that a comparison read, missing ones included; null for other conditions.</summary>
    public Estimate? Estimate { get; }

    /// <summary>The accounts that were counted; null for conditions that do not speak of accounts.</summary>
    public AccountTally? Accounts { get; }

    /// <summary>The group that a part of an <c>anyGroup</c> or <c>allGroups</c> is about; null for other conditions.</summary>
    public GroupId? Group { get; private init; }

    /// <summary>The nodes below it, in the order of the rule; of groups, in the order of their names.</summary>
    public ImmutableArray<ProofNode> Children { get; }

    internal Verdict Verdict { get; }

    /// <summary>The same, said to be about a group.</summary>
    internal ProofNode Of(GroupId group) => new(Condition, Verdict, Children, Indicator, Estimate, Accounts) { Group = group };

    internal static ProofNode OfParts(Condition condition, Verdict verdict, ImmutableArray<ProofNode> children) => new(condition, verdict, children, null, null, null);

    internal static ProofNode OfFinding(FindingCondition condition, Verdict verdict) => new(condition, verdict, [], null, null, null);

    internal static ProofNode OfEstimate(Comparison condition, Verdict verdict, Indicator indicator, Estimate estimate) => new(condition, verdict, [], indicator, estimate, null);

    internal static ProofNode OfAccounts(AccountsCondition condition, Verdict verdict, AccountTally accounts) => new(condition, verdict, [], null, null, accounts);
}
