using System.Collections.Immutable;
using Iapt.Belonging.Instruments;

namespace Iapt.Belonging.Teams;

/// <summary>How the numbers of a profile came to be allowed out, and the proof of it where there is one.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class Origin
{
    private Origin(OriginKind kind, string? release, Citation? publication, WaveId? wave = null, InstrumentId? instrument = null, IEnumerable<ReadinessGap>? notReady = null, int? lowerMinimum = null)
    {
        NotReady = notReady is null ? [] : [.. notReady.Distinct().Order()];
        Kind = kind;
        Release = release;
        Publication = publication;
        Wave = wave;
        Instrument = instrument;
        LowerMinimum = lowerMinimum;
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

    /// <summary>What was not stated when people were asked, sorted; empty for other kinds, or if all was.</summary>
    public ImmutableArray<ReadinessGap> NotReady { get; }

    /// <summary>How many people must stand behind a number, where that was decided to be fewer than the usual number; null for other kinds, or if nobody decided so.</summary>
    public int? LowerMinimum { get; }

    /// <summary>From a frozen release.</summary>
    /// <param name="hash">The hash of the release, as <c>sha256:</c> and 64 hexadecimal digits.</param>
    /// <param name="wave">The wave that was released, or null if it is not known. Without it nothing can be compared over time.</param>
    /// <param name="instrument">The questionnaire of that wave, or null if it is not known.</param>
    /// <param name="notReady">What was not stated when people were asked; nothing if null.</param>
    /// <param name="lowerMinimum">How many people must stand behind a number, if fewer than the usual number; null if not.</param>
    /// <returns>The origin.</returns>
    /// <exception cref="ArgumentException">The text is not such a hash, or the minimum is not positive.</exception>
    public static Origin FromRelease(string hash, WaveId? wave = null, InstrumentId? instrument = null, IEnumerable<ReadinessGap>? notReady = null, int? lowerMinimum = null)
    {
        if (!IsHash(hash)) throw new ArgumentException("expected `sha256:` and 64 hexadecimal digits", nameof(hash));
        if (lowerMinimum < 1) throw new ArgumentException("a minimum is at least 1", nameof(lowerMinimum));

        return new Origin(OriginKind.Release, hash, null, wave, instrument, notReady, lowerMinimum);
    }

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
