using System.Collections.Immutable;
using FsCheck.Xunit;
using Iapt.Belonging.Rules.Engine;
using Iapt.Belonging.Rules.Findings;
using Iapt.Belonging.Rules.Interventions;
using Iapt.Belonging.Rules.Recommendations;
using Iapt.Belonging.Rules.Tests.Knowledge;

namespace Iapt.Belonging.Rules.Tests.Recommendations;

public sealed class RecommenderTests
{
    private const string Controlling = "nss/involved-in-changes 3; nss/manager-asks-opinion 3; nss/manager-listens 3; practice/lead-in-post 1";
    private const string Absent = "practice/lead-in-post 0; nss/manager-acts 3; nss/manager-interest-in-wellbeing 3; nss/involved-in-changes 8";

    private static readonly BelongingEngine Engine = new(BuiltInRulebooks.Standard);

    [Fact]
    public void Recommend_AllIsWell_OffersNothing()
    {
        Analysis analysis = Engine.Analyse(Profiles.Of(Profiles.HealthyByNss, Profiles.HealthyByPractice));

        Assert.Empty(analysis.Recommendations);
    }

    [Fact]
    public void Recommend_NothingIsKnown_OffersNothing()
    {
        Analysis analysis = Engine.Analyse(Profiles.Of("practice/meeting-size 12"));

        Assert.All(analysis.Findings, f => Assert.Equal(FindingStatus.Undetermined, f.Status));
        Assert.Empty(analysis.Recommendations);
    }

    [Fact]
    public void Recommend_DirectiveLeadership_IsNotAnsweredByFillingThePost()
    {
        string[] offered = [.. For("barrier/authoritarian-leadership", Controlling).Select(r => r.Intervention.Id.Value)];

        Assert.Equal(3, offered.Length);
        Assert.DoesNotContain("put-a-lead-in-post", offered);
        Assert.DoesNotContain("a-person-to-turn-to", offered);
    }

    [Fact]
    public void Recommend_AbsentLeadership_IsAnsweredByFillingThePost()
    {
        string[] offered = [.. For("barrier/authoritarian-leadership", Absent).Select(r => r.Intervention.Id.Value)];

        Assert.Contains("a-person-to-turn-to", offered);
        Assert.DoesNotContain("ask-before-deciding", offered);
        Assert.DoesNotContain("let-the-team-decide", offered);
    }

    [Theory]
    [InlineData("structure/band-spread 5; nss/respect-from-colleagues 3; nss/safe-to-speak-up 3; nss/can-suggest-improvements 3", "barrier/hierarchy")]
    [InlineData("practice/top-speaker-share 0.6; practice/contribution-coverage 0.4", "barrier/personality")]
    [InlineData(Controlling, "barrier/authoritarian-leadership")]
    public void Recommend_Barrier_OffersThreeWithAPebbleAndABoulder(string profile, string barrier)
    {
        ImmutableArray<Recommendation> offered = For(barrier, profile);

        Assert.Equal(3, offered.Length);
        Assert.Contains(offered, r => r.IsPebble);
        Assert.Contains(offered, r => r.IsBoulder);
        Assert.All(offered, r => Assert.False(r.IsPebble && r.IsBoulder));
    }

