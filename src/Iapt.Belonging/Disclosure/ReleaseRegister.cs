using System.Collections.Immutable;
using System.Diagnostics;
using Iapt.Belonging.Disclosure.Changes;
using Iapt.Belonging.Surveys;

namespace Iapt.Belonging.Disclosure;

/// <summary>The record against which later releases are checked: which waves were released, and who stood behind what they showed. It grows and never shrinks.</summary>
/// <remarks>
/// <para>A register with a key knows people again, by the keyed hash of their pseudonym; give it one if a person keeps the same pseudonym in every wave. Without a key it knows sizes only, and
/// a later wave must declare its <see cref="Wave.Movements"/>, or the teams that were shown before are not shown again.</para>
/// <para>This form lives in memory: people are known again among the waves that one process reads.</para>
/// <para>It is confidential: it is neither logged nor shown, and rules do not see it.</para>
/// </remarks>
/// <threadsafety>Safe to use from several threads. Releases are made one after the other; of two of one wave, one is refused.</threadsafety>
[DebuggerDisplay("A confidential register")]
public sealed class ReleaseRegister
{
    /// <summary>The fewest bytes that a key may have.</summary>
    public const int ShortestKey = 16;

    private readonly Lock guard = new();
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly byte[]? key;
    private ImmutableArray<ReleaseEntry> entries = [];
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private ImmutableArray<EarlierRelease> earlier = [];

    /// <summary>Creates an empty register that knows sizes only.</summary>
    public ReleaseRegister()
    {
    }

    /// <summary>Creates an empty register that knows people again.</summary>
    /// <param name="key">The secret under which pseudonyms are hashed, at least <see cref="ShortestKey"/> bytes; it is copied. Destroying it wherever it is kept makes the hashes meaningless.</param>
    /// <exception cref="ArgumentException">The key is too short.</exception>
    public ReleaseRegister(ReadOnlySpan<byte> key)
    {
        if (key.Length < ShortestKey) throw new ArgumentException($"a key has at least {ShortestKey} bytes", nameof(key));
        this.key = key.ToArray();
    }

    /// <summary>All entries, in the order in which they came.</summary>
    public ImmutableArray<ReleaseEntry> Entries => entries;

    /// <summary>Makes and records the release of a wave, beside all earlier ones.</summary>
    /// <param name="wave">The wave.</param>
    /// <param name="make">Makes the release, given the key and the earlier releases.</param>
    internal Release Release(Wave wave, Func<byte[]?, ImmutableArray<EarlierRelease>, (Release Release, Membership Membership)> make)
    {
        lock (guard)
        {
            if (entries.Any(e => e.Wave == wave.Id)) throw new ProblemsException([DisclosureProblems.SecondRelease(wave.Id)]);

            (Release release, Membership membership) = make(key, earlier);
            entries = entries.Add(new ReleaseEntry(wave.Id, release.Hash));
            earlier = earlier.Add(new EarlierRelease(wave.Id, membership));
            return release;
        }
    }
}
