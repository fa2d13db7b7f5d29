using Iapt.Belonging.Files.Csv;

namespace Iapt.Belonging.Files.Xlsx;

/// <summary>Reads a sheet of a workbook (.xlsx) into the rows that a CSV file of the same table gives.</summary>
/// <remarks>
/// <para>The first row that is filled is the heading. Numbers become text with a point and no grouping, dates <c>2026-03-31</c>, yes and no <c>TRUE</c> and <c>FALSE</c>; how a cell
/// is shown plays no part. Hidden rows and columns are rows and columns. Places name the row and the column of the sheet, both from 1.</para>
/// <para>Refused because they would be read wrongly: formulas unless their saved results are asked for, merged cells, numbers shown as percentages (0.45 is shown as 45%), errors such
/// as <c>#N/A</c>, and dates counted from 1904. Macros and links are never followed, and nothing is written to disk.</para>
/// </remarks>
public static class XlsxFile
{
    /// <summary>Reads a file.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="options">How to read it; <see cref="XlsxOptions.Standard"/> if null.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The table, or all problems of the file; their places name it by its path as given.</returns>
    /// <exception cref="IOException">The file is not there or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static async Task<ReadResult<CsvTable>> ReadAsync(string path, XlsxOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 64 * 1024, FileOptions.Asynchronous | FileOptions.SequentialScan);
        await using (file.ConfigureAwait(false))
        {
            ReadResult<CsvTable> result = await ReadAsync(file, options, cancellationToken).ConfigureAwait(false);
            return result.In(path);
        }
    }

    /// <summary>Reads a stream from its place to its end.</summary>
    /// <param name="stream">The stream; it is left open.</param>
    /// <param name="options">How to read it; <see cref="XlsxOptions.Standard"/> if null.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The table, or all problems of the workbook.</returns>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static async Task<ReadResult<CsvTable>> ReadAsync(Stream stream, XlsxOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        options ??= XlsxOptions.Standard;
        ReadOnlyMemory<byte>? bytes = await CsvFile.ReadBytesAsync(stream, options.MaximumBytes, cancellationToken).ConfigureAwait(false);
        if (bytes is null) return Refused([CsvProblems.TooLarge(options.MaximumBytes)]);

        try
        {
            using var package = XlsxPackage.Open(bytes.Value, options, cancellationToken);
            var check = new XlsxCheck(package, options, cancellationToken);
            check.Run();
            return check.Problems.Count > 0 ? Refused(check.Problems) : XlsxText.Read(package, check, options, cancellationToken);
        }
        catch (XlsxException e)
        {
            return Refused([e.Problem]);
        }
    }

    private static ReadResult<CsvTable> Refused(IEnumerable<Problem> problems) => new(null, problems);
}
