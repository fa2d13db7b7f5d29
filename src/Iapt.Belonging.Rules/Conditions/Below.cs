namespace Iapt.Belonging.Rules.Conditions;

/// <summary>It is below a limit.</summary>
/// <remarks>Over an interval: true if its upper end is below the limit; false if its lower end is at or above it; otherwise unknown.</remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class Below : Test
{
    /// <summary>Creates the test.</summary>
    /// <param name="limit">The limit: a number, or the code of an ordered category.</param>
    public Below(Constant limit)
    {
        ArgumentNullException.ThrowIfNull(limit);
        Limit = limit;
    }

    /// <summary>The limit.</summary>
    public Constant Limit { get; }

    /// <inheritdoc/>
    public override bool Equals(Test? other) => other is Below test && Limit.Equals(test.Limit);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(nameof(Below), Limit);
}
