using Iapt.Belonging.Json;
using Iapt.Belonging.Rules.Explanations;

namespace Iapt.Belonging.Rules.Engine;

/// <summary>Writes the explanation of one finding of one team as canonical JSON.</summary>
public static class ExplanationJson
{
    /// <summary>Writes an explanation.</summary>
    /// <param name="profile">The profile that was analysed.</param>
    /// <param name="explanation">The explanation.</param>
    /// <returns>UTF-8; the member <c>finding</c> is as in <c>docs/schemas/analysis.schema.json</c>.</returns>
    public static byte[] Write(TeamProfile profile, Explanation explanation)
    {
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(explanation);
        return CanonicalJson.Write(json =>
        {
            json.WriteStartObject();
            json.WriteString("format", "belonging.explanation/1");
            ProfileJson.Team(json, profile);
            ProfileJson.Date(json, "date", profile.Date);
            json.WritePropertyName("finding");
            FindingWriter.Write(json, explanation);
            json.WriteEndObject();
        });
    }
}