    [Fact]
    public void Recommend_FacilitatorLacking_OffersOne()
    {
        ImmutableArray<Recommendation> offered = For("facilitator/small-groups", "practice/contribution-coverage 0.5");

        Assert.Equal("small-group-discussion", Assert.Single(offered).Intervention.Id.Value);
        Assert.Contains("this would build it", offered[0].Reasons[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Recommend_Reasons_NameEveryPart()
    {
        Recommendation recommendation = For("barrier/personality", "practice/top-speaker-share 0.6; practice/contribution-coverage 0.4").First(r => r.IsPebble);

        Assert.Collection(
            recommendation.Reasons,
            r => Assert.Equal("personality: clearly indicated", r),
            r => Assert.Equal("evidence limited: interviews, of what it rests on; the action was not studied", r),
            r => Assert.Equal("low effort: a meeting or two, no money", r),
            r => Assert.Equal("easily undone", r),
            r => Assert.StartsWith("complicated problem (our reading, open to overrule): ", r, StringComparison.Ordinal),
            r => Assert.Equal("now: it asks little and can be undone, and the finding is clear", r));
    }

    [Fact]
    public void Recommend_ComplexProblem_IsATrialThatTheTeamAgreesTo() => Assert.All(
        InterventionCatalog.BuiltIn.Interventions.Where(i => i.Domain == ProblemDomain.Complex && i.Effort != Effort.High),
        i => Assert.Equal((Tier.Discuss, true), (Tiering.Decide(false, true, i).Tier, Tiering.Decide(false, true, i).Because.Contains("the team agrees to", StringComparison.Ordinal))));

    [Fact]
    public void Recommend_Conflict_KeepsTheBetterOne()
    {
        var catalog = new InterventionCatalog(
        [
            SampleInterventions.Create("good", ["barrier/personality"], grade: EvidenceGrade.Strong, conflicts: ["bad"]),
            SampleInterventions.Create("bad", ["barrier/personality"]),
        ]);
        var engine = new BelongingEngine(BuiltInRulebooks.Standard, interventions: catalog);

        Assert.Equal("good", Assert.Single(engine.Analyse(Profiles.Of("practice/top-speaker-share 0.6; practice/contribution-coverage 0.4")).Recommendations).Intervention.Id.Value);
    }

    [Property(MaxTest = 100)]
    public void Recommend_AnyTeam_KeepsItsPromises(int seed)
    {
        Analysis analysis = Engine.Analyse(AnyTeam(seed));
        ImmutableArray<Recommendation> all = analysis.Recommendations;

        Assert.Equal(all.Length, all.DistinctBy(r => r.Intervention.Id).Count());
        Assert.Equal(all.OrderBy(r => r.IsHarmRoad ? 0 : 1).ThenBy(r => r.Tier).Select(r => r.Intervention.Id), all.Select(r => r.Intervention.Id));
        Assert.All(analysis.Findings, f => Assert.True(all.Count(r => r.Answers.Contains(f)) <= 3));
        Assert.All(all, r => Assert.Equal(r.Tier, TierOf(analysis, r)));
        Assert.All(all.SelectMany(r => r.Answers), f => Assert.NotEqual(FindingStatus.Undetermined, f.Status));
    }

    [Property(MaxTest = 50)]
    public void Recommend_FindingsInAnotherOrder_OffersTheSame(int seed)
    {
        ImmutableArray<Finding> findings = Engine.Analyse(AnyTeam(seed)).Findings;
        var recommender = new Recommender(InterventionCatalog.BuiltIn);

        IEnumerable<InterventionId> Offered(IEnumerable<Finding> order) => recommender.Recommend([.. order]).Select(r => r.Intervention.Id);
        Assert.Equal(Offered(findings), Offered(findings.Reverse()));
    }

    private static TeamProfile AnyTeam(int seed)
    {
        var random = new Random(seed);
        return Profiles.With(
            IndicatorCatalog.Standard.Indicators.Where(_ => random.Next(4) > 0).Select(i => (Subject.Of(i.Id), AnyEstimate(i, random))), []);
    }

    private static Estimate AnyEstimate(Indicator indicator, Random random) => indicator.Unit switch
    {
        IndicatorUnit.Score => Profiles.Survey(random.Next(0, 21) / 2.0),
        IndicatorUnit.Proportion => Estimate.Exact(random.Next(0, 11) / 10.0),
        _ => Estimate.Exact(random.Next((int)indicator.Minimum, (int)Math.Min(indicator.Maximum, 12) + 1)),
    };

    private static Tier TierOf(Analysis analysis, Recommendation recommendation)
    {
        Tier earliest = recommendation.Answers.Min(f => Tiering.Decide(f.Definition.IsHarm, IsClear(f), recommendation.Intervention, analysis.Classify(f.Definition.Id)?.Domain).Tier);
        return recommendation.NeedsConsent && earliest == Tier.Now && recommendation.Intervention.Domain != ProblemDomain.Chaotic ? Tier.Discuss : earliest;
    }

    private static bool IsClear(Finding finding) => finding.Status is FindingStatus.Indicated or FindingStatus.NotIndicated;

    private static ImmutableArray<Recommendation> For(string finding, string profile) =>
        [.. Engine.Analyse(Profiles.Of(profile)).Recommendations.Where(r => r.Answers.Any(f => f.Definition.Id.Value == finding))];
}
