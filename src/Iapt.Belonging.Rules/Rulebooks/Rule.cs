using System.Collections.Immutable;
using Iapt.Belonging.Rules.Conditions;

namespace Iapt.Belonging.Rules.Rulebooks;

/// <summary>When a finding holds, and because of which evidence.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class Rule
{
    internal Rule(
        RuleId id,
        FindingId concludes,
        FindingId? moderates,
        Severity? severity,
        string? severityBecause,
        Level level,
        Condition when,
        ImmutableArray<Citation> because,
        RuleBasis basis,
        string? note)
    {
        Id = id;
        Concludes = concludes;
        Moderates = moderates;
        Severity = severity;
        SeverityBecause = severityBecause;
        Level = level;
        When = when;
        Because = because;
        Basis = basis;
        Note = note;
    }

    /// <summary>Its name.</summary>
    public RuleId Id { get; }

    /// <summary>The finding it concludes.</summary>
    public FindingId Concludes { get; }

    /// <summary>Another finding that it bears on: what it concludes changes that one's priority and text, never its status; null if it bears on none.</summary>
    public FindingId? Moderates { get; }

    /// <summary>The severity it grades; null if it does not grade.</summary>
    public Severity? Severity { get; }

    /// <summary>Why it can be graded so; null if it does not grade.</summary>
    public string? SeverityBecause { get; }

    /// <summary>Where cause and remedy lie.</summary>
    public Level Level { get; }

    /// <summary>The condition.</summary>
    public Condition When { get; }

    /// <summary>The publications it rests on; at least one.</summary>
    public ImmutableArray<Citation> Because { get; }

    /// <summary>Whether the sources state it or we made it measurable.</summary>
    public RuleBasis Basis { get; }

    /// <summary>What readers of the rule should know, such as where a threshold comes from; null if there is nothing.</summary>
    public string? Note { get; }

    /// <summary>The limits that local rulebooks have changed, in the order in which they were; empty if it stands as it was published.</summary>
    public ImmutableArray<RuleChange> Changes { get; private init; } = [];

    /// <summary>Begins a rule.</summary>
    /// <param name="finding">The finding it concludes.</param>
    /// <returns>The rule so far.</returns>
    public static RuleDraft Conclude(FindingId finding) => new(finding);

    /// <summary>The same rule with a limit changed.</summary>
    internal Rule With(Condition when, RuleChange change) => new(Id, Concludes, Moderates, Severity, SeverityBecause, Level, when, Because, Basis, Note) { Changes = [.. Changes, change] };
}
