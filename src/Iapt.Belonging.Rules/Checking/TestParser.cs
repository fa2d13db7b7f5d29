using Iapt.Belonging.Json;
using Iapt.Belonging.Rules.Conditions;

namespace Iapt.Belonging.Rules.Checking;

/// <summary>Reads the test of a comparison.</summary>
internal static class TestParser
{
    public static IReadOnlyList<string> Words { get; } = ["below", "atOrBelow", "above", "atOrAbove", "between", "is", "oneOf"];

    /// <summary>Reads a test from the member that names it.</summary>
    public static Test? Read(JsonTree member, List<Problem> problems) => Read(member.Name!, member, problems);

    /// <summary>Reads the test of a word from what it compares with.</summary>
    public static Test? Read(string word, JsonTree member, List<Problem> problems) => word switch
    {
        "below" => Constant(member, problems) is Constant limit ? new Below(limit) : null,
        "atOrBelow" => Constant(member, problems) is Constant limit ? new AtOrBelow(limit) : null,
        "above" => Constant(member, problems) is Constant limit ? new Above(limit) : null,
        "atOrAbove" => Constant(member, problems) is Constant limit ? new AtOrAbove(limit) : null,
        "is" => Constant(member, problems) is Constant what ? new Is(what) : null,
        "between" => Constants(member, problems) is { } limits ? Between(member, limits, problems) : null,
        "oneOf" => Constants(member, problems) is { } listed ? new OneOf(listed) : null,
        _ => throw new ArgumentOutOfRangeException(nameof(word)),
    };

    private static Between? Between(JsonTree member, List<Constant> limits, List<Problem> problems)
    {
        if (limits.Count == 2) return new Between(limits[0], limits[1]);

        problems.Add(RuleProblems.Type(member.Place, "a list of another length", "a list of two limits"));
        return null;
    }

    private static List<Constant>? Constants(JsonTree member, List<Problem> problems)
    {
        if (member.Kind != JsonKind.Array)
        {
            problems.Add(RuleProblems.Type(member.Place, "a single value", "a list"));
            return null;
        }

        if (member.Items.Count == 0)
        {
            problems.Add(RuleProblems.EmptyList(member.Place));
            return null;
        }

        var constants = new List<Constant>();
        foreach (JsonTree item in member.Items)
        {
            if (Constant(item, problems) is Constant constant) constants.Add(constant);
        }

        return constants.Count == member.Items.Count ? constants : null;
    }

    private static Constant? Constant(JsonTree tree, List<Problem> problems)
    {
        switch (tree.Kind)
        {
            case JsonKind.Number:
                return tree.Number;
            case JsonKind.Boolean:
                return tree.Boolean;
            case JsonKind.Text when tree.Text.Length is > 0 and <= 128 && !JsonRead.HasControl(tree.Text):
                return tree.Text;
            default:
                problems.Add(RuleProblems.Type(tree.Place, "a value that nothing can be compared with", "a number, true or false, or a code"));
                return null;
        }
    }
}
