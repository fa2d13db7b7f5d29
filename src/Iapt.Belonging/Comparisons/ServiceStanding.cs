using Iapt.Belonging.Statistics;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Comparisons;

/// <summary>Where one team stands among the rest of its service in one indicator, and the numbers behind it.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class ServiceStanding
{
    internal ServiceStanding(TeamProfile profile, Indicator indicator, Estimate percentile, LeaveOneOutResult? numbers, int others, SmallestDifference? smallest)
    {
        Team = profile.Team;
        Date = profile.Date;
        Indicator = indicator;
        Subject = new PercentileSubject(indicator.Id, BenchmarkId.RestOfService);
        Percentile = percentile;
        Numbers = numbers;
        Others = others;
        Smallest = smallest;
    }

    /// <summary>The team.</summary>
    public TeamId Team { get; }

    /// <summary>The date of its profile.</summary>
    public DateOnly Date { get; }

    /// <summary>The indicator.</summary>
    public Indicator Indicator { get; }

    /// <summary>The subject under which rules see the percentile.</summary>
    public PercentileSubject Subject { get; }

    /// <summary>The share of the service's teams that lie below this one, 0 to 1: missing for the team's own reason, or not calculable with fewer than <see cref="RestOfService.FewestOthers"/> others or without an interval.</summary>
    public Estimate Percentile { get; }

    /// <summary>The mean of the others, the shrunken difference from it and the funnel limits; null if the percentile is missing.</summary>
    public LeaveOneOutResult? Numbers { get; }

    /// <summary>How many other teams had a number.</summary>
    public int Others { get; }

    /// <summary>The smallest difference that matters; null if nobody has judged it.</summary>
    public SmallestDifference? Smallest { get; }

    /// <summary>Whether the team lies beyond the 99.8% limits of the others: too far to be one of them by chance. False if that cannot be told.</summary>
    public bool IsOutsideLimits => Numbers is { Position: not RangePosition.WithinRange };

    /// <summary>Whether the whole interval of the shrunken difference is at least as far from nothing as the smallest difference that matters. False if that cannot be told.</summary>
    public bool IsDifferenceThatMatters => Numbers is not null && Smallest is not null
        && (!Threshold.IsBelow(Numbers.Difference.Interval.Lower, Smallest.Difference) || !Threshold.IsBelow(-Smallest.Difference, Numbers.Difference.Interval.Upper));
}
