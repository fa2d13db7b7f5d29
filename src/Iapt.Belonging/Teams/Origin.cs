using System.Collections.Immutable;
using Iapt.Belonging.Instruments;

namespace Iapt.Belonging.Teams;

/// <summary>How the numbers of a profile came to be allowed out, and the proof of it where there is one.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class Origin
{
    private Origin(OriginKind kind, string? release, Citation? publication, WaveId? wave = null, InstrumentId? instrument = null, IEnumerable<ReadinessGap>? notReady = null)
    {
        NotReady = notReady is null ? [] : [.. notReady.Distinct().Order()];
        Kind = kind;
        Release = release;
        Publication = publication;
        Wave = wave;
        Instrument = instrument;
    }

    /// <summary>From a host application: facts about how a team works.</summary>
    public static Origin Host { get; } = new(OriginKind.Host, null, null);

    /// <summary>Stated by the sender, without proof.</summary>
    public static Origin Declared { get; } = new(OriginKind.Declared, null, null);

    /// <summary>The kind of origin.</summary>
    public OriginKind Kind { get; }

    /// <summary>The hash of the release, as <c>sha256:</c> and 64 hexadecimal digits; null for other kinds.</summary>
    public string? Release { get; }

    /// <summary>The publication; null for other kinds.</summary>
    public Citation? Publication { get; }

    /// <summary>The wave that was released; null for other kinds, or if it is not known.</summary>
    public WaveId? Wave { get; }

    /// <summary>The questionnaire of that wave, in its edition; null for other kinds, or if it is not known.</summary>
    public InstrumentId? Instrument { get; }

    /// <summary>What was missing when people were asked, sorted; empty for other kinds, or if nothing was.</summary>
    public ImmutableArray<ReadinessGap> NotReady { get; }

    /// <summary>From a frozen release.</summary>
    /// <param name="hash">The hash of the release, as <c>sha256:</c> and 64 hexadecimal digits.</param>
    /// <param name="wave">The wave that was released, or null if it is not known. Without it nothing can be compared over time.</param>
    /// <param name="instrument">The questionnaire of that wave, or null if it is not known.</param>
    /// <param name="notReady">What was missing when people were asked; nothing if null.</param>
    /// <returns>The origin.</returns>
    /// <exception cref="ArgumentException">The text is not such a hash.</exception>
    public static Origin FromRelease(string hash, WaveId? wave = null, InstrumentId? instrument = null, IEnumerable<ReadinessGap>? notReady = null) =>
        IsHash(hash) ? new Origin(OriginKind.Release, hash, null, wave, instrument, notReady) : throw new ArgumentException("expected `sha256:` and 64 hexadecimal digits", nameof(hash));

    /// <summary>From published statistics.</summary>
    /// <param name="publication">The publication.</param>
    /// <returns>The origin.</returns>
    public static Origin FromPublication(Citation publication)
    {
        ArgumentNullException.ThrowIfNull(publication);
        return new Origin(OriginKind.Publication, null, publication);
    }

    internal static bool IsHash(string? text) =>
        text is { Length: 71 } && text.StartsWith("sha256:", StringComparison.Ordinal) && text.AsSpan(7).IndexOfAnyExcept("0123456789abcdef") < 0;
}
