using System.Diagnostics.CodeAnalysis;

namespace Iapt.Belonging;

/// <summary>A stable, case-sensitive name of something, compared letter by letter.</summary>
/// <typeparam name="TSelf">The kind of thing named, so that names of different kinds cannot be mixed up.</typeparam>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public abstract class Identifier<TSelf> : IEquatable<TSelf>, IComparable<TSelf>
    where TSelf : Identifier<TSelf>
{
    /// <summary>The most characters an identifier may have.</summary>
    public const int MaximumLength = 128;

    /// <summary>Creates an identifier from text that is already known to fit its grammar.</summary>
    /// <param name="value">The text.</param>
    protected Identifier(string value) => Value = value;

    /// <summary>The identifier as text.</summary>
    public string Value { get; }

    /// <summary>Whether two identifiers are the same text.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    /// <returns>True if they are equal, or both null.</returns>
    public static bool operator ==(Identifier<TSelf>? left, Identifier<TSelf>? right) => Equals(left, right);

    /// <summary>Whether two identifiers differ.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    /// <returns>True if they differ.</returns>
    public static bool operator !=(Identifier<TSelf>? left, Identifier<TSelf>? right) => !Equals(left, right);

    /// <inheritdoc/>
    public bool Equals(TSelf? other) => other is not null && string.Equals(Value, other.Value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as TSelf);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Value);

    /// <inheritdoc/>
    public int CompareTo(TSelf? other) => string.CompareOrdinal(Value, other?.Value);

    /// <summary>The identifier as text.</summary>
    /// <returns>The same as <see cref="Value"/>.</returns>
    public override string ToString() => Value;

    /// <summary>Whether the text is a topic path: lower-case words of letters, digits, <c>-</c> and <c>.</c>, joined by <c>/</c>.</summary>
    /// <param name="text">The text to look at.</param>
    /// <returns>True if it fits and is no longer than <see cref="MaximumLength"/>.</returns>
    protected static bool IsTopicPath([NotNullWhen(true)] string? text)
    {
        if (string.IsNullOrEmpty(text) || text.Length > MaximumLength) return false;

        bool atWordStart = true;
        foreach (char c in text)
        {
            bool letterOrDigit = char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c);
            if (!letterOrDigit && (atWordStart || c is not ('-' or '.' or '/'))) return false;
            atWordStart = c == '/';
        }

        return !atWordStart;
    }

    /// <summary>The exception for text that is not an identifier of this kind; the text itself is not repeated.</summary>
    /// <param name="expected">What was expected.</param>
    /// <returns>The exception to throw.</returns>
    protected static FormatException NotAnIdentifier(string expected) => new($"expected {expected}");
}
