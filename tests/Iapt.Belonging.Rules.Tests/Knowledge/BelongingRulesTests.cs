using Iapt.Belonging.Rules.Conditions;
using Iapt.Belonging.Rules.Engine;
using Iapt.Belonging.Rules.Findings;
using Iapt.Belonging.Rules.Rulebooks;

namespace Iapt.Belonging.Rules.Tests.Knowledge;

/// <summary>Every rule on belonging, on work at a distance and on joy is indicated for one team and not for another; and the share of work at a distance alone changes nothing.</summary>
public sealed class BelongingRulesTests
{
    private const string Unbelonging = "nss/attached-to-team 3; nss/valued-by-team 3";

    private const string Isolated = "people/remote-share 0.6; nss/attached-to-team 3; nss/valued-by-team 3";

    private const string OverConnected = "people/remote-share 0.6; practice/switch-off-agreed 0; nss/achieves-balance 3; nss/no-energy-for-family 3";

    private const string BurntOut = "nss/burnt-out 3; nss/exhausted-at-thought-of-work 3";

    private const string WithoutSay = "nss/involved-in-changes 3; nss/can-make-improvements 3";

    private const string WithoutJoy = "nss/looks-forward-to-work 4; nss/enthusiastic-about-job 4";

    private const string NoPlannedContact = "practice/planned-contact 0; practice/lead-contact 0.3; practice/one-to-ones 0.2";

    private static readonly Rulebook[] Books =
        [.. new[] { "cipd-2019", "deloitte-2020", "ihi-2017", "interactions-belonging", "remote-and-hybrid", "waller-2022" }.Select(n => BuiltInRulebooks.Find(RulebookId.Parse(n))!)];

    private static readonly BelongingEngine Engine = new(Needed());

    // Rule; a profile for which it is indicated; a profile for which it is not, whatever else is missing.
    public static TheoryData<string, string, string> Cases { get; } = new()
    {
        { "cipd-2019/agency", "nss/can-suggest-improvements 8; nss/involved-in-changes 8; nss/can-make-improvements 8", "nss/involved-in-changes 6" },
        { "cipd-2019/inclusion", "nss/valued-by-team 8; nss/respects-individual-differences 8; nss/fair-career-progression 8", "nss/fair-career-progression 6" },
        { "cipd-2019/lack-of-agency", WithoutSay, "nss/can-suggest-improvements 8; nss/involved-in-changes 6" },
        { "deloitte-2020/comfort", "nss/respect-from-colleagues 8; nss/polite-and-respectful 8; nss/respects-individual-differences 8", "nss/polite-and-respectful 6" },
        { "deloitte-2020/connection", "nss/attached-to-team 8; nss/enjoys-working-with-team 8; nss/makes-a-difference 8", "nss/attached-to-team 6" },
        { "deloitte-2020/contribution", "nss/valued-by-team 8; nss/makes-a-difference 8; nss/can-make-improvements 8", "nss/can-make-improvements 6" },
        { "ihi-2017/burnout-risk", BurntOut, "nss/burnt-out 6; nss/exhausted-at-thought-of-work 6" },
        { "ihi-2017/joy-in-work", "nss/looks-forward-to-work 8; people/good-days 0.8", WithoutJoy },
        { "ihi-2017/recognition", "nss/recognised-for-good-work 8; nss/appreciation-shown 8; nss/manager-values-work 8", "nss/recognised-for-good-work 6" },
        { "remote-and-hybrid/intentional-connection", "practice/planned-contact 1; practice/lead-contact 0.9", NoPlannedContact },
        { "remote-and-hybrid/over-connecting", OverConnected, "people/remote-share 0.9; practice/switch-off-agreed 1" },
        { "remote-and-hybrid/remote-isolation", Isolated, "people/remote-share 0.2; nss/attached-to-team 3; nss/valued-by-team 3" },
        { "waller-2022/development-opportunity", "nss/supported-to-develop 8; nss/access-to-learning 8; nss/career-development 8", "nss/career-development 6" },
        { "waller-2022/lack-of-belonging", Unbelonging, "nss/attached-to-team 7; nss/valued-by-team 7; nss/kind-and-understanding 7" },
        { "interactions-belonging/belonging-low-leads-to-exit", $"{Unbelonging}; nss/thinks-of-leaving 3", $"{Unbelonging}; nss/thinks-of-leaving 7" },
        { "interactions-belonging/belonging-needs-continuity", $"{Unbelonging}; practice/belonging-reviews 0", $"{Unbelonging}; practice/belonging-reviews 2" },
        { "interactions-belonging/burnout-lowers-engagement", $"{BurntOut}; nss/motivation 3", $"{BurntOut}; nss/motivation 7" },
        { "interactions-belonging/connection-contribution-core", $"{Unbelonging}; nss/can-make-improvements 3", $"{Unbelonging}; nss/can-make-improvements 6" },
        { "interactions-belonging/deloitte-ladder", $"{WithoutSay}; nss/respect-from-colleagues 3", $"{WithoutSay}; nss/respect-from-colleagues 6" },
        { "interactions-belonging/intentional-offsets-remote", "people/remote-share 0.6; practice/planned-contact 1; practice/lead-contact 0.9", $"people/remote-share 0.6; {NoPlannedContact}" },
        { "interactions-belonging/less-face-time-disengages", $"{Isolated}; practice/face-to-face 0; nss/motivation 3", $"{Isolated}; practice/face-to-face 4; nss/motivation 3" },
        { "interactions-belonging/measure-without-action", $"{WithoutSay}; practice/results-answered 0; nss/concerns-would-be-addressed 3", $"{WithoutSay}; practice/results-answered 1" },
        { "interactions-belonging/minority-times-remote", $"people/remote-share 0.6; {NoPlannedContact}; gap:nss/attached-to-team[disability=yes][disability=no] -2", $"people/remote-share 0.6; {NoPlannedContact}; gap:nss/attached-to-team[disability=yes][disability=no] 0; gap:nss/attached-to-team[ethnicity=bme][ethnicity=white] 0" },
        { "interactions-belonging/new-hire-times-remote", $"{Isolated}; people/newcomer-share 0.3", "people/remote-share 0.9; people/newcomer-share 0.9; nss/attached-to-team 7; nss/valued-by-team 7; practice/lead-contact 0.9" },
        { "interactions-belonging/no-agency-what-about-me", $"{WithoutSay}; nss/valued-by-team 3", $"{WithoutSay}; nss/valued-by-team 7" },
        { "interactions-belonging/over-connecting-burnout", $"{OverConnected}; nss/burnt-out 3", $"{OverConnected}; nss/burnt-out 6" },
        { "interactions-belonging/pay-does-not-fix-belonging", $"{Unbelonging}; nss/will-look-for-job 3; nss/satisfied-with-pay 6", $"{Unbelonging}; nss/will-look-for-job 3; nss/satisfied-with-pay 3" },
        { "interactions-belonging/pebble-or-boulder", $"{WithoutJoy}; nss/enough-staff 3; nss/has-equipment 3", $"{WithoutJoy}; nss/enough-staff 6; nss/has-equipment 6" },
        { "interactions-belonging/technology-paradox", $"{Isolated}; {NoPlannedContact}", $"{Isolated}; practice/planned-contact 1; practice/lead-contact 0.9" },
        { "interactions-belonging/touchpoints-versus-overload", $"{Isolated}; {OverConnected}", $"{Isolated}; practice/switch-off-agreed 1" },
        { "interactions-belonging/workload-blocks-wellbeing", $"{WithoutJoy}; nss/can-meet-demands 3; nss/time-pressure 3", $"{WithoutJoy}; nss/can-meet-demands 7" },
    };

