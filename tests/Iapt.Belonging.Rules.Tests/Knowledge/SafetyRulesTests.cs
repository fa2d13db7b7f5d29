using System.Text.Json;
using Iapt.Belonging.Rules.Conditions;
using Iapt.Belonging.Rules.Engine;
using Iapt.Belonging.Rules.Findings;
using Iapt.Belonging.Rules.Rulebooks;
using Iapt.Belonging.Testing;

namespace Iapt.Belonging.Rules.Tests.Knowledge;

/// <summary>Every rule on enablers of psychological safety, and on what bears on it, is indicated for one team and not for another; and what such rules may not do.</summary>
public sealed class SafetyRulesTests
{
    private const string Hierarchy = "structure/band-spread 5; nss/respect-from-colleagues 3; nss/can-suggest-improvements 3; ";

    private const string NotKnowing = "people/part-time-share 0.5; nss/access-to-learning 3; nss/safe-to-speak-up 3; practice/contribution-coverage 0.4; ";

    private const string Unsafe = "nss/safe-to-speak-up 3; nss/disagreements-handled-well 3; ";

    private const string Safe = "nss/safe-to-speak-up 8; nss/disagreements-handled-well 8; ";

    private const string Improving = "nss/can-make-improvements 8; nss/meets-to-review 8; practice/debriefs 2; ";

    private const string RoleGroups = "nss/kind-and-understanding 8; practice/role-forum 0.75; ";

    private static readonly string[] Names = ["hunt-2021", "interactions-safety", "nhs-providers-2020", "odonovan-mcauliffe-2020"];

    private static readonly Rulebook[] Books = [.. Names.Select(n => BuiltInRulebooks.Find(RulebookId.Parse(n))!)];

    // All of them together: what one rulebook concludes another one reads.
    private static readonly BelongingEngine Engine = new([BuiltInRulebooks.Remtulla2021, .. Books]);

    private static readonly Rule[] Interactions = [.. Books.Single(b => b.Id.Value == "interactions-safety").Rules];

