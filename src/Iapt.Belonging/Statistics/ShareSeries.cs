using System.Collections.Immutable;

namespace Iapt.Belonging.Statistics;

/// <summary>Shares over time, such as good days out of all days that were counted, and the share of all together.</summary>
/// <remarks>
/// The share of all together weighs each day by how many were counted; it is not the mean of the daily shares. Days of one team are not
/// independent, so no interval is given here: a control chart shows what varies more than chance.
/// </remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class ShareSeries
{
    private ShareSeries(ImmutableArray<Computed<double>> shares, Computed<double> pooled)
    {
        Shares = shares;
        Pooled = pooled;
    }

    /// <summary>The share at each time, 0 to 1; none where nothing was counted.</summary>
    public ImmutableArray<Computed<double>> Shares { get; }

    /// <summary>All events divided by all that was counted; none if nothing was.</summary>
    public Computed<double> Pooled { get; }

    /// <summary>Works out the shares.</summary>
    /// <param name="events">How many were counted at each time, such as blue marbles.</param>
    /// <param name="totals">Of how many, such as blue and tan marbles together.</param>
    /// <returns>The shares.</returns>
    /// <exception cref="ArgumentException">The lists differ in length, or a count is negative or above its total.</exception>
    /// <example>6 of 10 and 3 of 5: shares 0.6 and 0.6, together 9 of 15.</example>
    public static ShareSeries Of(ReadOnlySpan<long> events, ReadOnlySpan<long> totals)
    {
        Check.SameLength(events.Length, totals.Length, nameof(totals));
        var shares = ImmutableArray.CreateBuilder<Computed<double>>(events.Length);
        long allEvents = 0;
        long all = 0;
        for (int i = 0; i < events.Length; i++)
        {
            Check.Count(events[i], totals[i], nameof(events));
            shares.Add(Share(events[i], totals[i]));
            allEvents += events[i];
            all += totals[i];
        }

        return new(shares.MoveToImmutable(), Share(allEvents, all));
    }

    private static Computed<double> Share(long events, long total) => total == 0 ? NotComputed.NoData : (double)events / total;
}
