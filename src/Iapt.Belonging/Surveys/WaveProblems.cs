using System.Globalization;

namespace Iapt.Belonging.Surveys;

/// <summary>What can be wrong with a wave beyond its shape.</summary>
internal static class WaveProblems
{
    public static Problem UnknownInstrument(Place place) =>
        new("instrument.unknown", place, "an instrument that is not known", "the id of a built-in instrument, or of one that was handed in");

    public static Problem ClosesTooEarly(Place place) => new("survey.wave-dates", place, "a day before the wave opens", "the day it opens, or a later one");

    public static Problem DuplicateTeam(Place place, Place first) => new("survey.duplicate-team", place, $"a team that is already at {first.Pointer}", "each team once");

    public static Problem Headcount(Place place) => new(
        "survey.headcount-range", place, "another number", string.Create(CultureInfo.InvariantCulture, $"a whole number of people from 0 to {WaveTeam.MaximumHeadcount:N0}"));

    public static Problem HeadcountOfParts(Place place) => new(
        "survey.headcount-of-parts", place, "fewer people than in its parts together", "a headcount that includes all units below", ProblemSeverity.Warning);

    public static Problem UnknownParent(Place place, string? nearest) => new(
        "hierarchy.unknown-parent", place, "a parent that is not in the wave", nearest is null ? "the id of a team of the wave" : $"the id of a team of the wave; did you mean `{nearest}`?");

    public static Problem Cycle(Place place, IEnumerable<string> pointers) => new(
        "hierarchy.cycle", place, $"a circle of parents: {string.Join(", ", pointers)}", "a parent chain that ends");

    public static Problem TooDeep(Place place, int limit) => new(
        "hierarchy.too-deep", place, "a longer chain of parents", string.Create(CultureInfo.InvariantCulture, $"at most {limit} levels"));

    public static Problem Duplicate(Place place, string what) => new("survey.duplicate-definition", place, $"{what} that is there already", "each once");

    public static Problem UnknownCharacteristic(Place place, string? nearest) => new(
        "survey.unknown-characteristic", place, "a characteristic that the wave lacks", nearest is null ? "a characteristic of the wave" : $"a characteristic of the wave; did you mean `{nearest}`?");

    public static Problem UnknownList(Place place, string? nearest) => new(
        "survey.unknown-code-list", place, "a code list that is not known", nearest is null ? "the id of a built-in code list" : $"the id of a built-in code list; did you mean `{nearest}`?");

    public static Problem MixedGroup(Place place) => new(
        "survey.group-mixes-not-said", place, "those who preferred not to say, with others", "a group of their own, or none");

    public static Problem UnknownCode(Place place, IReadOnlyCollection<string> codes) => new(
        "attr.not-in-code-list", place, "text that is no code", $"one of {string.Join(", ", codes.Select(c => $"`{c}`"))}");

    public static Problem UnknownItem(Place place, string? nearest) => new(
        "survey.unknown-item", place, "an item that the instrument lacks", nearest is null ? "an item of the instrument" : $"an item of the instrument; did you mean `{nearest}`?");

    public static Problem NoTeams(Place place) => new("survey.no-teams", place, "no teams", "at least one team");

    public static Problem BadPath(Place place) => new(
        "survey.answers-path", place, "a path that leaves the folder of the wave", "a path relative to the wave's own file, without `..`");

    public static Problem HeadcountOfGroup(Place place) => new(
        "survey.headcount-of-group", place, "more people than are asked in all", "how many of all who are asked are in the group", ProblemSeverity.Warning);

    public static Problem HeadcountOfSubgroup(Place place) => new(
        "survey.headcount-of-subgroup", place, "more people than in a group that has all its codes", "how many of all who are asked are in the group", ProblemSeverity.Warning);

    public static Problem HeadcountOfGroups(Place place) => new(
        "survey.headcount-of-groups", place, "groups without common codes that have more people, together, than are asked in all", "headcounts of groups that fit those of the teams", ProblemSeverity.Warning);

    public static Problem RetentionTooEarly(Place place) => new("survey.retention", place, "a day before the wave closes", "the day it closes, or a later one");

    public static Problem ReadinessTooLate(Place place) => new(
        "survey.readiness-late", place, "a day after the wave opened", "the day it opens, or an earlier one; what was not done in time is left out, and reports say so");

    public static Problem BlankText(Place place) => new("text.empty", place, "a text without words", "a text, or no such member");

    public static Problem MovementNowhere(Place place) => new(
        "survey.movement-nowhere", place, "people who move from nowhere to nowhere, or stay where they are", "`from`, `to`, or both, and not the same");

    public static Problem MovementSince(Place place) => new("survey.movement-since", place, "the wave itself", "an earlier wave");

    public static Problem MovementUnknownTeam(Place place, string? nearest) => new(
        "survey.movement-unknown-team",
        place,
        "a team that is not in the wave",
        nearest is null ? "the id of a team of the wave, or of one that is no more" : $"the id of a team of the wave, or of one that is no more; did you mean `{nearest}`?",
        ProblemSeverity.Warning);

    public static Problem UnknownTeam(Place place, string? nearest) => new(
        "survey.unknown-team", place, "a team that is not in the wave", nearest is null ? "the id of a team of the wave" : $"the id of a team of the wave; did you mean `{nearest}`?");
}
