using System.Text.Json;
using Iapt.Belonging.Factors;
using Iapt.Belonging.Json;
using Iapt.Belonging.Rules.Engine;
using Iapt.Belonging.Rules.Findings;
using Iapt.Belonging.Rules.Rulebooks;

namespace Iapt.Belonging.Rules.Guides;

/// <summary>Writes guides as canonical JSON: the same guide gives the same bytes, on every surface.</summary>
public static class GuideJson
{
    /// <summary>Writes a guide.</summary>
    /// <param name="guide">The guide.</param>
    /// <returns>UTF-8, as in <c>docs/schemas/guide.schema.json</c>.</returns>
    public static byte[] Write(FacilitationGuide guide)
    {
        ArgumentNullException.ThrowIfNull(guide);
        return CanonicalJson.Write(json =>
        {
            json.WriteStartObject();
            json.WriteString("format", "belonging.guide/1");
            json.OptionalText("team", guide.Team?.Value);
            json.WriteBoolean("withoutData", guide.IsWithoutData);
            RulebookWriter.WriteTexts(json, "opening", guide.Opening);
            json.WriteString("harm", guide.Harm);
            if (guide.HasHarm) json.WriteBoolean("harmReported", true);
            json.WriteStartArray("topics");
            foreach (GuideTopic topic in guide.Topics) Topic(json, topic);
            json.WriteEndArray();
            RulebookWriter.WriteTexts(json, "later", guide.Later.Select(q => q.Id));
            if (guide.IsWithoutData) WithoutData(json, guide);
            json.WriteEndObject();
        });
    }

    private static void Topic(Utf8JsonWriter json, GuideTopic topic)
    {
        GuideQuestion question = topic.Question;
        json.WriteStartObject();
        json.WriteString("id", question.Id);
        json.WriteNumber("number", question.Number);
        json.WriteString("title", question.Title);
        json.WriteString("asks", question.Asks);
        RulebookWriter.WriteTexts(json, "themes", question.Themes.Select(FactorWords.Themes.WordFor));
        json.WriteStartArray("findings");
        foreach (Finding finding in topic.Findings)
        {
            json.WriteStartObject();
            json.WriteString("id", finding.Definition.Id.Value);
            json.WriteString("label", finding.Definition.Label);
            json.WriteString("status", AnalysisWords.Statuses.WordFor(finding.Status));
            json.WriteString("asks", finding.Definition.Asks);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        RulebookWriter.WriteTexts(json, "prompts", question.Prompts);
        RulebookWriter.WriteTexts(json, "cautions", question.Cautions);
        json.WriteNumber("minutes", question.Minutes);
        json.WriteString("invite", question.Invite);
        CitationWriter.WriteList(json, "because", question.Because);
        json.WriteEndObject();
    }

    private static void WithoutData(Utf8JsonWriter json, FacilitationGuide guide)
    {
        json.WriteStartArray("checklist");
        foreach (ChecklistItem item in guide.Checklist)
        {
            json.WriteStartObject();
            json.WriteString("fact", item.Fact.Value);
            json.WriteString("asks", item.Asks);
            json.WriteString("answer", item.IsYesOrNo ? "yesOrNo" : "howOften");
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("weekly");
        foreach (WeeklyQuestion question in guide.Weekly)
        {
            json.WriteStartObject();
            json.WriteString("item", question.Item.Value);
            json.WriteString("asks", question.Asks);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
