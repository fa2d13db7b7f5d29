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
    private readonly Rulebook? extended;
    private readonly ImmutableArray<(RuleId Rule, string At, ImmutableArray<Constant> To, string Because)> changes = [];
    private readonly ImmutableArray<RuleOff> off = [];

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

    private RulebookDraft(
        RulebookDraft other,
        ImmutableArray<FindingDefinition>? findings = null,
        ImmutableArray<RuleDraft>? rules = null,
        Rulebook? extended = null,
        ImmutableArray<(RuleId Rule, string At, ImmutableArray<Constant> To, string Because)>? changes = null,
        ImmutableArray<RuleOff>? off = null)
        : this(other.id, other.version, other.title, findings ?? other.findings, rules ?? other.Rules)
    {
        this.extended = extended ?? other.extended;
        this.changes = changes ?? other.changes;
        this.off = off ?? other.off;
    }

    internal ImmutableArray<RuleDraft> Rules { get; }

    /// <summary>Defines findings that rules may conclude.</summary>
    /// <param name="definitions">The definitions.</param>
    /// <returns>The draft with the definitions.</returns>
    public RulebookDraft Defining(params IEnumerable<FindingDefinition> definitions) => new(this, findings: [.. findings, .. definitions]);

    /// <summary>Adds rules.</summary>
    /// <param name="rules">The rules.</param>
    /// <returns>The draft with the rules.</returns>
    public RulebookDraft With(params IEnumerable<RuleDraft> rules) => new(this, rules: [.. Rules, .. rules.Select(Named)]);

    /// <summary>Takes all rules and findings over from another rulebook; the one that is written is used instead of it.</summary>
    /// <param name="rulebook">The rulebook, to the letter; reading the draft needs it beside, unless it is built in.</param>
    /// <returns>The draft with what it extends.</returns>
    public RulebookDraft Extending(Rulebook rulebook)
    {
        ArgumentNullException.ThrowIfNull(rulebook);
        return new(this, extended: rulebook);
    }

    /// <summary>Changes one limit of a rule that is taken over.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="at">Where in its condition, as a JSON pointer: <c>/all/0/below</c>.</param>
    /// <param name="because">Why.</param>
    /// <param name="to">The new limit; several where there is a list.</param>
    /// <returns>The draft with the change.</returns>
    public RulebookDraft Changing(RuleId rule, string at, string because, params IEnumerable<Constant> to)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(at);
        ArgumentNullException.ThrowIfNull(because);
        return new(this, changes: [.. changes, (rule, at, [.. to], because)]);
    }

    /// <summary>Switches a rule off that is taken over.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="because">Why.</param>
    /// <returns>The draft without the rule.</returns>
    public RulebookDraft SwitchingOff(RuleId rule, string because)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(because);
        return new(this, off: [.. off, new RuleOff(rule, because)]);
    }

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
        WriteOverlay(writer);
        RulebookWriter.WriteTexts(writer, "sources", Sources().Select(s => s.Value));
        writer.WriteStartArray("findings");
        foreach (FindingDefinition definition in findings) RulebookWriter.WriteDefinition(writer, definition);
        writer.WriteEndArray();
        writer.WriteStartArray("rules");
        foreach (RuleDraft rule in Rules) WriteRule(writer, rule);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private void WriteOverlay(Utf8JsonWriter writer)
    {
        if (extended is not null) OverlayWriter.Extends(writer, extended.Stamp);
        if (!changes.IsEmpty)
        {
            writer.WriteStartArray("changes");
            foreach ((RuleId rule, string at, ImmutableArray<Constant> to, string because) in changes) OverlayWriter.Change(writer, rule, at, to, because);
            writer.WriteEndArray();
        }

        OverlayWriter.Off(writer, off);
    }

    private IEnumerable<SourceId> Sources() =>
        findings.Select(f => f.Source.Source).Concat(Rules.SelectMany(r => r.Citations).Select(c => c.Source)).Distinct().Order();

    private static void WriteRule(Utf8JsonWriter writer, RuleDraft rule)
    {
        writer.WriteStartObject();
        writer.OptionalText("id", rule.Id?.Value);
        writer.WriteString("concludes", rule.Concludes.Value);
        writer.OptionalText("moderates", rule.Moderates?.Value);
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
