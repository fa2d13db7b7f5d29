using System.Text.Json;
using Iapt.Belonging.Json;
using Iapt.Belonging.Rules.Conditions;
using Iapt.Belonging.Rules.Findings;
using Iapt.Belonging.Rules.Rulebooks;

namespace Iapt.Belonging.Rules.Engine;

/// <summary>Writes proofs as JSON: the condition as in the rulebook, each part with how it came out and what it read.</summary>
internal static class ProofWriter
{
    public static void Write(Utf8JsonWriter json, RuleProof proof)
    {
        json.WriteStartObject();
        json.WriteString("rule", proof.Rule.Id.Value);
        if (proof.Rule.Severity is Severity severity) json.WriteString("severity", RuleWords.Severities.WordFor(severity));
        json.WriteString("basis", RuleWords.Bases.WordFor(proof.Rule.Basis));
        CitationWriter.WriteList(json, "because", proof.Rule.Because);
        OverlayWriter.Proven(json, proof.Rule.Changes);
        Truths(json, proof.Verdict);
        if (!proof.Caps.IsEmpty) RulebookWriter.WriteTexts(json, "caps", proof.Caps.Select(AnalysisWords.Caps.WordFor));
        if (!proof.Faults.IsEmpty) RulebookWriter.WriteTexts(json, "faults", proof.Faults.Select(f => f.Place.Pointer!).Distinct());
        json.WritePropertyName("when");
        Write(json, proof.Root);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ProofNode node)
    {
        json.WriteStartObject();
        json.OptionalText("group", node.Group?.Value);
        switch (node.Condition)
        {
            case AllCondition:
                List(json, "all", node);
                break;
            case AnyCondition:
                List(json, "any", node);
                break;
            case NotCondition:
                json.WritePropertyName("not");
                Write(json, node.Children[0]);
                break;
            case CountCondition count:
                json.WriteStartObject("count");
                json.WriteNumber(RuleWords.Bounds.WordFor(count.Bound), count.Number);
                List(json, "of", node);
                json.WriteEndObject();
                break;
            case GroupsCondition groups:
                json.WriteStartObject(RuleWords.Quantifiers.WordFor(groups.Quantifier));
                json.WriteString("characteristic", groups.Characteristic);
                List(json, "groups", node);
                json.WriteEndObject();
                break;
            default:
                Leaf(json, node);
                break;
        }

        Truths(json, node.Verdict);
        json.WriteEndObject();
    }

    private static void List(Utf8JsonWriter json, string name, ProofNode node)
    {
        json.WriteStartArray(name);
        foreach (ProofNode child in node.Children) Write(json, child);
        json.WriteEndArray();
    }

    private static void Leaf(Utf8JsonWriter json, ProofNode node)
    {
        ConditionWriter.WriteHead(json, node.Condition);
        if (node.Estimate is Estimate estimate)
        {
            json.WriteStartObject("estimate");
            ProfileJson.Estimate(json, estimate);
            json.WriteEndObject();
        }

        if (node.Accounts is not AccountTally tally) return;

        json.WriteStartObject("heard");
        json.WriteNumber("supporting", tally.Supporting);
        json.WriteNumber("contradicting", tally.Contradicting);
        json.WriteEndObject();
    }

    private static void Truths(Utf8JsonWriter json, Verdict verdict)
    {
        json.WriteString("overIntervals", AnalysisWords.Truths.WordFor(verdict.OverIntervals));
        json.WriteString("overValues", AnalysisWords.Truths.WordFor(verdict.OverValues));
    }
}
