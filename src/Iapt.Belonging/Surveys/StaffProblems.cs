using System.Globalization;

namespace Iapt.Belonging.Surveys;

/// <summary>What can be wrong with a staff-in-post list. What was found is told by kind or range, never by content.</summary>
internal static class StaffProblems
{
    public static Problem Empty() => new("staff.empty", new Place(), "an input without columns", "a header and rows of assignments");

    public static Problem NoRows() => new("staff.no-rows", new Place(), "nobody who counts", "people in post; no fact comes of the list", ProblemSeverity.Warning);

    public static Problem UnknownColumn(Place place, string? nearest) => new(
        "staff.unknown-column", place, "a column that is not known", Known("a column of the list, a characteristic of the wave or a code list; name others under `ignored`", nearest));

    public static Problem DuplicateColumn(Place place) => new("staff.duplicate-column", place, "a second column for the same thing, or one column for two things", "each column once, for one thing");

    public static Problem MissingColumn(string name) => new("staff.missing-column", new Place(line: 1), "nothing", $"a column `{name}`");

    public static Problem UnknownCharacteristic(string? nearest) => new(
        "staff.unknown-characteristic", new Place(), "the column of a characteristic that is not known", Known("a characteristic of the wave or a code list", nearest));

    public static Problem IdentifyingColumn(Place place) => new(
        "staff.identifying-column", place, "a column that looks as if it identified people", "a keyed pseudonym as the only link; take the column out before sending");

    public static Problem OtherCodes(string characteristic) => new(
        "staff.other-codes", new Place(line: 1), $"codes of `{characteristic}` that have no place in the fact of it", "those of the code list that the fact counts; the fact is not made", ProblemSeverity.Warning);

    public static Problem NoPerson(Place place) => new("staff.no-person", place, "an empty cell", "the pseudonym of a person");

    public static Problem NoAssignment(Place place) => new("staff.no-assignment", place, "an empty cell", "a pseudonym or serial number of the assignment");

    public static Problem UnknownTeam(Place place) => new("staff.unknown-team", place, "a team that is not in the wave", "a team id of the wave");

    public static Problem Primary(Place place) => new("staff.primary", place, "another text, or nothing", "`yes` or `no`, `y` or `n`, `true` or `false`, `1` or `0`");

    public static Problem Fte(Place place) => new("staff.fte", place, "text, nothing, or another number", "a number from 0 to 2, with a full stop if it has a fraction");

    public static Problem Start(Place place) => new("staff.start", place, "text that is no date", "a day as 2019-04-01 or 01-Apr-2019, or nothing");

    public static Problem StartRange(Place place) => new("staff.start-range", place, "a day after that of the list, or before 1940", "a day from 1940 to the day of the list, or nothing");

    public static Problem NotInCodeList(Place place, IEnumerable<string> codes, string? nearest) => new(
        "attr.not-in-code-list", place, "text that is no code", Known($"one of {string.Join(", ", codes.Select(c => $"`{c}`"))}, or nothing", nearest));

    public static Problem RepeatedRow(int line, int first) => new(
        "staff.repeated-row", new Place(line: line), $"the same row as line {Count(first)}", "each assignment once; counted once", ProblemSeverity.Warning);

    public static Problem ConflictingDuplicate(int line, int first) => new(
        "staff.conflicting-duplicate", new Place(line: line), $"other content than line {Count(first)} for the same assignment", "each assignment once");

    public static Problem PrimaryUnclear(int line, int first) => new(
        "staff.primary-unclear", new Place(line: line), $"another assignment of the person in line {Count(first)}, and no telling which is primary", "one primary assignment a person, told by a column `primary`");

    public static Problem NoPrimary(int people) => new(
        "staff.no-primary", new Place(), $"{Count(people)} people without a primary assignment in the list", "people at their primary assignment; these were not counted", ProblemSeverity.Warning);

    public static Problem NoHours(int assignments) => new(
        "staff.no-hours", new Place(), $"{Count(assignments)} assignments without contracted time", "people in post; these were not counted", ProblemSeverity.Warning);

    public static Problem HeadcountDiffers(string team, bool more) => new(
        "staff.headcount-differs", new Place(), $"{(more ? "more" : "fewer")} people in `{team}` than its headcount in the wave, by more than a tenth", "about as many people in post as were asked", ProblemSeverity.Warning);

    public static Problem FactTwice(string fact) => new(
        "staff.fact-twice", new Place(), $"rows of the fact `{fact}`, which also comes of the staff-in-post list", "each fact from one of the two");

    private static string Known(string expected, string? nearest) => nearest is null ? expected : $"{expected}; did you mean `{nearest}`?";

    private static string Count(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
