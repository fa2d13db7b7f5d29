namespace Iapt.Belonging.Files.Csv;

/// <summary>What can be wrong with a CSV file as a file. None of it repeats what a field holds: even a heading may be a person's answer where the headings are missing.</summary>
internal static class CsvProblems
{
    public static Problem Empty() => new("csv.empty", new Place(line: 1, column: 1), "an empty file", "a line of column names, then a line for each row");

    public static Problem NoRows() => new("csv.no-rows", new Place(line: 2, column: 1), "column names and no rows", "at least one row");

    public static Problem TooLarge(int limit) => new("input.too-large", new Place(), "a larger file", $"at most {Count(limit)} bytes");

    public static Problem NotCsv(string found) => new("csv.not-csv", new Place(line: 1, column: 1), found, "CSV: plain text with a line for each row");

    public static Problem Binary(int line, int column) =>
        new("csv.not-csv", new Place(line: line, column: column), "a control character, as in a file that is not text", "CSV: plain text with a line for each row");

    public static Problem Encoding(int line, int column) =>
        new("csv.encoding", new Place(line: line, column: column), "bytes that are not UTF-8", "UTF-8; spreadsheet programs call it `CSV UTF-8`");

    public static Problem Delimiter(string found, string wanted) =>
        new("csv.delimiter", new Place(line: 1, column: 1), $"a heading separated by {found}", $"fields separated by {wanted}, or another delimiter asked for");

    public static Problem TooManyColumns(int limit) => new("csv.too-many-columns", new Place(line: 1), "more columns", $"at most {Count(limit)} columns");

    public static Problem UnnamedColumn(int line, int column) => new("csv.unnamed-column", new Place(line: line, column: column), "a column without a name", "a name for every column");

    public static Problem DuplicateColumn(int line, int column, int first) =>
        new("csv.duplicate-column", new Place(line: line, column: column), $"the same name as in column {Count(first)}", "every column name once; capitals do not tell names apart");

    public static Problem RaggedRow(int line, int found, int expected, bool skipped) =>
        new("csv.ragged-row", new Place(line: line, column: 1), Fields(found), $"{Fields(expected)}, as in the heading", Severity(skipped));

    public static Problem MoreRaggedRows(int line, int more, bool skipped) =>
        new("csv.ragged-row", new Place(line: line, column: 1), $"{Count(more)} more such rows, the first here", "the same number of fields in every row", Severity(skipped));

    public static Problem Quotes(int line) =>
        new("csv.quotes", new Place(line: line, column: 1), "a quoted field that does not end before the next delimiter", "quotes around whole fields, a quote inside written twice");

    public static Problem RowTooLong(int line, int limit) =>
        new("csv.row-too-long", new Place(line: line, column: 1), "a longer row", $"at most {Count(limit)} characters; is a closing quote missing?");

    private static ProblemSeverity Severity(bool skipped) => skipped ? ProblemSeverity.Warning : ProblemSeverity.Error;

    private static string Fields(int number) => number == 1 ? "1 field" : $"{Count(number)} fields";

    private static string Count(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
