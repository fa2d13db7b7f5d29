using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Iapt.Belonging.Rules.Checking;
using Iapt.Belonging.Rules.Rulebooks;

namespace Iapt.Belonging.Rules.Tests.Schemas;

/// <summary>Makes the JSON Schema of rulebooks from the words and limits of the model: a new test, subject or wrapper is in it or fails here.</summary>
internal static class RulebookSchema
{
    private const string Topic = "[a-z0-9][a-z0-9.-]*(/[a-z0-9][a-z0-9.-]*)*";

    public static string Text() => Document().ToJsonString(new JsonSerializerOptions { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }) + "\n";

    private static JsonObject Document()
    {
        JsonObject document = Object(
            ["format", "id", "version", "title", "authors", "licence", "sources", "findings", "rules"],
            ("format", Enum([RuleWords.Format], "The format, which is also the version of the language.")),
            ("id", Ref("topicId")),
            ("version", Ref("shortText")),
            ("title", Ref("text")),
            ("authors", List(Ref("line"), 1)),
            ("licence", Ref("line")),
            ("extends", Ref("extends")),
            ("changes", List(Ref("change"))),
            ("off", List(Ref("off"))),
            ("sources", List(Ref("topicId"), description: "Every publication that is cited below.")),
            ("findings", List(Ref("finding"))),
            ("rules", List(Ref("rule"), most: RuleLimits.Rules)));
        document.Insert(0, "$schema", "http://json-schema.org/draft-07/schema#");
        document.Insert(1, "title", "Iapt.Belonging rulebook");
        document.Insert(2, "description", "Findings, and rules that say when a finding holds and because of which evidence. Data only: nothing in it is run.");
        document["anyOf"] = new JsonArray(new JsonObject { ["required"] = Words("extends") }, NoneOf("changes", "off"));
        document["definitions"] = Definitions();
        return document;
    }

    private static JsonObject Definitions() => Named(
    [
        ("topicId", Pattern($"^{Topic}$", 128)),
        ("findingId", Pattern($"^({string.Join('|', Enum<FindingKind>())})/{Topic}$", 128)),
        ("groupId", Pattern("^[a-z0-9][a-z0-9./-]*=[A-Za-z0-9.+-]+$", 128)),
        ("characteristic", Pattern($"^{Topic}$", 100)),
        ("text", Plain(RuleLimits.Text, "Plain text; no placeholders.")),
        ("line", Plain(200)),
        ("shortText", Plain(64)),
        ("place", Plain(500)),
        ("level", Enum(RuleWords.Levels.Words, "Where cause and remedy lie; `individual` is a pattern of meetings, never a person.")),
        ("severity", Enum(RuleWords.Severities.Words)),
        ("citation", Object(["source"], ("source", Ref("topicId")), ("at", Ref("place")))),
        ("extends", Object(["rulebook", "version"], ("rulebook", Ref("topicId")), ("version", Ref("shortText")), ("hash", Plain(100)))),
        ("change", Object(["rule", "at", "to", "because"], ("rule", Ref("topicId")), ("at", Ref("text")), ("to", new JsonObject { ["type"] = Words("number", "string", "boolean", "array") }), ("because", Ref("text")))),
        ("off", Object(["rule", "because"], ("rule", Ref("topicId")), ("because", Ref("text")))),
        ("finding", Finding()),
        ("rule", Rule()),
        ("condition", OneOf([.. Joins, .. RuleWords.Quantifiers.Words, "finding", "accounts", "comparison"])),
        ("conditions", List(Ref("condition"), 1)),
        .. Joins.Select(j => (Of(j), Join(j, string.Empty))),
        .. RuleWords.Quantifiers.Words.Select(q => (Of(q), Object([q], (q, Object(["characteristic", "when"], ("characteristic", Ref("characteristic")), ("when", Ref("conditionOfGroup"))))))),
        (Of("finding"), Object(["finding"], ("finding", Ref("findingId")), ("atLeast", Ref("severity")))),
        (Of("accounts"), Object(["accounts", "atLeast"], ("accounts", Ref("findingId")), ("atLeast", Integer(1, 1_000)))),
        ("comparison", Comparison(SubjectParser.Words)),
        ("conditionOfGroup", OneOf([.. Joins.Select(j => j + "OfGroup"), "comparisonOfGroup"])),
        ("conditionsOfGroup", List(Ref("conditionOfGroup"), 1)),
        .. Joins.Select(j => (Of(j + "OfGroup"), Join(j, "OfGroup"))),
        ("comparisonOfGroup", ComparisonOfGroup()),
        ("limit", new JsonObject { ["type"] = Words("number", "string"), ["description"] = "A number, or the code of an ordered category." }),
        ("constant", new JsonObject { ["type"] = Words("number", "string", "boolean"), ["description"] = "A whole number, a code, or yes or no." }),
    ]);

    private static string[] Joins => ["all", "any", "not", "count"];

    private static string Of(string word) => word is "finding" or "accounts" ? $"{word}Condition" : word;

    private static JsonObject Finding() => Object(
        ["id", "label", "level", "definition", "says", "asks", "source"],
        ("id", Ref("findingId")),
        ("label", Ref("line")),
        ("level", Ref("level")),
        ("definition", Ref("text")),
        ("says", Ref("text")),
        ("asks", Ref("text")),
        ("source", Ref("citation")),
        ("harm", new JsonObject { ["type"] = "boolean", ["description"] = "Whether it takes the separate road for harm." }));

