using Iapt.Belonging.Rules.Interventions;
using Iapt.Belonging.Rules.Recommendations;

namespace Iapt.Belonging.Rules.Tests.Recommendations;

public sealed class TieringTests
{
    private static readonly DocumentedTable Grades = DocumentedTable.Below("## How far the evidence carries");
    private static readonly DocumentedTable Tiers = DocumentedTable.Below("## When");

    [Fact]
    public void Grade_EveryCombination_IsTheDocumentedOne()
    {
        foreach (EvidenceStrength strength in Enum.GetValues<EvidenceStrength>())
            foreach (EvidenceScope scope in Enum.GetValues<EvidenceScope>())
                foreach (EvidenceResult found in Enum.GetValues<EvidenceResult>())
                {
                    string expected = Grades.Decide(Word(found), Word(scope), Kind(strength));

                    Assert.Equal(expected, Word(EvidenceGrading.Of(strength, scope, found)));
                }
    }

    [Fact]
    public void Decide_EveryCombination_IsTheDocumentedOne()
    {
        int combinations = 0;
        foreach (Intervention intervention in SampleInterventions.OfEveryKind())
            foreach (bool isHarm in new[] { true, false })
                foreach (bool isClear in new[] { true, false })
                {
                    string expected = Tiers.Decide(
                        isHarm ? "yes" : "no",
                        Word(intervention.Domain),
                        Word(intervention.Effort),
                        intervention.IsReversible ? "yes" : "no",
                        isClear ? "clear" : "tentative",
                        Word(intervention.Grade));

                    (Tier tier, string because) = Tiering.Decide(isHarm, isClear, intervention);

                    Assert.Equal(expected, Word(tier));
                    Assert.StartsWith($"{expected}: ", because, StringComparison.Ordinal);
                    combinations++;
                }

        Assert.Equal(4 * 3 * 2 * 3 * 2 * 2, combinations);
    }

    private static string Kind(EvidenceStrength strength) => strength switch
    {
        EvidenceStrength.SystematicReview => "systematic review",
        EvidenceStrength.QuantitativeStudy => "quantitative study",
        EvidenceStrength.QualitativeStudy => "qualitative study",
        EvidenceStrength.ExpertOpinion => "expert opinion",
        _ => "policy",
    };

    private static string Word(Enum value) => value.ToString().ToLowerInvariant();
}
