namespace Iapt.Belonging.Files.Xlsx;

/// <summary>How a workbook is read.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class XlsxOptions
{
    /// <summary>The most bytes of a file read unless asked otherwise: 64 MiB.</summary>
    public const int StandardMaximumBytes = 64 * 1024 * 1024;

    /// <summary>The most bytes that a file may unpack to unless asked otherwise: 512 MiB.</summary>
    public const int StandardMaximumUnpackedBytes = 512 * 1024 * 1024;

    /// <summary>The most cells unless asked otherwise: 20 million, such as 200,000 rows of 100 columns. More are better kept as CSV.</summary>
    public const int StandardMaximumCells = 20_000_000;

    /// <summary>Creates options.</summary>
    /// <param name="sheet">The name of the sheet; null if the workbook has one sheet only. Of several sheets none is guessed.</param>
    /// <param name="takeFormulaResults">Whether the results saved with formulas are taken. Nothing computes them anew, so that they may be out of date;
    /// otherwise formulas are refused.</param>
    /// <param name="maximumBytes">The most bytes of the file read.</param>
    /// <param name="maximumUnpackedBytes">The most bytes that all parts of the file may unpack to, and that the text of the sheet may have.</param>
    /// <param name="maximumCells">The most cells from the first to the last, empty ones among them.</param>
    /// <param name="maximumCellProblems">How many problems of cells are listed one by one; a last one gives the number of those not listed.</param>
    /// <exception cref="ArgumentException">The name of the sheet is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is below 1.</exception>
    public XlsxOptions(
        string? sheet = null,
        bool takeFormulaResults = false,
        int maximumBytes = StandardMaximumBytes,
        int maximumUnpackedBytes = StandardMaximumUnpackedBytes,
        int maximumCells = StandardMaximumCells,
        int maximumCellProblems = 1_000)
    {
        if (sheet is not null) ArgumentException.ThrowIfNullOrWhiteSpace(sheet);
        ArgumentOutOfRangeException.ThrowIfLessThan(maximumBytes, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(maximumUnpackedBytes, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(maximumCells, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(maximumCellProblems, 1);
        Sheet = sheet;
        TakeFormulaResults = takeFormulaResults;
        MaximumBytes = maximumBytes;
        MaximumUnpackedBytes = maximumUnpackedBytes;
        MaximumCells = maximumCells;
        MaximumCellProblems = maximumCellProblems;
    }

    /// <summary>The only sheet, no formulas, the standard limits.</summary>
    public static XlsxOptions Standard { get; } = new();

    /// <summary>The name of the sheet; null for the only one.</summary>
    public string? Sheet { get; }

    /// <summary>Whether the results saved with formulas are taken.</summary>
    public bool TakeFormulaResults { get; }

    /// <summary>The most bytes of the file read.</summary>
    public int MaximumBytes { get; }

    /// <summary>The most bytes that all parts of the file may unpack to.</summary>
    public int MaximumUnpackedBytes { get; }

    /// <summary>The most cells from the first to the last.</summary>
    public int MaximumCells { get; }

    /// <summary>How many problems of cells are listed one by one.</summary>
    public int MaximumCellProblems { get; }
}
