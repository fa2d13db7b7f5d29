using System.Globalization;

namespace Iapt.Belonging.Teams;

/// <summary>What can be wrong with profiles beyond their shape.</summary>
internal static class ProfileProblems
{
    public static Problem UnknownIndicator(Place place, string? nearest) => new(
        "profile.unknown-indicator", place, "an indicator that is not known", nearest is null ? "the id of an indicator" : $"the id of an indicator; did you mean `{nearest}`?");

    public static Problem Subject(Place place) => new(
        "profile.subject", place, "text that is no subject", "an indicator, `indicator[group]`, `gap:indicator[group][reference]`, `percentile:…@benchmark`, `change:…@wave` or `trend:indicator`");

    public static Problem Value(Place place, double minimum, double maximum) => new(
        "profile.value-range", place, "another number", string.Create(CultureInfo.InvariantCulture, $"a number from {minimum} to {maximum}"));

    public static Problem Whole(Place place) => new("profile.value-range", place, "a fraction", "a whole number: flags are 0 or 1, categories are positions in the list of codes");

    public static Problem Interval(Place place) => new("profile.interval", place, "ends that do not hold the value, or the wrong way round", "lower <= value <= upper");

    public static Problem Form(Place place) => new(
        "profile.estimate-form", place, "another set of members", "`missing` alone; or `method` with `value`, with `lower` and `upper`, or with all three");

    public static Problem Size(Place place) => new("profile.size", place, "ends the wrong way round", "from <= to");

    public static Problem DeclaredBelowFloor(Place place) => new(
        "profile.declared-below-floor", place, "a declared number that may rest on too few people", string.Create(CultureInfo.InvariantCulture, $"at least {DisclosureFloor.People} people"));

    public static Problem DeclaredWithoutSize(Place place) => new(
        "profile.declared-without-size", place, "a declared number about people without `n`", "how many people answered or were counted");

    public static Problem BenchmarkUnit(Place place, AnalysisUnit found, AnalysisUnit expected) => new(
        "profile.benchmark-unit", place, $"a {TeamWords.Units.WordFor(found)} among units of another kind", $"a benchmark of its own kind; this one compares units of the kind `{TeamWords.Units.WordFor(expected)}`");

    public static Problem BelowLowestUnit(Place place, AnalysisUnit found, AnalysisUnit lowest) => new(
        "profile.below-lowest-unit", place, $"a {TeamWords.Units.WordFor(found)}, which is too small a unit for this indicator", $"a unit of the kind `{TeamWords.Units.WordFor(lowest)}`, or larger");

    public static Problem Origin(Place place) => new(
        "profile.origin", place, "an origin without its proof, or with one that is not its own", "`release` with the hash of a release; or `source` of a publication; the others have neither");

    public static Problem Duplicate(Place place) => new("profile.duplicate-team", place, "a team that has a profile for that date", "one profile for each team and date");
}
