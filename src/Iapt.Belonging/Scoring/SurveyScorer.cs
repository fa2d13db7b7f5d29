using Iapt.Belonging.Surveys;

namespace Iapt.Belonging.Scoring;

/// <summary>Scores a survey in one pass: answers to scores of people, and these to tallies of teams and groups.</summary>
/// <remarks>Each team is counted by one thread, and tallies are whole numbers: the result does not depend on how many threads there are.</remarks>
internal static class SurveyScorer
{
    public static ScoreTable Score(Survey survey, int maximumThreads, CancellationToken cancellationToken = default)
    {
        var plan = new ScorePlan(survey);
        var table = new ScoreTable(survey.Wave, plan.Statistics, new GroupAtoms(survey.Wave));
        var options = new ParallelOptions { MaxDegreeOfParallelism = maximumThreads, CancellationToken = cancellationToken };
        Parallel.For(
            0,
            survey.Wave.Tree.Count,
            options,
            () => new TeamScorer(survey, plan, table),
            (team, _, scorer) =>
            {
                scorer.Score(team);
                return scorer;
            },
            _ => { });
        table.RollUp();
        return table;
    }
}
