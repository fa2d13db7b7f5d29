namespace Iapt.Belonging.Statistics.Distributions;

/// <summary>The binomial distribution: the number of events in independent trials of one probability.</summary>
internal static class Binomial
{
    // A cumulative probability is taken as reached within rounding, so that exact ties fall on the lower count.
    private const double Slack = 1e-13;

    /// <summary>P(X ≤ events).</summary>
    internal static double Cumulative(long events, long trials, double probability)
    {
        if (events < 0) return 0;
        if (events >= trials) return 1;

        return SpecialFunctions.IncompleteBeta(events + 1, trials - events, probability, 1 - probability).Upper;
    }

    /// <summary>The smallest number of events with at least this cumulative probability.</summary>
    internal static long Quantile(double p, long trials, double probability)
    {
        long low = 0;
        long high = trials;
        while (low < high)
        {
            long middle = low + ((high - low) / 2);
            if (Cumulative(middle, trials, probability) >= p * (1 - Slack)) high = middle;
            else low = middle + 1;
        }

        return low;
    }
}
