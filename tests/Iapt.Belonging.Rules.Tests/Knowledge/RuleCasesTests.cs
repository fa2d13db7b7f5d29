using Iapt.Belonging.Rules.Conditions;
using Iapt.Belonging.Rules.Engine;
using Iapt.Belonging.Rules.Findings;
using Iapt.Belonging.Rules.Rulebooks;

namespace Iapt.Belonging.Rules.Tests.Knowledge;

/// <summary>Every built-in rule is indicated for one team and not for another.</summary>
public sealed class RuleCasesTests
{
    // Rule; a profile for which it is indicated; a profile for which it is not, whatever else is missing.
    public static TheoryData<string, string, string> Cases { get; } = new()
    {
        { "remtulla-2021/authoritarian-leadership/absent", "practice/lead-in-post 0; nss/manager-acts 3; nss/manager-interest-in-wellbeing 3", "practice/lead-in-post 1" },
        { "remtulla-2021/authoritarian-leadership/controlling", "nss/involved-in-changes 3; nss/manager-asks-opinion 3; nss/manager-listens 3", "nss/involved-in-changes 8" },
        { "remtulla-2021/boundary-spanner", "practice/cross-team-link 1; nss/teams-work-together 8", "practice/cross-team-link 0; nss/teams-work-together 4" },
        { "remtulla-2021/chairing-meetings", "practice/named-chair 1; practice/round-table 0.6", "practice/named-chair 0; practice/round-table 0.1; practice/chair-rotation 0.1" },
        { "remtulla-2021/hierarchy", "structure/band-spread 5; nss/respect-from-colleagues 3; gap:nss/safe-to-speak-up[band=2-5][band=7+] -2", "structure/band-spread 5; nss/respect-from-colleagues 8; nss/can-suggest-improvements 8; nss/safe-to-speak-up 8" },
        { "remtulla-2021/leader-inclusiveness", "nss/manager-asks-opinion 8; nss/manager-listens 8; nss/manager-values-work 8", "nss/manager-asks-opinion 6" },
        { "remtulla-2021/open-culture", "nss/safe-to-speak-up 8; nss/disagreements-handled-well 8; nss/fair-after-incidents 8", "nss/safe-to-speak-up 5" },
        { "remtulla-2021/perceived-lack-of-knowledge", "people/part-time-share 0.5; nss/access-to-learning 3; nss/safe-to-speak-up 3; practice/contribution-coverage 0.4", "nss/access-to-learning 8; nss/supported-to-develop 8" },
        { "remtulla-2021/personality", "practice/top-speaker-share 0.6; practice/contribution-coverage 0.4", "practice/top-speaker-share 0.2; practice/contribution-coverage 0.9; nss/disagreements-handled-well 8" },
        { "remtulla-2021/small-groups", "practice/meeting-size 6; practice/contribution-coverage 0.9", "practice/contribution-coverage 0.5" },
        { "remtulla-2021/strong-interpersonal-relationships", "nss/enjoys-working-with-team 8; nss/attached-to-team 8; nss/kind-and-understanding 8", "nss/attached-to-team 5" },
        { "remtulla-2021/support-in-silos", "nss/kind-and-understanding 8; practice/role-forum 0.75", "nss/kind-and-understanding 8; practice/role-forum 0; practice/role-lead 0.25" },
        { "remtulla-2021/vocal-personality", "practice/agenda-from-team 0.6; nss/can-suggest-improvements 8", "practice/agenda-from-team 0.1; practice/contribution-coverage 0.4; nss/can-suggest-improvements 4" },
        { "remtulla-2021-edmondson/authoritarian-leadership/absent", "practice/lead-in-post 0; practice/suggestions-answered 0.2", "practice/lead-in-post 1" },
        { "remtulla-2021-edmondson/authoritarian-leadership/controlling", "edmondson/safe-to-take-risks 3; practice/decisions-discussed 0.2", "edmondson/safe-to-take-risks 8" },
        { "remtulla-2021-edmondson/boundary-spanner", "practice/cross-team-link 1", "practice/cross-team-link 0" },
        { "remtulla-2021-edmondson/chairing-meetings", "practice/named-chair 1; practice/chair-rotation 0.4", "practice/named-chair 0; practice/round-table 0.1; practice/chair-rotation 0.1" },
        { "remtulla-2021-edmondson/hierarchy", "structure/band-spread 3; edmondson/raise-tough-issues 3; edmondson/safe-to-take-risks 3", "edmondson/raise-tough-issues 8" },
        { "remtulla-2021-edmondson/leader-inclusiveness", "edmondson/skills-valued 8; practice/round-table 0.6; practice/introductions 0.9", "practice/introductions 0.2" },
        { "remtulla-2021-edmondson/open-culture", "edmondson/mistakes-held-against 8; edmondson/raise-tough-issues 8; edmondson/safe-to-take-risks 8", "edmondson/mistakes-held-against 5" },
        { "remtulla-2021-edmondson/perceived-lack-of-knowledge", "practice/pre-read-days 0; edmondson/hard-to-ask-for-help 3; edmondson/mistakes-held-against 3", "edmondson/hard-to-ask-for-help 8" },
        { "remtulla-2021-edmondson/personality", "practice/top-speaker-share 0.6; edmondson/raise-tough-issues 3", "practice/top-speaker-share 0.2; practice/contribution-coverage 0.9; edmondson/raise-tough-issues 8" },
        { "remtulla-2021-edmondson/small-groups", "practice/small-group-discussion 0.5; practice/contribution-coverage 0.8", "practice/small-group-discussion 0.1; practice/meeting-size 14" },
        { "remtulla-2021-edmondson/strong-interpersonal-relationships", "edmondson/no-undermining 8; edmondson/hard-to-ask-for-help 8", "edmondson/no-undermining 5" },
        { "remtulla-2021-edmondson/support-in-silos", "edmondson/hard-to-ask-for-help 8; practice/role-lead 0.5", "edmondson/hard-to-ask-for-help 5" },
        { "remtulla-2021-edmondson/vocal-personality", "practice/contribution-coverage 0.9; edmondson/raise-tough-issues 8", "practice/agenda-from-team 0.1; practice/contribution-coverage 0.4; edmondson/raise-tough-issues 4" },
        { "harm/discrimination/some", "nss/discrimination-from-staff 9.5", "nss/discrimination-from-staff 10 exact; nss/discrimination-from-public 10 exact" },
        { "harm/discrimination/more-than-one-in-ten", "nss/discrimination-from-public 8", "nss/discrimination-from-staff 9.5; nss/discrimination-from-public 9.5" },
        { "harm/bullying-and-harassment/some", "nss/harassment-from-managers 9.5", "nss/harassment-from-managers 10 exact; nss/harassment-from-colleagues 10 exact; nss/harassment-from-public 10 exact" },
        { "harm/bullying-and-harassment/more-than-one-in-ten", "nss/harassment-from-public 8", "nss/harassment-from-managers 9.5; nss/harassment-from-colleagues 9.5; nss/harassment-from-public 9.5" },
        { "harm/violence/some", "nss/violence-from-public 9.5", "nss/violence-from-public 10 exact; nss/violence-from-managers 10 exact; nss/violence-from-colleagues 10 exact" },
        { "harm/violence/more-than-one-in-ten", "nss/violence-from-colleagues 8", "nss/violence-from-public 9.5; nss/violence-from-managers 9.5; nss/violence-from-colleagues 9.5" },
        { "harm/sexual-misconduct/some", "nss/sexual-behaviour-from-staff 9.5", "nss/sexual-behaviour-from-staff 10 exact; nss/sexual-behaviour-from-public 10 exact" },
        { "harm/sexual-misconduct/more-than-one-in-ten", "nss/sexual-behaviour-from-public 8", "nss/sexual-behaviour-from-staff 9.5; nss/sexual-behaviour-from-public 9.5" },
    };

