namespace Iapt.Belonging.Rules.Conditions;

/// <summary>Enough facilitator-coded accounts support a finding, and more than contradict it.</summary>
/// <remarks>
/// Over values: true if at least so many accounts support the finding and more support than contradict it; false if anything was heard and that is
/// not so; unknown if nobody listened. Over intervals always unknown, because how sure a theme is cannot be known: accounts alone make a
/// finding tentative at most.
/// </remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class AccountsCondition : Condition
{
    /// <summary>Creates the condition.</summary>
    /// <param name="finding">The finding that the accounts bear on.</param>
    /// <param name="atLeast">The fewest accounts that must support it.</param>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than one.</exception>
    public AccountsCondition(FindingId finding, int atLeast)
        : base(1)
    {
        ArgumentNullException.ThrowIfNull(finding);
        ArgumentOutOfRangeException.ThrowIfLessThan(atLeast, 1);
        Finding = finding;
        AtLeast = atLeast;
    }

    /// <summary>The finding that the accounts bear on.</summary>
    public FindingId Finding { get; }

    /// <summary>The fewest accounts that must support it.</summary>
    public int AtLeast { get; }

    /// <inheritdoc/>
    public override bool Equals(Condition? other) => other is AccountsCondition accounts && Finding == accounts.Finding && AtLeast == accounts.AtLeast;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(5, Finding, AtLeast);
}
