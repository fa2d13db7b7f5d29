using System.Text.Json;
using Iapt.Belonging.Json;

namespace Iapt.Belonging.Teams;

/// <summary>Writes <c>profiles.json</c>: UTF-8, line feeds, profiles sorted by team and date, estimates by subject. The same profiles give the same bytes.</summary>
/// <threadsafety>Stateless; safe to call from several threads.</threadsafety>
public static class ProfilesWriter
{
    /// <summary>Writes profiles.</summary>
    /// <param name="profiles">The profiles, in any order.</param>
    /// <returns>The document.</returns>
    public static byte[] Write(IEnumerable<TeamProfile> profiles)
    {
        ArgumentNullException.ThrowIfNull(profiles);
        List<TeamProfile> sorted = [.. profiles.OrderBy(p => p.Team).ThenBy(p => p.Date)];
        return CanonicalJson.Write(json =>
        {
            json.WriteStartObject();
            json.WriteString("format", ProfilesReader.Format);
            json.WriteStartArray("profiles");
            foreach (TeamProfile profile in sorted) Profile(json, profile);
            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    private static void Profile(Utf8JsonWriter json, TeamProfile profile)
    {
        json.WriteStartObject();
        ProfileJson.Team(json, profile);
        ProfileJson.Date(json, "date", profile.Date);
        Origin(json, profile.Origin);
        ProfileJson.Response(json, profile.Response);
        ProfileJson.Estimates(json, "estimates", profile.Estimates);
        ProfileJson.Accounts(json, profile.Accounts);
        json.WriteEndObject();
    }

    private static void Origin(Utf8JsonWriter json, Origin origin)
    {
        json.WriteStartObject("origin");
        json.WriteString("kind", TeamWords.Origins.WordFor(origin.Kind));
        json.OptionalText("release", origin.Release);
        json.OptionalText("wave", origin.Wave?.Value);
        json.OptionalText("instrument", origin.Instrument?.Value);
        ProfileJson.LowerMinimum(json, origin.LowerMinimum);
        ProfileJson.NotReady(json, origin.NotReady);
        json.OptionalText("source", origin.Publication?.Source.Value);
        json.OptionalText("at", origin.Publication?.At);
        json.WriteEndObject();
    }
}
