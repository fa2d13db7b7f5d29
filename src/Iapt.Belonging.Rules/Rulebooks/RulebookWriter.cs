using System.Security.Cryptography;
using System.Text.Json;
using Iapt.Belonging.Json;
using Iapt.Belonging.Rules.Conditions;

namespace Iapt.Belonging.Rules.Rulebooks;

/// <summary>Writes rulebooks as canonical JSON: the same bytes for the same rules, in whatever order they were written.</summary>
public static class RulebookWriter
{
    /// <summary>Writes a rulebook.</summary>
    /// <param name="rulebook">The rulebook.</param>
    /// <returns>UTF-8, with members in the order of <c>docs/schemas/rulebook.schema.json</c> and lists of named things sorted by name; of what is extended, only its name, version and hash.</returns>
    public static byte[] Write(Rulebook rulebook)
    {
        ArgumentNullException.ThrowIfNull(rulebook);
        return Write(rulebook.Content);
    }

    internal static byte[] Write(RulebookContent content) => CanonicalJson.Write(writer => WriteContent(writer, content));

    internal static string Hash(ReadOnlySpan<byte> canonical) => "sha256:" + Convert.ToHexStringLower(SHA256.HashData(canonical));

    internal static void WriteDefinition(Utf8JsonWriter writer, FindingDefinition definition)
    {
        writer.WriteStartObject();
        writer.WriteString("id", definition.Id.Value);
        writer.WriteString("label", definition.Label);
        writer.WriteString("level", RuleWords.Levels.WordFor(definition.Level));
        writer.WriteString("definition", definition.Definition);
        writer.WriteString("says", definition.Says);
        writer.WriteString("asks", definition.Asks);
        writer.WritePropertyName("source");
        CitationWriter.Write(writer, definition.Source);
        if (definition.IsHarm) writer.WriteBoolean("harm", true);
        writer.WriteEndObject();
    }

    internal static void WriteTexts(Utf8JsonWriter writer, string name, IEnumerable<string> texts)
    {
        writer.WriteStartArray(name);
        foreach (string text in texts) writer.WriteStringValue(text);
        writer.WriteEndArray();
    }

    private static void WriteContent(Utf8JsonWriter writer, RulebookContent content)
    {
        writer.WriteStartObject();
        writer.WriteString("format", RuleWords.Format);
        writer.WriteString("id", content.Id.Value);
        writer.WriteString("version", content.Version);
        writer.WriteString("title", content.Title.Title);
        WriteTexts(writer, "authors", content.Title.Authors);
        writer.WriteString("licence", content.Title.Licence);
        if (content.Overlay is not null) OverlayWriter.Write(writer, content.Overlay);
        WriteTexts(writer, "sources", content.Sources.Order().Select(s => s.Value));
        writer.WriteStartArray("findings");
        foreach (FindingDefinition definition in content.Findings.OrderBy(f => f.Id)) WriteDefinition(writer, definition);
        writer.WriteEndArray();
        writer.WriteStartArray("rules");
        foreach (Rule rule in content.Rules.OrderBy(r => r.Id)) WriteRule(writer, rule);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteRule(Utf8JsonWriter writer, Rule rule)
    {
        writer.WriteStartObject();
        writer.WriteString("id", rule.Id.Value);
        writer.WriteString("concludes", rule.Concludes.Value);
        writer.OptionalText("moderates", rule.Moderates?.Value);
        if (rule.Severity is Severity severity) writer.WriteString("severity", RuleWords.Severities.WordFor(severity));
        writer.OptionalText("severityBecause", rule.SeverityBecause);
        writer.WriteString("level", RuleWords.Levels.WordFor(rule.Level));
        writer.WritePropertyName("when");
        ConditionWriter.Write(writer, rule.When);
        CitationWriter.WriteList(writer, "because", rule.Because);
        writer.WriteString("basis", RuleWords.Bases.WordFor(rule.Basis));
        writer.OptionalText("note", rule.Note);
        writer.WriteEndObject();
    }
}
