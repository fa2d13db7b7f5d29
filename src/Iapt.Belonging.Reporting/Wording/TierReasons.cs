namespace Iapt.Belonging.Reporting.Wording;

/// <summary>Why a recommendation has its tier, for readers: where the rules say that the finding is clear, which of several it is.</summary>
internal static class TierReasons
{
    private const string Unnamed = "the finding is clear";

    public static IEnumerable<string> Of(Recommendation recommendation)
    {
        string[] clear = [.. recommendation.Answers.Where(IsClear).Select(f => $"{f.Definition.Label} is {(f.Status == FindingStatus.Indicated ? "clearly" : "clearly not")} indicated")];
        return clear.Length == 0 ? recommendation.Reasons : recommendation.Reasons.Select(r => r.Replace(Unnamed, Words.Join(clear), StringComparison.Ordinal));
    }

    // What helps is clear where it is lacking, what hinders where it is there.
    private static bool IsClear(Finding finding) => finding.Status == (StatusWords.IsWelcome(finding.Definition.Id.Kind) ? FindingStatus.NotIndicated : FindingStatus.Indicated);
}
