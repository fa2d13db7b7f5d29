using Iapt.Belonging.Rules.Conditions;
using Iapt.Belonging.Rules.Rulebooks;

namespace Iapt.Belonging.Rules.Tests.Knowledge.Pages;

/// <summary>Rules that ask about "my manager", or read a finding that does: in a team with one manager they score a person, so only the team itself sees what they conclude.</summary>
internal static class ManagerRules
{
    /// <summary>Those among some rules.</summary>
    /// <param name="rules">The rules that may be such.</param>
    /// <param name="used">All rules that are used together: what a rule reads may be concluded by any of them.</param>
    public static IReadOnlySet<RuleId> Among(IEnumerable<Rule> rules, IEnumerable<Rule> used)
    {
        Rule[] all = [.. used];
        var found = new HashSet<FindingId>();
        int before;
        do
        {
            before = found.Count;
            found.UnionWith(all.Where(r => IsOne(r, found)).Select(r => r.Concludes));
        }
        while (found.Count > before);
        return rules.Where(r => IsOne(r, found)).Select(r => r.Id).ToHashSet();
    }

    private static bool IsOne(Rule rule, HashSet<FindingId> found) =>
        ConditionWalk.All(rule.When).SelectMany(Read).Any(i => IndicatorCatalog.Standard.Find(i)?.Referent == Referent.MyManager) || ConditionWalk.Findings(rule.When).Any(found.Contains);

    private static IEnumerable<IndicatorId> Read(Condition condition) => condition switch
    {
        Comparison comparison => [comparison.Subject.Indicator],
        GroupComparison comparison => [comparison.Indicator],
        _ => [],
    };
}
