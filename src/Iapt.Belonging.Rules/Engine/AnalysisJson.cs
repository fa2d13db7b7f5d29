using System.Collections.Immutable;
using System.Text.Json;
using Iapt.Belonging.Json;
using Iapt.Belonging.Rules.Rulebooks;

namespace Iapt.Belonging.Rules.Engine;

/// <summary>Writes analyses as canonical JSON: the same analysis gives the same bytes, on every surface.</summary>
public static class AnalysisJson
{
    /// <summary>Writes one analysis.</summary>
    /// <param name="analysis">The analysis.</param>
    /// <returns>UTF-8, as in <c>docs/schemas/analysis.schema.json</c>.</returns>
    public static byte[] Write(Analysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        return CanonicalJson.Write(json => Write(json, analysis, isAlone: true));
    }

    /// <summary>Writes several analyses as one document, sorted by team and date; nothing in it ranks teams.</summary>
    /// <param name="analyses">The analyses.</param>
    /// <returns>UTF-8, as in <c>docs/schemas/analysis.schema.json</c>.</returns>
    public static byte[] Write(IEnumerable<Analysis> analyses)
    {
        ArgumentNullException.ThrowIfNull(analyses);
        ImmutableArray<Analysis> sorted = [.. analyses.OrderBy(a => a.Profile.Team).ThenBy(a => a.Profile.Date)];
        return CanonicalJson.Write(json =>
        {
            json.WriteStartObject();
            json.WriteString("format", "belonging.analyses/1");
            json.WriteStartArray("analyses");
            foreach (Analysis analysis in sorted) Write(json, analysis, isAlone: false);
            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    private static void Write(Utf8JsonWriter json, Analysis analysis, bool isAlone)
    {
        TeamProfile profile = analysis.Profile;
        json.WriteStartObject();
        if (isAlone) json.WriteString("format", "belonging.analysis/1");
        ProfileJson.Team(json, profile);
        ProfileJson.Date(json, "date", profile.Date);
        Origin(json, profile.Origin);
        ProfileJson.Response(json, profile.Response);
        List(json, "findings", analysis.Findings, (j, f) => FindingWriter.Write(j, analysis.Explain(f.Definition.Id)!, analysis.Classify(f.Definition.Id)));
        List(json, "recommendations", analysis.Recommendations, RecommendationWriter.Write);
        List(json, "askNext", analysis.AskNext, static (j, m) => FindingWriter.Missing(j, m, isShared: true));
        RulebookWriter.WriteTexts(json, "limits", analysis.Limits);
        List(json, "faults", analysis.Faults, Fault);
        List(json, "rulebooks", analysis.Rulebooks, (j, stamp) => Stamp(j, stamp, analysis.Overlays.GetValueOrDefault(stamp.Id)));
        json.WriteEndObject();
    }

    private static void List<T>(Utf8JsonWriter json, string name, ImmutableArray<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (T item in items) write(json, item);
        json.WriteEndArray();
    }

    private static void Origin(Utf8JsonWriter json, Origin origin)
    {
        json.WriteStartObject("origin");
        json.WriteString("kind", TeamWords.Origins.WordFor(origin.Kind));
        json.OptionalText("release", origin.Release);
        ProfileJson.LowerMinimum(json, origin.LowerMinimum);
        ProfileJson.NotReady(json, origin.NotReady);
        json.OptionalText("source", origin.Publication?.Source.Value);
        json.OptionalText("at", origin.Publication?.At);
        json.WriteEndObject();
    }

    private static void Fault(Utf8JsonWriter json, Problem fault)
    {
        json.WriteStartObject();
        json.WriteString("code", fault.Code);
        json.OptionalText("pointer", fault.Place.Pointer);
        json.WriteString("found", fault.Found);
        json.WriteString("expected", fault.Expected);
        json.WriteEndObject();
    }

    private static void Stamp(Utf8JsonWriter json, RulebookStamp stamp, RulebookOverlay? overlay)
    {
        json.WriteStartObject();
        json.WriteString("id", stamp.Id.Value);
        json.WriteString("version", stamp.Version);
        json.WriteString("hash", stamp.Hash);
        if (overlay is not null) OverlayWriter.Write(json, overlay);
        json.WriteEndObject();
    }
}
