using System.Text;
using Iapt.Belonging.Rules.Conditions;
using Iapt.Belonging.Rules.Engine;
using Iapt.Belonging.Rules.Findings;
using Iapt.Belonging.Rules.Interventions;
using Iapt.Belonging.Rules.Rulebooks;

namespace Iapt.Belonging.Rules.Tests.Knowledge;

/// <summary>The rules on civility, just culture, allyship, talent, equality standards and data: each holds for one organisation and not for another, and none reads what would mislead.</summary>
public sealed class EquityRulesTests
{
    private const string Civil = "nss/polite-and-respectful 8; nss/kind-and-understanding 8; nss/respect-from-colleagues 8";

    private const string Uncivil = "nss/strained-relationships 3; nss/polite-and-respectful 3";

    private const string Just = "nss/fair-after-incidents 8; nss/encouraged-to-report 8; nss/feedback-after-incidents 8";

    private const string Blaming = "nss/fair-after-incidents 3; nss/encouraged-to-report 3";

    private const string Unequal = "wres/discrimination-from-manager 2; wres/career-progression 0.6";

    private const string Gaps = "gap:nss/staff-engagement[disability=yes][disability=no] -0.6; gap:nss/organisation-values-work[disability=yes][disability=no] -0.6";

    private const string NoGaps =
        "gap:nss/staff-engagement[disability=yes][disability=no] 0; gap:nss/organisation-values-work[disability=yes][disability=no] 0; gap:nss/fair-career-progression[disability=yes][disability=no] 0";

    private static readonly string[] Names =
        ["allyship", "civility-and-respect", "data-and-monitoring", "equity-standards", "interactions-equity", "just-culture", "talent-management"];

    private static readonly string[] Teaching =
        ["allyship-learning", "board-just-culture-module", "hr-policy-just-culture-module", "just-culture-introduction-module", "respect-civility-module", "upstander-training"];

    private static readonly Rulebook[] Books = [.. Names.Select(n => BuiltInRulebooks.Find(RulebookId.Parse(n))!)];

