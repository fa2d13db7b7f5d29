using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Disclosure;

/// <summary>What the register knows of a release.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class ReleaseEntry
{
    internal ReleaseEntry(WaveId wave, string hash, bool holdsPeople, DateOnly? forgottenOn = null)
    {
        Wave = wave;
        Hash = hash;
        HoldsPeople = holdsPeople;
        ForgottenOn = forgottenOn;
    }

    /// <summary>The wave that was released.</summary>
    public WaveId Wave { get; }

    /// <summary>The hash of the release, as <c>sha256:</c> and 64 hexadecimal digits.</summary>
    public string Hash { get; }

    /// <summary>Whether the register holds keyed hashes of the people of the wave; false where it was released without a key, or they were forgotten.</summary>
    public bool HoldsPeople { get; }

    /// <summary>The day on which the people of the wave were forgotten; null if they were not.</summary>
    public DateOnly? ForgottenOn { get; }
}
