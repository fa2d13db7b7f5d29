using Iapt.Belonging.Rules.Interventions;
using Iapt.Belonging.Rules.Rulebooks;

namespace Iapt.Belonging.Rules.Tests.Recommendations;

/// <summary>Interventions made for tests: nobody should do them.</summary>
internal static class SampleInterventions
{
    /// <summary>Every combination of domain, effort, reversibility and grade.</summary>
    public static IEnumerable<Intervention> OfEveryKind() =>
        from domain in Enum.GetValues<ProblemDomain>()
        from effort in Enum.GetValues<Effort>()
        from isReversible in new[] { true, false }
        from grade in Enum.GetValues<EvidenceGrade>()
        select Create("sample", ["barrier/sample"], domain: domain, effort: effort, isReversible: isReversible, grade: grade);

    public static Intervention Create(
        string id,
        string[] answers,
        ProblemDomain domain = ProblemDomain.Clear,
        Effort effort = Effort.Low,
        bool isReversible = true,
        EvidenceGrade grade = EvidenceGrade.Limited,
        Owner owner = Owner.Team,
        Level level = Level.Team,
        RuleBasis basis = RuleBasis.Stated,
        string[]? onlyIf = null,
        string[]? conflicts = null)
    {
        FindingId[] findings = [.. answers.Select(FindingId.Parse)];
        (EvidenceStrength strength, EvidenceScope scope, EvidenceResult found) = Evidence(grade);
        return new Intervention(new InterventionContent(
            InterventionId.Parse(id), id, "A sample.", level, owner,
            [.. findings.Where(f => f.Kind is FindingKind.Barrier or FindingKind.Risk)],
            [.. findings.Where(f => f.Kind is FindingKind.Facilitator or FindingKind.Strength)],
            [.. (onlyIf ?? []).Select(RuleId.Parse)], domain, "A sample.", strength, scope, found, basis,
            [new Citation(SourceId.Parse("iapt-belonging"))], effort, isReversible, [], [],
            [.. (conflicts ?? []).Select(c => new InterventionConflict(InterventionId.Parse(c), "A sample."))],
            [new Caution("A sample.", RuleBasis.Operationalised)], [IndicatorId.Parse("nss/safe-to-speak-up")], 8, ["One.", "Two.", "Three."]));
    }

    private static (EvidenceStrength Strength, EvidenceScope Scope, EvidenceResult Found) Evidence(EvidenceGrade grade) => grade switch
    {
        EvidenceGrade.Strong => (EvidenceStrength.SystematicReview, EvidenceScope.Intervention, EvidenceResult.Favourable),
        EvidenceGrade.Moderate => (EvidenceStrength.QualitativeStudy, EvidenceScope.Intervention, EvidenceResult.Favourable),
        _ => (EvidenceStrength.QualitativeStudy, EvidenceScope.Mechanism, EvidenceResult.Favourable),
    };
}
