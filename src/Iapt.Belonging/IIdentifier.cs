using System.Diagnostics.CodeAnalysis;

namespace Iapt.Belonging;

/// <summary>An identifier that can be read from text.</summary>
/// <typeparam name="TSelf">The kind of identifier.</typeparam>
public interface IIdentifier<TSelf>
    where TSelf : class, IIdentifier<TSelf>
{
    /// <summary>What text of this kind looks like, for messages.</summary>
    static abstract string Grammar { get; }

    /// <summary>Reads an identifier.</summary>
    /// <param name="text">The text.</param>
    /// <param name="id">The identifier, or null if the text does not fit.</param>
    /// <returns>True if the text fits.</returns>
    static abstract bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out TSelf? id);
}
