using System.Numerics;
using Iapt.Belonging.Surveys;

namespace Iapt.Belonging.Scoring;

/// <summary>Scores the people of teams that stand next to each other: what answers alone tell is counted statistic by statistic, so that each column is read
/// in one go; the rest person by person, some hundreds at a time so that their scores stay in the processor's cache.</summary>
internal sealed class TeamScorer
{
    private const int BlockSize = 512;

    private readonly Survey survey;
    private readonly ScorePlan plan;
    private readonly ScoreTable table;
    private readonly AnswerBlocks[] asked;
    private readonly bool[] needsPeople;
    private readonly long[]?[] scores;
    private readonly int[] counts = new int[BlockSize];
    private readonly int[] members = new int[BlockSize];

    public TeamScorer(Survey survey, ScorePlan plan, ScoreTable table)
    {
        this.survey = survey;
        this.plan = plan;
        this.table = table;
        asked = [.. plan.Items.Select(i => i.Answers).OfType<AnswerBlocks>()];
        needsPeople = NeedsPeople();
        scores = [.. needsPeople.Select(needed => needed ? new long[BlockSize] : null)];
    }

    private int Items => plan.Items.Length;

    /// <summary>Scores the teams from one position up to another.</summary>
    public void Score(int firstTeam, int endTeam)
    {
        for (int s = 0; s < plan.Statistics.Length; s++)
        {
            if (!IsCountable(s)) continue;
            for (int team = firstTeam; team < endTeam; team++) Count(s, team);
        }

        for (int team = firstTeam; team < endTeam; team++)
        {
            int end = survey.TeamStarts[team + 1];
            table.Answered[team] = Answered(survey.TeamStarts[team], end);
            if (!needsPeople.AsSpan().Contains(true)) continue;
            for (int first = survey.TeamStarts[team]; first < end; first += BlockSize) ScoreBlock(team, first, Math.Min(BlockSize, end - first));
        }
    }

    /// <summary>Whether a statistic can be counted without the scores of single people.</summary>
    private bool IsCountable(int statistic) => statistic < Items ? plan.Items[statistic].IsCountable : plan.Tables[statistic - Items] is not null;

    /// <summary>By statistic, whether scores of single people are needed: for itself, for groups, or for a measure of which it is a part.</summary>
    private bool[] NeedsPeople()
    {
        bool[] needs = [.. Enumerable.Range(0, plan.Statistics.Length).Select(s => table.Atoms.Count > 0 || !IsCountable(s))];
        for (int m = plan.Measures.Length - 1; m >= 0; m--)
        {
            if (!needs[Items + m]) continue;
            foreach (int part in plan.Measures[m].Parts) needs[part] = true;
        }

        return needs;
    }

    private void Count(int statistic, int team)
    {
        int first = survey.TeamStarts[team];
        int people = survey.TeamStarts[team + 1] - first;
        ref Tally tally = ref table.Row(team, 0)[statistic];
        if (statistic < Items) plan.Items[statistic].Count(ref tally, first, people);
        else plan.Tables[statistic - Items]!.Count(ref tally, first, people);
    }

    private int Answered(int first, int end)
    {
        int answered = 0;
        for (; first < end; first += AnswerBlocks.Size)
        {
            ulong present = AnswerBlocks.Present(end - first);
            ulong silent = present;
            for (int j = 0; j < asked.Length && silent != 0; j++)
            {
                silent &= AnswerBlocks.Of(asked[j].Load(first), Survey.NotAnswered);
            }

            answered += BitOperations.PopCount(present & ~silent);
        }

        return answered;
    }

    private void ScoreBlock(int team, int first, int people)
    {
        for (int s = 0; s < scores.Length; s++)
        {
            if (scores[s] is not long[] ofStatistic) continue;

            Span<long> here = ofStatistic.AsSpan(0, people);
            if (s < Items) plan.Items[s].Fill(here, first);
            else plan.Measures[s - Items].Fill(here, part => scores[part].AsMemory(0, people), counts.AsSpan(0, people));
            if (!IsCountable(s)) CountPeople(ref table.Row(team, 0)[s], here);
        }

        for (int a = 0; a < table.Atoms.Count; a++) CountMembers(table.Row(team, a + 1), table.Atoms.Find(survey, a, first, people, members));
    }

    private static void CountPeople(ref Tally tally, ReadOnlySpan<long> ofPeople)
    {
        foreach (long score in ofPeople)
        {
            if (score != ItemScores.Missing) tally.Add(score);
        }
    }

    private void CountMembers(Span<Tally> tallies, int found)
    {
        for (int s = 0; s < tallies.Length; s++)
        {
            ref Tally tally = ref tallies[s];
            long[] ofStatistic = scores[s]!;
            foreach (int i in members.AsSpan(0, found))
            {
                if (ofStatistic[i] != ItemScores.Missing) tally.Add(ofStatistic[i]);
            }
        }
    }
}
