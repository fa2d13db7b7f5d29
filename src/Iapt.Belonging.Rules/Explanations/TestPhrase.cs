using System.Collections.Immutable;
using Iapt.Belonging.Rules.Conditions;

namespace Iapt.Belonging.Rules.Explanations;

/// <summary>Tests in words, such as "at or above 4.0".</summary>
internal static class TestPhrase
{
    public static string Of(Test test, NumberText numbers) => test switch
    {
        Below t => $"below {Of(t.Limit, numbers)}",
        AtOrBelow t => $"at or below {Of(t.Limit, numbers)}",
        Above t => $"above {Of(t.Limit, numbers)}",
        AtOrAbove t => $"at or above {Of(t.Limit, numbers)}",
        Between t => $"between {Of(t.From, numbers)} and {Of(t.To, numbers)}",
        Is t => Of(t.What, numbers),
        OneOf t => Listed([.. t.What.Select(c => Of(c, numbers))]),
        _ => throw new ArgumentOutOfRangeException(nameof(test)),
    };

    private static string Of(Constant constant, NumberText numbers) => constant.Number is double number ? numbers.Of(number) : constant.ToString();

    private static string Listed(ImmutableArray<string> words) => words.Length == 1 ? words[0] : $"{string.Join(", ", words[..^1])} or {words[^1]}";
}
