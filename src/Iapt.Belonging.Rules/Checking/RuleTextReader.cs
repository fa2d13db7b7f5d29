using Iapt.Belonging.Json;

namespace Iapt.Belonging.Rules.Checking;

/// <summary>Reads texts and names of rulebooks, which must not reach for anything that was not released.</summary>
internal static class RuleTextReader
{
    // Words that only a name for single answers, people or raw counts would use.
    private static readonly string[] UnreleasedWords = ["raw", "response", "responses", "respondent", "respondents", "answer", "answers", "person", "persons", "people", "staffmember", "row", "rows"];

    /// <summary>Reads a text for people; placeholders are refused.</summary>
    public static string? Plain(JsonTree? tree, List<Problem> problems, int maximumLength = RuleLimits.Text)
    {
        string? text = JsonRead.Text(tree, problems, maximumLength);
        if (text is null) return null;
        if (text.Length == 0)
        {
            problems.Add(RuleProblems.EmptyList(tree!.Place));
            return null;
        }

        if (!text.Contains('{') && !text.Contains('}')) return text;

        problems.Add(RuleProblems.Placeholder(tree!.Place));
        return null;
    }

    /// <summary>Reads the name of something that must be known; text that cannot be such a name is as unknown as a name that is not there.</summary>
    public static TId? Reference<TId>(JsonTree? tree, string kind, List<Problem> problems)
        where TId : Identifier<TId>, IIdentifier<TId>
    {
        if (tree is null) return null;
        if (tree.Kind != JsonKind.Text)
        {
            problems.Add(JsonProblems.Type(tree.Place, tree.Kind, "a text"));
            return null;
        }

        if (Identifier<TId>.TryParse(tree.Text, out TId? id)) return id;

        problems.Add(IsUnreleased(tree.Text) ? RuleProblems.NotReleasedFact(tree.Place) : RuleProblems.UnknownReference(tree.Place, kind, null, []));
        return null;
    }

    /// <summary>Whether a name that is not known speaks of single answers, people or raw counts.</summary>
    public static bool IsUnreleased(string name) =>
        name.Split(['.', '/', '-', '_', '[', ']', '(', ')', ':', ' '], StringSplitOptions.RemoveEmptyEntries)
            .Any(word => UnreleasedWords.Contains(word, StringComparer.OrdinalIgnoreCase));
}
