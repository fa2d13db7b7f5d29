using System.Collections.Immutable;
using System.Text.Json;
using Iapt.Belonging.Rules.Conditions;

namespace Iapt.Belonging.Rules.Rulebooks;

/// <summary>Writes what a rulebook extends and changes as JSON: as a rulebook holds it, and as an analysis shows it.</summary>
internal static class OverlayWriter
{
    /// <summary>Writes the members <c>extends</c>, <c>changes</c> and <c>off</c> of a rulebook.</summary>
    public static void Write(Utf8JsonWriter writer, RulebookOverlay overlay)
    {
        Extends(writer, overlay.Extends);
        if (!overlay.Changes.IsEmpty)
        {
            writer.WriteStartArray("changes");
            foreach (RuleChange change in overlay.Changes) Change(writer, change.Rule, change.At, change.To, change.Because);
            writer.WriteEndArray();
        }

        Off(writer, overlay.Off);
    }

    public static void Extends(Utf8JsonWriter writer, RulebookStamp extends)
    {
        writer.WriteStartObject("extends");
        writer.WriteString("rulebook", extends.Id.Value);
        writer.WriteString("version", extends.Version);
        writer.WriteString("hash", extends.Hash);
        writer.WriteEndObject();
    }

    public static void Change(Utf8JsonWriter writer, RuleId rule, string at, ImmutableArray<Constant> to, string because)
    {
        writer.WriteStartObject();
        writer.WriteString("rule", rule.Value);
        writer.WriteString("at", at);
        Constants(writer, "to", to, RuleChange.IsListAt(at));
        writer.WriteString("because", because);
        writer.WriteEndObject();
    }

    public static void Off(Utf8JsonWriter writer, ImmutableArray<RuleOff> off)
    {
        if (off.IsEmpty) return;

        writer.WriteStartArray("off");
        foreach (RuleOff rule in off)
        {
            writer.WriteStartObject();
            writer.WriteString("rule", rule.Rule.Value);
            writer.WriteString("because", rule.Because);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    /// <summary>Writes what was changed, from what and by whom, as a proof shows it.</summary>
    public static void Proven(Utf8JsonWriter writer, ImmutableArray<RuleChange> changes)
    {
        if (changes.IsEmpty) return;

        writer.WriteStartArray("changes");
        foreach (RuleChange change in changes)
        {
            writer.WriteStartObject();
            writer.WriteString("at", change.At);
            Constants(writer, "from", change.From, change.IsList);
            Constants(writer, "to", change.To, change.IsList);
            writer.WriteString("because", change.Because);
            writer.WriteString("in", change.In.Value);
            RulebookWriter.WriteTexts(writer, "by", change.By);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void Constants(Utf8JsonWriter writer, string name, ImmutableArray<Constant> constants, bool isList)
    {
        writer.WritePropertyName(name);
        if (isList) writer.WriteStartArray();
        foreach (Constant constant in constants) ConditionWriter.WriteConstant(writer, constant);
        if (isList) writer.WriteEndArray();
    }
}
