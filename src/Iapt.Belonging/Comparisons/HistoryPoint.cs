using Iapt.Belonging.Instruments;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Comparisons;

/// <summary>The profile of a team in one wave.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class HistoryPoint
{
    /// <summary>Creates a point.</summary>
    /// <param name="profile">The profile.</param>
    /// <param name="wave">The wave.</param>
    /// <param name="instrument">The questionnaire, in its edition; null if nothing was asked. Without it no answers are compared.</param>
    /// <param name="mark">What happened to the team since the wave before; what the profile says if null.</param>
    public HistoryPoint(TeamProfile profile, WaveId wave, InstrumentId? instrument, TeamMark? mark = null)
    {
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(wave);
        Profile = profile;
        Wave = wave;
        Instrument = instrument;
        Mark = mark ?? profile.Context.Mark;
    }

    /// <summary>The profile.</summary>
    public TeamProfile Profile { get; }

    /// <summary>The wave.</summary>
    public WaveId Wave { get; }

    /// <summary>The questionnaire, in its edition; null if nothing was asked.</summary>
    public InstrumentId? Instrument { get; }

    /// <summary>What happened to the team since the wave before; null if nothing did.</summary>
    public TeamMark? Mark { get; }

    /// <summary>The point of a profile that names its wave, as those of a release do.</summary>
    /// <param name="profile">The profile.</param>
    /// <param name="mark">What happened to the team since the wave before; what the profile says if null.</param>
    /// <returns>The point.</returns>
    /// <exception cref="ArgumentException">The profile does not name its wave.</exception>
    public static HistoryPoint Of(TeamProfile profile, TeamMark? mark = null)
    {
        ArgumentNullException.ThrowIfNull(profile);
        return profile.Origin.Wave is WaveId wave
            ? new HistoryPoint(profile, wave, profile.Origin.Instrument, mark)
            : throw new ArgumentException("the profile does not name its wave", nameof(profile));
    }
}