    // Rule; a profile for which it is indicated; a profile for which it is not, whatever else is missing.
    public static TheoryData<string, string, string> Cases { get; } = new()
    {
        { "allyship/allyship", "practice/staff-network-time 1; practice/opportunities-open 0.9", "practice/staff-network-time 0; practice/opportunities-open 0.5; nss/respects-individual-differences 5" },
        { "civility-and-respect/civility", Civil, "nss/kind-and-understanding 6" },
        { "civility-and-respect/incivility", Uncivil, "nss/strained-relationships 8; nss/polite-and-respectful 8; nss/respect-from-colleagues 8" },
        { "data-and-monitoring/data-transparency", "practice/results-shared 1; practice/sources-read-together 1", "practice/results-shared 0; practice/sources-read-together 0" },
        { "equity-standards/adjustments", "nss/reasonable-adjustments 0.3", "nss/reasonable-adjustments 0.9" },
        { "equity-standards/careers", "wres/career-progression 0.7; nss/fair-career-progression 6", "wres/career-progression 0.9" },
        { "equity-standards/unequal-experience/disability", Gaps, NoGaps },
        { "equity-standards/unequal-experience/race", Unequal, "wres/discrimination-from-manager 1.1; wres/career-progression 0.9" },
        { "just-culture/blame-after-incidents", Blaming, "nss/fair-after-incidents 7" },
        { "just-culture/just-culture", Just, "nss/encouraged-to-report 7" },
        { "talent-management/development-opportunity", "nss/fair-career-progression 8; nss/career-development 7; nss/supported-to-develop 7", "nss/career-development 6" },
        { "talent-management/inclusive-recruitment", "practice/structured-selection 0.9; practice/mixed-panels 0.6", "practice/structured-selection 0.5; practice/mixed-panels 0.1" },
        { "talent-management/unequal-opportunity", "nss/fair-career-progression 4; practice/opportunities-open 0.2", "nss/fair-career-progression 8; nss/career-development 8" },
        { "interactions-equity/allyship-to-belonging", "practice/staff-network-time 1; practice/opportunities-open 0.9; nss/attached-to-team 8", "nss/attached-to-team 6" },
        { "interactions-equity/blame-suppresses-reporting", Blaming + "; nss/safe-to-speak-up 3", Blaming + "; nss/safe-to-speak-up 8; nss/secure-raising-clinical-concerns 8" },
        { "interactions-equity/civility-needs-sustaining", Civil + "; practice/actions-reviewed 0.2", Civil + "; practice/actions-reviewed 0.9" },
        { "interactions-equity/compliance-is-floor", Unequal + "; practice/results-shared 0", Unequal + "; practice/results-shared 1" },
        { "interactions-equity/disabled-staff-engagement-gap", Gaps + "; nss/staff-engagement 7", Gaps + "; nss/staff-engagement 6" },
        { "interactions-equity/equal-treatment-unlevel-field", Unequal + "; nss/reasonable-adjustments 0.5", Unequal + "; nss/reasonable-adjustments 0.9" },
        { "interactions-equity/fair-is-contextual", Just + "; gap:nss/fair-after-incidents[band=2-5][band=7+] -2", Just + "; gap:nss/fair-after-incidents[band=2-5][band=7+] 0" },
        { "interactions-equity/local-iteration-needed", Unequal + "; practice/actions-reviewed 0.2", Unequal + "; practice/actions-reviewed 0.9" },
        { "interactions-equity/low-inclusion-focus-effects", Uncivil + "; nss/respects-individual-differences 3; nss/morale 3", "nss/respects-individual-differences 8" },
        { "interactions-equity/low-records-low-safety", Blaming + "; nss/safe-to-speak-up 3", "nss/safe-to-speak-up 8" },
        { "interactions-equity/measured-standards-move", "practice/results-shared 1; practice/sources-read-together 1; practice/actions-reviewed 0.9", "practice/actions-reviewed 0.2" },
        { "interactions-equity/quotas-not-inclusion", "practice/structured-selection 0.9; practice/mixed-panels 0.6; nss/inclusion 4", "nss/inclusion 7" },
        { "interactions-equity/senior-junior-perception-gap", Civil + "; gap:nss/inclusion[band=2-5][band=7+] -2", Civil + "; gap:nss/inclusion[band=2-5][band=7+] 0" },
        { "interactions-equity/single-strategy-fails-race-equality", Unequal + "; nss/concerns-would-be-addressed 3", Unequal + "; nss/concerns-would-be-addressed 8" },
        { "interactions-equity/talk-practice-gap-recruitment", "nss/fair-career-progression 4; practice/opportunities-open 0.2; practice/inclusion-at-interview 0.9; practice/mixed-panels 0.1", "practice/mixed-panels 0.9" },
        { "interactions-equity/tolerated-incivility-persists", Uncivil + "; nss/concerns-would-be-addressed 3", Uncivil + "; nss/concerns-would-be-addressed 8" },
    };

