using FsCheck.Xunit;
using Iapt.Belonging.Scoring;
using Iapt.Belonging.Surveys;
using Iapt.Belonging.Teams;
using Iapt.Belonging.Tests.Disclosure;
using Iapt.Belonging.Tests.Surveys;

namespace Iapt.Belonging.Tests.Scoring;

public class SurveyScorerTest
{
    private static readonly Wave OneTeam = Samples.Wave(("svc", null, 5));

    [Property(MaxTest = 60)]
    public async Task Score_AnySurvey_AgreesWithTheReference(int seed)
    {
        RandomWaves drawn = RandomWaves.DrawAny(seed);
        var reference = new ReferenceScorer(drawn.Wave, drawn.Rows);

        ScoreTable table = SurveyScorer.Score(await RandomWaves.ReadAsync(drawn), 2);

        for (int t = 0; t < drawn.Wave.Teams.Length; t++)
        {
            TeamId team = drawn.Wave.Teams[t].Id;
            Assert.Equal(reference.Answered(team), table.Answered[t]);
            for (int s = 0; s < table.Statistics.Length; s++)
            {
                IndicatorId id = table.Statistics[s].Id;
                AssertSame(reference.Scores(id, team), table.Team(s, t));
                for (int g = 0; g < drawn.Wave.Groups.Length; g++) AssertSame(reference.Scores(id, team, drawn.Wave.Groups[g]), table.Group(s, t, g));
            }
        }
    }

    // Worked by hand; help is "not applicable", the review did not happen, so that its usefulness scores 0.
    [Theory]
    [InlineData("4 5 9 0 2 . . 1 1", "sample/team", 8.75)]
    [InlineData("4 5 9 0 2 . . 1 1", "sample/review-useful", 0.0)]
    [InlineData("4 5 9 0 2 . . 1 1", "sample/growth", 5.0)]
    [InlineData("4 5 9 0 2 . . 1 1", "sample/all", 6.875)]
    [InlineData("4 5 9 0 2 . . 1 1", "sample/both", 1.0)]
    [InlineData("4 . . . . . . 1 0", "sample/both", 0.0)]
    [InlineData("1 5 4 . 3 5 . 1 .", "sample/team", 5.833333333)]
    [InlineData("1 5 4 . 1 5 . 1 .", "sample/growth", 10.0)]
    public async Task Score_WorkedExamples_AreExact(string answers, string statistic, double expected)
    {
        ScoreTable table = await ScoreAsync(answers);

        Assert.Equal(expected, Tally(table, statistic).Mean, 9);
    }

    [Theory]
    [InlineData("4 . . . . . . . .", "sample/team")]
    [InlineData("4 . . . 3 5 . . .", "sample/review-useful")]
    [InlineData("4 . . . . . . 1 .", "sample/both")]
    [InlineData("9 . . . . . . . .", "sample/voice")]
    public async Task Score_TooLittleAnswered_HasNoScore(string answers, string statistic) =>
        Assert.Equal(0, Tally(await ScoreAsync(answers), statistic).Count);

    [Fact]
    public async Task Score_ItemsWithoutColumn_WereNotAsked()
    {
        Survey survey = (await SurveyReader.ReadAsync(Samples.Table(["person", "team", "band", "q1", "q2"], [["a", "local:svc", "4", "4", "5"]]).CreateDataReader(), OneTeam)).Require();

        ScoreTable table = SurveyScorer.Score(survey, 1);

        Assert.Equal(
            ["sample/voice", "sample/respect", "sample/team"],
            table.Statistics.Where(s => s.WasAsked).Select(s => s.Id.Value));
    }

    [Fact]
    public async Task Statistics_TwoValued_AreThoseOfYesAndNo()
    {
        ScoreTable table = await ScoreAsync("1 1 1 1 1 1 1 1 1");

        Assert.Equal(
            ["sample/both", "sample/good-day", "sample/met-somebody", "sample/reviewed", "sample/unharmed"],
            table.Statistics.Where(s => s.IsTwoValued).Select(s => s.Id.Value).Order(StringComparer.Ordinal));
    }

    private static async Task<ScoreTable> ScoreAsync(string answers) =>
        SurveyScorer.Score((await Samples.ReadAsync(OneTeam, [Samples.Row("a", "svc", "4", answers)])).Require(), 1);

    private static Tally Tally(ScoreTable table, string statistic) => table.Team(Array.FindIndex(table.Statistics, s => s.Id.Value == statistic), 0);

    private static void AssertSame(List<double> expected, Tally actual)
    {
        Assert.Equal(expected.Count, actual.Count);
        if (expected.Count == 0) return;

        double mean = expected.Average();
        Assert.InRange(actual.Mean, mean - 1e-8, mean + 1e-8);
        Assert.InRange(actual.SquaredDistances, expected.Sum(x => (x - mean) * (x - mean)) - (0.01 * expected.Count), expected.Sum(x => (x - mean) * (x - mean)) + (0.01 * expected.Count));
    }
}
