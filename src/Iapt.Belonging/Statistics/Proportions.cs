using Iapt.Belonging.Statistics.Distributions;

namespace Iapt.Belonging.Statistics;

/// <summary>Intervals for a proportion, and for the difference of two.</summary>
/// <remarks>No answers give no value. The house method is Wilson; the others are here to compare with other people's figures.</remarks>
public static class Proportions
{
    /// <summary>Wilson's score interval (1927): (2x + z² ∓ z √(z² + 4x(1 − p))) / (2(n + z²)).</summary>
    /// <param name="events">How many are counted, x.</param>
    /// <param name="total">Of how many, n.</param>
    /// <param name="confidence">How sure.</param>
    /// <returns>x / n with its interval, within 0 to 1; none if n is 0. With x = 0 or x = n one limit is exactly 0 or 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative or larger than its total.</exception>
    /// <example>11 of 14 at 95%: 0.786, from 0.524 to 0.924.</example>
    public static Computed<IntervalEstimate> Wilson(long events, long total, Confidence confidence)
    {
        ArgumentNullException.ThrowIfNull(confidence);
        Check.Count(events, total);
        if (total == 0) return NotComputed.NoData;

        return new IntervalEstimate((double)events / total, new(WilsonLower(events, total, confidence), 1 - WilsonLower(total - events, total, confidence)));
    }

    /// <summary>Wilson's score interval with a continuity correction (Newcombe 1998a, method 4): wider, never liberal.</summary>
    /// <param name="events">How many are counted.</param>
    /// <param name="total">Of how many.</param>
    /// <param name="confidence">How sure.</param>
    /// <returns>The proportion with its interval, within 0 to 1; none if the total is 0.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative or larger than its total.</exception>
    public static Computed<IntervalEstimate> WilsonWithContinuity(long events, long total, Confidence confidence)
    {
        ArgumentNullException.ThrowIfNull(confidence);
        Check.Count(events, total);
        if (total == 0) return NotComputed.NoData;

        double lower = CorrectedLower(events, total, confidence);
        double upper = 1 - CorrectedLower(total - events, total, confidence);
        return new IntervalEstimate((double)events / total, new(lower, upper));
    }

    /// <summary>The exact interval of Clopper and Pearson (1934), from the binomial distribution: never below its confidence, often far above.</summary>
    /// <param name="events">How many are counted.</param>
    /// <param name="total">Of how many.</param>
    /// <param name="confidence">How sure.</param>
    /// <returns>The proportion with its interval, within 0 to 1; none if the total is 0.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative or larger than its total.</exception>
    public static Computed<IntervalEstimate> ClopperPearson(long events, long total, Confidence confidence)
    {
        ArgumentNullException.ThrowIfNull(confidence);
        Check.Count(events, total);
        if (total == 0) return NotComputed.NoData;

        double tail = confidence.UpperTail;
        double lower = events == 0 ? 0 : Beta.Quantile(tail, events, total - events + 1);
        double upper = events == total ? 1 : 1 - Beta.Quantile(tail, total - events, events + 1);
        return new IntervalEstimate((double)events / total, new(lower, upper));
    }

    /// <summary>The adjusted Wald interval of Agresti and Coull (1998): the simple formula after adding z²/2 events and z² trials.</summary>
    /// <param name="events">How many are counted.</param>
    /// <param name="total">Of how many.</param>
    /// <param name="confidence">How sure.</param>
    /// <returns>The proportion with its interval, which as published may reach below 0 or above 1; none if the total is 0.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative or larger than its total.</exception>
    public static Computed<IntervalEstimate> AgrestiCoull(long events, long total, Confidence confidence)
    {
        ArgumentNullException.ThrowIfNull(confidence);
        Check.Count(events, total);
        if (total == 0) return NotComputed.NoData;

        double z = confidence.NormalQuantile;
        double n = total + (z * z);
        double p = (events + (z * z / 2)) / n;
        return new IntervalEstimate((double)events / total, Interval.Around(p, z * Math.Sqrt(p * (1 - p) / n)));
    }

    /// <summary>
    /// The difference of two independent proportions with Newcombe's interval (1998b, method 10), which squares and adds the distances
    /// from each proportion to its own Wilson limits.
    /// </summary>
    /// <param name="events1">How many of the first group.</param>
    /// <param name="total1">The size of the first group.</param>
    /// <param name="events2">How many of the second group.</param>
    /// <param name="total2">The size of the second group.</param>
    /// <param name="confidence">How sure.</param>
    /// <returns>First less second with its interval, within −1 to 1; none if a group is empty.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative or larger than its total.</exception>
    public static Computed<IntervalEstimate> Newcombe(long events1, long total1, long events2, long total2, Confidence confidence)
    {
        Computed<IntervalEstimate> first = Wilson(events1, total1, confidence);
        Computed<IntervalEstimate> second = Wilson(events2, total2, confidence);
        return first.Then(one => second.Then(two => (Computed<IntervalEstimate>)Difference(one, two)));
    }

    private static IntervalEstimate Difference(IntervalEstimate one, IntervalEstimate two)
    {
        IntervalEstimate difference = one.Minus(two);
        return new(difference.Value, difference.Interval.ClampedTo(new(-1, 1)));
    }

    /// <summary>The same of a share and a number of people that need not be whole, as where both are known as bands.</summary>
    internal static Interval Wilson(Interval share, double total, Confidence confidence) =>
        new(WilsonLower(share.Lower * total, total, confidence), 1 - WilsonLower((1 - share.Upper) * total, total, confidence));

    // The product of both Wilson roots is p² n / (n + z²); dividing by the upper root avoids a difference of near-equal numbers.
    private static double WilsonLower(double events, double total, Confidence confidence)
    {
        if (events <= 0) return 0;

        double z = confidence.NormalQuantile;
        double p = events / total;
        double upper = ((2 * events) + (z * z) + (z * Math.Sqrt((z * z) + (4 * events * (1 - p))))) / (2 * (total + (z * z)));
        return p * p * total / ((total + (z * z)) * upper);
    }

    private static double CorrectedLower(long events, long total, Confidence confidence)
    {
        if (events == 0) return 0;

        double z = confidence.NormalQuantile;
        double p = (double)events / total;
        double root = Math.Sqrt(Math.Max(0, (z * z) - 2 - (1.0 / total) + (4 * p * ((total * (1 - p)) + 1))));
        double lower = ((2.0 * events) + (z * z) - 1 - (z * root)) / (2 * (total + (z * z)));
        return Math.Clamp(lower, 0, p);
    }

    /// <summary>The events of all groups over the people of all groups; none if there are no people.</summary>
    internal static Computed<double> Pooled(ReadOnlySpan<long> events, ReadOnlySpan<long> totals)
    {
        Check.SameLength(events.Length, totals.Length, nameof(totals));
        long all = 0;
        long counted = 0;
        for (int i = 0; i < events.Length; i++)
        {
            Check.Count(events[i], totals[i], nameof(events));
            all += totals[i];
            counted += events[i];
        }

        return all == 0 ? NotComputed.NoData : (double)counted / all;
    }
}
