namespace Iapt.Belonging.Scoring;

/// <summary>How close the scores of people can lie to each other, as parts of the scale: what somebody who differs from all others changes at least.</summary>
/// <param name="Lowest">The lowest score there is.</param>
/// <param name="NextLowest">The next after it.</param>
/// <param name="Highest">The highest score there is.</param>
/// <param name="NextHighest">The next before it.</param>
/// <param name="WidestGap">From the score that is farthest from any other to the nearest other.</param>
internal readonly record struct ScoreNeighbours(double Lowest, double NextLowest, double Highest, double NextHighest, double WidestGap)
{
    /// <summary>Of yes or no: both ends of the scale and nothing between.</summary>
    public static ScoreNeighbours OfYesAndNo { get; } = new(0, 1, 1, 0, 1);

    /// <summary>Of the scores that an item can give.</summary>
    public static ScoreNeighbours Of(IEnumerable<double> scores)
    {
        double[] sorted = [.. scores.Distinct().Order()];
        if (sorted.Length == 0) return OfYesAndNo;
        if (sorted.Length == 1) return new ScoreNeighbours(sorted[0], sorted[0], sorted[0], sorted[0], 0);

        double[] gaps = [.. sorted.Skip(1).Zip(sorted, (next, score) => next - score)];
        double widest = sorted.Select((_, i) => Math.Min(i > 0 ? gaps[i - 1] : 1, i < gaps.Length ? gaps[i] : 1)).Max();
        return new ScoreNeighbours(sorted[0], sorted[1], sorted[^1], sorted[^2], widest);
    }

    /// <summary>Of the mean of parts: it changes least where one part does.</summary>
    public static ScoreNeighbours OfMean(IReadOnlyCollection<ScoreNeighbours> parts)
    {
        if (parts.Count == 0) return OfYesAndNo;

        double lowest = parts.Average(p => p.Lowest);
        double highest = parts.Average(p => p.Highest);
        return new ScoreNeighbours(
            lowest,
            lowest + (parts.Min(p => p.NextLowest - p.Lowest) / parts.Count),
            highest,
            highest - (parts.Min(p => p.Highest - p.NextHighest) / parts.Count),
            parts.Min(p => p.WidestGap) / parts.Count);
    }
}
