using Iapt.Belonging.Rules.Findings;

namespace Iapt.Belonging.Rules.Explanations;

/// <summary>Moderations in words.</summary>
internal static class ModerationPhrase
{
    public static string Of(Moderation moderation)
    {
        FindingStatus status = moderation.IsClear ? FindingStatus.Indicated : FindingStatus.Tentative;
        string effect = moderation.IsAggravating ? "more pressing" : "less pressing";
        return $"By the rule {moderation.Rule.Id}, {StatusPhrase.Of(moderation.By)} is {StatusPhrase.Of(status)} and bears on it: it becomes {effect}; how sure it is stays the same.";
    }
}
