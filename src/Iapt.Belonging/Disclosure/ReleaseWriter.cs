using System.Text.Json;
using Iapt.Belonging.Json;
using Iapt.Belonging.Surveys;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Disclosure;

/// <summary>Writes a release as canonical JSON: what the hash is taken of.</summary>
internal static class ReleaseWriter
{
    public static byte[] Write(Wave wave, IEnumerable<ReleasedTeam> teams) => CanonicalJson.Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("format", "belonging.release/1");
        json.WriteString("wave", wave.Id.Value);
        json.WriteString("instrument", wave.Instrument.Id.Value);
        ProfileJson.Date(json, "opened", wave.Opened);
        ProfileJson.Date(json, "closed", wave.Closed);
        json.WriteStartObject("policy");
        json.WriteNumber("minimumAnswers", wave.Policy.MinimumAnswers);
        json.WriteEndObject();
        ProfileJson.NotReady(json, wave.Readiness.Gaps);
        json.WriteStartArray("profiles");
        foreach (ReleasedTeam team in teams) Team(json, team, wave.Closed);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void Team(Utf8JsonWriter json, ReleasedTeam team, DateOnly date)
    {
        TeamProfile profile = team.ToComparable(date, Origin.Host);
        json.WriteStartObject();
        ProfileJson.Team(json, profile);
        ProfileJson.Response(json, profile.Response);
        ProfileJson.Estimates(json, "estimates", team.Estimates);
        if (team.OwnAudience.Count > 0) ProfileJson.Estimates(json, "ownAudience", team.OwnAudience);
        json.WriteEndObject();
    }
}
