namespace Iapt.Belonging.Statistics;

/// <summary>What the silent could change: the worst case, and the point at which a finding would tip.</summary>
/// <remarks>
/// Needs no assumption about why people did not answer. With everybody answering there is nothing to change. Where the response rate is known as a band, its lowest end is the
/// worst case of all: there the bounds lie furthest apart, and the difference that tips is smallest.
/// </remarks>
public static class NonResponse
{
    /// <summary>The lowest and highest mean of everybody: all of the silent at the lower, or all at the upper end of the scale.</summary>
    /// <param name="answered">The answers.</param>
    /// <param name="eligible">The number of people who could have answered, not below the number of answers.</param>
    /// <param name="scale">The lowest and highest possible answer.</param>
    /// <returns>The mean of the answers, and the bounds (Manski 1989) on the mean of everybody; none if nobody answered.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There are more answers than people, or the mean lies outside the scale.</exception>
    /// <example>6 of 10 answered, with mean 7, on 0 to 10: everybody's mean lies between 4.2 and 8.2.</example>
    public static Computed<IntervalEstimate> Bounds(Moments answered, long eligible, Interval scale)
    {
        if (!answered.Mean.TryGet(out double mean)) return answered.Mean.Absence;

        return Bounds(mean, Rate(answered.Count, eligible), scale);
    }

    /// <summary>The same from the response rate, where the numbers of people are known as bands only.</summary>
    /// <param name="mean">The mean of the answers.</param>
    /// <param name="rate">The response rate r, from 0 to 1; the lowest, where it is a band.</param>
    /// <param name="scale">The lowest and highest possible answer.</param>
    /// <returns>The mean of the answers, and the bounds on the mean of everybody.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The rate is no rate, or the mean lies outside the scale.</exception>
    public static IntervalEstimate Bounds(double mean, double rate, Interval scale)
    {
        Check.Number(mean);
        Check.Probability(rate);
        RequireOnScale(mean, scale);
        return new IntervalEstimate(mean, new((rate * mean) + ((1 - rate) * scale.Lower), (rate * mean) + ((1 - rate) * scale.Upper)));
    }

    /// <summary>The mean of the silent at which the mean of everybody would reach a threshold: (t − r m) / (1 − r) for response rate r.</summary>
    /// <param name="answered">The answers.</param>
    /// <param name="eligible">The number of people who could have answered, not below the number of answers.</param>
    /// <param name="threshold">The threshold t that decides the finding.</param>
    /// <param name="scale">The lowest and highest possible answer.</param>
    /// <returns>The tipping point; none if nobody or everybody answered.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There are more answers than people, or the mean lies outside the scale.</exception>
    public static Computed<TippingPoint> TippingPoint(Moments answered, long eligible, double threshold, Interval scale)
    {
        Check.Number(threshold);
        if (!answered.Mean.TryGet(out double mean)) return answered.Mean.Absence;

        return TippingPoint(mean, Rate(answered.Count, eligible), threshold, scale);
    }

    /// <summary>The same from the response rate, where the numbers of people are known as bands only.</summary>
    /// <param name="mean">The mean of the answers.</param>
    /// <param name="rate">The response rate r, from 0 to 1; the lowest, where it is a band.</param>
    /// <param name="threshold">The threshold t that decides the finding.</param>
    /// <param name="scale">The lowest and highest possible answer.</param>
    /// <returns>The tipping point; none if everybody answered.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The rate is no rate, or the mean lies outside the scale.</exception>
    public static Computed<TippingPoint> TippingPoint(double mean, double rate, double threshold, Interval scale)
    {
        Check.Number(mean);
        Check.Number(threshold);
        Check.Probability(rate);
        RequireOnScale(mean, scale);
        if (rate == 1) return NotComputed.Undefined;

        double silent = (threshold - (rate * mean)) / (1 - rate);
        return new TippingPoint(silent, silent - mean, scale.Contains(silent));
    }

    private static double Rate(long answered, long eligible)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(eligible, answered);
        return (double)answered / eligible;
    }

    private static void RequireOnScale(double mean, Interval scale)
    {
        // The mean of answers at an end may round to just beyond it.
        double slack = 1e-9 * (1 + scale.Width);
        if (!(mean >= scale.Lower - slack && mean <= scale.Upper + slack))
        {
            throw new ArgumentOutOfRangeException(nameof(scale), "the mean of the answers must lie on the scale");
        }
    }
}
