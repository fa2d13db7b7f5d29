using System.Globalization;
using Iapt.Belonging.Diversity;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Surveys;

/// <summary>What can be wrong with rows of facts.</summary>
internal static class FactRowProblems
{
    public static Problem Empty() => new("fact.empty", new Place(), "an input without columns", "the columns `team`, `period`, `fact`, `numerator`, `denominator`");

    public static Problem UnknownColumn(Place place) =>
        new("fact.unknown-column", place, "a column that is not known", "only `team`, `period`, `fact`, `numerator`, `denominator`, each once");

    public static Problem MissingColumn(string name) => new("fact.missing-column", new Place(line: 1), "nothing", $"a column `{name}`");

    public static Problem UnknownTeam(Place place) => new("fact.unknown-team", place, "a team that is not in the wave", "a team id of the wave");

    public static Problem Period(Place place) =>
        new("fact.period", place, "text that is no period", "a year, a month as 2026-03, a day, or two days as 2025-04-01/2026-03-31");

    public static Problem UnknownFact(Place place, string? nearest) => new(
        "fact.unknown", place, "a fact that is not known", nearest is null ? "the id of a fact" : $"the id of a fact; did you mean `{nearest}`?");

    public static Problem NotAFact(Place place) => new("fact.from-answers", place, "an indicator that comes from answers", "a fact; answers come with the survey");

    public static Problem BelowLowestUnit(Place place, AnalysisUnit lowest) => new(
        "fact.below-lowest-unit", place, "a group that is too small a unit for this fact", $"a unit of the kind `{TeamWords.Units.WordFor(lowest)}`, or larger");

    public static Problem NotANumber(Place place) => new("fact.not-a-number", place, "text, or nothing", "a number of zero or more, with a full stop if it has a fraction");

    public static Problem Range(Place place, Indicator indicator) => new(
        "fact.out-of-range", place, "another value", string.Create(CultureInfo.InvariantCulture, $"a {Describe(indicator)} from {indicator.Minimum} to {indicator.Maximum}"));

    public static Problem Repeated(int line, int first) => new(
        "fact.repeated-row", new Place(line: line), $"the same row as line {Count(first)}", "each team, period and fact once; counted once", ProblemSeverity.Warning);

    public static Problem Conflicting(int line, int first) => new(
        "fact.conflicting-duplicate", new Place(line: line), $"other numbers than line {Count(first)}", "each team, period and fact once");

    public static Problem CompositionIncomplete(int line, CompositionScheme scheme) => new(
        "fact.composition-incomplete", new Place(line: line), "a composition of which counts are missing", $"for each team and period a row for all of {string.Join(", ", scheme.Counts.Select(c => $"`{c.Id}`"))}");

    public static Problem CompositionSum(int line) => new(
        "fact.composition-sum", new Place(line: line), "counts that do not add up", "whole numbers of people that add up to the denominator, which is the same in each row");

    private static string Describe(Indicator indicator) => indicator.Unit switch
    {
        IndicatorUnit.Count => "whole number with a denominator of 1 or none,",
        IndicatorUnit.Flag => "flag: 1 of 1 or 0 of 1,",
        IndicatorUnit.Category => "position in the list of codes with a denominator of 1 or none,",
        _ => "numerator divided by denominator",
    };

    private static string Count(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
