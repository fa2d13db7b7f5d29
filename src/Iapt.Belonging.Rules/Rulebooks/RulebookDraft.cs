using System.Collections.Immutable;
using System.Text.Json;
using Iapt.Belonging.Json;
using Iapt.Belonging.Rules.Conditions;

namespace Iapt.Belonging.Rules.Rulebooks;

/// <summary>A rulebook being written in C#: the same data as in JSON, not checked yet.</summary>
/// <remarks>Every step gives a new draft. It is read by the same reader as a file, and so checked in the same way.</remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class RulebookDraft
{
    private readonly RulebookId id;
    private readonly string version;
    private readonly RulebookTitle title;
    private readonly ImmutableArray<FindingDefinition> findings;

    /// <summary>Begins a rulebook.</summary>
    /// <param name="id">Its name.</param>
    /// <param name="version">Its version.</param>
    /// <param name="title">What it is called.</param>
    /// <param name="licence">Under which licence it may be used.</param>
    /// <param name="authors">Who writes it; at least one.</param>
    public RulebookDraft(RulebookId id, string version, string title, string licence, params IEnumerable<string> authors)
        : this(id, version, new RulebookTitle(title, [.. authors], licence), [], [])
        => ArgumentNullException.ThrowIfNull(id);

    private RulebookDraft(RulebookId id, string version, RulebookTitle title, ImmutableArray<FindingDefinition> findings, ImmutableArray<RuleDraft> rules)
    {
        this.id = id;
        this.version = version;
        this.title = title;
        this.findings = findings;
        Rules = rules;
    }

    internal ImmutableArray<RuleDraft> Rules { get; }

    /// <summary>Defines findings that rules may conclude.</summary>
    /// <param name="definitions">The definitions.</param>
    /// <returns>The draft with the definitions.</returns>
    public RulebookDraft Defining(params IEnumerable<FindingDefinition> definitions) => new(id, version, title, [.. findings, .. definitions], Rules);

    /// <summary>Adds rules.</summary>
    /// <param name="rules">The rules.</param>
    /// <returns>The draft with the rules.</returns>
    public RulebookDraft With(params IEnumerable<RuleDraft> rules) => new(id, version, title, findings, [.. Rules, .. rules.Select(Named)]);

    /// <summary>The draft as JSON, in the order written.</summary>
    internal byte[] ToJson() => CanonicalJson.Write(Write);

    private RuleDraft Named(RuleDraft rule)
    {
        if (rule.Id is not null) return rule;

        string topic = rule.Concludes.Value[(rule.Concludes.Value.IndexOf('/', StringComparison.Ordinal) + 1)..];
        return rule.Named(RuleId.Parse($"{id}/{topic}"));
    }

    private void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("format", RuleWords.Format);
        writer.WriteString("id", id.Value);
        writer.WriteString("version", version);
        writer.WriteString("title", title.Title);
        RulebookWriter.WriteTexts(writer, "authors", title.Authors);
        writer.WriteString("licence", title.Licence);
        RulebookWriter.WriteTexts(writer, "sources", Sources().Select(s => s.Value));
        writer.WriteStartArray("findings");
        foreach (FindingDefinition definition in findings) RulebookWriter.WriteDefinition(writer, definition);
        writer.WriteEndArray();
        writer.WriteStartArray("rules");
        foreach (RuleDraft rule in Rules) WriteRule(writer, rule);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private IEnumerable<SourceId> Sources() =>
        findings.Select(f => f.Source.Source).Concat(Rules.SelectMany(r => r.Citations).Select(c => c.Source)).Distinct().Order();

    private static void WriteRule(Utf8JsonWriter writer, RuleDraft rule)
    {
        writer.WriteStartObject();
        writer.OptionalText("id", rule.Id?.Value);
        writer.WriteString("concludes", rule.Concludes.Value);
        if (rule.Severity is Severity severity) writer.WriteString("severity", RuleWords.Severities.WordFor(severity));
        writer.OptionalText("severityBecause", rule.SeverityBecause);
        if (rule.Level is Level level) writer.WriteString("level", RuleWords.Levels.WordFor(level));
        if (rule.Condition is Condition condition)
        {
            writer.WritePropertyName("when");
            ConditionWriter.Write(writer, condition);
        }

        CitationWriter.WriteList(writer, "because", rule.Citations);
        writer.WriteString("basis", RuleWords.Bases.WordFor(rule.Basis));
        writer.OptionalText("note", rule.Note);
        writer.WriteEndObject();
    }
}
