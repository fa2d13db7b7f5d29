using System.Collections.Frozen;
using System.Collections.Immutable;
using Iapt.Belonging.Instruments;
using Iapt.Belonging.Surveys;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Disclosure;

/// <summary>The frozen, published numbers of a wave: a profile of every team, those whose results are not shown included.</summary>
/// <remarks>
/// <para><b>Whose score is it?</b> Questions about "my manager", in a team with one manager, score a person. <see cref="Profile(TeamId)"/> is for the team's
/// own audience and holds them. <see cref="Comparable(TeamId)"/> is for everybody else, for comparing and exporting, and holds them only for units
/// in which at least three teams answered; elsewhere they are <see cref="MissingReason.NotApplicable"/>. Groups and gaps never show them for fewer than three teams.</para>
/// <para>Identified by the hash of its own bytes, so that a profile can prove where it comes from.</para>
/// </remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class Release
{
    /// <summary>What is said of every team that is not shown, whichever rule hides it and whatever its people answered.</summary>
    public const string HiddenReason = "Not shown, so that nobody's answers can be worked out.";

    /// <summary>What is said of teams that no release shows together with few others: which is no more than everybody sees.</summary>
    /// <param name="who">The teams, as they stand in a sentence, such as "it" or "Elm and Fir".</param>
    /// <param name="where">Where they are counted.</param>
    /// <returns>Two sentences; none if they are shown together with others, or nobody told.</returns>
    public static string NotTogether(string who, WhereShown? where) => where switch
    {
        WhereShown.UnitAbove => $"No safe way was found to show {who} together with other teams either; the results above can be seen. {WithoutNumbers}",
        WhereShown.Nowhere => $"No safe way was found to show {who} together with other teams either, and nothing above is shown. {WithoutNumbers}",
        _ => string.Empty,
    };

    private const string WithoutNumbers = "A team can talk the questions through without numbers.";

    private readonly FrozenDictionary<TeamId, TeamProfile> profiles;
    private readonly FrozenDictionary<TeamId, TeamProfile> comparable;
    private readonly byte[] json;

    internal Release(Wave wave, byte[] json, string hash, IEnumerable<TeamProfile> profiles, IEnumerable<TeamProfile> comparable, IEnumerable<TeamId> hidden, IEnumerable<Problem> warnings)
    {
        Wave = wave.Id;
        Instrument = wave.Instrument.Id;
        Policy = wave.Policy;
        Hash = hash;
        Profiles = [.. profiles];
        ComparableProfiles = [.. comparable];
        HiddenTeams = [.. hidden];
        Warnings = [.. warnings];
        this.json = json;
        this.profiles = Profiles.ToFrozenDictionary(p => p.Team);
        this.comparable = ComparableProfiles.ToFrozenDictionary(p => p.Team);
    }

    /// <summary>The wave.</summary>
    public WaveId Wave { get; }

    /// <summary>The questionnaire.</summary>
    public InstrumentId Instrument { get; }

    /// <summary>The policy under which it was made.</summary>
    public DisclosurePolicy Policy { get; }

    /// <summary>The hash of <see cref="ToJson"/>, as <c>sha256:</c> and 64 hexadecimal digits.</summary>
    public string Hash { get; }

    /// <summary>A profile of every team for its own audience, sorted by team.</summary>
    public ImmutableArray<TeamProfile> Profiles { get; }

    /// <summary>A profile of every team for everybody, for comparing and exporting, sorted by team.</summary>
    public ImmutableArray<TeamProfile> ComparableProfiles { get; }

    /// <summary>The teams of which no answers are shown, sorted; <see cref="HiddenReason"/> says why.</summary>
    public ImmutableArray<TeamId> HiddenTeams { get; }

    /// <summary>What the host should know, such as an earlier wave that nobody can be followed from. Not part of what is released; nothing in it depends on answers.</summary>
    public ImmutableArray<Problem> Warnings { get; }

    /// <summary>The profile of a team for its own audience, questions about its manager included.</summary>
    /// <param name="team">The team.</param>
    /// <returns>The profile.</returns>
    /// <exception cref="KeyNotFoundException">The team is not in the wave.</exception>
    public TeamProfile Profile(TeamId team) => Find(profiles, team);

    /// <summary>The profile of a team for its own audience, questions about its manager included.</summary>
    /// <param name="team">The id of the team, such as <c>local:steps-2-north</c>.</param>
    /// <returns>The profile.</returns>
    /// <exception cref="FormatException">The text is no team id.</exception>
    /// <exception cref="KeyNotFoundException">The team is not in the wave.</exception>
    public TeamProfile Profile(string team) => Profile(TeamId.Parse(team));

    /// <summary>The profile of a team for everybody, without what scores a single manager.</summary>
    /// <param name="team">The team.</param>
    /// <returns>The profile.</returns>
    /// <exception cref="KeyNotFoundException">The team is not in the wave.</exception>
    public TeamProfile Comparable(TeamId team) => Find(comparable, team);

    /// <summary>The release as canonical JSON, the bytes that <see cref="Hash"/> is the hash of. What is for a team's own audience stands apart, under <c>ownAudience</c>.</summary>
    /// <returns>A copy of the bytes.</returns>
    public byte[] ToJson() => [.. json];

    private static TeamProfile Find(FrozenDictionary<TeamId, TeamProfile> profiles, TeamId team)
    {
        ArgumentNullException.ThrowIfNull(team);
        return profiles.TryGetValue(team, out TeamProfile? profile) ? profile : throw new KeyNotFoundException($"the team `{team}` is not in the wave");
    }
}
