namespace Iapt.Belonging.Rules.Conditions;

/// <summary>A condition over released estimates, accounts and other findings: data, with no code in it.</summary>
/// <remarks>
/// <para>A closed list: <see cref="Comparison"/>, <see cref="FindingCondition"/>, <see cref="AccountsCondition"/>, <see cref="AllCondition"/>,
/// <see cref="AnyCondition"/>, <see cref="NotCondition"/>, <see cref="CountCondition"/>, <see cref="GroupsCondition"/>, and inside that
/// <see cref="GroupComparison"/>. No case asks about a status or about missingness, so
/// narrowing an interval or filling an input in never turns a clear yes into a clear no.</para>
/// <para>Two conditions are equal if they are the same tree.</para>
/// </remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public abstract class Condition : IEquatable<Condition>
{
    private protected Condition(int depth) => Depth = depth;

    /// <summary>How many conditions lie on the longest way down, this one included.</summary>
    internal int Depth { get; }

    /// <summary>Both hold. Two lists of <c>all</c> become one, as they would be written in JSON.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    /// <returns>The conjunction.</returns>
    public static Condition operator &(Condition left, Condition right) => BitwiseAnd(left, right);

    /// <summary>At least one holds. Two lists of <c>any</c> become one, as they would be written in JSON.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    /// <returns>The disjunction.</returns>
    public static Condition operator |(Condition left, Condition right) => BitwiseOr(left, right);

    /// <summary>It does not hold.</summary>
    /// <param name="condition">The condition.</param>
    /// <returns>The negation.</returns>
    public static Condition operator !(Condition condition) => LogicalNot(condition);

    /// <summary>Both hold; the same as the operator.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    /// <returns>The conjunction.</returns>
    public static Condition BitwiseAnd(Condition left, Condition right) => new AllCondition([.. PartsOfAll(left), .. PartsOfAll(right)]);

    /// <summary>At least one holds; the same as the operator.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    /// <returns>The disjunction.</returns>
    public static Condition BitwiseOr(Condition left, Condition right) => new AnyCondition([.. PartsOfAny(left), .. PartsOfAny(right)]);

    /// <summary>It does not hold; the same as the operator.</summary>
    /// <param name="condition">The condition.</param>
    /// <returns>The negation.</returns>
    public static Condition LogicalNot(Condition condition) => new NotCondition(condition);

    /// <inheritdoc/>
    public abstract bool Equals(Condition? other);

    /// <inheritdoc/>
    public sealed override bool Equals(object? obj) => Equals(obj as Condition);

    /// <inheritdoc/>
    public abstract override int GetHashCode();

    private static ReadOnlySpan<Condition> PartsOfAll(Condition condition) => condition is AllCondition all ? all.Of.AsSpan() : new[] { condition };

    private static ReadOnlySpan<Condition> PartsOfAny(Condition condition) => condition is AnyCondition any ? any.Of.AsSpan() : new[] { condition };
}