    // Rule; a profile for which it is indicated; a profile for which it is not, whatever else is missing.
    public static TheoryData<string, string, string> Cases { get; } = new()
    {
        { "hunt-2021/co-production", "nss/involved-in-changes 8; practice/co-produced-change 1", "practice/co-produced-change 0" },
        { "hunt-2021/learning-from-errors", "nss/fair-after-incidents 8; nss/action-after-incidents 8; nss/feedback-after-incidents 8", "nss/feedback-after-incidents 6" },
        { "hunt-2021/local-leadership-behaviours", "nss/manager-encourages 8; nss/manager-asks-opinion 8; nss/manager-works-on-problems 8", "nss/manager-asks-opinion 6" },
        { "hunt-2021/speaking-up", "nss/encouraged-to-report 8; nss/secure-raising-clinical-concerns 8; nss/can-suggest-improvements 8", "nss/encouraged-to-report 6" },
        { "interactions-safety/churn-erodes-maintenance", Unsafe + "people/turnover 0.3", Unsafe + "people/turnover 0.1; people/newcomer-share 0.1" },
        { "interactions-safety/cognitive-bias-patient-safety", Hierarchy + "nss/secure-raising-clinical-concerns 3", Hierarchy + "nss/secure-raising-clinical-concerns 8" },
        { "interactions-safety/collaboration-builds-safety", "nss/involved-in-changes 8; practice/co-produced-change 1; practice/decisions-discussed 0.6", "practice/decisions-discussed 0.4" },
        { "interactions-safety/dispersion-cuts-direct-communication", "structure/sites 3; nss/roles-understood 4; nss/attached-to-team 4; practice/introductions 0.2", "structure/sites 3; nss/roles-understood 4; nss/attached-to-team 8; practice/introductions 0.9" },
        { "interactions-safety/dominance-times-not-knowing", NotKnowing + "practice/top-speaker-share 0.7", NotKnowing + "practice/top-speaker-share 0.2; practice/contribution-coverage 0.9; nss/disagreements-handled-well 8" },
        { "interactions-safety/familiarity-face-to-face", Unsafe + "nss/attached-to-team 4; practice/face-to-face 0", Unsafe + "nss/attached-to-team 8; practice/face-to-face 0" },
        { "interactions-safety/introductions-offset-newcomer-silence", NotKnowing + "people/newcomer-share 0.4; practice/introductions 0.2", NotKnowing + "people/newcomer-share 0.4; practice/introductions 0.9" },
        { "interactions-safety/leader-inclusion-facilitates", "nss/manager-asks-opinion 8; nss/manager-listens 8; nss/manager-values-work 8; practice/introductions 0.9", "practice/introductions 0.5" },
        { "interactions-safety/learning-plus-change-leadership", Improving + "nss/chances-for-initiative 8; nss/can-suggest-improvements 8; nss/manager-encourages 8", Improving + "nss/manager-encourages 5" },
        { "interactions-safety/one-safe-voice", Unsafe + "practice/agenda-from-team 0.6; practice/contribution-coverage 0.9", Safe + "practice/agenda-from-team 0.6" },
        { "interactions-safety/part-time-unfamiliar-cases", NotKnowing, "people/part-time-share 0.1" },
        { "interactions-safety/perceived-low-rank-silences", Hierarchy + NotKnowing, "structure/band-spread 1" },
        { "interactions-safety/power-distance-mediated-path", Hierarchy + Unsafe, Hierarchy + Safe },
        { "interactions-safety/safety-culture-chain", "nss/care-is-priority 8; nss/action-after-incidents 8; nss/clinical-concerns-addressed 8; nss/manager-acts 8; practice/promises-kept 0.9; nss/makes-a-difference 9; nss/secure-raising-clinical-concerns 8", "practice/promises-kept 0.4" },
        { "interactions-safety/safety-needs-inclusion-trust-respect", Unsafe + "nss/concerns-would-be-addressed 3; nss/polite-and-respectful 3", Unsafe + "nss/concerns-would-be-addressed 3; nss/polite-and-respectful 8; nss/respects-individual-differences 8" },
        { "interactions-safety/safety-to-burnout-creativity", Unsafe + "nss/burnt-out 3", Unsafe + "nss/burnt-out 7" },
        { "interactions-safety/safety-to-turnover", Unsafe + "nss/thinks-of-leaving 3", Safe + "nss/thinks-of-leaving 3" },
        { "interactions-safety/silo-lead-cuts-power-distance", RoleGroups + "practice/role-lead 0.5", RoleGroups + "practice/role-lead 0" },
        { "interactions-safety/silo-without-bridge", RoleGroups + "practice/cross-team-link 0; nss/teams-work-together 3", RoleGroups + "practice/cross-team-link 1; nss/teams-work-together 3" },
        { "interactions-safety/status-moderated-by-inclusiveness", Hierarchy + "nss/manager-asks-opinion 3; nss/manager-listens 3", Hierarchy + "nss/manager-asks-opinion 8; nss/manager-listens 8" },
        { "interactions-safety/survey-high-silence-observed", "nss/safe-to-speak-up 8; nss/disagreements-handled-well 8; nss/fair-after-incidents 8; practice/contribution-coverage 0.3", "practice/contribution-coverage 0.8" },
        { "interactions-safety/three-sources-of-support", Unsafe + "nss/action-on-wellbeing 3; nss/kind-and-understanding 3", Unsafe + "nss/action-on-wellbeing 3; nss/kind-and-understanding 8; nss/manager-interest-in-wellbeing 8" },
        { "interactions-safety/wellbeing-focus-goes-with-safety", Improving + "nss/organisation-values-work 8; nss/action-on-wellbeing 8; nss/organisation-supports-balance 8", Improving + "nss/organisation-values-work 5" },
        { "nhs-providers-2020/low-psychological-safety", Unsafe, Safe },
        { "nhs-providers-2020/trust", "nss/trusted-to-do-job 9; nss/concerns-would-be-addressed 8", "nss/trusted-to-do-job 7" },
        { "odonovan-mcauliffe-2020/change-oriented-leadership", "nss/chances-for-initiative 8; nss/can-suggest-improvements 8; nss/manager-encourages 8", "nss/chances-for-initiative 6" },
        { "odonovan-mcauliffe-2020/continuous-improvement-culture", Improving, "nss/can-make-improvements 8; nss/meets-to-review 5; practice/debriefs 0" },
        { "odonovan-mcauliffe-2020/familiarity-across-teams", "practice/cross-team-link 1; practice/visits-to-other-teams 0.3", "practice/cross-team-link 0; practice/visits-to-other-teams 0" },
        { "odonovan-mcauliffe-2020/familiarity-with-leader", "nss/manager-listens 8; practice/one-to-ones 1.2", "nss/manager-listens 8; practice/one-to-ones 0.3" },
        { "odonovan-mcauliffe-2020/familiarity-with-team-members", "nss/attached-to-team 8; practice/introductions 0.9; practice/face-to-face 0", "practice/introductions 0.2; practice/face-to-face 0" },
        { "odonovan-mcauliffe-2020/leader-behavioural-integrity", "nss/manager-acts 8; practice/promises-kept 0.9", "nss/manager-acts 9; practice/promises-kept 0.5" },
        { "odonovan-mcauliffe-2020/leader-support", "nss/manager-interest-in-wellbeing 8; nss/manager-cares 8; nss/manager-acts 8", "nss/manager-cares 6" },
        { "odonovan-mcauliffe-2020/organisational-support", "nss/organisation-values-work 8; nss/action-on-wellbeing 8; nss/organisation-supports-balance 8", "nss/action-on-wellbeing 6" },
        { "odonovan-mcauliffe-2020/peer-support", "nss/kind-and-understanding 8; nss/appreciation-shown 8", "nss/appreciation-shown 6" },
        { "odonovan-mcauliffe-2020/professional-responsibility", "nss/makes-a-difference 9; nss/secure-raising-clinical-concerns 8", "nss/secure-raising-clinical-concerns 6" },
        { "odonovan-mcauliffe-2020/safety-culture", "nss/care-is-priority 8; nss/action-after-incidents 8; nss/clinical-concerns-addressed 8", "nss/care-is-priority 6" },
        { "odonovan-mcauliffe-2020/status-hierarchy-inclusiveness", "nss/manager-asks-opinion 8; nss/respect-from-colleagues 8; gap:nss/safe-to-speak-up[band=2-5][band=7+] -0.4", "nss/manager-asks-opinion 8; practice/round-table 0.2; gap:nss/safe-to-speak-up[band=2-5][band=7+] -2" },
    };

