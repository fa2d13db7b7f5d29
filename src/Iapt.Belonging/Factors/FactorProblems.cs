using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Factors;

/// <summary>What can be wrong with a model of factors.</summary>
internal static class FactorProblems
{
    public static Problem DuplicateId(Place place, IndicatorId id) => new("factor.duplicate-id", place, $"`{id}`, which is there already", "each factor once");

    public static Problem NotAFactor(Place place, IndicatorId id) => new("factor.name", place, $"`{id}`", "a name that starts with `factor/`");

    public static Problem UnknownIndicator(Place place, IndicatorId id, string? nearest) =>
        new("factor.unknown-indicator", place, $"`{id}`", nearest is null ? "the name of a known indicator" : $"the name of a known indicator, such as `{nearest}`");

    public static Problem NotMeasured(Place place, IndicatorId id) =>
        new("factor.not-measured", place, $"`{id}`, which is no factor of this model that is measured", "`measuredAs` the name of a factor that has measurements");

    public static Problem MeasuredTwice(Place place, IndicatorId id) =>
        new("factor.measured-twice", place, $"`{id}`, with measurements and `measuredAs`", "measurements of its own, or the name of the factor that has them");

    public static Problem NoRange(Place place, IndicatorId id) =>
        new("factor.no-range", place, $"`{id}`, which is no score, proportion or flag", "an indicator with two ends, so that it can be stretched to 0 to 10");

    public static Problem DuplicatePart(Place place, IndicatorId id) => new("factor.duplicate-part", place, $"`{id}`, which is a part already", "each indicator once");

    public static Problem MixedFamilies(Place place) =>
        new("factor.mixed-families", place, "indicators of different families", "indicators of one questionnaire, or facts of one kind; others as a measurement of their own");

    public static Problem Empty(Place place) => new("factor.empty", place, "nothing in it", "at least one");
}
