using System.Collections.Frozen;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Published;

/// <summary>What a publication says of one organisation.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class PublishedOrganisation
{
    private static readonly PublishedAnswers NotAsked = PublishedAnswers.None(MissingReason.NotAsked);
    private static readonly PublishedScore NoScore = PublishedScore.None(MissingReason.NoData);

    private readonly PublicationLayout layout;
    private readonly FrozenDictionary<IndicatorId, PublishedAnswers> answers;
    private readonly FrozenDictionary<IndicatorId, PublishedScore> scores;

    internal PublishedOrganisation(
        PublicationLayout layout,
        TeamId team,
        string name,
        string peerGroup,
        IReadOnlyDictionary<IndicatorId, PublishedAnswers> answers,
        IReadOnlyDictionary<IndicatorId, PublishedScore>? scores = null)
    {
        this.layout = layout;
        Team = team;
        Name = name;
        PeerGroup = peerGroup;
        this.answers = answers.ToFrozenDictionary();
        this.scores = scores?.ToFrozenDictionary() ?? FrozenDictionary<IndicatorId, PublishedScore>.Empty;
    }

    /// <summary>The organisation, such as <c>ods:RNU</c>.</summary>
    public TeamId Team { get; }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>The group of alike organisations it is benchmarked with, as the publisher names it.</summary>
    public string PeerGroup { get; }

    /// <summary>Everything that was published of it, as estimates.</summary>
    /// <returns>The profile. Response is null, because the publication does not give response rates.</returns>
    public TeamProfile ToProfile() => new(
        Team,
        layout.Date,
        Origin.FromPublication(layout.Source),
        new TeamContext(layout.Unit, Name, peerGroup: PeerGroup),
        null,
        Estimates().All());

    internal OrganisationEstimates Estimates() => new(this, layout);

    internal PublishedAnswers AnswersTo(IndicatorId item) => answers.GetValueOrDefault(item, NotAsked);

    internal PublishedScore ScoreOf(IndicatorId measure) => scores.GetValueOrDefault(measure, NoScore);

    internal PublishedOrganisation With(IReadOnlyDictionary<IndicatorId, PublishedScore>? found) => new(layout, Team, Name, PeerGroup, answers, found);
}
