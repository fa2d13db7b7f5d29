namespace Iapt.Belonging.Rules.Conditions;

/// <summary>It is one thing: yes or no, a code, or a whole number. Not for scores and proportions, which are hardly ever equal.</summary>
/// <remarks>Over an interval: true if it is the only whole number in it; false if it lies outside; otherwise unknown.</remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class Is : Test
{
    /// <summary>Creates the test.</summary>
    /// <param name="what">What it must be.</param>
    public Is(Constant what)
    {
        ArgumentNullException.ThrowIfNull(what);
        What = what;
    }

    /// <summary>What it must be.</summary>
    public Constant What { get; }

    /// <inheritdoc/>
    public override bool Equals(Test? other) => other is Is test && What.Equals(test.What);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(nameof(Is), What);
}
