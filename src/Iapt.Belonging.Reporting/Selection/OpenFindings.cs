using System.Collections.Immutable;

namespace Iapt.Belonging.Reporting.Selection;

/// <summary>What cannot be told, in one sentence: few by name, many by their number and what is missing most.</summary>
internal static class OpenFindings
{
    private const int MostNames = 12;
    private const int MostWants = 2;

    /// <summary>The findings that are undetermined in a unit or more; harm stands in lines of its own.</summary>
    public static ImmutableArray<Factor> Of(ImmutableArray<Factor> factors) =>
        [.. factors.Where(f => !f.Definition.IsHarm && f.Count(FindingStatus.Undetermined) > 0)];

    /// <summary>Whether they are too many to name on a first screen.</summary>
    public static bool AreMany(ImmutableArray<Factor> open) => open.Length > MostNames;

    /// <summary>Their names, set apart so that a name with a comma is still one name.</summary>
    public static string Names(ImmutableArray<Factor> open) => Words.Apart(open.Select(f => f.Definition.Label));

    /// <summary>How many of how many, and for want of what; the names stand on the page and in the JSON.</summary>
    public static string Number(ImmutableArray<Factor> open, int all, ImmutableArray<MissingInput> missing)
    {
        string wants = Words.Apart(missing.Take(MostWants).Select(m => Words.InSentence(InShort(m.Topic))));
        string most = wants.Length == 0 ? "" : $", most for want of: {wants}";
        return $"{PlainNumbers.Whole(open.Length)} of {PlainNumbers.Whole(all)} findings cannot be told{most} (all are on the page and in the JSON)";
    }

    // How a rate is made stands behind a colon or in brackets.
    private static string InShort(string topic)
    {
        int end = topic.IndexOfAny([':', '(', ';']);
        return end > 0 ? topic[..end].TrimEnd() : topic;
    }
}
