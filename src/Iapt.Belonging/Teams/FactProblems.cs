namespace Iapt.Belonging.Teams;

/// <summary>What can be wrong with definitions of facts.</summary>
internal static class FactProblems
{
    public static Problem Duplicate(Place place, IndicatorId id) =>
        new("fact.duplicate-id", place, $"`{id}`, which is there already", "each id once");

    public static Problem RangeReversed(Place place) =>
        new("fact.range", place, "a minimum above the maximum", "a minimum that is not above the maximum");

    public static Problem Survey(Place place) =>
        new("fact.origin", place, "`survey`", "`practice` or `people-fact`; questions that people answer belong in an instrument");

    public static Problem Categories(Place place) =>
        new("fact.categories", place, "categories, a unit and a range that do not fit together", "categories if the unit is `category` and only then, with the range from 0 to the position of the last");
}
