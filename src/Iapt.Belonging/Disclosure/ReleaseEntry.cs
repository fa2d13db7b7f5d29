using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Disclosure;

/// <summary>What the register knows of a release.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class ReleaseEntry
{
    internal ReleaseEntry(WaveId wave, string hash)
    {
        Wave = wave;
        Hash = hash;
    }

    /// <summary>The wave that was released.</summary>
    public WaveId Wave { get; }

    /// <summary>The hash of the release, as <c>sha256:</c> and 64 hexadecimal digits.</summary>
    public string Hash { get; }
}
