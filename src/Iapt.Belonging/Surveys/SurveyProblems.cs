using System.Globalization;

namespace Iapt.Belonging.Surveys;

/// <summary>What can be wrong with answers. What was found is told by kind, length or range, never by content.</summary>
internal static class SurveyProblems
{
    public static Problem Empty() => new("survey.empty", new Place(), "an input without columns", "a header and rows of answers");

    public static Problem NoRows() => new("survey.no-rows", new Place(), "a header without rows", "answers; every result will be missing", ProblemSeverity.Warning);

    public static Problem UnknownItem(Place place, string? nearest) =>
        new("survey.unknown-item", place, "a column of an item that the instrument lacks", Known("an item of the instrument", nearest));

    public static Problem UnknownColumn(Place place, string? nearest) =>
        new("survey.unknown-column", place, "a column that is not known", Known("only columns of the wave; name others under `answers.columns.ignored` of the wave", nearest));

    public static Problem DuplicateColumn(Place place) =>
        new("survey.duplicate-column", place, "a second column for the same thing, or one column for two things", "each column once, for one thing");

    public static Problem MissingColumn(string name) => new("survey.missing-column", new Place(line: 1), "nothing", $"a column `{name}`");

    public static Problem NoItems() => new("survey.no-items", new Place(line: 1), "no column of an item", "at least one item of the instrument");

    public static Problem ItemNotAsked(string number) =>
        new("survey.item-not-asked", new Place(line: 1), "nothing", $"a column for the item `{number}`; its results will be missing", ProblemSeverity.Warning);

    public static Problem IdentifyingColumn(Place place) =>
        new("survey.identifying-column", place, "a column that looks as if it identified people", "a keyed pseudonym as the only link; take the column out before sending");

    public static Problem UnknownTeam(Place place) => new("survey.unknown-team", place, "a team that is not in the wave", "a team id of the wave");

    public static Problem NoPerson(Place place) => new("survey.no-person", place, "an empty cell", "the pseudonym of a person");

    public static Problem NotInteger(Place place, string codes) =>
        new("survey.answer-not-integer", place, "text or a fraction", $"a whole number, one of {codes}, or nothing");

    public static Problem OutOfRange(Place place, string codes) =>
        new("survey.answer-out-of-range", place, "another number", $"one of {codes}, or nothing");

    public static Problem NotInCodeList(Place place, IReadOnlyCollection<string> codes) =>
        new("attr.not-in-code-list", place, "text that is no code", $"one of {string.Join(", ", codes.Select(c => $"`{c}`"))}, or nothing");

    public static Problem RepeatedRow(int line, int first) => new(
        "survey.repeated-row", new Place(line: line), $"the same row as line {Count(first)}", "each person once; counted once", ProblemSeverity.Warning);

    public static Problem ConflictingDuplicate(int line, int first) => new(
        "survey.conflicting-duplicate", new Place(line: line), $"another answer of the person in line {Count(first)}", "each person once");

    public static Problem PersonInTwoTeams(int line, int first) => new(
        "survey.person-in-two-teams", new Place(line: line), $"the person of line {Count(first)} in another team", "each person in one team");

    public static Problem MoreResponsesThanStaff(string team) => new(
        "survey.more-responses-than-staff", new Place(), $"more answers than staff in `{team}`", "at most the headcount; the response rate is not calculable", ProblemSeverity.Warning);

    public static Problem RowsSkipped(int rows) =>
        new("input.rows-skipped", new Place(), $"{Count(rows)} rows with errors", "rows without errors; these were left out", ProblemSeverity.Warning);

    public static Problem MoreProblems(int all, int listed, ProblemSeverity severity) =>
        new("input.more-problems", new Place(), $"{Count(all)} problems of rows", $"none; the first {Count(listed)} are listed", severity);

    public static Problem AsWarning(Problem p) => new(p.Code, p.Place, p.Found, p.Expected, ProblemSeverity.Warning);

    private static string Known(string expected, string? nearest) => nearest is null ? expected : $"{expected}; did you mean `{nearest}`?";

    private static string Count(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
