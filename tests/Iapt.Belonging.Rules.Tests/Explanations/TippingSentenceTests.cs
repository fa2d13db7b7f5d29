using Iapt.Belonging.Rules.Conditions;
using Iapt.Belonging.Rules.Engine;
using static Iapt.Belonging.Rules.Tests.Samples;

namespace Iapt.Belonging.Rules.Tests.Explanations;

/// <summary>Where few answered, a reader is told what the silent would have had to say.</summary>
public sealed class TippingSentenceTests
{
    // By hand for 40% to 45% answering with a mean of 4: (5 - 0.4 x 4) / 0.6 = 5.67 and (5 - 0.45 x 4) / 0.55 = 5.82.
    [Theory]
    [InlineData("survey/voice", "below 5", "4 in 3..6", "It would take a mean of 5.7 to 5.8 among those who did not answer to bring 'topic of survey/voice' to 5.0; among those who did it is 4.0.")]
    [InlineData("survey/voice", "atOrAbove 8", "1 in 0..2", "Whatever those who did not answer think, 'topic of survey/voice' stays on the same side of 8.0.")]
    [InlineData("survey/agree", "above 0.5", "0.4 in 0.3..0.6", "It would take a mean of 57% to 58% among those who did not answer to bring 'topic of survey/agree' to 50%; among those who did it is 40%.")]
    public void Why_FewAnswered_SaysWhatTheSilentWouldHaveHadToSay(string subject, string test, string estimate, string expected) =>
        Assert.EndsWith(expected, Why(subject, test, estimate, 0.4, 0.45)[1], StringComparison.Ordinal);

    [Theory]
    [InlineData("survey/voice", "below 5", "band 0..1.25")]
    [InlineData("survey/voice", "between 3 and 5", "4 in 3..6")]
    [InlineData("practice/meetings", "above 3", "exact 4")]
    [InlineData("survey/voice", "below 5", "missing")]
    public void Why_NumberWithoutATippingPoint_SaysNothingOfIt(string subject, string test, string estimate) =>
        Assert.EndsWith("those who spoke.", Why(subject, test, estimate, 0.4, 0.45)[1], StringComparison.Ordinal);

    [Fact]
    public void Why_EnoughAnswered_SaysNothingOfIt() => Assert.Single(Why("survey/voice", "below 5", "4 in 3..6", 0.6, 0.7));

    private static IReadOnlyList<string> Why(string subject, string test, string estimate, double rateFrom, double rateTo)
    {
        var response = new Response(new SizeBand(30, 49), new SizeBand(15, 19), rateFrom, rateTo);
        TeamProfile profile = Profile(response, AnalysisUnit.Team, (subject, Short.Estimate(estimate)));
        var engine = new BelongingEngine([Book(Concluding("barrier/a", new Comparison(Subject.Parse(subject), Short.Test(test))))], Indicators);
        return engine.Analyse(profile).Explain(Finding("barrier/a"))!.Why;
    }
}
