using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Surveys;

/// <summary>How many of those who answered came, went or moved since an earlier wave: what a later release is checked by where people are not linked.</summary>
/// <remarks>
/// People who answered in both waves and in the same team are not declared. Zero people is a statement too: that somebody looked.
/// </remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class Movement
{
    /// <summary>Creates a movement.</summary>
    /// <param name="since">The earlier wave.</param>
    /// <param name="from">The team in which they answered then; null if they did not answer.</param>
    /// <param name="to">The team in which they answered now; null if they did not answer.</param>
    /// <param name="people">How many they are.</param>
    /// <exception cref="ArgumentException">There is neither a team then nor a team now, or it is the same.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative or beyond <see cref="WaveTeam.MaximumHeadcount"/>.</exception>
    public Movement(WaveId since, TeamId? from, TeamId? to, int people)
    {
        ArgumentNullException.ThrowIfNull(since);
        ArgumentOutOfRangeException.ThrowIfNegative(people);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(people, WaveTeam.MaximumHeadcount);
        if (from == to) throw new ArgumentException("people move from somewhere to somewhere else");
        Since = since;
        From = from;
        To = to;
        People = people;
    }

    /// <summary>The earlier wave.</summary>
    public WaveId Since { get; }

    /// <summary>The team in which they answered then; null if they did not answer.</summary>
    public TeamId? From { get; }

    /// <summary>The team in which they answer now; null if they did not answer.</summary>
    public TeamId? To { get; }

    /// <summary>How many they are.</summary>
    public int People { get; }
}
