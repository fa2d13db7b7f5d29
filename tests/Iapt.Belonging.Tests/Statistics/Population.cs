using Iapt.Belonging.Statistics.Distributions;

namespace Iapt.Belonging.Tests.Statistics;

/// <summary>Invented people who answer questions with five options, scored 0 to 10: each has an inclination, and each answer some chance of its own.</summary>
/// <param name="cuts">Where along the normal curve one option ends and the next begins.</param>
/// <param name="questions">How many questions there are.</param>
internal sealed class Population(double[] cuts, int questions)
{
    // Correlation of two answers of one person.
    private const double Shared = 0.4;
    private const double Points = 2.5;

    /// <summary>Most agree, as in most questions of staff surveys: 4, 10, 21, 44 and 21% from the lowest option to the highest.</summary>
    internal static double[] Agreeing { get; } = [-1.75, -1.08, -0.39, 0.81];

    /// <summary>The options that one person picks, from 0 to 4.</summary>
    internal int[] Answer(Random random)
    {
        double inclination = Normal(random);
        return [.. Enumerable.Range(0, questions).Select(_ =>
        {
            double leaning = (Math.Sqrt(Shared) * inclination) + (Math.Sqrt(1 - Shared) * Normal(random));
            return cuts.Count(c => leaning > c);
        })];
    }

    /// <summary>The score of one person.</summary>
    internal double Draw(Random random) => Points * Answer(random).Average();

    /// <summary>The mean of everybody, from the share of each option.</summary>
    internal double Mean() => Points * cuts.Sum(StandardNormal.UpperTail);

    private static double Normal(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
