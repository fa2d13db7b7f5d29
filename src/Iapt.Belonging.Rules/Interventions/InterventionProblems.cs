using System.Globalization;

namespace Iapt.Belonging.Rules.Interventions;

/// <summary>What can be wrong with a catalogue of interventions.</summary>
internal static class InterventionProblems
{
    public static Problem Duplicate(Place place, InterventionId id) =>
        new("intervention.duplicate-id", place, $"`{id}`, which is there already", "each id once");

    public static Problem WrongKind(Place place, FindingId id, string expected) => new("intervention.wrong-kind", place, $"`{id}`", expected);

    public static Problem Answers(Place place) =>
        new("intervention.answers-nothing", place, "neither `addresses` nor `builds`", "at least one finding that it addresses or builds");

    public static Problem Empty(Place place, string expected) => new("intervention.empty", place, "an empty list", expected);

    public static Problem Steps(Place place, int found) =>
        new("intervention.steps", place, found.ToString(CultureInfo.InvariantCulture), "three first steps");

    public static Problem UnknownIndicator(Place place, IndicatorId id) =>
        new("intervention.unknown-indicator", place, $"`{id}`", "an indicator that is known");

    public static Problem UnknownSource(Place place, SourceId id) =>
        new("intervention.unknown-source", place, $"`{id}`", "a publication that is known");

    public static Problem UnknownConflict(Place place, InterventionId id) =>
        new("intervention.unknown-conflict", place, $"`{id}`", "another intervention of this catalogue");
}
