using System.Security.Cryptography;
using System.Text.Json;
using Iapt.Belonging.Instruments;
using Iapt.Belonging.Json;
using Iapt.Belonging.Surveys;

namespace Iapt.Belonging.Disclosure.Register;

/// <summary>Identifies a wave by what is fixed when it opens.</summary>
internal static class WaveContent
{
    public static string HashOf(Wave wave) => $"sha256:{Convert.ToHexStringLower(SHA256.HashData(CanonicalJson.Write(json => Write(json, wave))))}";

    private static void Write(Utf8JsonWriter json, Wave wave)
    {
        json.WriteStartObject();
        json.WriteString("wave", wave.Id.Value);
        json.WriteString("opened", wave.Opened.ToString("O", System.Globalization.CultureInfo.InvariantCulture));
        json.WriteString("closed", wave.Closed.ToString("O", System.Globalization.CultureInfo.InvariantCulture));
        json.WriteNumber("minimumAnswers", wave.Policy.MinimumAnswers);
        List(json, "units", wave.Teams, t => Texts(json, t.Id.Value, t.Unit.ToString(), t.Parent?.Value));
        List(json, "characteristics", wave.Characteristics, c => Texts(json, [c.Id, c.PreferNotToSay, .. c.Codes, null, .. c.Ladder]));
        List(json, "groups", wave.Groups, g => Texts(json, [g.Id.ToString(), .. g.Codes]));
        // Only where they are stated, so that a wave without them is the same as before there were any.
        if (wave.Readiness.Purpose is string purpose) json.WriteString("purpose", purpose);
        if (wave.Readiness.Retention is DateOnly retention) json.WriteString("retention", retention.ToString("O", System.Globalization.CultureInfo.InvariantCulture));
        json.WriteString("instrument", wave.Instrument.Id.Value);
        List(json, "items", wave.Instrument.Items, i => Item(json, i));
        List(json, "measures", wave.Instrument.Measures, m => Measure(json, m));
        json.WriteEndObject();
    }

    private static void Item(Utf8JsonWriter json, Item item)
    {
        json.WriteStartArray();
        foreach (string text in new[] { item.Id.Value, item.Number, item.Scale.Unit.ToString(), item.Referent.ToString(), item.Composition.ToString(), item.Polarity.ToString() }) json.WriteStringValue(text);
        Options(json, item.Scale.Options);
        if (item.Filter is ItemFilter filter)
        {
            json.WriteStringValue(filter.Item.Value);
            Options(json, filter.Replacements);
        }

        json.WriteEndArray();
    }

    private static void Options(Utf8JsonWriter json, IEnumerable<ResponseOption> options)
    {
        json.WriteStartArray();
        foreach (ResponseOption option in options)
        {
            json.WriteNumberValue(option.Code);
            if (option.Score is double score) json.WriteNumberValue(score);
            else json.WriteNullValue();
        }

        json.WriteEndArray();
    }

    private static void Measure(Utf8JsonWriter json, Measure measure)
    {
        json.WriteStartArray();
        json.WriteStringValue(measure.Id.Value);
        json.WriteStringValue(measure.Kind.ToString());
        json.WriteNumberValue(measure.MinimumAnswered);
        foreach (var part in measure.Parts) json.WriteStringValue(part.Value);
        json.WriteEndArray();
    }

    private static void List<T>(Utf8JsonWriter json, string name, IEnumerable<T> values, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (T value in values) write(value);
        json.WriteEndArray();
    }

    private static void Texts(Utf8JsonWriter json, params IEnumerable<string?> texts)
    {
        json.WriteStartArray();
        foreach (string? text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }
}
