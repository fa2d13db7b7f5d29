using Iapt.Belonging.Rules.Conditions;
using Iapt.Belonging.Rules.Engine;
using Iapt.Belonging.Rules.Findings;
using Iapt.Belonging.Rules.Interventions;
using Iapt.Belonging.Rules.Recommendations;

namespace Iapt.Belonging.Rules.Tests.Knowledge;

public sealed class HarmTests
{
    private static readonly BelongingEngine Engine = new(BuiltInRulebooks.Standard);

    [Fact]
    public void Findings_OfHarm_AreMarkedSo()
    {
        Assert.All(BuiltInRulebooks.Harm.Findings, f => Assert.True(f.IsHarm));
        Assert.All(BuiltInRulebooks.Remtulla2021.Findings, f => Assert.False(f.IsHarm));
    }

    [Fact]
    public void Rules_OfHarm_SayWhyTheyGrade() => Assert.All(BuiltInRulebooks.Harm.Rules, r =>
    {
        Assert.True(r.Severity >= Severity.Material);
        Assert.NotNull(r.SeverityBecause);
    });

    [Fact]
    public void Analyse_SomeReport_IsMaterialAndManyIsSerious()
    {
        Assert.Equal(Severity.Material, Find("nss/discrimination-from-staff 9.5").Severity);
        Assert.Equal(Severity.Serious, Find("nss/discrimination-from-staff 8").Severity);
    }

    [Fact]
    public void Analyse_NobodyReports_NeverSaysThatThereIsNone()
    {
        Assert.Equal(FindingStatus.Undetermined, Find("nss/discrimination-from-staff 10").Status);
        Assert.NotEqual(FindingStatus.NotIndicated, Find("nss/discrimination-from-staff 10; nss/discrimination-from-public 10").Status);
    }

    [Fact]
    public void Analyse_Harm_ComesFirstAndApart()
    {
        Analysis analysis = Engine.Analyse(Profiles.Of("nss/violence-from-public 7; nss/involved-in-changes 3; nss/manager-asks-opinion 3; nss/manager-listens 3"));

        Recommendation[] harm = [.. analysis.Recommendations.TakeWhile(r => r.IsHarmRoad)];
        Assert.Equal(["harm/name-a-senior-owner", "harm/routes-and-support", "harm/make-work-safer"], harm.Select(r => r.Intervention.Id.Value));
        Assert.All(harm, r => Assert.Equal((Tier.Now, Owner.SeniorOwner), (r.Tier, r.Intervention.Owner)));
        Assert.All(harm, r => Assert.False(r.IsPebble || r.IsBoulder));
        Assert.DoesNotContain(analysis.Recommendations.Skip(harm.Length), r => r.IsHarmRoad);
        Assert.NotEmpty(analysis.Recommendations.Skip(harm.Length));
    }

    private static Finding Find(string profile) => Engine.Analyse(Profiles.Of(profile)).Find(FindingId.Parse("risk/discrimination"))!;
}
