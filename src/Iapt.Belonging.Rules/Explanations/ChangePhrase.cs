using System.Collections.Immutable;
using Iapt.Belonging.Rules.Conditions;
using Iapt.Belonging.Rules.Rulebooks;

namespace Iapt.Belonging.Rules.Explanations;

/// <summary>Local changes of rules in words.</summary>
public static class ChangePhrase
{
    /// <summary>What was changed, by whom and why, in one sentence.</summary>
    /// <param name="change">The change.</param>
    /// <returns>The sentence.</returns>
    public static string Of(RuleChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return $"Changed locally in {change.In}, by {string.Join(", ", change.By)}: the limit {change.At} of the rule {change.Rule} is {Listed(change.To)} instead of {Listed(change.From)}, because: {change.Because}";
    }

    private static string Listed(ImmutableArray<Constant> constants) => string.Join(" and ", constants);
}
