using System.Globalization;

namespace Iapt.Belonging.Published;

/// <summary>What can be wrong with published tables.</summary>
internal static class PublishedProblems
{
    public static Problem NoRows(Place place) => new("published.no-rows", place, "no rows", "a row for each organisation");

    public static Problem MissingColumn(Place place, string column) => new("published.missing-column", place, "nothing", $"a column `{column}`");

    public static Problem DuplicateColumn(Place place) => new("published.duplicate-column", place, "a column that is there already", "each column once");

    public static Problem UnknownColumn(Place place) =>
        new("published.unknown-column", place, "a column that is not known here", "the columns of the published file, spelled as there");

    public static Problem NotAsked(Place place, string number) => new(
        "published.question-absent", place, $"no column of the question `{number}`", "its columns; it counts as not asked", ProblemSeverity.Warning);

    public static Problem WrongType(Place place, string expected) => new("published.type", place, "something else", $"{expected}, or `-` or `*` for withheld, or nothing for not asked");

    public static Problem OutOfRange(Place place, string expected) => new("published.out-of-range", place, "another number", expected);

    public static Problem Incomplete(Place place) =>
        new("published.incomplete", place, "numbers beside empty cells", "all the answers of a question and their base, or none");

    public static Problem Sum(Place place, double sum) => new(
        "published.sum", place, string.Create(CultureInfo.InvariantCulture, $"percentages that add up to {sum:0.##}"), "percentages that add up to 100, within 0.5");

    public static Problem BadCode(Place place) => new("published.organisation-code", place, "text that is not an organisation code", "an ODS code, such as `RNU`");

    public static Problem Name(Place place) => new("published.name", place, "no plain text", "a name");

    public static Problem DuplicateOrganisation(Place place) =>
        new("published.duplicate-organisation", place, "an organisation that is there already", "each organisation once");

    public static Problem UnknownOrganisation(Place place) =>
        new("published.unknown-organisation", place, "an organisation that is not in the table of questions", "organisations of the table of questions");

    public static Problem NoScores(Place place) => new(
        "published.no-scores", place, "an organisation without a row in the table of scores", "a row there; its scores count as not handed in", ProblemSeverity.Warning);

    public static Problem UnknownIndicator(Place place) => new("published.unknown-indicator", place, "another indicator", "`WRES5`, `WRES6`, `WRES7` or `WRES8`");

    public static Problem Ratio(Place place) =>
        new("published.ratio", place, "a ratio that is not the one rate divided by the other", "`bme_rate` divided by `white_rate`, within 0.001");

    public static Problem Month(Place place) => new("published.month", place, "text that is not a month", "a month as yyyy-MM");

    public static Problem DuplicateGroup(Place place) => new("published.duplicate-group", place, "a group that is there already", "each group once");

    public static Problem DuplicateRow(Place place) => new("published.duplicate-row", place, "a row that is there already", "each organisation once for each month or indicator");
}
