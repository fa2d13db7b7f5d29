using System.Globalization;

namespace Iapt.Belonging.Benchmarks.Engine;

/// <summary>Writes rules in the form in which all engines were given them, to compare them by their hash.</summary>
internal static class WorkloadText
{
    public static string Of(IReadOnlyList<WorkloadRule> rules)
    {
        IEnumerable<string> lines = rules.Select((rule, i) => string.Create(
            CultureInfo.InvariantCulture,
            $$"""    {"id":"R{{i + 1:00000}}","layer":{{rule.Layer}},"when":{{Of(rule.When)}},"then":{{Then(rule)}}}"""));
        return string.Create(CultureInfo.InvariantCulture, $"{{\n  \"rulebook\": \"peer-workload\", \"version\": 1, \"ruleCount\": {rules.Count},\n  \"rules\": [\n")
            + string.Join(",\n", lines) + "\n  ]\n}\n";
    }

    private static string Then(WorkloadRule rule) =>
        rule.IsAdvice ? $$"""{"recommendation":"{{rule.Code}}","priority":{{rule.Weight}}}""" : $$"""{"finding":"{{rule.Code}}","severity":{{rule.Weight}}}""";

    private static string Of(Node node) => node switch
    {
        AllNode all => $$"""{"all":[{{string.Join(',', all.Of.Select(Of))}}]}""",
        AnyNode any => $$"""{"any":[{{string.Join(',', any.Of.Select(Of))}}]}""",
        NotNode not => $$"""{"not":{{Of(not.Of)}}}""",
        FoundNode found => $$"""{"finding":"{{found.Code}}"}""",
        MissingNode missing => $$"""{"field":"{{Workload.Name(missing.Field)}}","op":"missing"}""",
        SettingNode setting => $$"""{"field":"setting","op":"in","value":["{{Workload.Settings[setting.One]}}","{{Workload.Settings[setting.Other]}}"]}""",
        CompareNode { Operator: "between" } c => Compare(c, $"[{Workload.Text(c.Field, c.Limit)},{Workload.Text(c.Field, c.Upper)}]"),
        CompareNode c => Compare(c, Workload.Text(c.Field, c.Limit)),
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };

    private static string Compare(CompareNode node, string value) => $$"""{"field":"{{Workload.Name(node.Field)}}","op":"{{node.Operator}}","value":{{value}}}""";
}
