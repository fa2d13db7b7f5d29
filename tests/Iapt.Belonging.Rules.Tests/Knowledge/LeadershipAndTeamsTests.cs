using Iapt.Belonging.Rules.Conditions;
using Iapt.Belonging.Rules.Engine;
using Iapt.Belonging.Rules.Findings;
using Iapt.Belonging.Rules.Rulebooks;

namespace Iapt.Belonging.Rules.Tests.Knowledge;

/// <summary>Every rule on leadership, team working and engagement is indicated for one team and not for another; and what the rules do not do.</summary>
public sealed class LeadershipAndTeamsTests
{
    private const string Directive = "nss/involved-in-changes 3; nss/manager-asks-opinion 3; nss/manager-listens 3; nss/team-freedom 3; ";

    private const string Supported = "nss/kind-and-understanding 8; nss/appreciation-shown 8; nss/manager-values-work 8; nss/manager-cares 8; nss/manager-acts 8; ";

    private static readonly string[] Names = ["interactions-teams", "kings-fund-2015", "kings-fund-2020", "nss-engagement", "riley-2021", "west-2021"];

    // Rule; a profile for which it is indicated; a profile for which it is not, whatever else is missing.
    public static TheoryData<string, string, string> Cases { get; } = new()
    {
        { "kings-fund-2015/clear-objectives", "nss/shared-objectives 8", "nss/shared-objectives 6" },
        { "kings-fund-2015/inter-team-cooperation", "nss/teams-work-together 8", "nss/teams-work-together 6" },
        { "kings-fund-2015/listening-to-all-voices", "nss/manager-asks-opinion 8; practice/contribution-coverage 0.9", "nss/manager-asks-opinion 6; nss/can-suggest-improvements 6" },
        { "kings-fund-2015/performance-feedback", "nss/manager-gives-feedback 8; nss/appraisal-clear-objectives 6", "nss/appraisal-clear-objectives 4" },
        { "kings-fund-2015/pseudo-team", "nss/shared-objectives 3; nss/meets-to-review 3", "nss/shared-objectives 6" },
        { "kings-fund-2015/role-clarity", "nss/knows-responsibilities 8; nss/roles-understood 7", "nss/roles-understood 6" },
        { "kings-fund-2015/shared-team-leadership", "nss/chances-for-initiative 8; practice/chair-rotation 0.4", "nss/chances-for-initiative 6; practice/chair-rotation 0.1" },
        { "kings-fund-2015/team-autonomy", "nss/team-freedom 8; nss/choice-in-how-to-work 8", "nss/choice-in-how-to-work 6" },
        { "kings-fund-2015/team-reflexivity", "nss/meets-to-review 8; practice/debriefs 2", "nss/meets-to-review 6; practice/debriefs 0" },
        { "kings-fund-2015/valuing-diversity", "nss/respects-individual-differences 8; nss/valued-by-team 8", "nss/valued-by-team 6" },
        { "kings-fund-2020/leader-accountability", "practice/inclusion-owner 1; practice/inclusion-reported 1", "practice/inclusion-owner 0; practice/inclusion-reported 0" },
        { "nss-engagement/disengagement", "nss/paragraph-41-engagement 4", "nss/paragraph-41-engagement 6" },
        { "nss-engagement/staff-engagement", "nss/paragraph-41-engagement 8", "nss/paragraph-41-engagement 6" },
        { "riley-2021/professional-support", "practice/confidential-support 1; nss/action-on-wellbeing 8", "practice/confidential-support 0" },
        { "riley-2021/supportive-colleagues", "nss/kind-and-understanding 8; nss/appreciation-shown 8", "nss/appreciation-shown 6" },
        { "riley-2021/supportive-leadership", "nss/manager-values-work 8; nss/manager-cares 8; nss/manager-acts 8", "nss/manager-cares 6" },
        { "riley-2021/workload-pressure", "nss/enough-staff 3; nss/time-pressure 3", "nss/can-meet-demands 6; nss/enough-staff 6" },
        { "west-2021/attending", "nss/manager-listens 8", "nss/manager-listens 6" },
        { "west-2021/empathising", "nss/manager-cares 8", "nss/manager-cares 6" },
        { "west-2021/helping", "nss/manager-acts 8", "nss/manager-acts 6" },
        { "west-2021/role-modelling", "nss/manager-values-work 8; practice/leads-learn-aloud 0.4", "nss/manager-values-work 6; practice/leads-learn-aloud 0" },
        { "west-2021/understanding", "nss/manager-works-on-problems 8", "nss/manager-works-on-problems 6" },
        { "interactions-teams/accountability-needed", "practice/inclusion-owner 0; nss/discrimination-from-staff 8", "practice/inclusion-owner 1" },
        { "interactions-teams/autonomy-and-common-goal", Directive + "nss/choice-in-how-to-work 3", Directive + "nss/choice-in-how-to-work 8" },
        { "interactions-teams/coproduction-to-engagement", "practice/co-produced-change 1; nss/involved-in-changes 8; nss/motivation 8", "nss/motivation 6" },
        { "interactions-teams/disengagement-narrows-voice", "nss/paragraph-41-engagement 4; nss/safe-to-speak-up 4", "nss/paragraph-41-engagement 4; nss/safe-to-speak-up 6" },
        { "interactions-teams/dominating-lead-blocks-voice", Directive + "nss/chances-for-initiative 4", Directive + "nss/chances-for-initiative 6" },
        { "interactions-teams/empower-and-reach-out", "nss/team-freedom 8; nss/choice-in-how-to-work 8; nss/teams-work-together 4", "nss/team-freedom 8; nss/choice-in-how-to-work 8; nss/teams-work-together 6" },
        { "interactions-teams/feedback-tied-to-goals", "nss/shared-objectives 8; nss/manager-gives-feedback 4", "nss/shared-objectives 8; nss/manager-gives-feedback 6" },
        { "interactions-teams/inclusive-teams-innovate", "nss/manager-asks-opinion 8; nss/can-suggest-improvements 8; nss/respects-individual-differences 8; nss/valued-by-team 8; nss/can-make-improvements 8", "nss/valued-by-team 6" },
        { "interactions-teams/involvement-eases-change", "nss/paragraph-41-engagement 4; nss/involved-in-changes 4; nss/burnt-out 4", "nss/paragraph-41-engagement 4; nss/involved-in-changes 4; nss/burnt-out 6" },
        { "interactions-teams/leader-gravity-barrier", "nss/manager-listens 6; gap:nss/manager-listens[band=2-5][band=7+] -2", "nss/manager-listens 6; gap:nss/manager-listens[band=2-5][band=7+] 0" },
        { "interactions-teams/leadership-lack-mental-health", Directive + "nss/kind-and-understanding 4; nss/strained-relationships 4", Directive + "nss/kind-and-understanding 6; nss/strained-relationships 6" },
        { "interactions-teams/not-inclusive-not-compassionate", "nss/manager-listens 8; nss/manager-asks-opinion 4", "nss/manager-listens 8; nss/manager-asks-opinion 6" },
        { "interactions-teams/objectives-and-roles", "nss/shared-objectives 8; nss/roles-understood 4", "nss/shared-objectives 8; nss/roles-understood 6" },
        { "interactions-teams/pseudo-team-harm", "nss/shared-objectives 3; nss/meets-to-review 3; nss/action-after-incidents 4", "nss/shared-objectives 6" },
        { "interactions-teams/support-buffers-stress", Supported + "nss/enough-staff 3; nss/time-pressure 3", Supported + "nss/enough-staff 6; nss/time-pressure 6" },
        { "interactions-teams/too-many-objectives", "nss/shared-objectives 6; practice/team-objectives 12", "nss/shared-objectives 6; practice/team-objectives 6" },
        { "interactions-teams/understanding-before-helping", "nss/manager-acts 8; nss/manager-works-on-problems 4", "nss/manager-acts 8; nss/manager-works-on-problems 6" },
    };

