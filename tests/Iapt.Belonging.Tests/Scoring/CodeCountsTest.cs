using FsCheck.Xunit;
using Iapt.Belonging.Scoring;

namespace Iapt.Belonging.Tests.Scoring;

public class CodeCountsTest
{
    [Property(MaxTest = 200)]
    public void Add_AnyRangeOfAnyAnswers_CountsAsALoopWould(int seed)
    {
        var random = new Random(seed);
        byte[] answers = new byte[random.Next(300)];
        for (int i = 0; i < answers.Length; i++) answers[i] = (byte)(random.Next(8) == 0 ? 255 : random.Next(6));
        byte[] codes = [.. Enumerable.Range(0, 6).Select(c => (byte)c).Where(_ => random.Next(3) > 0)];
        int first = random.Next(answers.Length + 1);
        int people = random.Next(answers.Length - first + 1);
        int[] counts = new int[codes.Length];

        CodeCounts.Add(answers, first, people, codes, counts);

        Assert.Equal(codes.Select(c => answers.AsSpan(first, people).Count(c)), counts);
    }

    // Whether the column ends with the people or goes on with others.
    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 0)]
    [InlineData(63, 0)]
    [InlineData(64, 0)]
    [InlineData(65, 0)]
    [InlineData(1, 100)]
    [InlineData(64, 100)]
    [InlineData(65, 100)]
    public void Add_PeopleWhoAnswerAlike_CountsNobodyElse(int people, int others)
    {
        int[] counts = [3];

        CodeCounts.Add(new byte[people + others], 0, people, [0], counts);

        Assert.Equal(3 + people, counts[0]);
    }
}
