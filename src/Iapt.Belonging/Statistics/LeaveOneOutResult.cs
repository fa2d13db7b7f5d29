using Iapt.Belonging.Statistics.Distributions;

namespace Iapt.Belonging.Statistics;

/// <summary>How one group compares with the others of its kind.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class LeaveOneOutResult
{
    internal LeaveOneOutResult(double value, double mean, double meanError, double between, double ownError, double t, Interval limits)
    {
        MeanOfOthers = Check.Finite(mean);
        MeanError = Check.Finite(meanError);
        BetweenVariance = Check.Finite(between);
        Limits = limits;
        Position = Threshold.IsBelow(value, limits.Lower) ? RangePosition.BelowRange
            : Threshold.IsBelow(limits.Upper, value) ? RangePosition.AboveRange
            : RangePosition.WithinRange;
        double total = between + (ownError * ownError);
        WeightOnOwn = between / total;
        double distance = Check.Finite(value - mean);
        double place = Math.Sqrt(WeightOnOwn) * distance / Math.Sqrt(total);
        double uncertainty = t * Math.Sqrt(1 - WeightOnOwn);
        ShareBelow = new(
            StandardNormal.Cumulative(place), new(StandardNormal.Cumulative(place - uncertainty), StandardNormal.Cumulative(place + uncertainty)));
        Difference = new(WeightOnOwn * distance, Interval.Around(WeightOnOwn * distance, Math.Sqrt(between) * uncertainty));
    }

    /// <summary>The mean of the others, each weighted by how surely it is known.</summary>
    public double MeanOfOthers { get; }

    /// <summary>The standard error of that mean.</summary>
    public double MeanError { get; }

    /// <summary>τ², the variance of true values between all groups, at least 0.</summary>
    public double BetweenVariance { get; }

    /// <summary>r, how much of the group's own distance from the others is kept: 0 none, 1 all.</summary>
    public double WeightOnOwn { get; }

    /// <summary>The shrunken distance from the mean of the others, with its 95% interval.</summary>
    public IntervalEstimate Difference { get; }

    /// <summary>The share of groups whose true value lies below this group's, 0 to 1, with its 95% interval.</summary>
    public IntervalEstimate ShareBelow { get; }

    /// <summary>The 99.8% limits of a group of this size that is one of the others.</summary>
    public Interval Limits { get; }

    /// <summary>Whether the group's value lies strictly beyond a limit. A value on a limit is within.</summary>
    public RangePosition Position { get; }
}
