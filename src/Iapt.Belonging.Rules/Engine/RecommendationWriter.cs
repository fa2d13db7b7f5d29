using System.Text.Json;
using Iapt.Belonging.Json;
using Iapt.Belonging.Rules.Interventions;
using Iapt.Belonging.Rules.Recommendations;
using Iapt.Belonging.Rules.Rulebooks;

namespace Iapt.Belonging.Rules.Engine;

/// <summary>Writes recommendations as JSON, with the parts from which each tier follows.</summary>
internal static class RecommendationWriter
{
    private static readonly WordList<Tier> Tiers = new(("now", Tier.Now), ("discuss", Tier.Discuss), ("later", Tier.Later));

    public static void Write(Utf8JsonWriter json, Recommendation recommendation)
    {
        Intervention intervention = recommendation.Intervention;
        json.WriteStartObject();
        json.WriteString("id", intervention.Id.Value);
        json.WriteString("name", intervention.Name);
        json.WriteString("description", intervention.Description);
        json.WriteString("tier", Tiers.WordFor(recommendation.Tier));
        if (recommendation.IsHarmRoad) json.WriteBoolean("harm", true);
        if (recommendation.IsPebble) json.WriteBoolean("pebble", true);
        if (recommendation.IsBoulder) json.WriteBoolean("boulder", true);
        if (recommendation.NeedsConsent) json.WriteBoolean("needsConsent", true);
        RulebookWriter.WriteTexts(json, "answers", recommendation.Answers.Select(f => f.Definition.Id.Value));
        RulebookWriter.WriteTexts(json, "reasons", recommendation.Reasons);
        json.WriteString("level", RuleWords.Levels.WordFor(intervention.Level));
        json.WriteString("owner", InterventionWords.Owners.WordFor(intervention.Owner));
        json.WriteString("domain", InterventionWords.Domains.WordFor(intervention.Domain));
        json.WriteString("domainReason", intervention.DomainReason);
        Evidence(json, intervention);
        json.WriteString("effort", InterventionWords.Efforts.WordFor(intervention.Effort));
        json.WriteBoolean("reversible", intervention.IsReversible);
        RulebookWriter.WriteTexts(json, "cautions", intervention.Cautions.Select(c => c.Text));
        RulebookWriter.WriteTexts(json, "measures", intervention.Measures.Select(m => m.Value));
        json.WriteNumber("reviewAfterWeeks", intervention.ReviewAfterWeeks);
        RulebookWriter.WriteTexts(json, "firstSteps", intervention.FirstSteps);
        json.WriteEndObject();
    }

    private static void Evidence(Utf8JsonWriter json, Intervention intervention)
    {
        json.WriteStartObject("evidence");
        json.WriteString("strength", InterventionWords.Strengths.WordFor(intervention.Evidence));
        json.WriteString("appliesTo", InterventionWords.Scopes.WordFor(intervention.AppliesTo));
        json.WriteString("found", InterventionWords.Results.WordFor(intervention.Found));
        json.WriteEndObject();
        json.WriteString("basis", RuleWords.Bases.WordFor(intervention.Basis));
        CitationWriter.WriteList(json, "because", intervention.Because);
    }
}
