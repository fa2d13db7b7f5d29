using FsCheck.Xunit;
using Iapt.Belonging.Scoring;
using Iapt.Belonging.Surveys;
using Iapt.Belonging.Tests.Surveys;

namespace Iapt.Belonging.Tests.Scoring;

public class MeanTableTest
{
    // `sample/team` has three parts and needs two of them.
    private const int Team = 0;

    [Property(MaxTest = 200)]
    public void Count_AnyRangeOfAnyAnswers_IsWhatSinglePeopleAddUpTo(int seed)
    {
        var random = new Random(seed);
        int all = random.Next(1, 300);
        ScorePlan plan = Plan(all, random);
        int first = random.Next(all);
        int people = random.Next(all - first + 1);
        Tally expected = default;
        long[][] ofParts = [.. plan.Measures[Team].Parts.Select(p => Scores(plan.Items[p], first, people))];
        long[] scores = new long[people];
        plan.Measures[Team].Fill(scores, part => ofParts[Array.IndexOf(plan.Measures[Team].Parts, part)], new int[people]);
        foreach (long score in scores.Where(s => s != ItemScores.Missing)) expected.Add(score);
        Tally tally = default;

        plan.Tables[Team]!.Count(ref tally, first, people);

        Assert.Equal(expected, tally);
    }

    [Fact]
    public void Of_FilteredPartsMeasuresOfMeasuresAndAllOf_HaveNone() =>
        Assert.Equal([true, false, false, false], Plan(10, new Random(1)).Tables.Select(t => t is not null));

    private static ScorePlan Plan(int people, Random random)
    {
        Wave wave = Samples.Wave(("svc", null, people));
        byte[] codes = [1, 2, 3, 4, 5, 9, Survey.NotAnswered, Survey.NotAnswered];
        byte[][] answers = [.. wave.Instrument.Items.Select(_ => random.GetItems(codes, people))];
        return new ScorePlan(new Survey(wave, [0, people], answers, [new byte[people]], new UInt128[people]));
    }

    private static long[] Scores(ItemScores item, int first, int people)
    {
        long[] scores = new long[people];
        item.Fill(scores, first);
        return scores;
    }
}
