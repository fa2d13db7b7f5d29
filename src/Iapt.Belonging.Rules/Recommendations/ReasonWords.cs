using System.Collections.Immutable;
using Iapt.Belonging.Rules.Findings;
using Iapt.Belonging.Rules.Interventions;

namespace Iapt.Belonging.Rules.Recommendations;

/// <summary>The parts from which a tier follows, in words.</summary>
internal static class ReasonWords
{
    public static ImmutableArray<string> Of(IEnumerable<Need> needs, Intervention intervention, string because) =>
    [
        .. needs.Select(Certainty),
        .. needs.SelectMany(n => n.Finding.Moderations, Moderated),
        .. needs.Select(Kind).OfType<string>(),
        Evidence(intervention),
        Effort(intervention),
        intervention.IsReversible ? "easily undone" : "hard to undo",
        Domain(intervention),
        because,
    ];

    private static string Certainty(Need need)
    {
        string label = need.Finding.Definition.Label;
        return (need.IsLack, need.IsClear) switch
        {
            (false, true) => $"{label}: clearly indicated",
            (false, false) => $"{label}: tentatively indicated",
            (true, true) => $"{label}: not indicated, and this would build it",
            (true, false) => $"{label}: tentatively not indicated, and this would build it",
        };
    }

    private static string Moderated(Need need, Moderation by) =>
        $"{need.Finding.Definition.Label}: {(by.IsAggravating ? "more" : "less")} pressing, {(by.IsClear ? "clearly" : "tentatively")}, because of: {by.By.Label}";

    // Only what makes a difference: otherwise the kind that the intervention fits says it.
    private static string? Kind(Need need) => need.Domain switch
    {
        ProblemDomain.Complex => $"{need.Finding.Definition.Label}: a complex problem (our reading, open to overrule), so only what the team agrees to; a plan imposed from above is not offered",
        ProblemDomain.Chaotic => $"{need.Finding.Definition.Label}: called chaotic by somebody who knows the team, so people are made safe first",
        _ => null,
    };

    private static string Evidence(Intervention intervention)
    {
        string grade = intervention.Grade switch
        {
            EvidenceGrade.Strong => "strong",
            EvidenceGrade.Moderate => "moderate",
            _ => "limited",
        };
        return $"evidence {grade}: {Kind(intervention.Evidence)}, {Scope(intervention.AppliesTo)}{Found(intervention)}";
    }

    private static string Kind(EvidenceStrength strength) => strength switch
    {
        EvidenceStrength.SystematicReview => "systematic review",
        EvidenceStrength.QuantitativeStudy => "study in numbers",
        EvidenceStrength.QualitativeStudy => "interviews",
        EvidenceStrength.ExpertOpinion => "expert opinion",
        _ => "policy or law",
    };

    private static string Scope(EvidenceScope scope) => scope switch
    {
        EvidenceScope.Intervention => "of the action itself",
        EvidenceScope.Mechanism => "of what it rests on; the action was not studied",
        EvidenceScope.Measure => "of the way of measuring; the action was not studied",
        _ => "which advises it; nobody tested it",
    };

    private static string Found(Intervention intervention) => intervention.Found == EvidenceResult.Mixed ? "; results are mixed or without comparison" : string.Empty;

    private static string Effort(Intervention intervention) => intervention.Effort switch
    {
        Interventions.Effort.Low => "low effort: a meeting or two, no money",
        Interventions.Effort.Medium => "medium effort: some weeks, some time or a little money",
        _ => "high effort: months, a budget or senior decisions",
    };

    private static string Domain(Intervention intervention)
    {
        string kind = intervention.Domain switch
        {
            ProblemDomain.Clear => "clear",
            ProblemDomain.Complicated => "complicated",
            ProblemDomain.Complex => "complex",
            _ => "chaotic",
        };
        return $"{kind} problem (our reading, open to overrule): {char.ToLowerInvariant(intervention.DomainReason[0])}{intervention.DomainReason.AsSpan(1).TrimEnd('.')}";
    }
}
