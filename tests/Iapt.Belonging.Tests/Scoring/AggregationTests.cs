using System.Globalization;
using Iapt.Belonging.Scoring;
using Iapt.Belonging.Statistics;
using Iapt.Belonging.Surveys;
using Iapt.Belonging.Tests.Disclosure;
using Iapt.Belonging.Tests.Surveys;

namespace Iapt.Belonging.Tests.Scoring;

/// <summary>What licenses a team mean, from tallies, is what the formulas give from the answers themselves.</summary>
public sealed class AggregationTests
{
    private const int Team = 9;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Rwg_FromTallies_IsThatOfTheAnswers(int seed)
    {
        (Survey survey, ScoreTable scores) = await DrawAsync(seed);
        var aggregation = new Aggregation(scores);

        for (int t = 0; t < survey.Wave.Teams.Length; t++)
        {
            if (!survey.Wave.Tree.IsLowest(t)) continue;

            ItemTable answers = TeamAnswers.Of(survey, survey.Wave.Instrument.Measures[0], [t]);
            Assert.Equal(3, answers.ItemCount);
            // Options lie 2.5 apart, so the variance of five evenly used ones is 2 x 2.5 squared.
            Same(Agreement.RwgJ(answers, NullVariance.Of(2 * 6.25)), aggregation.Rwg(Team, t));
            Same(Agreement.RwgJ(answers, NullVariance.Of(1.34 * 6.25)), aggregation.RwgAgainstSkew(Team, t));
            Same(Agreement.Rwg(Moments.Of(answers.Answers(0)), NullVariance.Of(2 * 6.25)), aggregation.Rwg(0, t));
            double star = Agreement.RwgJStar(answers, NullVariance.Of(2 * 6.25)).Value;
            Assert.Equal(star < 0.3, aggregation.IsSplit(Team, t));
            Assert.Equal(aggregation.Rwg(Team, t).Value.Value >= 0.7, aggregation.SupportsMean(Team, t));
        }
    }

    [Fact]
    public async Task BetweenTeams_FromTallies_IsThatOfTheAnswers()
    {
        (Survey survey, ScoreTable scores) = await DrawAsync(5);
        int service = survey.Wave.Tree.Find("local:svc");
        OneWayAnova expected = IntraclassCorrelation.OneWay(Enumerable.Range(0, survey.Wave.Teams.Length)
            .Select(t => Moments.Of(TeamAnswers.Of(survey, survey.Wave.Instrument.Measures[0], [t]).Answers(0)))).Value;

        OneWayAnova found = new Aggregation(scores).BetweenTeams(0, service).Value;

        Assert.Equal(expected.Icc1.Value, found.Icc1.Value, 6);
        Assert.Equal(expected.Icc2.Value, found.Icc2.Value, 6);
        Assert.Equal(expected.Count, found.Count);
    }

    [Fact]
    public async Task TeamAnswers_OfAService_GiveAlphaAndAverageDeviation()
    {
        (Survey survey, _) = await DrawAsync(7);
        ItemTable answers = TeamAnswers.Of(survey, survey.Wave.Instrument.Measures[0], Enumerable.Range(0, survey.Wave.Teams.Length));

        Assert.Equal(survey.People, answers.PersonCount);
        Assert.InRange(Reliability.Alpha(answers, Confidence.NinetyFive).Value.Alpha.Value, -1, 1);
        Assert.InRange(Agreement.AverageDeviation(answers, Centre.Mean).Value, 1, 5);
    }

    [Fact]
    public async Task Needs_YesOrNoAndSharesAndWhatIsNotAsked_NoAgreement()
    {
        (_, ScoreTable scores) = await DrawAsync(3);
        var aggregation = new Aggregation(scores);
        string[] needing = [.. Enumerable.Range(0, scores.Statistics.Length).Where(aggregation.Needs).Select(s => scores.Statistics[s].Id.Value)];

        Assert.Contains("sample/voice", needing);
        Assert.Contains("sample/team", needing);
        Assert.DoesNotContain("sample/unharmed", needing);
        Assert.DoesNotContain("sample/good-day", needing);
        Assert.DoesNotContain("sample/both", needing);
    }

    [Fact]
    public async Task IsSplit_TwoCamps_IsAndOneCampIsNot()
    {
        Wave wave = Samples.Wave(("svc", null, 80), ("north", "svc", 40), ("south", "svc", 40));
        IEnumerable<string[]> rows = Enumerable.Range(0, 80).Select(i =>
        {
            int code = i >= 40 ? 3 + (i % 2) : i % 2 == 0 ? 1 : 5;
            return Samples.Row($"p{i}", i < 40 ? "north" : "south", "5", string.Create(CultureInfo.InvariantCulture, $"{code} {code} {code} . . . . . ."));
        });
        ScoreTable scores = SurveyScorer.Score((await Samples.ReadAsync(wave, rows)).Require(), 1);
        var aggregation = new Aggregation(scores);

        Assert.True(aggregation.IsSplit(Team, wave.Tree.Find("local:north")));
        Assert.False(aggregation.SupportsMean(Team, wave.Tree.Find("local:north")));
        Assert.True(aggregation.Rwg(Team, wave.Tree.Find("local:north")).Value.IsTruncated);
        Assert.False(aggregation.IsSplit(Team, wave.Tree.Find("local:south")));
        Assert.True(aggregation.SupportsMean(Team, wave.Tree.Find("local:south")));
    }

    private static async Task<(Survey Survey, ScoreTable Scores)> DrawAsync(int seed)
    {
        RandomWaves drawn = RandomWaves.Draw(seed, ("svc", null, 90), ("a", "svc", 12), ("b", "svc", 31), ("c", "svc", 45));
        Survey survey = await RandomWaves.ReadAsync(drawn);
        return (survey, SurveyScorer.Score(survey, 2));
    }

    private static void Same(Computed<AgreementResult> expected, Computed<AgreementResult> found)
    {
        Assert.Equal(expected.Value.Value, found.Value.Value, 6);
        Assert.Equal(expected.Value.IsTruncated, found.Value.IsTruncated);
    }
}
