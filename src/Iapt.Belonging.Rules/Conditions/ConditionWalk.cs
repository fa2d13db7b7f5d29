using System.Collections.Immutable;

namespace Iapt.Belonging.Rules.Conditions;

/// <summary>Walks over conditions.</summary>
internal static class ConditionWalk
{
    /// <summary>The conditions directly below one, in the order written.</summary>
    public static ImmutableArray<Condition> Parts(Condition condition) => condition switch
    {
        AllCondition all => all.Of,
        AnyCondition any => any.Of,
        CountCondition count => count.Of,
        NotCondition not => [not.Of],
        GroupsCondition groups => [groups.When],
        Comparison or GroupComparison or FindingCondition or AccountsCondition => [],
        _ => throw new ArgumentOutOfRangeException(nameof(condition)),
    };

    /// <summary>A condition and all below it, in the order written.</summary>
    public static IEnumerable<Condition> All(Condition condition) => All(condition, Parts);

    /// <summary>Whether a condition reads the group at hand where there is none: outside of any <see cref="GroupsCondition"/>.</summary>
    public static bool ReadsNoGroup(Condition condition) => All(condition, static c => c is GroupsCondition ? [] : Parts(c)).OfType<GroupComparison>().Any();

    /// <summary>The findings that a condition reads.</summary>
    public static IEnumerable<FindingId> Findings(Condition condition) => All(condition).OfType<FindingCondition>().Select(f => f.Finding);

    private static IEnumerable<Condition> All(Condition condition, Func<Condition, ImmutableArray<Condition>> below)
    {
        var waiting = new Stack<Condition>([condition]);
        while (waiting.TryPop(out Condition? next))
        {
            yield return next;
            ImmutableArray<Condition> parts = below(next);
            for (int i = parts.Length - 1; i >= 0; i--) waiting.Push(parts[i]);
        }
    }
}
