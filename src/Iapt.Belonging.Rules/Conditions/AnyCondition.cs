using System.Collections.Immutable;

namespace Iapt.Belonging.Rules.Conditions;

/// <summary>At least one of some conditions holds.</summary>
/// <remarks>True if one is true; otherwise unknown if one is unknown.</remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class AnyCondition : Condition
{
    /// <summary>Creates the condition.</summary>
    /// <param name="of">The conditions, at least one.</param>
    /// <exception cref="ArgumentException">There are none.</exception>
    public AnyCondition(IEnumerable<Condition> of)
        : this(ConditionList.Copy(of))
    {
    }

    private AnyCondition(ImmutableArray<Condition> of)
        : base(ConditionList.Depth(of))
        => Of = of;

    /// <summary>The conditions, in the order written.</summary>
    public ImmutableArray<Condition> Of { get; }

    /// <inheritdoc/>
    public override bool Equals(Condition? other) => other is AnyCondition any && Of.SequenceEqual(any.Of);

    /// <inheritdoc/>
    public override int GetHashCode() => ConditionList.Hash(2, Of);
}
