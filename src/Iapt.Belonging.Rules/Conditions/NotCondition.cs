namespace Iapt.Belonging.Rules.Conditions;

/// <summary>A condition does not hold.</summary>
/// <remarks>Unknown if the condition is unknown: what is missing is not thereby absent.</remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class NotCondition : Condition
{
    /// <summary>Creates the condition.</summary>
    /// <param name="of">The condition that must not hold.</param>
    public NotCondition(Condition of)
        : base(1 + Required(of).Depth)
        => Of = of;

    /// <summary>The condition that must not hold.</summary>
    public Condition Of { get; }

    /// <inheritdoc/>
    public override bool Equals(Condition? other) => other is NotCondition not && Of.Equals(not.Of);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(3, Of);

    private static Condition Required(Condition of)
    {
        ArgumentNullException.ThrowIfNull(of);
        return of;
    }
}
