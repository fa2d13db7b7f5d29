namespace Iapt.Belonging.Comparisons;

/// <summary>Something that happened to a team, recorded so that no comparison passes over it unseen.</summary>
/// <remarks>Mark what happened, when it happens. A mark that is set to make a signal go away hides the signal.</remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class HistoryMark
{
    /// <summary>Records what happened.</summary>
    /// <param name="kind">What kind of thing it was.</param>
    /// <param name="reason">What it was, in words for the reader.</param>
    /// <exception cref="ArgumentException">There is no reason.</exception>
    public HistoryMark(HistoryMarkKind kind, string reason)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        Kind = kind;
        Reason = reason;
    }

    /// <summary>What kind of thing it was.</summary>
    public HistoryMarkKind Kind { get; }

    /// <summary>What it was, in words for the reader.</summary>
    public string Reason { get; }
}
