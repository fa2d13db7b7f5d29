using System.Collections.Immutable;
using Iapt.Belonging.Rules.Conditions;

namespace Iapt.Belonging.Rules.Findings;

/// <summary>What conditions say, once what they read is known.</summary>
internal static class ConditionLogic
{
    /// <summary>The verdict of a condition from those of its parts.</summary>
    public static Verdict Join(Condition condition, ImmutableArray<Verdict> parts) => condition switch
    {
        AllCondition => parts.Aggregate(Verdict.True, static (so, part) => so.And(part)),
        AnyCondition => parts.Aggregate(Verdict.False, static (so, part) => so.Or(part)),
        GroupsCondition when parts.IsEmpty => Verdict.Unknown,
        GroupsCondition { Quantifier: GroupQuantifier.All } => parts.Aggregate(Verdict.True, static (so, part) => so.And(part)),
        GroupsCondition => parts.Aggregate(Verdict.False, static (so, part) => so.Or(part)),
        NotCondition => parts[0].Not(),
        CountCondition count => new Verdict(Count(count, parts.Select(p => p.OverIntervals)), Count(count, parts.Select(p => p.OverValues))),
        _ => throw new ArgumentOutOfRangeException(nameof(condition)),
    };

    /// <summary>The verdict of a condition on accounts. Over intervals it is never known: themes have no known uncertainty.</summary>
    public static Verdict Of(AccountsCondition condition, AccountTally tally) => new(Truth.Unknown, OverValues(condition, tally));

    private static Truth OverValues(AccountsCondition condition, AccountTally tally) => tally.IsEmpty
        ? Truth.Unknown
        : Kleene.Of(tally.Supporting >= condition.AtLeast && tally.Supporting > tally.Contradicting);

    private static Truth Count(CountCondition count, IEnumerable<Truth> parts)
    {
        int surely = parts.Count(p => p == Truth.True);
        int possibly = parts.Count(p => p != Truth.False);
        return count.Bound == CountBound.AtLeast
            ? Kleene.Decide(surely >= count.Number, possibly < count.Number)
            : Kleene.Decide(possibly <= count.Number, surely > count.Number);
    }
}
