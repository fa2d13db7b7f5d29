using Iapt.Belonging.Instruments;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Audit.Answers;

/// <summary>The scores that one person can have in a question or a measure, as parts of the scale from 0 to 1, and in whole steps that sums can be counted in.</summary>
/// <param name="Maximum">The top of the scale, in scores.</param>
/// <param name="Lowest">The lowest score that an answer gives.</param>
/// <param name="NextLowest">The lowest after that.</param>
/// <param name="Highest">The highest.</param>
/// <param name="NextHighest">The highest before that.</param>
/// <param name="Steps">How many steps the whole scale has; each score is a whole number of them, but for <paramref name="IsContinuous"/>.</param>
/// <param name="IsContinuous">Whether scores lie so close, as means of several answers do, that whole numbers tell nothing; steps are fine then.</param>
internal sealed record ScoreSteps(double Maximum, double Lowest, double NextLowest, double Highest, double NextHighest, int Steps, bool IsContinuous)
{
    private const int FineSteps = 10_000;

    /// <summary>The steps of a question or a measure; null if no answer to it gives a score.</summary>
    public static ScoreSteps? Of(Instrument instrument, PersonalScores scores, IndicatorId statistic)
    {
        if (instrument.FindItem(statistic) is Item item) return scores.WasAsked(item) ? OfItem(item) : null;

        Measure measure = instrument.FindMeasure(statistic)!;
        ScoreSteps[] parts = [.. measure.Parts.Select(p => Of(instrument, scores, p)).OfType<ScoreSteps>()];
        if (measure.Kind == MeasureKind.All) return new ScoreSteps(1, 0, 1, 1, 0, 1, false);

        return parts.Length < measure.MinimumAnswered ? null : OfMean(parts);
    }

    /// <summary>A score as a number of steps.</summary>
    public long Count(double score) => (long)Math.Round(score / Maximum * Steps);

    private static ScoreSteps? OfItem(Item item)
    {
        double[] sorted = [.. item.Scale.Options.Concat(item.Filter?.Replacements ?? []).Select(o => o.Score).OfType<double>().Select(s => s / item.Scale.Maximum).Distinct().Order()];
        if (sorted.Length == 0) return null;

        int steps = Enumerable.Range(1, 100).FirstOrDefault(n => Array.TrueForAll(sorted, s => Math.Abs((s * n) - Math.Round(s * n)) < 1e-6));
        bool isContinuous = steps == 0;
        return new ScoreSteps(item.Scale.Maximum, sorted[0], sorted[Math.Min(1, sorted.Length - 1)], sorted[^1], sorted[Math.Max(0, sorted.Length - 2)], isContinuous ? FineSteps : steps, isContinuous);
    }

    // Means of several scores change least where one part does.
    private static ScoreSteps OfMean(ScoreSteps[] parts)
    {
        double lowest = parts.Average(p => p.Lowest);
        double highest = parts.Average(p => p.Highest);
        return new ScoreSteps(
            parts[0].Maximum,
            lowest,
            lowest + (parts.Min(p => p.NextLowest - p.Lowest) / parts.Length),
            highest,
            highest - (parts.Min(p => p.Highest - p.NextHighest) / parts.Length),
            FineSteps,
            true);
    }
}
