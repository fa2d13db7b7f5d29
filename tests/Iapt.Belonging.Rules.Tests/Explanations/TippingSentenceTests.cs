using Iapt.Belonging.Rules.Conditions;
using Iapt.Belonging.Rules.Engine;
using Iapt.Belonging.Statistics;
using static Iapt.Belonging.Rules.Tests.Samples;

namespace Iapt.Belonging.Rules.Tests.Explanations;

/// <summary>Where few answered, a reader is told what the silent would have had to say.</summary>
public sealed class TippingSentenceTests
{
    // By hand, for 40% to 45% answering with a mean of 4: (5 - 0.4 x 4) / 0.6 = 5.67 and (5 - 0.45 x 4) / 0.55 = 5.82, of which the first takes less.
    // Everybody's mean: 0.4 x 4 + 0.6 x 0 to 0.4 x 4 + 0.6 x 10. From above, with a mean of 6: (5 - 0.4 x 6) / 0.6 = 4.33.
    [Theory]
    [InlineData("survey/voice", "below 5", "4 in 3..6", "It would take a mean of at least 5.7 among those who did not answer to bring 'topic of survey/voice' to 5.0; among those who did it is 4.0. Whatever they think, the mean of everybody lies from 1.6 to 7.6.")]
    [InlineData("survey/voice", "atOrAbove 5", "6 in 5.5..7", "It would take a mean of at most 4.3 among those who did not answer to bring 'topic of survey/voice' to 5.0; among those who did it is 6.0. Whatever they think, the mean of everybody lies from 2.4 to 8.4.")]
    [InlineData("survey/voice", "atOrAbove 8", "1 in 0..2", "Whatever those who did not answer think, 'topic of survey/voice' stays on the same side of 8.0.")]
    [InlineData("survey/agree", "above 0.5", "0.4 in 0.3..0.6", "It would take a mean of at least 57% among those who did not answer to bring 'topic of survey/agree' to 50%; among those who did it is 40%. Whatever they think, the mean of everybody lies from 16% to 76%.")]
    public void Why_FewAnswered_SaysWhatTheSilentWouldHaveHadToSay(string subject, string test, string estimate, string expected) =>
        Assert.EndsWith(expected, Why(subject, test, estimate, 0.4, 0.45)[1], StringComparison.Ordinal);

    [Theory]
    [InlineData("survey/voice", "below 5", "band 0..1.25")]
    [InlineData("survey/voice", "between 3 and 5", "4 in 3..6")]
    [InlineData("practice/meetings", "above 3", "exact 4")]
    [InlineData("survey/voice", "below 5", "missing")]
    public void Why_NumberWithoutATippingPoint_SaysNothingOfIt(string subject, string test, string estimate) =>
        Assert.EndsWith("those who spoke.", Why(subject, test, estimate, 0.4, 0.45)[1], StringComparison.Ordinal);

    // At most 11 to 14 of those 15 to 19 who answered anything answered this: 0.4 x 11 / 15 = 0.293, and (5 - 0.293 x 4) / 0.707 = 5.41.
    [Fact]
    public void Why_FewerAnsweredThisQuestion_CountsThemAmongTheSilent()
    {
        Estimate few = Estimate.Measured(4, 3, 6, MethodId.Parse("mean/pooled-spread"), new SizeBand(11, 14));
        Assert.Contains("a mean of at least 5.4 among", Why("survey/voice", "below 5", few, 0.4, 0.45)[1], StringComparison.Ordinal);
    }

    // Every rate and every number of people that the bands allow: none takes less than what is told.
    [Fact]
    public void NonResponse_LowestRateOfABand_IsTheWorstCase()
    {
        var scale = new Interval(0, 10);
        for (int answered = 15; answered <= 19; answered++)
        {
            for (int eligible = 34; eligible <= 37; eligible++)
            {
                double rate = (double)answered / eligible;
                if (rate < 0.4) continue;

                Assert.True(NonResponse.TippingPoint(4, rate, 5, scale).Value.Difference >= NonResponse.TippingPoint(4, 0.4, 5, scale).Value.Difference);
                Assert.True(NonResponse.Bounds(4, 0.4, scale).Interval.Lower <= NonResponse.Bounds(4, rate, scale).Interval.Lower);
                Assert.True(NonResponse.Bounds(4, 0.4, scale).Interval.Upper >= NonResponse.Bounds(4, rate, scale).Interval.Upper);
            }
        }
    }

    [Fact]
    public void Why_EnoughAnswered_SaysNothingOfIt() => Assert.Single(Why("survey/voice", "below 5", "4 in 3..6", 0.6, 0.7));

    private static IReadOnlyList<string> Why(string subject, string test, string estimate, double rateFrom, double rateTo) =>
        Why(subject, test, Short.Estimate(estimate), rateFrom, rateTo);

    private static IReadOnlyList<string> Why(string subject, string test, Estimate estimate, double rateFrom, double rateTo)
    {
        var response = new Response(new SizeBand(30, 49), new SizeBand(15, 19), rateFrom, rateTo);
        TeamProfile profile = Profile(response, AnalysisUnit.Team, (subject, estimate));
        var engine = new BelongingEngine([Book(Concluding("barrier/a", new Comparison(Subject.Parse(subject), Short.Test(test))))], Indicators);
        return engine.Analyse(profile).Explain(Finding("barrier/a"))!.Why;
    }
}