    private static readonly Rulebook[] Books = [BuiltInRulebooks.Remtulla2021, BuiltInRulebooks.Remtulla2021ByEdmondson, BuiltInRulebooks.Harm];

    [Fact]
    public void Cases_EveryBuiltInRule_IsThere()
    {
        // Accounts are never sure, so rules of accounts alone cannot be indicated; they have a test of their own.
        IEnumerable<string> rules = Books.SelectMany(b => b.Rules).Where(r => r.When is not AccountsCondition).Select(r => r.Id.Value);

        Assert.Equal(rules.Order(StringComparer.Ordinal), ((IEnumerable<object[]>)Cases).Select(c => (string)c[0]).Order(StringComparer.Ordinal));
    }

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

    [Theory]
    [InlineData("harm/discrimination/heard", "risk/discrimination")]
    [InlineData("harm/bullying-and-harassment/heard", "risk/bullying-and-harassment")]
    [InlineData("harm/violence/heard", "risk/violence")]
    [InlineData("harm/sexual-misconduct/heard", "risk/sexual-misconduct")]
    public void Analyse_OneAccountOfHarm_IsTentative(string rule, string finding)
    {
        Assert.Equal((Truth.Unknown, Truth.True), Truths(Prove(rule, $"heard {finding} 1")));
        Assert.Equal((Truth.Unknown, Truth.False), Truths(Prove(rule, $"denied {finding} 1")));
    }

    private static RuleProof Prove(string rule, string profile)
    {
        Rulebook book = Books.First(b => b.Rules.Any(r => r.Id.Value == rule));
        Analysis analysis = new BelongingEngine([book]).Analyse(Profiles.Of(profile));
        Assert.Empty(analysis.Faults);
        return analysis.Findings.SelectMany(f => f.Proofs).Single(p => p.Rule.Id.Value == rule);
    }

    private static (Truth OverIntervals, Truth OverValues) Truths(RuleProof proof) => (proof.OverIntervals, proof.OverValues);
}
