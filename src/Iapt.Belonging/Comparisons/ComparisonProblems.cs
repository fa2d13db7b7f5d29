using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Comparisons;

/// <summary>What can be wrong with a list of smallest differences that matter.</summary>
internal static class ComparisonProblems
{
    public static Problem Duplicate(Place place) => new("difference.duplicate", place, "a second difference for the same indicators and kind of group", "one");

    public static Problem IndicatorOrUnit(Place place) => new("difference.indicator-or-unit", place, "both `indicator` and `measuredIn`, or neither", "one of them");

    public static Problem NotPositive(Place place) => new("difference.not-positive", place, "a number that is not above 0", "a difference above 0");

    public static Problem UnknownIndicator(Place place, IndicatorId id, string? nearest) =>
        new("difference.unknown-indicator", place, $"`{id}`", nearest is null ? "the name of a known indicator" : $"the name of a known indicator, such as `{nearest}`");

    public static Problem NeverCompared(Place place, IndicatorId id) =>
        new("difference.never-compared", place, $"`{id}`, which is never compared", "a score, proportion, ratio or count that is no factor and not about a manager");
}
