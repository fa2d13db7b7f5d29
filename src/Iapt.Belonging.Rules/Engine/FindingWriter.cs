using System.Text.Json;
using Iapt.Belonging.Json;
using Iapt.Belonging.Rules.Conditions;
using Iapt.Belonging.Rules.Explanations;
using Iapt.Belonging.Rules.Findings;
using Iapt.Belonging.Rules.Recommendations;
using Iapt.Belonging.Rules.Rulebooks;

namespace Iapt.Belonging.Rules.Engine;

/// <summary>Writes findings as JSON, with their proof as data and in English.</summary>
internal static class FindingWriter
{
    public static void Write(Utf8JsonWriter json, Explanation explanation, ProblemClassification? kind = null)
    {
        Finding finding = explanation.Finding;
        json.WriteStartObject();
        Head(json, finding);
        json.WriteBoolean("contested", finding.IsContested);
        Voices(json, finding);
        Moderations(json, finding);
        if (kind is not null) ProblemWriter.Write(json, kind);
        CitationWriter.WriteList(json, "because", finding.Because);
        json.WriteStartArray("missing");
        foreach (MissingInput missing in finding.Missing) Missing(json, missing, isShared: false);
        json.WriteEndArray();
        json.WriteString("summary", explanation.Summary);
        RulebookWriter.WriteTexts(json, "why", explanation.Why);
        json.WriteStartArray("proofs");
        foreach (RuleProof proof in finding.Proofs) ProofWriter.Write(json, proof);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Writes a missing input; with the findings that it could settle where it is shared by several.</summary>
    public static void Missing(Utf8JsonWriter json, MissingInput missing, bool isShared)
    {
        json.WriteStartObject();
        json.WriteString("input", missing.Key);
        json.WriteString("topic", missing.Topic);
        json.OptionalText("question", missing.Question);
        json.WriteString("reason", TeamWords.Missing.WordFor(missing.Reason));
        if (isShared) RulebookWriter.WriteTexts(json, "settles", missing.Settles.Select(f => f.Value));
        json.WriteEndObject();
    }

    private static void Head(Utf8JsonWriter json, Finding finding)
    {
        FindingDefinition definition = finding.Definition;
        json.WriteString("id", definition.Id.Value);
        json.WriteString("label", definition.Label);
        json.WriteString("kind", AnalysisWords.Kinds.WordFor(definition.Id.Kind));
        if (definition.IsHarm) json.WriteBoolean("harm", true);
        json.WriteString("status", AnalysisWords.Statuses.WordFor(finding.Status));
        if (finding.Severity is Severity severity) json.WriteString("severity", RuleWords.Severities.WordFor(severity));
        if (finding.TentativeSeverity is Severity tentative) json.WriteString("tentativeSeverity", RuleWords.Severities.WordFor(tentative));
        json.WriteString("level", RuleWords.Levels.WordFor(definition.Level));
        json.WriteString("basis", RuleWords.Bases.WordFor(finding.Basis));
        json.WriteString("says", definition.Says);
        json.WriteString("asks", definition.Asks);
    }

    private static void Moderations(Utf8JsonWriter json, Finding finding)
    {
        if (finding.Moderations.IsEmpty) return;

        json.WriteStartArray("moderatedBy");
        foreach (Moderation moderation in finding.Moderations)
        {
            json.WriteStartObject();
            json.WriteString("finding", moderation.By.Id.Value);
            json.WriteString("rule", moderation.Rule.Id.Value);
            json.WriteString("effect", moderation.IsAggravating ? "aggravates" : "eases");
            json.WriteBoolean("clear", moderation.IsClear);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Voices(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartArray("voices");
        foreach (Voice voice in finding.Voices)
        {
            json.WriteStartObject();
            json.WriteString("evidence", AnalysisWords.Evidence.WordFor(voice.Kind));
            json.WriteString("speaks", voice.SpeaksFor ? "for" : "against");
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
