using System.Collections.Immutable;
using Iapt.Belonging.Rules.Interventions;
using Iapt.Belonging.Rules.Rulebooks;

namespace Iapt.Belonging.Rules.Knowledge;

/// <summary>One part of a framework, in our own words, and what this library makes of it.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class FrameworkPart
{
    internal FrameworkPart(FrameworkPartId id, string label, FrameworkPartKind kind, string says, RuleBasis basis, FrameworkPartLinks links, string? note)
    {
        Id = id;
        Label = label;
        Kind = kind;
        Says = says;
        Basis = basis;
        Because = links.Because;
        Findings = links.Findings;
        Interventions = links.Interventions;
        Factors = links.Factors;
        Note = note;
    }

    /// <summary>Its name, once within the framework.</summary>
    public FrameworkPartId Id { get; }

    /// <summary>What its source calls it.</summary>
    public string Label { get; }

    /// <summary>What it is.</summary>
    public FrameworkPartKind Kind { get; }

    /// <summary>What it means, in our own words.</summary>
    public string Says { get; }

    /// <summary>Whether the source states it or we made it of what the source says.</summary>
    public RuleBasis Basis { get; }

    /// <summary>Where it stands; at least one place.</summary>
    public ImmutableArray<Citation> Because { get; }

    /// <summary>The findings by which rules look for it, sorted by name; empty if no rule does.</summary>
    public ImmutableArray<FindingId> Findings { get; }

    /// <summary>What can be done about it, sorted by name; empty if nothing is known.</summary>
    public ImmutableArray<InterventionId> Interventions { get; }

    /// <summary>The factors that it speaks of, sorted by name; empty if none.</summary>
    public ImmutableArray<IndicatorId> Factors { get; }

    /// <summary>A limit, or why nothing is derived from it; null if there is nothing to say.</summary>
    public string? Note { get; }
}
