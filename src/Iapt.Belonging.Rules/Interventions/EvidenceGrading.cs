namespace Iapt.Belonging.Rules.Interventions;

/// <summary>The table by which kind, scope and result of evidence become a grade.</summary>
internal static class EvidenceGrading
{
    public static EvidenceGrade Of(EvidenceStrength strength, EvidenceScope scope, EvidenceResult found)
    {
        if (found != EvidenceResult.Favourable) return EvidenceGrade.Limited;

        bool inNumbers = strength is EvidenceStrength.SystematicReview or EvidenceStrength.QuantitativeStudy;
        return (scope, inNumbers) switch
        {
            (EvidenceScope.Intervention, true) => EvidenceGrade.Strong,
            (EvidenceScope.Mechanism, true) => EvidenceGrade.Moderate,
            (EvidenceScope.Intervention, false) when strength == EvidenceStrength.QualitativeStudy => EvidenceGrade.Moderate,
            _ => EvidenceGrade.Limited,
        };
    }
}
