using System.Collections.Immutable;
using System.Globalization;
using Iapt.Belonging.Json;
using Iapt.Belonging.Rules.Conditions;

namespace Iapt.Belonging.Rules.Checking;

/// <summary>Changes one limit deep in a condition: the number or code of a test, or how many of a <c>count</c> or of accounts are asked for.</summary>
internal sealed class LimitChange
{
    private readonly Queue<string> steps;
    private readonly JsonTree to;
    private readonly List<Problem> problems;

    private LimitChange(string at, JsonTree to, List<Problem> problems)
    {
        steps = new(at.Split('/').Skip(1));
        this.to = to;
        this.problems = problems;
    }

    /// <summary>What stood there; empty if the place leads to no limit.</summary>
    public ImmutableArray<Constant> From { get; private set; } = [];

    /// <summary>What stands there now; empty if it could not be read.</summary>
    public ImmutableArray<Constant> Now { get; private set; } = [];

    /// <summary>The condition with the limit changed; the same condition if that could not be done, with <see cref="From"/> or <see cref="Now"/> empty.</summary>
    public static (Condition Changed, LimitChange Change) Of(Condition condition, string at, JsonTree to, List<Problem> problems)
    {
        var change = new LimitChange(at, to, problems);
        return (change.Apply(condition), change);
    }

    private Condition Apply(Condition condition)
    {
        if (!steps.TryDequeue(out string? step)) return condition;

        return (condition, step) switch
        {
            (AllCondition all, "all") => new AllCondition(Apply(all.Of)),
            (AnyCondition any, "any") => new AnyCondition(Apply(any.Of)),
            (NotCondition not, "not") => new NotCondition(Apply(not.Of)),
            (CountCondition count, "count") => Apply(count),
            (GroupsCondition groups, "anyGroup" or "allGroups") => Apply(groups, step),
            (Comparison comparison, _) => ChangeTest(comparison.Test, step) is Test test ? new Comparison(comparison.Subject, test) : condition,
            (GroupComparison ofGroup, _) => ChangeTest(ofGroup.Test, step) is Test test ? new GroupComparison(ofGroup.Indicator, ofGroup.Reference, test) : condition,
            (AccountsCondition accounts, "atLeast") => ChangeNumber(accounts.AtLeast, 1, 1_000) is int number ? new AccountsCondition(accounts.Finding, number) : condition,
            _ => condition,
        };
    }

    private ImmutableArray<Condition> Apply(ImmutableArray<Condition> of)
    {
        bool isOne = steps.TryDequeue(out string? step) && int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out int index) && index < of.Length
            && index.ToString(CultureInfo.InvariantCulture) == step;
        if (!isOne) return of;

        int at = int.Parse(step!, CultureInfo.InvariantCulture);
        return of.SetItem(at, Apply(of[at]));
    }

    private CountCondition Apply(CountCondition count)
    {
        if (!steps.TryDequeue(out string? step)) return count;
        if (step == "of") return new CountCondition(count.Bound, count.Number, Apply(count.Of));
        if (step != Rulebooks.RuleWords.Bounds.WordFor(count.Bound)) return count;

        return ChangeNumber(count.Number, 0, RuleLimits.Rules) is int number ? new CountCondition(count.Bound, number, count.Of) : count;
    }

    private GroupsCondition Apply(GroupsCondition groups, string step)
    {
        bool isInside = step == Rulebooks.RuleWords.Quantifiers.WordFor(groups.Quantifier) && steps.TryDequeue(out string? when) && when == "when";
        return isInside ? new GroupsCondition(groups.Quantifier, groups.Characteristic, Apply(groups.When)) : groups;
    }

    private Test? ChangeTest(Test test, string step)
    {
        if (step != TestParts.Word(test) || steps.Count > 0) return null;

        From = TestParts.Constants(test);
        Test? changed = TestParser.Read(step, to, problems);
        if (changed is not null) Now = TestParts.Constants(changed);
        return changed;
    }

    private int? ChangeNumber(int number, int least, int most)
    {
        if (steps.Count > 0) return null;

        From = [number];
        int? changed = JsonRead.Integer(to, problems, least, most);
        if (changed is int now) Now = [now];
        return changed;
    }
}
