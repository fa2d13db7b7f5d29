using Iapt.Belonging.Json;
using Iapt.Belonging.Rules.Conditions;
using Iapt.Belonging.Rules.Findings;

namespace Iapt.Belonging.Rules.Engine;

/// <summary>How the words of analyses are spelled in JSON.</summary>
internal static class AnalysisWords
{
    public static WordList<FindingStatus> Statuses { get; } = new(
        ("indicated", FindingStatus.Indicated),
        ("tentative", FindingStatus.Tentative),
        ("undetermined", FindingStatus.Undetermined),
        ("unlikely", FindingStatus.Unlikely),
        ("notIndicated", FindingStatus.NotIndicated));

    public static WordList<Truth> Truths { get; } = new(("true", Truth.True), ("unknown", Truth.Unknown), ("false", Truth.False));

    public static WordList<FindingKind> Kinds { get; } = new(
        ("barrier", FindingKind.Barrier), ("facilitator", FindingKind.Facilitator), ("risk", FindingKind.Risk), ("strength", FindingKind.Strength));

    public static WordList<EvidenceKind> Evidence { get; } = new(
        ("survey", EvidenceKind.Survey), ("peopleFacts", EvidenceKind.PeopleFacts), ("practice", EvidenceKind.Practice), ("accounts", EvidenceKind.Accounts));

    public static WordList<Cap> Caps { get; } = new(("fewAnswered", Cap.FewAnswered), ("organisationWide", Cap.OrganisationWide));
}
