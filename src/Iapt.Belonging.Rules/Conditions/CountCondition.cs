using System.Collections.Immutable;

namespace Iapt.Belonging.Rules.Conditions;

/// <summary>At least, or at most, so many of some conditions hold.</summary>
/// <remarks>Known as soon as those that are known decide it, whatever the others turn out to be.</remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class CountCondition : Condition
{
    /// <summary>Creates the condition.</summary>
    /// <param name="bound">At least or at most.</param>
    /// <param name="number">How many.</param>
    /// <param name="of">The conditions, at least one.</param>
    /// <exception cref="ArgumentException">There are no conditions.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public CountCondition(CountBound bound, int number, IEnumerable<Condition> of)
        : this(bound, number, ConditionList.Copy(of))
    {
    }

    private CountCondition(CountBound bound, int number, ImmutableArray<Condition> of)
        : base(ConditionList.Depth(of))
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        Bound = bound;
        Number = number;
        Of = of;
    }

    /// <summary>At least or at most.</summary>
    public CountBound Bound { get; }

    /// <summary>How many.</summary>
    public int Number { get; }

    /// <summary>The conditions, in the order written.</summary>
    public ImmutableArray<Condition> Of { get; }

    /// <inheritdoc/>
    public override bool Equals(Condition? other) =>
        other is CountCondition count && Bound == count.Bound && Number == count.Number && Of.SequenceEqual(count.Of);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Bound, Number, ConditionList.Hash(4, Of));
}
