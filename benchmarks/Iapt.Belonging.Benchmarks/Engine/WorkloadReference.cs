using System.Text;

namespace Iapt.Belonging.Benchmarks.Engine;

/// <summary>The shortest evaluator of the workload, which says what must come out. A comparison with a missing value is false.</summary>
internal static class WorkloadReference
{
    /// <summary>Which rules fire for a team.</summary>
    public static bool[] Evaluate(IReadOnlyList<WorkloadRule> rules, WorkloadTeam team)
    {
        var found = new HashSet<string>();
        var fired = new bool[rules.Count];
        for (int r = 0; r < fired.Length; r++)
        {
            fired[r] = Holds(rules[r].When, team, found);
            if (fired[r]) found.Add(rules[r].Code);
        }

        return fired;
    }

    public static bool[][] Evaluate(IReadOnlyList<WorkloadRule> rules, IEnumerable<WorkloadTeam> teams) => [.. teams.AsParallel().AsOrdered().Select(t => Evaluate(rules, t))];

    /// <summary>One line a team, one digit for four rules; the first of the four is its lowest bit.</summary>
    public static string ToLines(IEnumerable<bool[]> fired)
    {
        var text = new StringBuilder();
        foreach (bool[] team in fired)
        {
            foreach (bool[] four in team.Chunk(4)) text.Append("0123456789abcdef"[four.Select((bit, i) => bit ? 1 << i : 0).Sum()]);
            text.Append('\n');
        }

        return text.ToString();
    }

    private static bool Holds(Node node, WorkloadTeam team, HashSet<string> found) => node switch
    {
        AllNode all => all.Of.All(n => Holds(n, team, found)),
        AnyNode any => any.Of.Any(n => Holds(n, team, found)),
        NotNode not => !Holds(not.Of, team, found),
        FoundNode f => found.Contains(f.Code),
        MissingNode missing => team.Fields[missing.Field] is null,
        SettingNode setting => team.Setting == setting.One || team.Setting == setting.Other,
        CompareNode c => team.Fields[c.Field] is int value && c.Operator switch
        {
            "lt" => value < c.Limit,
            "le" => value <= c.Limit,
            "gt" => value > c.Limit,
            "ge" => value >= c.Limit,
            _ => value >= c.Limit && value <= c.Upper,
        },
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };
}
