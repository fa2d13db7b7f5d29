namespace Iapt.Belonging.Reporting.Wording;

/// <summary>That the evidence on a finding disagrees, and which speaks for it and which against.</summary>
internal static class ContestedWords
{
    /// <summary>What follows the status, such as <c>, contested (for: staff's answers; against: accounts)</c>; empty if nothing disagrees.</summary>
    public static string Of(Finding finding)
    {
        if (!finding.IsContested) return string.Empty;

        string speakFor = Kinds(finding, speaksFor: true);
        string speakAgainst = Kinds(finding, speaksFor: false);
        return (speakFor.Length, speakAgainst.Length) switch
        {
            ( > 0, > 0) => $", contested (for: {speakFor}; against: {speakAgainst})",
            ( > 0, 0) => $", contested (for: {speakFor}; against: all the rest together)",
            _ => $", contested (against: {speakAgainst}; for: all the rest together)",
        };
    }

    private static string Kinds(Finding finding, bool speaksFor) => Words.Join([.. finding.Voices.Where(v => v.SpeaksFor == speaksFor).Select(v => Kind(v.Kind))]);

    private static string Kind(EvidenceKind kind) => kind switch
    {
        EvidenceKind.Survey => "staff's answers",
        EvidenceKind.PeopleFacts => "HR figures",
        EvidenceKind.Practice => "how the team works",
        _ => "accounts",
    };
}
