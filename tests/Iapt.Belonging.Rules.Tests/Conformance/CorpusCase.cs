using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Iapt.Belonging.Rules.Tests.Conformance;

/// <summary>One case of the corpus: rules, what is known, and what must come out of it.</summary>
internal sealed record CorpusCase(string Id, JsonArray Rules, JsonObject Estimates, JsonObject Expected, JsonArray? Accounts = null, bool FewAnswered = false, string Unit = "team")
{
    public const string Risk = "risk/case";

    /// <summary>A case with one rule, and one finding.</summary>
    public static CorpusCase Of(string id, JsonNode when, JsonObject estimates, bool? overIntervals, bool? overValues) =>
        new(id, [RuleOf(Risk, when)], estimates, new JsonObject { [Risk] = Outcome(overIntervals, overValues) });

    public static JsonObject RuleOf(string concludes, JsonNode when, string? severity = null, string level = "team")
    {
        var rule = new JsonObject { ["concludes"] = concludes };
        if (severity is not null) rule["severity"] = severity;
        rule["level"] = level;
        rule["when"] = when.DeepClone();
        return rule;
    }

    /// <summary>What is expected of a finding.</summary>
    public static JsonObject Outcome(bool? overIntervals, bool? overValues, string? severity = null, string? tentativeSeverity = null)
    {
        string status = (overIntervals, overValues) switch
        {
            (true, true) => "indicated",
            (null, true) => "tentative",
            (null, null) => "undetermined",
            (null, false) => "unlikely",
            (false, false) => "notIndicated",
            _ => throw new InvalidOperationException("a definite answer over intervals and another one over values"),
        };
        var outcome = new JsonObject { ["status"] = status };
        if (severity is not null) outcome["severity"] = severity;
        if (tentativeSeverity is not null) outcome["tentativeSeverity"] = tentativeSeverity;
        return outcome;
    }

    public static JsonNode Number(double number) => JsonNode.Parse(number.ToString("R", CultureInfo.InvariantCulture))!;

    public JsonObject ToJson()
    {
        var json = new JsonObject { ["id"] = Id };
        if (Unit != "team") json["unit"] = Unit;
        if (FewAnswered) json["fewAnswered"] = true;
        json["rules"] = Rules.DeepClone();
        json["estimates"] = Estimates.DeepClone();
        if (Accounts is not null) json["accounts"] = Accounts.DeepClone();
        json["expected"] = Expected.DeepClone();
        return json;
    }

    /// <summary>The corpus as a file: a case a line, so that a change shows as a line.</summary>
    public static string Write(JsonArray indicators, IEnumerable<CorpusCase> cases)
    {
        string Line(JsonNode node) => node.ToJsonString(new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        return "{\n\"format\": \"belonging.conformance/1\",\n\"indicators\": [\n" + string.Join(",\n", indicators.Select(i => Line(i!)))
            + "\n],\n\"cases\": [\n" + string.Join(",\n", cases.Select(c => Line(c.ToJson()))) + "\n]\n}\n";
    }
}
