namespace Iapt.Belonging.Files.Xlsx;

/// <summary>What can be wrong with a workbook as a file. None of it repeats what a cell holds or how a sheet is called.</summary>
internal static class XlsxProblems
{
    public static Problem NotXlsx(string found) => new("xlsx.not-xlsx", new Place(), found, "a workbook (.xlsx) without a password");

    public static Problem Broken(string found) => new("xlsx.broken", new Place(), found, "a workbook as a spreadsheet program saves it");

    public static Problem BrokenCell(XlsxCell cell, string found) => new("xlsx.broken", cell.Place, found, "a workbook as a spreadsheet program saves it");

    public static Problem UnpacksTooLarge(int limit) => new("xlsx.unpacks-too-large", new Place(), "a file that unpacks to more", $"at most {Count(limit)} bytes, all parts together");

    public static Problem TooManyCells(int limit) => new("xlsx.too-many-cells", new Place(), "more cells from the first to the last", $"at most {Count(limit)} cells, empty ones among them");

    public static Problem TooManyColumns(int limit) => new("csv.too-many-columns", new Place(line: 1), "more columns", $"at most {Count(limit)} columns");

    public static Problem NoSuchSheet() => new("xlsx.sheet", new Place(), "no sheet of the name asked for", "the name of a sheet, as its tab shows it");

    public static Problem SeveralSheets(int sheets) => new("xlsx.sheet", new Place(), $"{Count(sheets)} sheets", "a workbook with one sheet, or the name of the sheet to read");

    public static Problem DatesFrom1904() => new("xlsx.dates-1904", new Place(), "dates counted from 1904", "dates counted from 1900, as the settings of the workbook have it");

    public static Problem Formula(XlsxCell cell) => new("xlsx.formula", cell.Place, "a formula", "a value; in spreadsheet programs: copy, then paste values only");

    public static Problem FormulaWithoutResult(XlsxCell cell) => new("xlsx.formula", cell.Place, "a formula without a saved result", "a value, or a workbook saved after it was computed");

    public static Problem Merged(XlsxCell cell) => new("xlsx.merged-cells", cell.Place, "merged cells", "a value in every cell that has one");

    public static Problem ErrorValue(XlsxCell cell) => new("xlsx.error-value", cell.Place, "an error in place of a value", "a value, or nothing");

    public static Problem Percentage(XlsxCell cell) =>
        new("xlsx.percentage", cell.Place, "a number shown as a percentage, which is a hundredth of what it looks like", "the number itself in a cell shown as a number, such as 45.2");

    public static Problem More(XlsxCell first, int more) => new("xlsx.more", first.Place, $"{Count(more)} more problems of cells, the first here", "no problems of cells");

    private static string Count(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
