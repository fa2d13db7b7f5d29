using System.Collections.Immutable;

namespace Iapt.Belonging.Rules.Engine;

/// <summary>What every reader of an analysis must know, each in one plain sentence.</summary>
internal static class Limits
{
    public static ImmutableArray<string> Of(TeamProfile profile, bool hasFaults) =>
    [
        "This is about a team and its conditions; it is not an assessment of any person.",
        "It is for improvement, not for appraisal, capability, pay, redundancy or commissioning.",
        .. OfResponse(profile),
        .. OfUnit(profile.Context.Unit),
        .. OfOrigin(profile.Origin),
        .. profile.Origin.NotReady.Select(ReadinessText.Sentence),
        .. OfWithheld(profile),
        "An interval is 95% sure for each comparison taken alone, not for a finding or for all findings together.",
        "There are no validated cut-offs for these findings: limits in the rules are judgements and are labelled as such.",
        .. hasFaults ? (IEnumerable<string>)["Some numbers do not fit what they are said to measure; rules that read them say nothing."] : [],
    ];

    private static IEnumerable<string> OfResponse(TeamProfile profile)
    {
        Response? response = profile.Response;
        if (response is null && profile.Context.WhereShown is not null) yield return "How many answered is not shown, so that nobody's answers can be worked out.";
        else if (response is null) yield return "It is not known how many of those asked answered, so the silent may differ from those who spoke.";
        else if (response.MayBeBelowHalf) yield return "Fewer than half may have answered, so nothing is more than tentative: the silent may differ from those who spoke.";
    }

    private static IEnumerable<string> OfUnit(AnalysisUnit unit) => unit == AnalysisUnit.Organisation
        ? ["The numbers are about a whole organisation: on teams they give questions to ask, not answers."]
        : [];

    private static IEnumerable<string> OfOrigin(Origin origin) => origin.Kind == OriginKind.Declared
        ? ["The numbers were stated by the sender without proof of how they were released."]
        : [];

    private static IEnumerable<string> OfWithheld(TeamProfile profile)
    {
        if (profile.Estimates.Any(e => e.Value.Missing == MissingReason.Suppressed)) yield return "Some numbers are withheld to protect people; nothing follows from which they are.";
        if (profile.Estimates.Any(e => e.Value.Missing == MissingReason.WithheldByPublisher)) yield return "Some numbers were withheld by their publisher.";
    }
}
