using FsCheck.Xunit;
using Iapt.Belonging.Scoring;
using Iapt.Belonging.Surveys;

namespace Iapt.Belonging.Tests.Scoring;

public class AnswerBlocksTest
{
    [Property(MaxTest = 200)]
    public void Count_AnyRangeOfAnyAnswers_CountsAsALoopWould(int seed)
    {
        var random = new Random(seed);
        byte[] answers = new byte[random.Next(300)];
        for (int i = 0; i < answers.Length; i++) answers[i] = (byte)(random.Next(8) == 0 ? Survey.NotAnswered : random.Next(6));
        int first = random.Next(answers.Length + 1);
        int people = random.Next(answers.Length - first + 1);

        foreach (byte code in (byte[])[0, 1, 2, 3, 4, 5, Survey.NotAnswered]) Assert.Equal(answers.AsSpan(first, people).Count(code), Count(answers, first, people, code));
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
    public void Count_PeopleWhoAnswerAlike_CountsNobodyElse(int people, int others) => Assert.Equal(people, Count(new byte[people + others], 0, people, 0));

    [Fact]
    public void Load_BeyondTheLastPerson_IsNotAnswered() => Assert.Equal(60, Count(new byte[4], 0, 64, Survey.NotAnswered));

    private static int Count(byte[] answers, int first, int people, byte code)
    {
        var blocks = new AnswerBlocks(answers);
        int count = 0;
        for (int done = 0; done < people; done += AnswerBlocks.Size)
        {
            count += AnswerBlocks.Count(blocks.Load(first + done), code, AnswerBlocks.Present(people - done));
        }

        return count;
    }
}
