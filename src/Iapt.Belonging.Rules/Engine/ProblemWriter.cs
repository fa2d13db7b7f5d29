using System.Text.Json;
using Iapt.Belonging.Json;
using Iapt.Belonging.Rules.Interventions;
using Iapt.Belonging.Rules.Recommendations;
using Iapt.Belonging.Rules.Rulebooks;

namespace Iapt.Belonging.Rules.Engine;

/// <summary>Writes kinds of problem as JSON, with the reasons.</summary>
internal static class ProblemWriter
{
    public static void Write(Utf8JsonWriter json, ProblemClassification kind)
    {
        json.WriteStartObject("classification");
        json.WriteString("domain", InterventionWords.Domains.WordFor(kind.Domain));
        json.WriteString("problem", kind.Problem);
        json.WriteString("callsFor", kind.CallsFor);
        json.OptionalText("work", kind.Work);
        json.WriteString("response", kind.Response);
        RulebookWriter.WriteTexts(json, "signs", kind.Signs.Select(ProblemWords.Signs.WordFor));
        json.WriteStartArray("reasons");
        foreach (ProblemReason reason in kind.Reasons)
        {
            json.WriteStartObject();
            json.WriteString("text", reason.Text);
            json.WriteString("basis", RuleWords.Bases.WordFor(reason.Basis));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (kind.NeedsConsent) json.WriteString("consent", ProblemWords.Consent);
        Overrule(json, kind);
        CitationWriter.WriteList(json, "because", ProblemClassification.Because);
        json.WriteEndObject();
    }

    private static void Overrule(Utf8JsonWriter json, ProblemClassification kind)
    {
        if (kind.Overrule is not ProblemOverrule overrule) return;

        json.WriteStartObject("overruled");
        json.WriteString("from", InterventionWords.Domains.WordFor(kind.ByTheRules));
        json.WriteString("because", overrule.Because);
        json.WriteEndObject();
    }
}
