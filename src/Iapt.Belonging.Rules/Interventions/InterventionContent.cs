using System.Collections.Immutable;
using Iapt.Belonging.Rules.Rulebooks;

namespace Iapt.Belonging.Rules.Interventions;

/// <summary>The parts of an intervention as they are read, before it is one.</summary>
internal sealed record InterventionContent(
    InterventionId Id,
    string Name,
    string Description,
    Level Level,
    Owner Owner,
    ImmutableArray<FindingId> Addresses,
    ImmutableArray<FindingId> Builds,
    ImmutableArray<RuleId> OnlyIf,
    ProblemDomain Domain,
    string DomainReason,
    EvidenceStrength Evidence,
    EvidenceScope AppliesTo,
    EvidenceResult Found,
    RuleBasis Basis,
    ImmutableArray<Citation> Because,
    Effort Effort,
    bool IsReversible,
    ImmutableArray<string> Prerequisites,
    ImmutableArray<string> NotWhen,
    ImmutableArray<InterventionConflict> Conflicts,
    ImmutableArray<Caution> Cautions,
    ImmutableArray<IndicatorId> Measures,
    int ReviewAfterWeeks,
    ImmutableArray<string> FirstSteps);
