using System.Text.Json;
using Iapt.Belonging.Json;

namespace Iapt.Belonging.Teams;

/// <summary>What happened to a team, as JSON: <c>"mark": { "kind": "new-team", "reason": "merged with South" }</c>.</summary>
internal static class TeamMarkJson
{
    private const string Member = "mark";

    public static TeamMark? Read(JsonObjectReader team)
    {
        if (team.Optional(Member) is not JsonTree tree) return null;

        var mark = new JsonObjectReader(tree, team.Problems);
        TeamMarkKind? kind = mark.RequiredWord("kind", TeamWords.Marks);
        string? reason = mark.RequiredText("reason", TeamMark.LongestReason);
        mark.Finish();
        return kind is null || reason is null ? null : new TeamMark(kind.Value, reason);
    }

    public static void Write(Utf8JsonWriter json, TeamMark? mark)
    {
        if (mark is null) return;

        json.WriteStartObject(Member);
        json.WriteString("kind", TeamWords.Marks.WordFor(mark.Kind));
        json.WriteString("reason", mark.Reason);
        json.WriteEndObject();
    }
}