    [Fact]
    public void Cases_EveryRule_IsThere() => Assert.Equal(
        Books.SelectMany(b => b.Rules).Select(r => r.Id.Value).Order(StringComparer.Ordinal),
        ((IEnumerable<object[]>)Cases).Select(c => (string)c[0]).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Analyse_ProfileThatFitsOrNot_IndicatesOrDeniesTheRule(string rule, string fits, string doesNotFit)
    {
        Assert.Equal((Truth.True, Truth.True), Prove(rule, fits));
        Assert.Equal((Truth.False, Truth.False), Prove(rule, doesNotFit));
    }

    [Fact]
    public void Rules_OfSafety_NeverAskWherePeopleWork() => Assert.All(
        Books.SelectMany(b => b.Rules),
        r => Assert.DoesNotContain(ConditionWalk.All(r.When).OfType<Comparison>(), c => c.Subject.Text.Contains("remote", StringComparison.Ordinal)));

    [Fact]
    public void Interactions_All_ReadAFindingAndConcludeNoBarrier() => Assert.All(Interactions, r =>
    {
        Assert.NotEmpty(ConditionWalk.Findings(r.When));
        Assert.True(r.Concludes.Kind is FindingKind.Risk or FindingKind.Strength, r.Id.Value);
    });

    [Fact]
    public void Interactions_WithNoNumbersBehindThem_OnlyBearOnAnother() => Assert.All(Interactions, r =>
    {
        EvidenceStrength best = r.Because.Where(c => c.Source.Value != "iapt-belonging").Min(c => SourceCatalog.BuiltIn.Find(c.Source)!.Strength);

        Assert.True(best <= EvidenceStrength.QuantitativeStudy || r.Moderates is not null, $"{r.Id} rests on {best} and moderates nothing");
    });

    [Fact]
    public void Interactions_LeftOut_HaveAReasonAndNoRule()
    {
        using JsonDocument document = JsonDocument.Parse(
            File.ReadAllBytes(Repository.Path("src", "Iapt.Belonging.Rules", "Knowledge", "BuiltIn", "interactions-left-out.safety.json")));
        JsonElement[] leftOut = [.. document.RootElement.GetProperty("leftOut").EnumerateArray()];
        string[] rules = [.. Interactions.Select(r => r.Id.Value["interactions-safety/".Length..])];

        Assert.All(leftOut, l => Assert.EndsWith(".", l.GetProperty("because").GetString(), StringComparison.Ordinal));
        Assert.Equal(31, rules.Concat(leftOut.Select(l => l.GetProperty("interaction").GetString()!)).Distinct().Count());
        Assert.Equal(31, rules.Length + leftOut.Length);
    }

    [Fact]
    public void Analyse_StrongRoleLeads_MakeHierarchyLessPressingAndLeaveItStanding()
    {
        Analysis without = Engine.Analyse(Profiles.Of(Hierarchy)), with = Engine.Analyse(Profiles.Of(Hierarchy, RoleGroups + "practice/role-lead 1"));
        Finding before = without.Find(FindingId.Parse("barrier/hierarchy"))!, after = with.Find(FindingId.Parse("barrier/hierarchy"))!;

        Assert.Equal((FindingStatus.Indicated, FindingStatus.Indicated), (before.Status, after.Status));
        Assert.DoesNotContain(before.Moderations, m => !m.IsAggravating);
        Assert.Contains(after.Moderations, m => !m.IsAggravating);
    }

    private static (Truth OverIntervals, Truth OverValues) Prove(string rule, string profile)
    {
        Analysis analysis = Engine.Analyse(Profiles.Of(profile));
        Assert.Empty(analysis.Faults);
        RuleProof proof = analysis.Findings.SelectMany(f => f.Proofs).Single(p => p.Rule.Id.Value == rule);
        return (proof.OverIntervals, proof.OverValues);
    }
}
