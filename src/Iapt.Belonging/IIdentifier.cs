namespace Iapt.Belonging;

/// <summary>What a kind of identifier adds to <see cref="Identifier{TSelf}"/>: its grammar and how to make one.</summary>
/// <typeparam name="TSelf">The kind of identifier.</typeparam>
public interface IIdentifier<TSelf>
    where TSelf : IIdentifier<TSelf>
{
    /// <summary>What text of this kind looks like, for messages.</summary>
    static abstract string Grammar { get; }

    /// <summary>Whether a text, not empty and not too long, fits the grammar.</summary>
    /// <param name="text">The text.</param>
    /// <returns>True if it fits.</returns>
    static abstract bool Fits(string text);

    /// <summary>Makes an identifier of a text that fits.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The identifier.</returns>
    static abstract TSelf Create(string text);
}
