using System.Collections.Immutable;
using Iapt.Belonging.Rules.Conditions;
using Iapt.Belonging.Rules.Rulebooks;

namespace Iapt.Belonging.Rules.Findings;

/// <summary>What the rules conclude about one team on one matter, with what decided it.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class Finding
{
    internal Finding(
        FindingDefinition definition,
        FindingStatus status,
        Severity? severity,
        Severity? tentativeSeverity,
        ImmutableArray<Voice> voices,
        bool isContested,
        ImmutableArray<RuleProof> proofs,
        ImmutableArray<Moderation> moderations,
        ImmutableArray<MissingInput> missing)
    {
        Definition = definition;
        Status = status;
        Severity = severity;
        TentativeSeverity = tentativeSeverity;
        Voices = voices;
        IsContested = isContested;
        Proofs = proofs;
        Moderations = moderations;
        Missing = missing;
    }

    /// <summary>What the finding means.</summary>
    public FindingDefinition Definition { get; }

    /// <summary>How surely it holds, at any severity.</summary>
    public FindingStatus Status { get; }

    /// <summary>The gravest severity that is clearly indicated; null if it is not graded or none is.</summary>
    public Severity? Severity { get; }

    /// <summary>The gravest severity that is at least tentatively indicated; null if it is not graded or none is.</summary>
    public Severity? TentativeSeverity { get; }

    /// <summary>What each kind of evidence says of it when taken alone; kinds that say nothing are left out.</summary>
    public ImmutableArray<Voice> Voices { get; }

    /// <summary>Whether survey, HR facts, accounts and observation disagree on it.</summary>
    public bool IsContested { get; }

    /// <summary>The proof of each rule that speaks of the finding, sorted by rule; at least one.</summary>
    public ImmutableArray<RuleProof> Proofs { get; }

    /// <summary>What bears on it, by rules that hold, sorted by rule: it changes priority and text, never the status.</summary>
    public ImmutableArray<Moderation> Moderations { get; }

    /// <summary>The inputs that are missing and could settle it, or its severity; empty unless something is.</summary>
    public ImmutableArray<MissingInput> Missing { get; }

    /// <summary>The same finding without what some others say that bears on it.</summary>
    internal Finding WithoutModerationsBy(IReadOnlySet<FindingId> others) =>
        new(Definition, Status, Severity, TentativeSeverity, Voices, IsContested, Proofs, [.. Moderations.Where(m => !others.Contains(m.By.Id))], Missing);

    /// <summary>The publications that the rules rest on, each once.</summary>
    public ImmutableArray<Citation> Because => [.. Proofs.SelectMany(p => p.Rule.Because).Distinct()];

    /// <summary>Stated only if every rule that speaks of it is stated by its sources.</summary>
    public RuleBasis Basis => Proofs.Min(p => p.Rule.Basis);
}
