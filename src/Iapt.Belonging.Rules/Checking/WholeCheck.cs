using Iapt.Belonging.Rules.Conditions;
using Iapt.Belonging.Rules.Rulebooks;

namespace Iapt.Belonging.Rules.Checking;

/// <summary>Warns of conditions that can never hold or never fail across subjects and findings, and of rules that another one makes idle.</summary>
/// <remarks>Over complete profiles of single values. Where the search is too long it says so, and never nothing.</remarks>
internal sealed class WholeCheck(IReadOnlyDictionary<Condition, SubjectScale> scales, Unknowns unknowns, RulebookLimits limits, Places places, List<Problem> problems)
{
    private long budget = limits.MaximumSteps;
    private bool isSpent;

    /// <summary>Looks at the condition of one rule. Those of its parts that speak of one subject only have been looked at before.</summary>
    public void Check(Rule rule)
    {
        if (Spend(rule) is not long left) return;

        budget -= left;
        if (!Look(rule.When, ref left)) problems.Add(RuleProblems.Undecided(places.Of(rule, "when"), "whether it can hold, and whether it can fail"));
        budget += left;
    }

    /// <summary>Looks for rules that another one with the same conclusion makes idle.</summary>
    /// <param name="rules">The rules of one finding that stand by themselves, in the order written: of two that say the same, the later one is idle.</param>
    public void CheckIdle(IReadOnlyList<Rule> rules)
    {
        if (rules.Count < 2) return;

        var behind = rules.ToDictionary(r => r, r => unknowns.OfAll(r.When));
        var readers = new Dictionary<object, List<Rule>>();
        foreach (Rule rule in rules)
        {
            foreach (object unknown in behind[rule] ?? new HashSet<object>())
            {
                if (!readers.TryGetValue(unknown, out List<Rule>? reading)) readers.Add(unknown, reading = []);
                reading.Add(rule);
            }
        }

        var idle = new HashSet<Rule>();
        foreach (Rule rule in rules.Reverse())
        {
            if (Spend(rule) is not long left) return;

            // Only a rule that speaks of something in common can hold whenever this one does.
            IEnumerable<Rule> others = behind[rule] is { } own ? own.SelectMany(u => readers[u]).Concat(rules.Where(r => behind[r] is null)).Distinct() : rules;
            budget -= left;
            if (CheckIdle(rule, others.Where(o => o != rule && !idle.Contains(o) && CanCover(o, rule)), ref left)) idle.Add(rule);
            budget += left;
        }
    }

    private bool CheckIdle(Rule rule, IEnumerable<Rule> others, ref long left)
    {
        foreach (Rule other in others)
        {
            Truth escapes = PointSearch.Exists(unknowns, scales, ref left, (rule.When, true), (other.When, false));
            if (escapes == Truth.False) problems.Add(RuleProblems.Idle(places.Of(rule), other.Id.Value));
            if (escapes == Truth.Unknown) problems.Add(RuleProblems.Undecided(places.Of(rule), $"whether `{other.Id}` makes it idle"));
            if (escapes != Truth.True) return escapes == Truth.False;
        }

        return false;
    }

    // The graver rung speaks for those below it; the level of a rule changes where it is capped, and what it moderates is its own.
    private static bool CanCover(Rule other, Rule rule) =>
        other.Level == rule.Level && other.Moderates == rule.Moderates && (rule.Severity is null || other.Severity >= rule.Severity);

    // What one rule may spend; null if all that may be spent is, which is told once.
    private long? Spend(Rule rule)
    {
        if (budget > 0) return Math.Min(budget, limits.StepsOfRule);
        if (!isSpent) problems.Add(RuleProblems.Undecided(places.Of(rule), "what this rule and those after it mean together"));

        isSpent = true;
        return null;
    }

    // The smallest parts first; what is around a part that was told of is not looked at.
    private bool Look(Condition condition, ref long left)
    {
        if (condition is GroupsCondition groups) return Look(groups.When, ref left);

        int before = problems.Count;
        foreach (Condition part in ConditionWalk.Parts(condition))
        {
            if (!Look(part, ref left)) return false;
        }

        if (problems.Count > before || ConditionWalk.Parts(condition).Length < 2 || !unknowns.HaveInCommon(Unknowns.Leaves(condition))) return true;

        Truth holds = PointSearch.Exists(unknowns, scales, ref left, (condition, true));
        if (holds == Truth.False) problems.Add(RuleProblems.Contradiction(places.Of(condition), "its parts cannot hold together"));
        if (holds != Truth.True) return holds != Truth.Unknown;

        Truth fails = PointSearch.Exists(unknowns, scales, ref left, (condition, false));
        if (fails == Truth.False) problems.Add(RuleProblems.AlwaysTrue(places.Of(condition), "its parts cannot fail together"));
        return fails != Truth.Unknown;
    }
}
