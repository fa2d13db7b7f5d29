using Iapt.Belonging.Audit;
using Iapt.Belonging.Json;

namespace Iapt.Belonging.Tool.Commands;

/// <summary>The report of an audit as canonical JSON: docs/schemas/audit.schema.json.</summary>
internal static class AuditJson
{
    public static byte[] Write(AuditReport report) => CanonicalJson.Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("format", "belonging.audit/1");
        json.WriteString("notice", "Confidential: for those who hold the answers.");
        json.WriteString("wave", report.Wave.Value);
        json.WriteString("release", report.Release);
        json.WriteNumber("minimumAnswers", report.MinimumAnswers);
        json.WriteStartArray("attacks");
        foreach (AuditAttack attack in report.Attacks)
        {
            json.WriteStartObject();
            json.WriteString("knowledge", AuditWords.NameOf(attack.Knowledge));
            json.WriteNumber("targets", attack.Targets);
            json.WriteNumber("unsettled", attack.Unsettled);
            json.WriteNumber("proven", attack.Proven);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("proofs");
        foreach (AuditProof proof in report.Proofs)
        {
            json.WriteStartObject();
            json.WriteString("knowledge", AuditWords.NameOf(proof.Knowledge));
            json.WriteString("proves", AuditWords.NameOf(proof.Kind));
            json.WriteString("indicator", proof.Statistic.Value);
            json.WriteString("of", proof.Of);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("withheld");
        foreach (WithheldResult result in report.Withheld)
        {
            json.WriteStartObject();
            json.WriteString("team", result.Team.Value);
            json.OptionalText("group", result.Group?.Value);
            json.WriteString("indicator", result.Indicator.Value);
            json.WriteString("reason", AuditWords.NameOf(result.Reason));
            json.OptionalText("together", result.Together?.Value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });
}
