using System.Runtime.CompilerServices;
using Iapt.Belonging.Statistics;

namespace Iapt.Belonging.Scoring;

/// <summary>How many people have a score, the sum of the scores and the sum of their squares. Exact whole numbers, so that any order of adding gives the same.</summary>
/// <remarks>
/// Scores are held in units of 1e-9 and squares in units of 1e-8 (scores to 1e-4, squared): enough for 900 million people on a scale of 10, and
/// sums that no order of threads can change. Running sums of floating-point numbers would need a fixed order instead.
/// </remarks>
internal struct Tally
{
    /// <summary>What a score of 1 is held as.</summary>
    public const long One = 1_000_000_000;

    private const long SquareUnit = 100_000;
    private const double SquareScale = 1e-8;

    private long sum;
    private long squares;

    public int Count { get; private set; }

    /// <summary>The mean score; only where somebody has one.</summary>
    public readonly double Mean => (double)sum / One / Count;

    /// <summary>The sum of squared distances from the mean; 0 where nobody has a score.</summary>
    public readonly double SquaredDistances => Count == 0 ? 0 : Math.Max(0, (squares * SquareScale) - (Mean * Mean * Count));

    /// <summary>The tally of one person with a score.</summary>
    public static Tally Of(long score)
    {
        Tally one = default;
        one.Add(score);
        return one;
    }

    /// <summary>Count, mean and spread.</summary>
    public readonly Moments ToMoments() => Count == 0 ? default : Moments.FromSummary(Count, Mean, Math.Sqrt(SquaredDistances / Math.Max(1, Count - 1)));

    public void Add(long score)
    {
        Count++;
        sum += score;
        long coarse = (score + (SquareUnit / 2)) / SquareUnit;
        squares += coarse * coarse;
    }

    /// <summary>Adds what some people have of whom each alone is known.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(in Tally ofOnePerson, int people)
    {
        Count += ofOnePerson.Count * people;
        sum += ofOnePerson.sum * people;
        squares += ofOnePerson.squares * people;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(in Tally other)
    {
        Count += other.Count;
        sum += other.sum;
        squares += other.squares;
    }
}
