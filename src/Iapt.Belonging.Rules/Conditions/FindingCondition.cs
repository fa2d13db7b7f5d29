namespace Iapt.Belonging.Rules.Conditions;

/// <summary>Another finding holds, at any severity or at one severity and above.</summary>
/// <remarks>The finding's truth over intervals counts over intervals, its truth over values counts over values; its status is never asked.</remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class FindingCondition : Condition
{
    /// <summary>Creates the condition.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="atLeast">The least severity that counts; null for any, graded or not.</param>
    public FindingCondition(FindingId finding, Severity? atLeast = null)
        : base(1)
    {
        ArgumentNullException.ThrowIfNull(finding);
        Finding = finding;
        AtLeast = atLeast;
    }

    /// <summary>The finding.</summary>
    public FindingId Finding { get; }

    /// <summary>The least severity that counts; null for any, graded or not.</summary>
    public Severity? AtLeast { get; }

    /// <inheritdoc/>
    public override bool Equals(Condition? other) => other is FindingCondition finding && Finding == finding.Finding && AtLeast == finding.AtLeast;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Finding, AtLeast);
}
