namespace Iapt.Belonging.Rules.Findings;

/// <summary>How many accounts support a finding, and how many contradict it.</summary>
/// <remarks>The default: nobody listened, or nothing that bears on the finding was heard.</remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public readonly struct AccountTally : IEquatable<AccountTally>
{
    /// <summary>Creates a tally.</summary>
    /// <param name="supporting">How many support it.</param>
    /// <param name="contradicting">How many contradict it.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative.</exception>
    public AccountTally(int supporting, int contradicting)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(supporting);
        ArgumentOutOfRangeException.ThrowIfNegative(contradicting);
        Supporting = supporting;
        Contradicting = contradicting;
    }

    /// <summary>How many accounts support the finding.</summary>
    public int Supporting { get; }

    /// <summary>How many accounts contradict the finding.</summary>
    public int Contradicting { get; }

    /// <summary>Whether nothing was heard.</summary>
    public bool IsEmpty => Supporting == 0 && Contradicting == 0;

    /// <summary>Whether two tallies are equal.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    /// <returns>True if both numbers are equal.</returns>
    public static bool operator ==(AccountTally left, AccountTally right) => left.Equals(right);

    /// <summary>Whether two tallies differ.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    /// <returns>True if a number differs.</returns>
    public static bool operator !=(AccountTally left, AccountTally right) => !left.Equals(right);

    /// <summary>Counts the accounts of a profile that bear on a finding.</summary>
    /// <param name="profile">The profile.</param>
    /// <param name="finding">The finding.</param>
    /// <returns>The tally.</returns>
    public static AccountTally Of(TeamProfile profile, FindingId finding)
    {
        ArgumentNullException.ThrowIfNull(profile);
        int supporting = profile.Accounts.Count(a => a.Finding == finding && a.Stance == AccountStance.Supports);
        int contradicting = profile.Accounts.Count(a => a.Finding == finding && a.Stance == AccountStance.Contradicts);
        return new AccountTally(supporting, contradicting);
    }

    /// <inheritdoc/>
    public bool Equals(AccountTally other) => Supporting == other.Supporting && Contradicting == other.Contradicting;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is AccountTally other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Supporting, Contradicting);
}
