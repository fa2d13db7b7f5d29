using Iapt.Belonging.Json;

namespace Iapt.Belonging.Surveys;

/// <summary>Reads what was settled before staff were asked, and what they are told.</summary>
internal static class WaveReadinessReader
{
    public static Readiness Read(JsonObjectReader wave, DateOnly? opened, DateOnly? closed)
    {
        if (wave.Written("readiness") is not JsonTree tree) return Readiness.Nothing;

        var json = new JsonObjectReader(tree, wave.Problems);
        string? purpose = Text(json, "purpose");
        string? contact = Text(json, "contact");
        DateOnly? retention = json.OptionalDate("retention");
        if (retention < closed) json.Problems.Add(WaveProblems.RetentionTooEarly(json.Optional("retention")!.Place));
        ReadinessRecord? impactAssessment = ReadRecord(json, "impactAssessment", opened);
        ReadinessRecord? staffSide = ReadRecord(json, "staffSide", opened);
        string? actionOwner = Text(json, "actionOwner");
        json.Finish(namesUnknown: true);
        return new Readiness(purpose, contact, retention, impactAssessment, staffSide, actionOwner);
    }

    private static ReadinessRecord? ReadRecord(JsonObjectReader readiness, string name, DateOnly? opened)
    {
        if (readiness.Optional(name) is not JsonTree tree) return null;

        var json = new JsonObjectReader(tree, readiness.Problems);
        string? by = json.Required("by") is null ? null : Text(json, "by");
        DateOnly? on = json.RequiredDate("on");
        if (on > opened) json.Problems.Add(WaveProblems.ReadinessTooLate(json.Optional("on")!.Place));
        string? reference = Text(json, "reference");
        json.Finish(namesUnknown: true);
        return by is null || on is null ? null : new ReadinessRecord(by, on.Value, reference);
    }

    // A blank would stand for something that nobody did.
    private static string? Text(JsonObjectReader json, string name)
    {
        string? text = json.OptionalText(name, Readiness.MaximumLength);
        if (text is null || !string.IsNullOrWhiteSpace(text)) return text;

        json.Problems.Add(WaveProblems.BlankText(json.Optional(name)!.Place));
        return null;
    }
}
