namespace Iapt.Belonging.Teams;

/// <summary>One theme that a facilitator heard when listening to a team, as it bears on one finding.</summary>
/// <remarks>No words, no names: who said what stays with the facilitator.</remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class Account
{
    /// <summary>Creates an account.</summary>
    /// <param name="finding">The finding it bears on.</param>
    /// <param name="stance">For or against.</param>
    /// <param name="source">Where it was heard.</param>
    public Account(FindingId finding, AccountStance stance, AccountSource source)
    {
        ArgumentNullException.ThrowIfNull(finding);
        Finding = finding;
        Stance = stance;
        Source = source;
    }

    /// <summary>The finding it bears on.</summary>
    public FindingId Finding { get; }

    /// <summary>For or against.</summary>
    public AccountStance Stance { get; }

    /// <summary>Where it was heard.</summary>
    public AccountSource Source { get; }
}
