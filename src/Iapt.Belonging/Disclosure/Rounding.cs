using Iapt.Belonging.Scoring;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Disclosure;

/// <summary>Rounds a mean to the steps in which it may leave, or to a band at the ends of its scale.</summary>
/// <remarks>
/// <para>On a scale to 10: steps of 0.5 below 30 answers and 0.25 from 30, bands below 1.25 and above 8.75. Other scales in proportion. Which steps are
/// used is decided by the band of the number of answers and not by the number, so that it says nothing new.</para>
/// <para>Near an end, a mean counts the few who differ from all others. The band reaches far enough that it also holds three of them who differ as little as
/// the answers allow: nobody can conclude that all, or all but one, answered alike, not even somebody who differed and takes himself away. Of yes or
/// no that is far; where answers lie closer together than a third of the scale, the usual band is wide enough for 11 people.</para>
/// </remarks>
internal static class Rounding
{
    /// <summary>How many may differ from all others without its showing: two, and one who knows his own answer.</summary>
    public const int FewWhoDiffer = 3;

    private const double CoarseStep = 0.05;
    private const double FineStep = 0.025;
    private const int FineFrom = 30;
    private const double EndBand = 0.125;
    private const double WidestEndBand = 0.475;
    private const double Tolerance = 1e-9;

    /// <summary>The distance between two neighbouring values, as a part of the scale.</summary>
    public static double Step(SizeBand answers) => answers.From < FineFrom ? CoarseStep : FineStep;

    /// <summary>Where a mean of the scale 0 to <paramref name="maximum"/> is shown: a step, or a band at an end.</summary>
    public static RoundedMean Mean(double mean, double maximum, SizeBand answers, ScoreNeighbours scores)
    {
        double share = mean / maximum;
        double low = End(scores.Lowest, scores.NextLowest - scores.Lowest, answers);
        double high = 1 - End(1 - scores.Highest, scores.Highest - scores.NextHighest, answers);
        if (share < low - Tolerance) return new RoundedMean(null, 0, low * maximum);
        if (share > high + Tolerance) return new RoundedMean(null, high * maximum, maximum);

        double step = Step(answers);
        double value = Nearest(share, step);
        return new RoundedMean(value * maximum, (value - (step / 2)) * maximum, (value + (step / 2)) * maximum);
    }

    /// <summary>The nearest step; half way, the one nearer to the middle, so that a scale turned round gives the mirror image.</summary>
    private static double Nearest(double share, double step) => share < 0.5
        ? Math.Floor((share / step) + 0.5 + Tolerance) * step
        : Math.Ceiling((share / step) - 0.5 - Tolerance) * step;

    /// <summary>How far a band reaches from its end of the scale, if the outermost score lies so far from the end and the next one so far from that.</summary>
    private static double End(double outermost, double gap, SizeBand answers)
    {
        // Ends lie half way between two steps, so that bands and steps share no value; and beyond the few, because an end itself is in no band.
        double few = outermost + (gap * FewWhoDiffer / answers.From);
        double onGrid = ((Math.Floor(((few - (CoarseStep / 2)) / CoarseStep) + Tolerance) + 1) * CoarseStep) + (CoarseStep / 2);
        return Math.Clamp(onGrid, EndBand, WidestEndBand);
    }
}
