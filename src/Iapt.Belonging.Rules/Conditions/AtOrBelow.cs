namespace Iapt.Belonging.Rules.Conditions;

/// <summary>It is at or below a limit.</summary>
/// <remarks>Over an interval: true if its upper end is at or below the limit; false if its lower end is above it; otherwise unknown.</remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class AtOrBelow : Test
{
    /// <summary>Creates the test.</summary>
    /// <param name="limit">The limit: a number, or the code of an ordered category.</param>
    public AtOrBelow(Constant limit)
    {
        ArgumentNullException.ThrowIfNull(limit);
        Limit = limit;
    }

    /// <summary>The limit.</summary>
    public Constant Limit { get; }

    /// <inheritdoc/>
    public override bool Equals(Test? other) => other is AtOrBelow test && Limit.Equals(test.Limit);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(nameof(AtOrBelow), Limit);
}
