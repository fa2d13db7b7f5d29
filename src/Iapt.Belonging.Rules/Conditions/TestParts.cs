using System.Collections.Immutable;

namespace Iapt.Belonging.Rules.Conditions;

/// <summary>Tests taken apart: their word in the rule language and what they compare with.</summary>
internal static class TestParts
{
    /// <summary>The word of a test.</summary>
    public static string Word(Test test) => test switch
    {
        Below => "below",
        AtOrBelow => "atOrBelow",
        Above => "above",
        AtOrAbove => "atOrAbove",
        Between => "between",
        Is => "is",
        OneOf => "oneOf",
        _ => throw new ArgumentOutOfRangeException(nameof(test)),
    };

    /// <summary>The constants of a test, in the order written.</summary>
    public static ImmutableArray<Constant> Constants(Test test) => test switch
    {
        Below t => [t.Limit],
        AtOrBelow t => [t.Limit],
        Above t => [t.Limit],
        AtOrAbove t => [t.Limit],
        Between t => [t.From, t.To],
        Is t => [t.What],
        OneOf t => t.What,
        _ => throw new ArgumentOutOfRangeException(nameof(test)),
    };
}
