using System.Collections.Immutable;

namespace Iapt.Belonging.Rules.Conditions;

/// <summary>Every one of some conditions holds.</summary>
/// <remarks>False if one is false; otherwise unknown if one is unknown.</remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class AllCondition : Condition
{
    /// <summary>Creates the condition.</summary>
    /// <param name="of">The conditions, at least one.</param>
    /// <exception cref="ArgumentException">There are none.</exception>
    public AllCondition(IEnumerable<Condition> of)
        : this(ConditionList.Copy(of))
    {
    }

    private AllCondition(ImmutableArray<Condition> of)
        : base(ConditionList.Depth(of))
        => Of = of;

    /// <summary>The conditions, in the order written.</summary>
    public ImmutableArray<Condition> Of { get; }

    /// <inheritdoc/>
    public override bool Equals(Condition? other) => other is AllCondition all && Of.SequenceEqual(all.Of);

    /// <inheritdoc/>
    public override int GetHashCode() => ConditionList.Hash(1, Of);
}
