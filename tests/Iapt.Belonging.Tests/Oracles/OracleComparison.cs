using System.Text.Json;
using System.Text.Json.Nodes;

namespace Iapt.Belonging.Tests.Oracles;

/// <summary>Compares what came out with what must come out, within the tolerance of the case; collects all differences.</summary>
internal sealed class OracleComparison(JsonElement tolerance)
{
    // The scores of people are held in steps of 1e-9: "exactly" means the same step.
    private const double Step = 5e-10;

    private readonly List<string> differences = [];

    internal static IReadOnlyList<string> Differences(OracleCase oracle, JsonNode actual)
    {
        OracleComparison comparison = new(oracle.Tolerance);
        comparison.CompareObject(oracle.Expected, actual, string.Empty);
        return comparison.differences;
    }

    private void CompareObject(JsonElement expected, JsonNode? actual, string path)
    {
        if (actual is not JsonObject found)
        {
            differences.Add($"{path}: expected an object, found {actual?.ToJsonString() ?? "null"}");
            return;
        }

        foreach (JsonProperty member in expected.EnumerateObject())
        {
            if (member.NameEquals("published")) ComparePublished(member.Value, found, path);
            else if (!found.TryGetPropertyValue(member.Name, out JsonNode? value)) differences.Add($"{path}.{member.Name}: not computed");
            else Compare(member.Value, value, $"{path}.{member.Name}", Allowed(member.Name));
        }
    }

    private void ComparePublished(JsonElement published, JsonObject actual, string path)
    {
        double abs = published.TryGetProperty("tolerance", out JsonElement t) ? t.GetDouble() : 0;
        foreach (JsonProperty member in published.EnumerateObject().Where(m => !m.NameEquals("tolerance")))
        {
            if (!actual.TryGetPropertyValue(member.Name, out JsonNode? value)) differences.Add($"{path}.published.{member.Name}: not computed");
            else Compare(member.Value, value, $"{path}.published.{member.Name}", (abs, 1e-12));
        }
    }

    private void Compare(JsonElement expected, JsonNode? actual, string path, (double Abs, double Rel) allowed)
    {
        switch (expected.ValueKind)
        {
            case JsonValueKind.Object:
                CompareObject(expected, actual, path);
                break;
            case JsonValueKind.Array:
                CompareArray(expected, actual, path, allowed);
                break;
            case JsonValueKind.Number when AsNumber(actual) is double number:
                double wanted = expected.GetDouble();
                if (!(Math.Abs(number - wanted) <= allowed.Abs + (allowed.Rel * Math.Abs(wanted)))) differences.Add($"{path}: expected {wanted}, found {number}");
                break;
            default:
                if (!JsonNode.DeepEquals(JsonNode.Parse(expected.GetRawText()), actual)) differences.Add($"{path}: expected {expected.GetRawText()}, found {actual?.ToJsonString() ?? "null"}");
                break;
        }
    }

    private void CompareArray(JsonElement expected, JsonNode? actual, string path, (double Abs, double Rel) allowed)
    {
        if (actual is not JsonArray found || found.Count != expected.GetArrayLength())
        {
            differences.Add($"{path}: expected {expected.GetArrayLength()} values, found {actual?.ToJsonString() ?? "null"}");
            return;
        }

        int index = 0;
        foreach (JsonElement item in expected.EnumerateArray()) Compare(item, found[index], $"{path}[{index++}]", allowed);
    }

    private (double Abs, double Rel) Allowed(string member)
    {
        if (tolerance.TryGetProperty(member, out JsonElement own) && own.ValueKind == JsonValueKind.Number) return (own.GetDouble(), 0);

        (double Abs, double Rel) allowed = (Number("abs"), Number("rel"));
        return allowed == (0, 0) ? (Step, 0) : allowed;

        double Number(string name) => tolerance.TryGetProperty(name, out JsonElement e) ? e.GetDouble() : 0;
    }

    private static double? AsNumber(JsonNode? node) => node?.GetValueKind() switch
    {
        JsonValueKind.Number => node.GetValue<JsonElement?>()?.GetDouble(),
        _ => null,
    };
}
