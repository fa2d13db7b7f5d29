using Iapt.Belonging.Json;

namespace Iapt.Belonging.Teams;

/// <summary>How the closed lists of teams are spelled in JSON.</summary>
internal static class TeamWords
{
    public static WordList<AnalysisUnit> Units { get; } = new(
        ("team", AnalysisUnit.Team), ("service", AnalysisUnit.Service), ("organisation", AnalysisUnit.Organisation));

    public static WordList<MissingReason> Missing { get; } = new(
        ("notAsked", MissingReason.NotAsked),
        ("noData", MissingReason.NoData),
        ("tooFewAnswers", MissingReason.TooFewAnswers),
        ("suppressed", MissingReason.Suppressed),
        ("withheldByPublisher", MissingReason.WithheldByPublisher),
        ("notCalculable", MissingReason.NotCalculable),
        ("notApplicable", MissingReason.NotApplicable));

    public static WordList<TeamAgreement> Agreements { get; } = new(("supported", TeamAgreement.Supported), ("notSupported", TeamAgreement.NotSupported));

    public static WordList<OriginKind> Origins { get; } = new(
        ("release", OriginKind.Release), ("publication", OriginKind.Publication), ("host", OriginKind.Host), ("declared", OriginKind.Declared));

    public static WordList<ReadinessGap> Gaps { get; } = new(
        ("noImpactAssessment", ReadinessGap.NoImpactAssessment),
        ("staffSideNotConsulted", ReadinessGap.StaffSideNotConsulted),
        ("noActionOwner", ReadinessGap.NoActionOwner),
        ("noPurpose", ReadinessGap.NoPurpose),
        ("noContact", ReadinessGap.NoContact),
        ("noRetention", ReadinessGap.NoRetention));

    public static WordList<TeamMarkKind> Marks { get; } = new(("new-way", TeamMarkKind.NewWay), ("new-team", TeamMarkKind.NewTeam));

    public static WordList<WhereShown> Places { get; } = new(("together", WhereShown.Together), ("unitAbove", WhereShown.UnitAbove), ("nowhere", WhereShown.Nowhere));

    public static WordList<AccountStance> Stances { get; } = new(("supports", AccountStance.Supports), ("contradicts", AccountStance.Contradicts));

    public static WordList<AccountSource> Sources { get; } = new(
        ("focus-group", AccountSource.FocusGroup),
        ("listening-event", AccountSource.ListeningEvent),
        ("one-to-one", AccountSource.OneToOne),
        ("meeting-observation", AccountSource.MeetingObservation),
        ("exit-conversation", AccountSource.ExitConversation));
}