    private static IEnumerable<Rulebook> Books => Names.Select(n => BuiltInRulebooks.Find(RulebookId.Parse(n))!);

    [Fact]
    public void Cases_EveryRule_IsThere() => Assert.Equal(
        Books.SelectMany(b => b.Rules).Select(r => r.Id.Value).Order(StringComparer.Ordinal),
        ((IEnumerable<object[]>)Cases).Select(c => (string)c[0]).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Analyse_ProfileThatFits_IndicatesTheRule(string rule, string fits, string doesNotFit)
    {
        RuleProof proof = Prove(rule, fits);

        Assert.NotEmpty(doesNotFit);
        Assert.Equal((Truth.True, Truth.True), (proof.OverIntervals, proof.OverValues));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Analyse_ProfileThatDoesNotFit_DeniesTheRule(string rule, string fits, string doesNotFit)
    {
        RuleProof proof = Prove(rule, doesNotFit);

        Assert.NotEmpty(fits);
        Assert.Equal((Truth.False, Truth.False), (proof.OverIntervals, proof.OverValues));
    }

    /// <summary>A barrier speaks of what is experienced: with good answers to every question, no fact of practice and no exposure brings one up.</summary>
    [Fact]
    public void Analyse_GoodAnswersThroughout_BringUpNoBarrierAndNoRisk()
    {
        Analysis analysis = Analyse(Profiles.SurveysOnly(9).With(
            [.. Profiles.Of("people/remote-share 1; people/part-time-share 1; people/vacancy-rate 0.5; practice/inclusion-owner 0; practice/team-objectives 20").Estimates], []));

        Assert.Empty(analysis.Findings
            .Where(f => f is { Definition: { Id.Kind: FindingKind.Barrier or FindingKind.Risk, IsHarm: false }, Status: FindingStatus.Indicated or FindingStatus.Tentative })
            .Select(f => f.Definition.Id.Value));
    }

    /// <summary>What no quantitative study or review carries bears on another finding, and decides nothing beside it; what does is named here.</summary>
    [Fact]
    public void Interactions_WithoutStudyOfNumbers_BearOnAnotherFinding() => Assert.Equal(
        ["interactions-teams/pseudo-team-harm"],
        BuiltInRulebooks.Find(RulebookId.Parse("interactions-teams"))!.Rules.Where(r => r.Moderates is null).Select(r => r.Id.Value));

    [Fact]
    public void Interactions_EachReadsAFindingAndConcludesNoBarrier() => Assert.All(BuiltInRulebooks.Find(RulebookId.Parse("interactions-teams"))!.Rules, r =>
    {
        Assert.NotEmpty(ConditionWalk.Findings(r.When));
        Assert.True(r.Concludes.Kind is FindingKind.Risk or FindingKind.Strength, r.Id.Value);
    });

    private static Analysis Analyse(TeamProfile profile)
    {
        Analysis analysis = new BelongingEngine([.. Names.SelectMany(n => BuiltInRulebooks.FindWithNeeded(RulebookId.Parse(n))).Distinct()]).Analyse(profile);
        Assert.Empty(analysis.Faults);
        return analysis;
    }

    private static RuleProof Prove(string rule, string profile) =>
        Analyse(Profiles.Of(profile)).Findings.SelectMany(f => f.Proofs).Single(p => p.Rule.Id.Value == rule);
}
