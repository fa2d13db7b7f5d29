using Iapt.Belonging.Surveys;

namespace Iapt.Belonging.Scoring;

/// <summary>Scores a survey in one pass: answers to scores of people, and these to tallies of teams and groups.</summary>
/// <remarks>Each team is counted by one thread, and tallies are whole numbers: the result does not depend on how many threads there are.</remarks>
internal static class SurveyScorer
{
    private const int PeopleOfARun = 4_096;
    private const int TeamsOfARun = 256;

    public static ScoreTable Score(Survey survey, int maximumThreads, CancellationToken cancellationToken = default)
    {
        var plan = new ScorePlan(survey);
        var table = new ScoreTable(survey.Wave, plan.Statistics, new GroupAtoms(survey.Wave));
        var options = new ParallelOptions { MaxDegreeOfParallelism = maximumThreads, CancellationToken = cancellationToken };
        Parallel.ForEach(
            Runs(survey),
            options,
            () => new TeamScorer(survey, plan, table),
            (run, _, scorer) =>
            {
                scorer.Score(run.First, run.End);
                return scorer;
            },
            _ => { });
        table.RollUp(maximumThreads);
        return table;
    }

    /// <summary>Teams that stand next to each other, so many that a run has thousands of people: small enough to share out evenly, large enough to read columns in one go.</summary>
    private static IEnumerable<(int First, int End)> Runs(Survey survey)
    {
        int first = 0;
        for (int end = 1; end < survey.TeamStarts.Length; end++)
        {
            bool isLast = end == survey.TeamStarts.Length - 1;
            if (!isLast && survey.TeamStarts[end] - survey.TeamStarts[first] < PeopleOfARun && end - first < TeamsOfARun) continue;

            yield return (first, end);
            first = end;
        }
    }
}
