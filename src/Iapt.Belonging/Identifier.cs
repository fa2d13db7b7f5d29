using System.Diagnostics.CodeAnalysis;

namespace Iapt.Belonging;

/// <summary>A stable, case-sensitive name of something, compared letter by letter.</summary>
/// <typeparam name="TSelf">The kind of thing named, so that names of different kinds cannot be mixed up.</typeparam>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public abstract class Identifier<TSelf> : IEquatable<TSelf>, IComparable<TSelf>
    where TSelf : Identifier<TSelf>, IIdentifier<TSelf>
{
    /// <summary>The most characters an identifier may have.</summary>
    public const int MaximumLength = 128;

    /// <summary>Creates an identifier from text that is already known to fit its grammar.</summary>
    /// <param name="value">The text.</param>
    protected Identifier(string value) => Value = value;

    /// <summary>The identifier as text.</summary>
    public string Value { get; }

    /// <summary>Reads an identifier from text.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The identifier.</returns>
    /// <exception cref="FormatException">The text does not fit the grammar; it is not repeated in the message.</exception>
    public static TSelf Parse(string text) => TryParse(text, out TSelf? id) ? id : throw new FormatException($"expected {TSelf.Grammar}");

    /// <summary>Reads an identifier from text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="id">The identifier, or null if the text does not fit the grammar.</param>
    /// <returns>True if the text fits.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out TSelf? id)
    {
        id = text is { Length: > 0 and <= MaximumLength } && TSelf.Fits(text) ? TSelf.Create(text) : null;
        return id is not null;
    }

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
    /// <returns>True if it fits.</returns>
    protected static bool IsTopicPath(ReadOnlySpan<char> text)
    {
        bool atWordStart = true;
        foreach (char c in text)
        {
            bool letterOrDigit = char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c);
            if (!letterOrDigit && (atWordStart || c is not ('-' or '.' or '/'))) return false;
            atWordStart = c == '/';
        }

        return !atWordStart;
    }
}
