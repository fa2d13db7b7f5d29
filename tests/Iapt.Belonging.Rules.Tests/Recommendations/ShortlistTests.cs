using System.Collections.Immutable;
using Iapt.Belonging.Rules.Engine;
using Iapt.Belonging.Rules.Interventions;
using Iapt.Belonging.Rules.Recommendations;
using Iapt.Belonging.Rules.Tests.Knowledge;

namespace Iapt.Belonging.Rules.Tests.Recommendations;

public sealed class ShortlistTests
{
    private static readonly DocumentedTable Most = DocumentedTable.Below("## The plan of a report");

    private static readonly BelongingEngine All = new(BuiltInRulebooks.All);

    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(8)]
    public void Shortlist_MuchCallsForSomething_IsAllOfHarmAndTheFirstOfEachTierAsDocumented(int score)
    {
        Analysis analysis = All.Analyse(Everywhere(score));
        ImmutableArray<Recommendation> others = [.. analysis.Recommendations.Where(r => !IsDuty(r))];

        IEnumerable<Recommendation> expected = analysis.Recommendations.Where(IsDuty)
            .Concat(Enum.GetValues<Tier>().SelectMany(t => others.Where(r => r.Tier == t).Take(Documented(t))));

        Assert.Equal(expected.Select(r => r.Intervention.Id), analysis.Shortlist.Select(r => r.Intervention.Id));
    }

    [Fact]
    public void Shortlist_EverythingIsLow_LeavesSomethingOutAndKeepsEverythingThatAnswersHarm()
    {
        Analysis analysis = All.Analyse(Everywhere(2));

        Assert.True(analysis.Shortlist.Length < analysis.Recommendations.Length);
        Assert.NotEmpty(analysis.Shortlist.Where(r => r.IsHarmRoad));
        Assert.Equal(analysis.Recommendations.Where(r => r.IsHarmRoad), analysis.Shortlist.Where(r => r.IsHarmRoad));
    }

    private static int Documented(Tier tier) => int.Parse(Most.Decide(tier.ToString().ToLowerInvariant()), System.Globalization.CultureInfo.InvariantCulture);

    private static bool IsDuty(Recommendation recommendation) => recommendation.IsHarmRoad || recommendation.Intervention.Domain == ProblemDomain.Chaotic;

    private static TeamProfile Everywhere(int score) => Profiles.With(
        IndicatorCatalog.Standard.Indicators.Where(i => i.Unit == IndicatorUnit.Score).Select(i => (Subject.Of(i.Id), Profiles.Survey(score))), []);
}
