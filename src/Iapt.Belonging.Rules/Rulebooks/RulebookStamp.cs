namespace Iapt.Belonging.Rules.Rulebooks;

/// <summary>Which rulebook it was, to the letter.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class RulebookStamp
{
    /// <summary>Creates a stamp.</summary>
    /// <param name="id">The name of the rulebook.</param>
    /// <param name="version">Its version.</param>
    /// <param name="hash">The hash of its canonical text, as <c>sha256:</c> and 64 hexadecimal digits.</param>
    public RulebookStamp(RulebookId id, string version, string hash)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentException.ThrowIfNullOrEmpty(version);
        ArgumentException.ThrowIfNullOrEmpty(hash);
        Id = id;
        Version = version;
        Hash = hash;
    }

    /// <summary>The name of the rulebook.</summary>
    public RulebookId Id { get; }

    /// <summary>Its version.</summary>
    public string Version { get; }

    /// <summary>The hash of its canonical text, as <c>sha256:</c> and 64 hexadecimal digits.</summary>
    public string Hash { get; }
}
