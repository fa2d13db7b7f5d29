using Iapt.Belonging.Rules.Interventions;
using Iapt.Belonging.Rules.Rulebooks;

namespace Iapt.Belonging.Rules.Knowledge;

/// <summary>What can be wrong with frameworks and with lists of what was left out.</summary>
internal static class KnowledgeProblems
{
    public static Problem DuplicatePart(Place place, FrameworkPartId id) =>
        new("framework.duplicate-part", place, $"`{id}`, which is there already", "each part once");

    public static Problem Empty(Place place, string expected) => new("framework.empty", place, "an empty list", expected);

    public static Problem UnknownSource(Place place, SourceId id, string? near) =>
        new("framework.unknown-source", place, $"`{id}`", Expected("a publication that is known", near));

    public static Problem UnknownFinding(Place place, FindingId id, string? near) =>
        new("framework.unknown-finding", place, $"`{id}`", Expected("a finding that a rulebook defines", near));

    public static Problem UnknownIntervention(Place place, InterventionId id, string? near) =>
        new("framework.unknown-intervention", place, $"`{id}`", Expected("an intervention that is known", near));

    public static Problem UnknownRulebook(Place place, RulebookId id, string? near) =>
        new("framework.unknown-rulebook", place, $"`{id}`", Expected("a rulebook that is known", near));

    public static Problem UnknownFactor(Place place, IndicatorId id, string? near) =>
        new("framework.unknown-factor", place, $"`{id}`", Expected("a factor that is known", near));

    public static Problem DuplicateInteraction(Place place, InteractionId id) =>
        new("interaction.duplicate", place, $"`{id}`, which is there already", "each interaction once");

    private static string Expected(string what, string? near) => near is null ? what : $"{what}, such as `{near}`";
}
