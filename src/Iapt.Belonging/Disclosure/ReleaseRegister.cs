using System.Collections.Immutable;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Disclosure;

/// <summary>The record against which later releases are checked: which waves were released. It grows and never shrinks.</summary>
/// <remarks>This form lives in memory. It is confidential: it is neither logged nor shown, and rules do not see it.</remarks>
/// <threadsafety>Safe to use from several threads; of two releases of one wave, one is refused.</threadsafety>
public sealed class ReleaseRegister
{
    private readonly Lock guard = new();
    private ImmutableArray<ReleaseEntry> entries = [];

    /// <summary>All entries, in the order in which they came.</summary>
    public ImmutableArray<ReleaseEntry> Entries
    {
        get
        {
            lock (guard) return entries;
        }
    }

    /// <summary>Refuses a wave that was released before.</summary>
    internal void RequireNew(WaveId wave)
    {
        if (Entries.Any(e => e.Wave == wave)) throw new ProblemsException([DisclosureProblems.SecondRelease(wave)]);
    }

    internal void Record(WaveId wave, string hash)
    {
        lock (guard)
        {
            RequireNew(wave);
            entries = entries.Add(new ReleaseEntry(wave, hash));
        }
    }
}
