using System.Collections.Immutable;
using Iapt.Belonging.Rules.Conditions;
using Iapt.Belonging.Rules.Findings;

namespace Iapt.Belonging.Rules.Rulebooks;

/// <summary>When a finding holds, and because of which evidence.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class Rule
{
    internal Rule(RuleId id, FindingId concludes, Severity? severity, Level level, Condition when, ImmutableArray<Citation> because, RuleBasis basis)
    {
        Id = id;
        Concludes = concludes;
        Severity = severity;
        Level = level;
        When = when;
        Because = because;
        Basis = basis;
    }

    /// <summary>Its name.</summary>
    public RuleId Id { get; }

    /// <summary>The finding it concludes.</summary>
    public FindingId Concludes { get; }

    /// <summary>The severity it grades; null if it does not grade.</summary>
    public Severity? Severity { get; }

    /// <summary>Where cause and remedy lie.</summary>
    public Level Level { get; }

    /// <summary>The condition.</summary>
    public Condition When { get; }

    /// <summary>The publications it rests on; at least one.</summary>
    public ImmutableArray<Citation> Because { get; }

    /// <summary>Whether the sources state it or we made it measurable.</summary>
    public RuleBasis Basis { get; }
}
