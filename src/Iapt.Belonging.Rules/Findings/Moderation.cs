using Iapt.Belonging.Rules.Conditions;
using Iapt.Belonging.Rules.Rulebooks;

namespace Iapt.Belonging.Rules.Findings;

/// <summary>A rule that holds, concludes a finding of its own, and says that it bears on another: it changes priority and text, never the other's status.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class Moderation
{
    internal Moderation(Rule rule, FindingDefinition by, bool isClear)
    {
        Rule = rule;
        By = by;
        IsClear = isClear;
    }

    /// <summary>The rule that says so.</summary>
    public Rule Rule { get; }

    /// <summary>The finding that it concludes.</summary>
    public FindingDefinition By { get; }

    /// <summary>Whether the rule holds clearly; otherwise tentatively.</summary>
    public bool IsClear { get; }

    /// <summary>Whether it makes what it bears on more pressing, as barriers and risks do; facilitators and strengths make it less so.</summary>
    public bool IsAggravating => By.Id.Kind is FindingKind.Barrier or FindingKind.Risk;

    /// <summary>The moderation that a proof of a rule makes; null if the rule moderates nothing or does not hold.</summary>
    internal static Moderation? Of(RuleProof proof, FindingDefinition by) =>
        proof is { Rule.Moderates: not null, OverValues: Truth.True } ? new Moderation(proof.Rule, by, proof.OverIntervals == Truth.True) : null;
}
