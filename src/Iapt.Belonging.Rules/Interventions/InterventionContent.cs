using System.Collections.Immutable;

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
    ProblemDomain Domain,
    string DomainReason,
    EvidenceStrength Evidence,
    EvidenceScope AppliesTo,
    ImmutableArray<Citation> Because,
    Effort Effort,
    bool IsReversible,
    ImmutableArray<string> Cautions,
    ImmutableArray<IndicatorId> Measures,
    ImmutableArray<string> FirstSteps);
