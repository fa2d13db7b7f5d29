using FsCheck.Xunit;
using Iapt.Belonging.Scoring;

namespace Iapt.Belonging.Tests.Scoring;

public class CodeCountsTest
{
    [Property(MaxTest = 200)]
    public void Add_AnyAnswers_CountsAsALoopWould(int seed)
    {
        var random = new Random(seed);
        byte[] answers = new byte[random.Next(200)];
        for (int i = 0; i < answers.Length; i++) answers[i] = (byte)(random.Next(8) == 0 ? 255 : random.Next(6));
        byte[] codes = [.. Enumerable.Range(0, 6).Select(c => (byte)c).Where(_ => random.Next(3) > 0)];
        int[] counts = new int[codes.Length];

        CodeCounts.Add(answers, codes, counts);

        Assert.Equal(codes.Select(c => answers.Count(a => a == c)), counts);
    }

    // Zero is what the filling of the last block holds.
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(31)]
    [InlineData(32)]
    [InlineData(33)]
    [InlineData(64)]
    public void Add_ZerosOfAnyLength_CountsNoFilling(int length)
    {
        int[] counts = [3];

        CodeCounts.Add(new byte[length], [0], counts);

        Assert.Equal(3 + length, counts[0]);
    }
}