    [Fact]
    public void Cases_EveryRule_IsThere() => Assert.Equal(
        Books.SelectMany(b => b.Rules).Select(r => r.Id.Value).Order(StringComparer.Ordinal),
        ((IEnumerable<object[]>)Cases).Select(c => (string)c[0]).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Analyse_ProfileThatFits_IndicatesTheRuleAndTheOtherDeniesIt(string rule, string fits, string doesNotFit)
    {
        Assert.Equal((Truth.True, Truth.True), Truths(rule, Profiles.Of(fits)));
        Assert.Equal((Truth.False, Truth.False), Truths(rule, Profiles.Of(doesNotFit)));
    }

    /// <summary>A meta-analysis finds working virtually in itself neither good nor bad for a team.</summary>
    [Fact]
    public void Analyse_RemoteShareAlone_MakesNothingWorse()
    {
        Assert.All(
            [Profiles.HealthyByNss, $"{Profiles.HealthyByNss}; {Profiles.HealthyByPractice}", "nss/safe-to-speak-up 5", "people/newcomer-share 0.9; practice/face-to-face 0; practice/team-meetings 40"],
            rest => Assert.Single(Shares.Select(share => Problems($"{rest}; people/remote-share {share}")).Distinct()));
        Assert.All(Shares, share => Assert.Empty(Problems($"people/remote-share {share}; practice/switch-off-agreed 0; practice/planned-contact 0; practice/face-to-face 0")));
    }

    /// <summary>Where contact is thin by what staff report, the share says only where the question arises: above its line nothing changes with it.</summary>
    [Fact]
    public void Analyse_RemoteShareAboveItsLine_MakesNothingWorse() => Assert.Single(
        new[] { "0.4", "0.6", "0.9", "1" }.Select(share => Problems($"{Isolated}; {OverConnected}; {NoPlannedContact}; people/remote-share {share}")).Distinct());

    [Fact]
    public void Rules_ThatRestOnExpertsOrPolicy_OnlyModerate() => Assert.All(Books.Single(b => b.Id.Value == "interactions-belonging").Rules, r =>
    {
        bool studied = r.Because.Any(c => SourceCatalog.BuiltIn.Find(c.Source)!.Strength is EvidenceStrength.SystematicReview or EvidenceStrength.QuantitativeStudy);
        Assert.Equal(studied, r.Moderates is null);
        Assert.NotEmpty(ConditionWalk.Findings(r.When));
        Assert.NotEqual(FindingKind.Barrier, r.Concludes.Kind);
    });

    private static readonly string[] Shares = ["0", "0.1", "0.39", "0.4", "0.7", "1"];

    // Barriers and risks that are indicated, clearly or tentatively.
    private static string Problems(string profile) => string.Join(' ', Engine.Analyse(Profiles.Of(profile)).Findings
        .Where(f => f.Definition.Id.Kind is FindingKind.Barrier or FindingKind.Risk && f.Status is FindingStatus.Indicated or FindingStatus.Tentative)
        .Select(f => $"{f.Definition.Id}:{f.Status}"));

    private static (Truth OverIntervals, Truth OverValues) Truths(string rule, TeamProfile profile)
    {
        Analysis analysis = Engine.Analyse(profile);
        Assert.Empty(analysis.Faults);
        RuleProof proof = analysis.Findings.SelectMany(f => f.Proofs).Single(p => p.Rule.Id.Value == rule);
        return (proof.OverIntervals, proof.OverValues);
    }

    private static Rulebook[] Needed() => [.. Books.SelectMany(b => BuiltInRulebooks.FindWithNeeded(b.Id)).Distinct()];
}