    private static JsonObject Rule()
    {
        JsonObject rule = Object(
            ["id", "concludes", "level", "when", "because", "basis"],
            ("id", Ref("topicId")),
            ("concludes", Ref("findingId")),
            ("moderates", Ref("findingId")),
            ("severity", Ref("severity")),
            ("severityBecause", Ref("text")),
            ("level", Ref("level")),
            ("when", Ref("condition")),
            ("because", List(Ref("citation"), 1)),
            ("basis", Enum(RuleWords.Bases.Words, "Whether we made it measurable or the sources state it.")),
            ("note", Ref("text")));
        rule["anyOf"] = new JsonArray(new JsonObject { ["required"] = Words("severity", "severityBecause") }, NoneOf("severity", "severityBecause"));
        return rule;
    }

    private static JsonObject Join(string word, string of) => word switch
    {
        "not" => Object([word], (word, Ref("condition" + of))),
        "count" => Object([word], (word, Count(of))),
        _ => Object([word], (word, Ref("conditions" + of))),
    };

    private static JsonObject Count(string of)
    {
        JsonObject count = Object(["of"], [.. RuleWords.Bounds.Words.Select(w => (w, Integer(0, RuleLimits.Rules))), ("of", Ref("conditions" + of))]);
        count["oneOf"] = OneRequired(RuleWords.Bounds.Words);
        return count;
    }

    private static JsonObject Comparison(IReadOnlyList<string> subjects) => Tested(subjects.Select(s => (s, s switch
    {
        "indicator" => Ref("topicId"),
        "gap" => Object(["indicator", "group", "reference"], ("indicator", Ref("topicId")), ("group", Ref("groupId")), ("reference", Ref("groupId"))),
        "percentile" => Object(["indicator", "benchmark"], ("indicator", Ref("topicId")), ("benchmark", Ref("topicId"))),
        "change" => Object(["indicator", "since"], ("indicator", Ref("topicId")), ("since", Ref("topicId"))),
        "trend" => Object(["indicator"], ("indicator", Ref("topicId"))),
        _ => throw new NotSupportedException($"the schema does not know the subject `{s}`"),
    })));

    private static JsonObject ComparisonOfGroup() => Tested(
        [("indicator", Ref("topicId")), ("gap", Object(["indicator", "reference"], ("indicator", Ref("topicId")), ("reference", Ref("groupId"))))]);

    private static JsonObject Tested(IEnumerable<(string Word, JsonObject Schema)> subjects)
    {
        (string Word, JsonObject Schema)[] heads = [.. subjects];
        JsonObject comparison = Object([], [.. heads, .. TestParser.Words.Select(w => (w, w switch
        {
            "between" => List(Ref("limit"), 2, 2),
            "oneOf" => List(Ref("constant"), 1),
            "is" => Ref("constant"),
            "below" or "atOrBelow" or "above" or "atOrAbove" => Ref("limit"),
            _ => throw new NotSupportedException($"the schema does not know the test `{w}`"),
        }))]);
        comparison["allOf"] = new JsonArray(
            new JsonObject { ["oneOf"] = OneRequired(heads.Select(h => h.Word)) },
            new JsonObject { ["oneOf"] = OneRequired(TestParser.Words) });
        return comparison;
    }

    private static JsonObject OneOf(IEnumerable<string> conditions) => new() { ["oneOf"] = new JsonArray([.. conditions.Select(c => Ref(Of(c)))]) };

    private static JsonObject NoneOf(params string[] members) =>
        new() { ["not"] = new JsonObject { ["anyOf"] = new JsonArray([.. members.Select(m => new JsonObject { ["required"] = Words(m) })]) } };

    private static JsonArray OneRequired(IEnumerable<string> words) => new([.. words.Select(w => new JsonObject { ["required"] = Words(w) })]);

    private static JsonObject Object(IEnumerable<string> required, params IEnumerable<(string Name, JsonObject Schema)> members)
    {
        var schema = new JsonObject { ["type"] = "object", ["additionalProperties"] = false };
        if (required.Any()) schema["required"] = Words([.. required]);
        schema["properties"] = Named(members);
        return schema;
    }

    private static JsonObject Named(IEnumerable<(string Name, JsonObject Schema)> members) => new(members.Select(m => KeyValuePair.Create(m.Name, (JsonNode?)m.Schema)));

    private static JsonObject List(JsonObject items, int least = 0, int? most = null, string? description = null)
    {
        var list = new JsonObject { ["type"] = "array" };
        if (least > 0) list["minItems"] = least;
        if (most is not null) list["maxItems"] = most;
        list["items"] = items;
        if (description is not null) list["description"] = description;
        return list;
    }

    private static JsonObject Enum(IEnumerable<string> words, string? description = null)
    {
        var schema = new JsonObject { ["enum"] = Words([.. words]) };
        if (description is not null) schema["description"] = description;
        return schema;
    }

    private static IEnumerable<string> Enum<T>()
        where T : struct, Enum => System.Enum.GetNames<T>().Select(n => n.ToLowerInvariant());

    private static JsonObject Plain(int longest, string? description = null)
    {
        var schema = new JsonObject { ["type"] = "string", ["minLength"] = 1, ["maxLength"] = longest, ["pattern"] = "^[^{}]*$" };
        if (description is not null) schema["description"] = description;
        return schema;
    }

    private static JsonObject Pattern(string pattern, int longest) => new() { ["type"] = "string", ["maxLength"] = longest, ["pattern"] = pattern };

    private static JsonObject Integer(int least, int most) => new() { ["type"] = "integer", ["minimum"] = least, ["maximum"] = most };

    private static JsonObject Ref(string name) => new() { ["$ref"] = $"#/definitions/{name}" };

    private static JsonArray Words(params string[] words) => new([.. words.Select(w => (JsonNode)w)]);
}
