using System.Collections.Immutable;
using Iapt.Belonging.Rules.Rulebooks;

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
        OnlyIf = content.OnlyIf;
        Domain = content.Domain;
        DomainReason = content.DomainReason;
        Evidence = content.Evidence;
        AppliesTo = content.AppliesTo;
        Found = content.Found;
        Basis = content.Basis;
        Because = content.Because;
        Effort = content.Effort;
        IsReversible = content.IsReversible;
        Prerequisites = content.Prerequisites;
        NotWhen = content.NotWhen;
        Conflicts = content.Conflicts;
        Cautions = content.Cautions;
        Measures = content.Measures;
        ReviewAfterWeeks = content.ReviewAfterWeeks;
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

    /// <summary>Rules of a finding with several branches, one of which has to hold for this to be an answer to it; empty if it answers every branch.</summary>
    /// <remarks>Directive and absent leadership are one barrier in the source, and call for opposite answers.</remarks>
    public ImmutableArray<RuleId> OnlyIf { get; }

    /// <summary>The kind of problem it fits.</summary>
    public ProblemDomain Domain { get; }

    /// <summary>Why that kind.</summary>
    public string DomainReason { get; }

    /// <summary>The strongest kind of evidence behind it.</summary>
    public EvidenceStrength Evidence { get; }

    /// <summary>What that evidence was about.</summary>
    public EvidenceScope AppliesTo { get; }

    /// <summary>What that evidence found.</summary>
    public EvidenceResult Found { get; }

    /// <summary>Kind, scope and result of the evidence put together.</summary>
    public EvidenceGrade Grade => EvidenceGrading.Of(Evidence, AppliesTo, Found);

    /// <summary>Whether the sources describe the action itself, or name what it builds and the practice is ours.</summary>
    public RuleBasis Basis { get; }

    /// <summary>Where the evidence is.</summary>
    public ImmutableArray<Citation> Because { get; }

    /// <summary>How much it asks.</summary>
    public Effort Effort { get; }

    /// <summary>Whether it can be undone easily.</summary>
    public bool IsReversible { get; }

    /// <summary>What has to be there first; empty if nothing.</summary>
    public ImmutableArray<string> Prerequisites { get; }

    /// <summary>When not to do it; empty if nothing is known to speak against it.</summary>
    public ImmutableArray<string> NotWhen { get; }

    /// <summary>Other interventions that do not go together with it; empty if none is known.</summary>
    public ImmutableArray<InterventionConflict> Conflicts { get; }

    /// <summary>What to take care of, and what could go wrong.</summary>
    public ImmutableArray<Caution> Cautions { get; }

    /// <summary>The indicators to look at again.</summary>
    public ImmutableArray<IndicatorId> Measures { get; }

    /// <summary>After how many weeks to look again; our judgement.</summary>
    public int ReviewAfterWeeks { get; }

    /// <summary>How to begin, in three steps.</summary>
    public ImmutableArray<string> FirstSteps { get; }

    /// <summary>Everything that it answers: what it addresses and what it builds.</summary>
    internal IEnumerable<FindingId> Answers => Addresses.Concat(Builds);
}
