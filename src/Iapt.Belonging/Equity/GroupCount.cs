using Iapt.Belonging.Statistics;

namespace Iapt.Belonging.Equity;

/// <summary>How many of a group something happened to, and how many the group has.</summary>
/// <remarks>The default is none of nobody.</remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public readonly struct GroupCount : IEquatable<GroupCount>
{
    /// <summary>Creates a count.</summary>
    /// <param name="events">How many it happened to, such as those appointed.</param>
    /// <param name="people">How many it could have happened to, such as those shortlisted.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative, or there are more events than people.</exception>
    public GroupCount(long events, long people)
    {
        Check.Count(events, people);
        Events = events;
        People = people;
    }

    /// <summary>How many it happened to.</summary>
    public long Events { get; }

    /// <summary>How many it could have happened to.</summary>
    public long People { get; }

    /// <summary>Whether two counts are equal.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    /// <returns>True if events and people are equal.</returns>
    public static bool operator ==(GroupCount left, GroupCount right) => left.Equals(right);

    /// <summary>Whether two counts differ.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    /// <returns>True if events or people differ.</returns>
    public static bool operator !=(GroupCount left, GroupCount right) => !left.Equals(right);

    /// <summary>What happened over several years to a group of one size, such as entries into a formal process (WDES metric 3: two years).</summary>
    /// <param name="eventsByYear">How many it happened to in each year.</param>
    /// <param name="headcount">How many people the group has.</param>
    /// <returns>All events, and each person once a year, so that the rate is the mean of the years. Without years: none of nobody.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative, or there are more events than people in all years together.</exception>
    /// <example>3 and 2 of 360: 5 of 720, a rate of 0.0069 a year.</example>
    public static GroupCount OverYears(ReadOnlySpan<long> eventsByYear, long headcount)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(headcount);
        long events = 0;
        foreach (long year in eventsByYear)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(year, nameof(eventsByYear));
            events = checked(events + year);
        }

        return new(events, checked(eventsByYear.Length * headcount));
    }

    /// <inheritdoc/>
    public bool Equals(GroupCount other) => Events == other.Events && People == other.People;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is GroupCount other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Events, People);
}
