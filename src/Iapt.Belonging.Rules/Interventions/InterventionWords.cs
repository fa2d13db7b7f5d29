using Iapt.Belonging.Json;

namespace Iapt.Belonging.Rules.Interventions;

/// <summary>How the words of interventions are spelled in JSON.</summary>
internal static class InterventionWords
{
    public static WordList<int> Formats { get; } = new(("belonging.interventions/1", 1));

    public static WordList<Owner> Owners { get; } = new(
        ("team", Owner.Team),
        ("team-lead", Owner.TeamLead),
        ("service-lead", Owner.ServiceLead),
        ("organisation", Owner.Organisation),
        ("senior-owner", Owner.SeniorOwner));

    public static WordList<ProblemDomain> Domains { get; } = new(
        ("clear", ProblemDomain.Clear),
        ("complicated", ProblemDomain.Complicated),
        ("complex", ProblemDomain.Complex),
        ("chaotic", ProblemDomain.Chaotic));

    public static WordList<EvidenceStrength> Strengths { get; } = new(
        ("systematic-review", EvidenceStrength.SystematicReview),
        ("quantitative-study", EvidenceStrength.QuantitativeStudy),
        ("qualitative-study", EvidenceStrength.QualitativeStudy),
        ("expert-opinion", EvidenceStrength.ExpertOpinion),
        ("policy", EvidenceStrength.Policy));

    public static WordList<EvidenceScope> Scopes { get; } = new(
        ("intervention", EvidenceScope.Intervention),
        ("mechanism", EvidenceScope.Mechanism),
        ("measure", EvidenceScope.Measure),
        ("recommended", EvidenceScope.Recommended));

    public static WordList<EvidenceResult> Results { get; } = new(
        ("favourable", EvidenceResult.Favourable),
        ("mixed", EvidenceResult.Mixed),
        ("untested", EvidenceResult.Untested));

    public static WordList<Effort> Efforts { get; } = new(("low", Effort.Low), ("medium", Effort.Medium), ("high", Effort.High));
}
