using Iapt.Belonging.Audit.Answers;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Audit.Releases;

/// <summary>What a released mean says about the sum of the answers, where it is known how many there are.</summary>
/// <remarks>
/// A mean leaves in steps of a twentieth of its scale (a fortieth where the band of answers begins at 30 or more), half way to the nearer one to the middle, and as a band near an end: below an eighth of the
/// scale, or further where the few who may differ from all others, three of the least number of answers, move the mean further than that. It is the documented rule, written here a second time: from what is shown
/// back to what it may have been, and in whole steps of the answers.
/// </remarks>
internal sealed class Grid(ScoreSteps steps)
{
    private const double Tolerance = 1e-9;

    /// <summary>The least and the greatest sum, in steps of the answers, that leave as this estimate.</summary>
    public (long Low, long High) Sums(Estimate released, long people)
    {
        (double low, bool withLow, double high, bool withHigh) = Shares(released);
        double all = (double)people * steps.Steps;
        long least = (long)Math.Ceiling((low * all) - Tolerance);
        long most = (long)Math.Floor((high * all) + Tolerance);
        if (!withLow && Math.Abs(least - (low * all)) < Tolerance * all) least++;
        if (!withHigh && Math.Abs(most - (high * all)) < Tolerance * all) most--;
        return (Math.Max(least, 0), Math.Min(most, people * steps.Steps));
    }

    // Between which parts of the scale the mean lies, and whether the ends belong to it.
    private (double Low, bool WithLow, double High, bool WithHigh) Shares(Estimate released)
    {
        int from = released.Answers!.Value.From;
        double low = End(steps.Lowest, steps.NextLowest - steps.Lowest, from);
        double high = 1 - End(1 - steps.Highest, steps.Highest - steps.NextHighest, from);
        if (released.IsBand) return Band(released, low, high);

        double share = released.Value!.Value / steps.Maximum;
        double half = from < 30 ? 0.025 : 0.0125;
        return (
            Math.Max(share - half, low),
            share < 0.5 + Tolerance || share - half < low - Tolerance,
            Math.Min(share + half, high),
            share > 0.5 - Tolerance || share + half > high + Tolerance);
    }

    // Which of the two it is, its interval tells, unless that is the whole scale.
    private (double Low, bool WithLow, double High, bool WithHigh) Band(Estimate released, double low, double high)
    {
        if (released.Lower > 0) return (high, false, 1, true);

        return released.Upper < steps.Maximum ? (0, true, low, false) : (0, true, 1, true);
    }

    private static double End(double outermost, double gap, int from)
    {
        double few = outermost + (3 * gap / from);
        int twentieths = (int)Math.Floor(((few - 0.025) * 20) + Tolerance) + 1;
        return Math.Clamp((twentieths * 0.05) + 0.025, 0.125, 0.475);
    }
}
