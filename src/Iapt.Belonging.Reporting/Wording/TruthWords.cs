namespace Iapt.Belonging.Reporting.Wording;

/// <summary>Whether a condition holds, in words.</summary>
internal static class TruthWords
{
    public static string Of(ProofNode node) => (node.OverIntervals, node.OverValues) switch
    {
        (Truth.True, _) => "yes",
        (Truth.False, _) => "no",
        (_, Truth.True) => "tentatively yes",
        (_, Truth.False) => "tentatively no",
        _ => "cannot tell",
    };
}
