using System.Buffers;
using System.Text;
using Iapt.Belonging.Files.Csv;
using MiniExcelLibs;
using MiniExcelLibs.OpenXml;

namespace Iapt.Belonging.Files.Xlsx;

/// <summary>Writes a checked sheet as CSV in memory, so that headings, rows and places are checked in one way for both kinds of file.</summary>
internal static class XlsxText
{
    private static readonly CsvOptions Commas = new();
    private static readonly SearchValues<char> NeedQuotes = SearchValues.Create(",\"\r\n");

    // Texts of many answers could otherwise be written to a temporary file.
    private static readonly OpenXmlConfiguration Configuration = new() { EnableSharedStringCache = false };

    /// <summary>Reads the values of the checked sheet.</summary>
    /// <exception cref="XlsxException">The values cannot be read, or are too much text.</exception>
    public static ReadResult<CsvTable> Read(XlsxPackage package, XlsxCheck check, XlsxOptions options, CancellationToken cancellationToken)
    {
        if (check.Columns == 0) return new ReadResult<CsvTable>(null, [CsvProblems.Empty()]);

        var text = new MemoryStream();
        List<int> rowOfLine = Write(package, check, text, options.MaximumUnpackedBytes, cancellationToken);
        ReadResult<CsvTable> read = CsvScan.Read(text.GetBuffer().AsMemory(0, (int)text.Length), Commas, cancellationToken);
        return new ReadResult<CsvTable>(read.Value?.At(line => rowOfLine[line - 1]), read.Problems.Select(p => At(p, rowOfLine)));
    }

    // Line breaks inside a cell make more lines than rows.
    private static List<int> Write(XlsxPackage package, XlsxCheck check, MemoryStream text, int limit, CancellationToken cancellationToken)
    {
        string[] letters = [.. Enumerable.Range(1, check.Columns).Select(XlsxCell.Letters)];
        var rowOfLine = new List<int>();
        var line = new StringBuilder();
        int row = 0;
        foreach (IDictionary<string, object?> cells in Rows(package, check.Sheet))
        {
            cancellationToken.ThrowIfCancellationRequested();
            row++;
            line.Clear();
            for (int i = 0; i < letters.Length; i++) Append(line, i, cells.TryGetValue(letters[i], out object? value) ? Text(value) : string.Empty);
            string written = line.Append('\n').ToString();
            if (text.Length + Encoding.UTF8.GetByteCount(written) > limit) throw new XlsxException(XlsxProblems.UnpacksTooLarge(limit));

            text.Write(Encoding.UTF8.GetBytes(written));
            rowOfLine.AddRange(Enumerable.Repeat(row, Math.Max(1, written.AsSpan().Count('\n'))));
        }

        return rowOfLine;
    }

    // The library is used on bytes from anywhere and does not say what it throws.
    private static IEnumerable<IDictionary<string, object?>> Rows(XlsxPackage package, string sheet)
    {
        using Stream bytes = package.OpenBytes();
        using IEnumerator<object> rows = Guarded(() => ((IEnumerable<object>)bytes.Query(false, sheet, ExcelType.XLSX, "A1", Configuration)).GetEnumerator());
        while (Guarded(rows.MoveNext)) yield return (IDictionary<string, object?>)rows.Current;
    }

    private static T Guarded<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is not (OutOfMemoryException or OperationCanceledException))
        {
            throw new XlsxException(XlsxProblems.Broken("parts that do not fit together"));
        }
    }

    private static void Append(StringBuilder line, int position, string field)
    {
        if (position > 0) line.Append(',');
        if (field.AsSpan().ContainsAny(NeedQuotes)) line.Append('"').Append(field.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
        else line.Append(field);
    }

    private static string Text(object? value) => value switch
    {
        null => string.Empty,
        string text => text,
        bool truth => truth ? "TRUE" : "FALSE",
        DateTime { TimeOfDay.Ticks: 0 } day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime time => time.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture),
        double number when !double.IsFinite(number) => throw new XlsxException(XlsxProblems.Broken("a number that is none")),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => throw new XlsxException(XlsxProblems.Broken("a value of an unknown kind")),
    };

    private static Problem At(Problem problem, List<int> rowOfLine)
    {
        if (problem.Place.Line is not int line || line > rowOfLine.Count) return problem;

        var place = new Place(problem.Place.Document, problem.Place.Pointer, rowOfLine[line - 1], problem.Place.Column);
        return new Problem(problem.Code, place, problem.Found, problem.Expected, problem.Severity);
    }
}
