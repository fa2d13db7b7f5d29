using Iapt.Belonging.Statistics.Distributions;

namespace Iapt.Belonging.Statistics.ControlCharts;

/// <summary>A run chart: for short or rounded series, in which runs around the median show what is not chance (Anhøj and Olesen 2014).</summary>
/// <remarks>Points on the median are left out. There is a signal if the longest run is longer, or the crossings of the median are fewer, than chance would make them.</remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class RunChart
{
    private RunChart(double median, int useful, int longestRun, int crossings)
    {
        Median = median;
        Useful = useful;
        LongestRun = longestRun;
        Crossings = crossings;
    }

    /// <summary>The median, which is the centre.</summary>
    public double Median { get; }

    /// <summary>The number of points that are not on the median.</summary>
    public int Useful { get; }

    /// <summary>The number of points in the longest run on one side.</summary>
    public int LongestRun { get; }

    /// <summary>How often the series crosses the median.</summary>
    public int Crossings { get; }

    /// <summary>The longest run that is still compatible with chance.</summary>
    public int LongestRunLimit => LongestRunLimitFor(Useful);

    /// <summary>The fewest crossings that are still compatible with chance.</summary>
    public int CrossingsLimit => CrossingsLimitFor(Useful);

    /// <summary>Whether the series shows more than chance.</summary>
    public bool HasSignal => LongestRun > LongestRunLimit || Crossings < CrossingsLimit;

    /// <summary>The longest run by chance: log₂ n, rounded, plus 3.</summary>
    /// <param name="useful">n, the number of points not on the median, at least 1.</param>
    /// <returns>The limit; 8 for 24 points.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no point.</exception>
    public static int LongestRunLimitFor(int useful)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(useful, 1);
        return (int)Math.Round(Math.Log2(useful)) + 3;
    }

    /// <summary>The fewest crossings by chance: the 5% point of the binomial distribution of n − 1 fair tosses.</summary>
    /// <param name="useful">n, the number of points not on the median, at least 1.</param>
    /// <returns>The limit; 8 for 24 points.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no point.</exception>
    public static int CrossingsLimitFor(int useful)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(useful, 1);
        return (int)Binomial.Quantile(0.05, useful - 1, 0.5);
    }

    /// <summary>Draws up a chart.</summary>
    /// <param name="values">The values in order of time.</param>
    /// <returns>The chart; none without values, or if all are on the median.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A value is not finite.</exception>
    public static Computed<RunChart> Of(ReadOnlySpan<double> values)
    {
        Computed<double> centre = Quantiles.Median(values);
        if (!centre.TryGet(out double median)) return centre.Absence;

        int useful = 0;
        int run = 0;
        int longest = 0;
        int crossings = 0;
        int last = 0;
        foreach (double value in values)
        {
            int side = Threshold.Side(value, median);
            if (side == 0) continue;

            if (last != 0 && side != last) crossings++;
            run = side == last ? run + 1 : 1;
            longest = Math.Max(longest, run);
            last = side;
            useful++;
        }

        return useful == 0 ? NotComputed.NoVariance : new RunChart(median, useful, longest, crossings);
    }
}
