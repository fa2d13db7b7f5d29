namespace Iapt.Belonging.Teams;

/// <summary>Something that happened to a team, recorded so that no comparison passes over it unseen.</summary>
/// <remarks>Mark what happened, when it happens. A mark that is set to make a signal go away hides the signal.</remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class TeamMark
{
    /// <summary>The most characters of a reason.</summary>
    public const int LongestReason = 500;

    /// <summary>Records what happened.</summary>
    /// <param name="kind">What kind of thing it was.</param>
    /// <param name="reason">What it was, in words for the reader.</param>
    /// <exception cref="ArgumentException">There is no reason, or it is longer than <see cref="LongestReason"/>.</exception>
    public TeamMark(TeamMarkKind kind, string reason)
    {
        ArgumentException.ThrowIfNullOrEmpty(reason);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(reason.Length, LongestReason, nameof(reason));
        Kind = kind;
        Reason = reason;
    }

    /// <summary>What kind of thing it was.</summary>
    public TeamMarkKind Kind { get; }

    /// <summary>What it was, in words for the reader.</summary>
    public string Reason { get; }
}
