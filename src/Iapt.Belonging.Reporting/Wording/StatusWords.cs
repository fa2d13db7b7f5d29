namespace Iapt.Belonging.Reporting.Wording;

/// <summary>How sure a finding is, in words.</summary>
/// <remarks>
/// Published results of an organisation have words of their own: they raise questions about its teams, and nobody may read a barrier out of them as a fact.
/// </remarks>
internal static class StatusWords
{
    public static string Of(FindingStatus status) => status switch
    {
        FindingStatus.Indicated => "clearly indicated",
        FindingStatus.Tentative => "tentatively indicated",
        FindingStatus.Undetermined => "cannot tell",
        FindingStatus.Unlikely => "tentatively not indicated",
        _ => "not indicated",
    };

    public static string Of(FindingStatus status, FindingDefinition definition, bool published) => published switch
    {
        false => Of(status),
        _ when definition.IsHarm => PublishedHarm(status),
        _ when IsWelcome(definition.Id.Kind) => PublishedWelcome(status),
        _ => PublishedUnwelcome(status),
    };

    /// <summary>The severity in words, where it is graded.</summary>
    public static string? Severity(Finding finding) => (finding.Severity, finding.TentativeSeverity) switch
    {
        (null, null) => null,
        (Severity clear, Severity tentative) when tentative > clear => $"{Of(clear)}, tentatively {Of(tentative)}",
        (Severity clear, _) => Of(clear),
        (null, Severity tentative) => $"tentatively {Of(tentative)}",
    };

    public static string Of(FindingKind kind) => kind switch
    {
        FindingKind.Barrier => "barrier",
        FindingKind.Facilitator => "facilitator",
        FindingKind.Risk => "risk",
        _ => "strength",
    };

    /// <summary>Whether it is good for people if the finding holds.</summary>
    public static bool IsWelcome(FindingKind kind) => kind is FindingKind.Facilitator or FindingKind.Strength;

    /// <summary>Whether it holds, surely or tentatively.</summary>
    public static bool Holds(FindingStatus status) => status is FindingStatus.Indicated or FindingStatus.Tentative;

    private static string PublishedWelcome(FindingStatus status) => status switch
    {
        FindingStatus.Indicated => "clear sign of it",
        FindingStatus.Tentative => "some sign of it",
        _ => PublishedAbsent(status),
    };

    private static string PublishedUnwelcome(FindingStatus status) => Holds(status) ? "worth asking teams" : PublishedAbsent(status);

    // What staff report of harm is no question to ask in a team.
    private static string PublishedHarm(FindingStatus status) => status switch
    {
        FindingStatus.Indicated => "reported by staff",
        FindingStatus.Tentative => "tentatively reported",
        _ => PublishedAbsent(status),
    };

    private static string PublishedAbsent(FindingStatus status) => status switch
    {
        FindingStatus.Undetermined => "cannot tell",
        FindingStatus.Unlikely => "little sign of it",
        _ => "no sign of it",
    };

    private static string Of(Severity severity) => severity switch
    {
        Rules.Conditions.Severity.Emerging => "emerging",
        Rules.Conditions.Severity.Material => "material",
        _ => "serious",
    };
}
