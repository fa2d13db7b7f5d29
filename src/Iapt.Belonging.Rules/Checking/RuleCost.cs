using Iapt.Belonging.Rules.Conditions;

namespace Iapt.Belonging.Rules.Checking;

/// <summary>How many steps a condition takes for one team, at most: one for each condition in it, and one for each thing that a list names.</summary>
internal static class RuleCost
{
    /// <summary>How many groups a team is reckoned to have by one characteristic.</summary>
    public const int Groups = 32;

    /// <summary>The steps of a condition.</summary>
    public static long Of(Condition condition) => condition switch
    {
        Comparison comparison => OfTest(comparison.Test),
        GroupComparison ofGroup => OfTest(ofGroup.Test),
        GroupsCondition groups => 1 + (Groups * Of(groups.When)),
        _ => 1 + OfParts(condition),
    };

    private static long OfParts(Condition condition)
    {
        long cost = 0;
        foreach (Condition part in ConditionWalk.Parts(condition)) cost += Of(part);
        return cost;
    }

    private static int OfTest(Test test) => test is OneOf list ? list.What.Length : 1;
}
