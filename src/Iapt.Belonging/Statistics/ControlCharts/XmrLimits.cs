namespace Iapt.Belonging.Statistics.ControlCharts;

/// <summary>The mean and natural process limits of an XmR chart.</summary>
/// <remarks>
/// With AMR the average of the distances between neighbours, the limits are mean ± 2.66 AMR (3 / 1.128; Shewhart 1931, Wheeler 1993).
/// Limits of a bounded score are not cut at its bounds: cut only when drawing.
/// </remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class XmrLimits
{
    /// <summary>The smallest number of points for any limits.</summary>
    public const int FewestPoints = 5;

    /// <summary>The smallest number of points for limits that may be fixed; with fewer they are on trial and move with each new point.</summary>
    public const int FewestPointsToFix = 12;

    private const double Spread = 2.66;
    private const double LargestRange = 3.267;

    private XmrLimits(int points, double mean, double averageMovingRange)
    {
        Points = points;
        Mean = mean;
        AverageMovingRange = averageMovingRange;
        Limits = Interval.Around(mean, Spread * averageMovingRange);
        NearLimits = Interval.Around(mean, Spread * averageMovingRange * 2 / 3);
    }

    /// <summary>The number of points that the limits are made of.</summary>
    public int Points { get; }

    /// <summary>Their mean.</summary>
    public double Mean { get; }

    /// <summary>The average moving range, after screening if that was asked for; 0 if all points are equal.</summary>
    public double AverageMovingRange { get; }

    /// <summary>The lower and upper process limit; both are the mean if all points are equal.</summary>
    public Interval Limits { get; }

    /// <summary>Two thirds of the way from the mean to the limits.</summary>
    public Interval NearLimits { get; }

    /// <summary>Whether there are too few points for the limits to be fixed.</summary>
    public bool IsTrial => IsTrialFor(Points);

    /// <summary>Whether limits from this number of points are on trial.</summary>
    /// <param name="points">The number of points.</param>
    /// <returns>True below twelve.</returns>
    public static bool IsTrialFor(int points) => points < FewestPointsToFix;

    /// <summary>Computes limits.</summary>
    /// <param name="values">The points of the baseline, in order of time.</param>
    /// <param name="screening">Whether large jumps are dropped.</param>
    /// <returns>The limits; none for fewer than five points.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A value is not finite.</exception>
    public static Computed<XmrLimits> Of(ReadOnlySpan<double> values, MovingRangeScreening screening)
    {
        Moments moments = Moments.Of(values);
        if (values.Length < FewestPoints) return NotComputed.TooFewValues(FewestPoints, values.Length);

        double[] ranges = new double[values.Length - 1];
        for (int i = 0; i < ranges.Length; i++) ranges[i] = Math.Abs(values[i + 1] - values[i]);

        double average = ranges.Average();
        if (screening == MovingRangeScreening.Nelson && average > 0)
        {
            average = ranges.Where(r => Threshold.IsBelow(r, LargestRange * average)).Average();
        }

        return new XmrLimits(values.Length, moments.MeanUnchecked, average);
    }
}