    [Fact]
    public void Cases_EveryRule_IsThere() => Assert.Equal(
        Books.SelectMany(b => b.Rules).Select(r => r.Id.Value).Order(StringComparer.Ordinal),
        ((IEnumerable<object[]>)Cases).Select(c => (string)c[0]).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Analyse_ProfileThatFits_IndicatesTheRule(string rule, string fits, string doesNotFit)
    {
        Assert.NotEqual(fits, doesNotFit);
        Assert.Equal((Truth.True, Truth.True), Truths(rule, fits));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Analyse_ProfileThatDoesNotFit_DeniesTheRule(string rule, string fits, string doesNotFit)
    {
        Assert.NotEqual(fits, doesNotFit);
        Assert.Equal((Truth.False, Truth.False), Truths(rule, doesNotFit));
    }

    /// <summary>Worse by polarity never lowers a barrier: tests point to the worse side, and nothing is turned round.</summary>
    [Fact]
    public void Barriers_Tests_PointToTheWorseSide()
    {
        Rule[] barriers = [.. Books.SelectMany(b => b.Rules).Where(r => r.Concludes.Kind == FindingKind.Barrier)];

        Assert.Equal(7, barriers.Length);
        Assert.All(barriers, r =>
        {
            Condition[] parts = [.. ConditionWalk.All(r.When)];
            Assert.DoesNotContain(parts, c => c is NotCondition);
            Assert.Empty(ConditionWalk.Findings(r.When));
            Assert.All(parts.OfType<Comparison>(), c => Assert.Equal(
                IndicatorCatalog.Standard.Find(c.Subject.Indicator)!.Polarity == Polarity.HigherIsBetter, c.Test is Below or AtOrBelow));
        });
    }

    /// <summary>A low number of records is no evidence of civility or fairness, and how many of whom there are decides nothing.</summary>
    [Fact]
    public void BuiltIn_NoRule_ReadsRecordedCasesOrComposition() => Assert.All(BuiltInRulebooks.Names, n =>
    {
        string text = Encoding.UTF8.GetString(BuiltInRulebooks.Bytes(n.Value));
        Assert.All(["people/formal-case-share", "people/appointed-share", "people/senior-band-share", "\"diversity/", "\"composition/"], s => Assert.DoesNotContain(s, text, StringComparison.Ordinal));
    });

    /// <summary>Good scores of the survey do not make a team of allies, and bad ones unmake none.</summary>
    [Theory]
    [InlineData(9)]
    [InlineData(1)]
    public void Analyse_SurveyAlone_DoesNotDecideAllyship(double score)
    {
        Analysis analysis = new BelongingEngine([BuiltInRulebooks.Find(RulebookId.Parse("allyship"))!]).Analyse(Profiles.SurveysOnly(score));

        Assert.Equal(FindingStatus.Undetermined, analysis.Find(FindingId.Parse("facilitator/allyship"))!.Status);
    }

    /// <summary>What the engine recommends beside discrimination is the road of harm: no barrier of equity stands for it.</summary>
    [Fact]
    public void Interventions_OfEquity_AddressNoHarm()
    {
        FindingId[] harms = [.. BuiltInRulebooks.Harm.Findings.Select(f => f.Id)];
        FindingId[] ours = [.. Books.SelectMany(b => b.Findings).Select(f => f.Id)];
        Intervention[] interventions = [.. InterventionCatalog.BuiltIn.Interventions.Where(i => i.Addresses.Any(ours.Contains))];

        Assert.NotEmpty(interventions);
        Assert.All(interventions, i => Assert.DoesNotContain(i.Addresses, harms.Contains));
    }

    [Fact]
    public void Interventions_ThatTeach_AreLimitedAndSayWhy() => Assert.All(Teaching, name =>
    {
        Intervention intervention = InterventionCatalog.BuiltIn.Find(InterventionId.Parse(name))!;

        Assert.Equal(EvidenceGrade.Limited, intervention.Grade);
        Assert.Contains(intervention.Cautions, c => c.Text.Contains("eaching on its own", StringComparison.Ordinal));
    });

    [Theory]
    [InlineData("positive-action")]
    [InlineData("ready-now")]
    [InlineData("stepping-up")]
    public void Interventions_ForPeopleOfAGroup_ChangeTheGateToo(string name)
    {
        Intervention intervention = InterventionCatalog.BuiltIn.Find(InterventionId.Parse(name))!;

        Assert.Contains(intervention.Cautions, c => c.Text.Contains("gate", StringComparison.Ordinal));
        Assert.Contains(intervention.Cautions, c => c.Text.Contains("voluntary", StringComparison.Ordinal));
    }

    private static (Truth OverIntervals, Truth OverValues) Truths(string rule, string profile)
    {
        Rulebook book = Books.First(b => b.Rules.Any(r => r.Id.Value == rule));
        Analysis analysis = new BelongingEngine(BuiltInRulebooks.FindWithNeeded(book.Id)).Analyse(Profiles.Of(profile));
        Assert.Empty(analysis.Faults);
        RuleProof proof = analysis.Findings.SelectMany(f => f.Proofs).Single(p => p.Rule.Id.Value == rule);
        return (proof.OverIntervals, proof.OverValues);
    }
}
