using System.Globalization;
using System.Text;

namespace Iapt.Belonging.Testing;

/// <summary>Rulebooks of one MiB that are as hard to read and to check as their form lets them be; over the indicators of the library.</summary>
public static class WorstRulebooks
{
    private const int Size = 1024 * 1024;

    private const string Finding = """{"id":"F","label":"one","level":"team","definition":"d","says":"s","asks":"a","source":{"source":"s"}}""";

    private static readonly string[] Scores = ["nss/safe-to-speak-up", "nss/manager-acts", "nss/manager-listens", "nss/team-freedom", "nss/involved-in-changes", "nss/access-to-learning"];

    /// <summary>What makes each hard, and the rulebook.</summary>
    public static IReadOnlyDictionary<string, byte[]> All { get; } = new Dictionary<string, byte[]>
    {
        ["rules for one finding, each with a limit of its own"] = Rules(i => Test(i, i)),
        ["rules for one finding, over six subjects"] = Rules(i => $$"""{"all":[{{Test(i, i)}},{{Test(i + 1, i * 7)}},{"any":[{{Test(i + 2, i * 3)}},{{Test(i + 3, i * 5)}}]}]}"""),
        ["rules that rest on each other in a chain"] = Rules(i => i == 0 ? Test(0, 0) : $$"""{"all":[{"finding":"barrier/{{i - 1}}"},{{Test(i, i)}}]}""", i => $"barrier/{i}"),
        ["rules that rest on themselves in a circle"] = Rules(i => i == 0 ? """{"finding":"barrier/3"}""" : $$"""{"finding":"barrier/{{i - 1}}"}""", i => $"barrier/{i}"),
        ["rules about unknown indicators"] = Rules(i => Test(0, i).Replace("nss/safe", $"nss/sfe-{i}", StringComparison.Ordinal)),
        ["lists as wide as a rule may cost"] = Rules(i => $$"""{"any":[{{Join(9_000, n => Test(n, (n * 13) + i))}}]}"""),
        ["one list as wide as the file"] = Rules(_ => $$"""{"any":[{{Join(18_000, n => Test(n, n * 13))}}]}"""),
        ["counts of alternatives that share their subjects"] = Rules(i => $$$"""{"count":{"atLeast":{{{20 + (i % 5)}}},"of":[{{{Join(40, n => $$"""{"any":[{{Test(n, (n * 17) + i)}},{{Test(n + 1 + (n % 4), (n * 31) + i)}}]}""")}}}]}}"""),
        ["trees as deep as they may be"] = Rules(i => Tree(22, i)),
        ["conditions without end"] = Encoding.UTF8.GetBytes(Book(string.Empty, Rule(0, "barrier/0", string.Concat(Enumerable.Repeat("{\"not\":", 100_000)) + Test(0, 0) + new string('}', 100_000)))),
        ["long lists of codes"] = Rules(i => $$"""{"indicator":"practice/meeting-size","oneOf":[{{Join(9_900, n => ((n * 7 % 500) + (i % 2)).ToString(CultureInfo.InvariantCulture))}}]}"""),
        ["the same condition over and over"] = Rules(_ => $$"""{"any":[{{Join(9_000, _ => Test(0, 0))}}]}"""),
        ["brackets"] = Encoding.UTF8.GetBytes(new string('[', Size / 2) + new string(']', Size / 2)),
        ["members of one name"] = Encoding.UTF8.GetBytes($"{{{Join(Size / 6, _ => "\"a\":1")}}}"),
        ["members of many names"] = Encoding.UTF8.GetBytes($"{{{Join(Size / 11, n => $"\"a{n}\":1")}}}"),
    };

    private static byte[] Rules(Func<int, string> when, Func<int, string>? concludes = null)
    {
        var rules = new StringBuilder();
        var findings = new StringBuilder();
        for (int i = 0; ; i++)
        {
            string id = concludes?.Invoke(i) ?? "barrier/0";
            string rule = Rule(i, id, when(i)), finding = concludes is null && i > 0 ? string.Empty : Finding.Replace("\"F\"", $"\"{id}\"", StringComparison.Ordinal);
            if (i > 0 && rules.Length + findings.Length + rule.Length + finding.Length > Size - 300) return Encoding.UTF8.GetBytes(Book(findings.ToString(), rules.ToString()));

            rules.Append(i == 0 ? "" : ",").Append(rule);
            findings.Append(i == 0 || finding.Length == 0 ? "" : ",").Append(finding);
        }
    }

    private static string Book(string findings, string rules) =>
        $$"""{"format":"belonging.rulebook/1","id":"worst","version":"1","title":"t","authors":["a"],"licence":"l","sources":["s"],"findings":[{{findings}}],"rules":[{{rules}}]}""";

    private static string Rule(int number, string concludes, string when) =>
        $$"""{"id":"r/{{number}}","concludes":"{{concludes}}","level":"team","when":{{when}},"because":[{"source":"s"}],"basis":"stated"}""";

    // Limits from 0.01 to 9.99, in an order that looks like none.
    private static string Test(int subject, int limit) =>
        string.Create(CultureInfo.InvariantCulture, $$"""{"indicator":"{{Scores[subject % Scores.Length]}}","{{((subject + limit) % 2 == 0 ? "below" : "above")}}":{{((limit * 617 % 999) + 1) / 100.0}}}""");

    private static string Tree(int depth, int seed) => depth == 0
        ? Test(seed, seed * 3)
        : $$"""{"{{(depth % 2 == 0 ? "all" : "any")}}":[{{Test(seed + depth, (seed * 7) + depth)}},{{Tree(depth - 1, seed + 1)}}]}""";

    private static string Join(int count, Func<int, string> item) => string.Join(',', Enumerable.Range(0, count).Select(item));
}
