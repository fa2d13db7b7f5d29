using Iapt.Belonging.Rules.Findings;
using Iapt.Belonging.Rules.Rulebooks;

namespace Iapt.Belonging.Rules.Explanations;

/// <summary>Statuses and kinds of findings, in words.</summary>
internal static class StatusPhrase
{
    /// <summary>The status, as in "is tentatively indicated".</summary>
    public static string Of(FindingStatus status) => status switch
    {
        FindingStatus.Indicated => "clearly indicated",
        FindingStatus.Tentative => "tentatively indicated",
        FindingStatus.Undetermined => "undetermined: it cannot be told",
        FindingStatus.Unlikely => "tentatively not indicated",
        FindingStatus.NotIndicated => "not indicated",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    /// <summary>A finding with its kind, as in "the barrier 'hierarchy'".</summary>
    public static string Of(Finding finding) => Of(finding.Definition);

    /// <summary>A finding with its kind, as in "the barrier 'hierarchy'".</summary>
    public static string Of(FindingDefinition finding)
    {
        string kind = finding.Id.Kind switch
        {
            FindingKind.Barrier => "barrier",
            FindingKind.Facilitator => "facilitator",
            FindingKind.Risk => "risk",
            FindingKind.Strength => "strength",
            _ => throw new ArgumentOutOfRangeException(nameof(finding)),
        };
        return $"the {kind} '{finding.Label}'";
    }
}
