namespace Iapt.Belonging.Statistics;

/// <summary>Fisher's exact test (1935) of a two-by-two table: does one group have more events than chance would share out?</summary>
public static class FisherExact
{
    // Tables whose probability is the observed one within rounding are as extreme as it.
    private const double Tie = 1 + 1e-7;

    /// <summary>The two-sided p-value: the probability, with all margins fixed, of tables no likelier than the one observed.</summary>
    /// <param name="events1">How many of the first group.</param>
    /// <param name="total1">The size of the first group.</param>
    /// <param name="events2">How many of the second group.</param>
    /// <param name="total2">The size of the second group.</param>
    /// <returns>The p-value, from 0 (if smaller than any floating-point number) to 1; none if a group is empty.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative or larger than its total.</exception>
    /// <example>3 of 14 against 9 of 20: p = 0.275.</example>
    public static Computed<double> TwoSided(long events1, long total1, long events2, long total2)
    {
        Check.Count(events1, total1);
        Check.Count(events2, total2);
        if (total1 == 0 || total2 == 0) return NotComputed.NoData;

        Hypergeometric table = new(total1, total2, events1 + events2);
        double observed = table.Weights().First(w => w.Count == events1).Weight;
        double all = 0;
        double extreme = 0;
        foreach ((_, double weight) in table.Weights())
        {
            all += weight;
            if (weight <= observed * Tie) extreme += weight;
        }

        return Math.Min(1, extreme / all);
    }

    /// <summary>The number of events in the first group, given the margins; probabilities relative to the likeliest number.</summary>
    private readonly record struct Hypergeometric(long Size1, long Size2, long Events)
    {
        private long Lowest => Math.Max(0, Events - Size2);

        private long Highest => Math.Min(Events, Size1);

        private long Mode => Math.Clamp((long)((Events + 1.0) * (Size1 + 1.0) / (Size1 + Size2 + 2.0)), Lowest, Highest);

        internal IEnumerable<(long Count, double Weight)> Weights()
        {
            double weight = 1;
            for (long k = Mode; k <= Highest; k++)
            {
                yield return (k, weight);
                weight *= Ratio(k);
            }

            weight = 1;
            for (long k = Mode - 1; k >= Lowest; k--)
            {
                weight /= Ratio(k);
                yield return (k, weight);
            }
        }

        /// <summary>The probability of k + 1 over that of k.</summary>
        private double Ratio(long k) => (double)(Size1 - k) * (Events - k) / ((k + 1.0) * (Size2 - Events + k + 1.0));
    }
}
