using System.Collections.Immutable;

namespace Iapt.Belonging.Rules.Interventions;

/// <summary>Something that a person, a team or an organisation can do, with its evidence, what that evidence applies to, and its cautions.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class Intervention
{
    internal Intervention(InterventionContent content)
    {
        Id = content.Id;
        Name = content.Name;
        Description = content.Description;
        Level = content.Level;
        Owner = content.Owner;
        Addresses = content.Addresses;
        Builds = content.Builds;
        Domain = content.Domain;
        DomainReason = content.DomainReason;
        Evidence = content.Evidence;
        AppliesTo = content.AppliesTo;
        Because = content.Because;
        Effort = content.Effort;
        IsReversible = content.IsReversible;
        Cautions = content.Cautions;
        Measures = content.Measures;
        FirstSteps = content.FirstSteps;
    }

    /// <summary>Its name.</summary>
    public InterventionId Id { get; }

    /// <summary>What it is called.</summary>
    public string Name { get; }

    /// <summary>What it is, in our own words.</summary>
    public string Description { get; }

    /// <summary>Where it acts.</summary>
    public Level Level { get; }

    /// <summary>The role that would own it.</summary>
    public Owner Owner { get; }

    /// <summary>The barriers and risks it addresses.</summary>
    public ImmutableArray<FindingId> Addresses { get; }

    /// <summary>The facilitators and strengths it builds.</summary>
    public ImmutableArray<FindingId> Builds { get; }

    /// <summary>The kind of problem it fits.</summary>
    public ProblemDomain Domain { get; }

    /// <summary>Why that kind.</summary>
    public string DomainReason { get; }

    /// <summary>The strongest evidence behind it.</summary>
    public EvidenceStrength Evidence { get; }

    /// <summary>What that evidence was about.</summary>
    public EvidenceScope AppliesTo { get; }

    /// <summary>Where the evidence is.</summary>
    public ImmutableArray<Citation> Because { get; }

    /// <summary>How much it asks.</summary>
    public Effort Effort { get; }

    /// <summary>Whether it can be undone easily.</summary>
    public bool IsReversible { get; }

    /// <summary>What to take care of, and what could go wrong.</summary>
    public ImmutableArray<string> Cautions { get; }

    /// <summary>The indicators to look at again.</summary>
    public ImmutableArray<IndicatorId> Measures { get; }

    /// <summary>How to begin.</summary>
    public ImmutableArray<string> FirstSteps { get; }
}
