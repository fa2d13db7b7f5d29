using Iapt.Belonging.Surveys;

namespace Iapt.Belonging.Scoring;

/// <summary>Scores the people of one team after another, some hundreds at a time so that their scores stay in the processor's cache.</summary>
internal sealed class TeamScorer
{
    private const int BlockSize = 512;

    private readonly Survey survey;
    private readonly ScorePlan plan;
    private readonly ScoreTable table;
    private readonly bool[] needsPeople;
    private readonly long[][] scores;
    private readonly int[] counts = new int[BlockSize];
    private readonly int[] members = new int[BlockSize];

    public TeamScorer(Survey survey, ScorePlan plan, ScoreTable table)
    {
        this.survey = survey;
        this.plan = plan;
        this.table = table;
        needsPeople = [.. plan.Items.Select((item, j) => !item.IsCountable || table.Atoms.Count > 0 || plan.Measures.Any(m => m.Parts.Contains(j)))];
        scores = [.. plan.Statistics.Select(_ => new long[BlockSize])];
    }

    public void Score(int team)
    {
        int end = survey.TeamStarts[team + 1];
        for (int first = survey.TeamStarts[team]; first < end; first += BlockSize) ScoreBlock(team, first, Math.Min(BlockSize, end - first));
    }

    private void ScoreBlock(int team, int first, int people)
    {
        for (int j = 0; j < plan.Items.Length; j++)
        {
            if (needsPeople[j]) plan.Items[j].Fill(scores[j].AsSpan(0, people), first);
        }

        for (int m = 0; m < plan.Measures.Length; m++)
        {
            plan.Measures[m].Fill(scores[plan.Items.Length + m].AsSpan(0, people), part => scores[part].AsMemory(0, people), counts.AsSpan(0, people));
        }

        CountAnswered(team, first, people);
        Count(table.Row(team, 0), first, people);
        for (int a = 0; a < table.Atoms.Count; a++) CountMembers(table.Row(team, a + 1), table.Atoms.Find(survey, a, first, people, members));
    }

    private void CountAnswered(int team, int first, int people)
    {
        for (int i = 0; i < people; i++)
        {
            if (Array.Exists(survey.Answers, a => a is not null && a[first + i] != Survey.NotAnswered)) table.Answered[team]++;
        }
    }

    private void Count(Span<Tally> tallies, int first, int people)
    {
        for (int j = 0; j < plan.Items.Length; j++)
        {
            if (plan.Items[j].IsCountable) plan.Items[j].Count(ref tallies[j], first, people);
            else CountPeople(ref tallies[j], j, people);
        }

        for (int s = plan.Items.Length; s < tallies.Length; s++) CountPeople(ref tallies[s], s, people);
    }

    private void CountPeople(ref Tally tally, int statistic, int people)
    {
        foreach (long score in scores[statistic].AsSpan(0, people))
        {
            if (score != ItemScores.Missing) tally.Add(score);
        }
    }

    private void CountMembers(Span<Tally> tallies, int found)
    {
        for (int s = 0; s < tallies.Length; s++)
        {
            ref Tally tally = ref tallies[s];
            long[] ofStatistic = scores[s];
            foreach (int i in members.AsSpan(0, found))
            {
                if (ofStatistic[i] != ItemScores.Missing) tally.Add(ofStatistic[i]);
            }
        }
    }
}
