namespace Iapt.Belonging.Rules.Conditions;

/// <summary>What a comparison asks of an estimate.</summary>
/// <remarks>A closed list: <see cref="Below"/>, <see cref="AtOrBelow"/>, <see cref="Above"/>, <see cref="AtOrAbove"/>, <see cref="Between"/>, <see cref="Is"/>, <see cref="OneOf"/>.</remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public abstract class Test : IEquatable<Test>
{
    private protected Test()
    {
    }

    /// <inheritdoc/>
    public abstract bool Equals(Test? other);

    /// <inheritdoc/>
    public sealed override bool Equals(object? obj) => Equals(obj as Test);

    /// <inheritdoc/>
    public abstract override int GetHashCode();
}
