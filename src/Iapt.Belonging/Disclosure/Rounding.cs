using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Disclosure;

/// <summary>Rounds a mean to the steps in which it may leave, or to a band at the ends of its scale.</summary>
/// <remarks>
/// <para>On a scale to 10: steps of 0.5 below 30 answers and 0.25 from 30, bands below 1.25 and above 8.75. Other scales in proportion. Which steps are
/// used is decided by the band of the number of answers and not by the number, so that it says nothing new.</para>
/// <para>Where each person scores one of two values only (yes or no), a mean near an end is a count of the few who differ. There the band
/// reaches far enough that it also holds two of them: nobody can conclude that all, or all but one, answered alike.</para>
/// </remarks>
internal static class Rounding
{
    private const double CoarseStep = 0.05;
    private const double FineStep = 0.025;
    private const int FineFrom = 30;
    private const double EndBand = 0.125;
    private const double WidestEndBand = 0.475;
    private const double FewWhoDiffer = 2.5;
    private const double Tolerance = 1e-9;

    /// <summary>The distance between two neighbouring values, as a part of the scale.</summary>
    public static double Step(SizeBand answers) => answers.From < FineFrom ? CoarseStep : FineStep;

    /// <summary>Where a mean of the scale 0 to <paramref name="maximum"/> is shown: a step, or a band at an end.</summary>
    public static RoundedMean Mean(double mean, double maximum, SizeBand answers, bool isTwoValued)
    {
        double share = mean / maximum;
        double end = isTwoValued ? TwoValuedEnd(answers) : EndBand;
        if (share < end - Tolerance) return new RoundedMean(null, 0, end * maximum);
        if (share > 1 - end + Tolerance) return new RoundedMean(null, (1 - end) * maximum, maximum);

        double step = Step(answers);
        double value = Nearest(share, step);
        return new RoundedMean(value * maximum, (value - (step / 2)) * maximum, (value + (step / 2)) * maximum);
    }

    /// <summary>The nearest step; half way, the one nearer to the middle, so that a scale turned round gives the mirror image.</summary>
    private static double Nearest(double share, double step) => share < 0.5
        ? Math.Floor((share / step) + 0.5 + Tolerance) * step
        : Math.Ceiling((share / step) - 0.5 - Tolerance) * step;

    private static double TwoValuedEnd(SizeBand answers)
    {
        // Ends lie half way between two steps, so that bands and steps share no value.
        double few = FewWhoDiffer / answers.From;
        double onGrid = (Math.Ceiling((few - (CoarseStep / 2)) / CoarseStep) * CoarseStep) + (CoarseStep / 2);
        return Math.Clamp(onGrid, EndBand, WidestEndBand);
    }
}
