using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Attack.Tests.Releases;

/// <summary>What a released mean of a question of five options says about the sum of the answers, where it is known how many there are.</summary>
/// <remarks>
/// Answers are counted from 0 to 4, so a sum is a whole number. A mean of 0 to 10 leaves in steps of 0.5 (0.25 where the band of answers begins at 30 or more), half way to the nearer one to the middle,
/// and as a band below 1.25 and above 8.75: the documented rule, written here a second time and in whole numbers.
/// </remarks>
internal static class Grid
{
    /// <summary>The least and the greatest sum that leave as this estimate.</summary>
    public static (long Low, long High) Sums(Estimate released, long people)
    {
        long[] possible = [.. Enumerable.Range(0, (int)(4 * people) + 1).Select(sum => (long)sum).Where(sum => LeavesAs(released, sum, people))];
        return (possible[0], possible[^1]);
    }

    public static bool LeavesAs(Estimate released, long sum, long people)
    {
        bool isLow = 2 * sum < people;
        bool isHigh = 2 * sum > 7 * people;
        if (released.Value is not double value) return released.Lower == 0 ? isLow : isHigh;
        if (isLow || isHigh) return false;

        long stepsInAnAnswer = released.Answers!.Value.From < 30 ? 5 : 10;
        long twice = 2 * stepsInAnAnswer * sum;
        long steps = sum < 2 * people ? (twice + people) / (2 * people) : (twice - people + (2 * people) - 1) / (2 * people);
        return Math.Abs((steps * 2.5 / stepsInAnAnswer) - value) < 1e-6;
    }
}
