using System.Runtime.InteropServices;
using System.Text;
using Sylvan.Data.Csv;

namespace Iapt.Belonging.Files.Csv;

/// <summary>Looks at a whole CSV text once: its heading, and whether every row fits it.</summary>
internal sealed class CsvScan
{
    private const int MaximumColumns = 2_000;
    private const int MaximumRowCharacters = 1024 * 1024;

    private readonly CsvOptions options;
    private readonly List<Problem> problems = [];
    private readonly ImmutableArray<int>.Builder lines = ImmutableArray.CreateBuilder<int>();
    private ImmutableArray<string> columns = [];
    private CsvLines? plain;
    private int line = 1;
    private int ragged;
    private int firstRaggedNotListed;
    private bool headingIsUseless;

    private CsvScan(CsvOptions options) => this.options = options;

    /// <summary>Scans a text that is known to be valid UTF-8 and not blank.</summary>
    public static ReadResult<CsvTable> Read(ReadOnlyMemory<byte> text, CsvOptions options, CancellationToken cancellationToken) =>
        new CsvScan(options).Read(text, cancellationToken);

    /// <summary>Whether a record holds nothing: a blank line, or the row of empty cells that spreadsheet programs write below a table.</summary>
    public static bool IsBlank(ReadOnlySpan<char> record, char delimiter)
    {
        foreach (char c in record)
        {
            if (c != delimiter && !char.IsWhiteSpace(c)) return false;
        }

        return true;
    }

    /// <summary>A reader in which the heading is a row like any other, because this library checks headings itself.</summary>
    public static CsvDataReader Open(ReadOnlyMemory<byte> text, CsvOptions options) => CsvDataReader.Create(
        new StreamReader(Stream(text), new UTF8Encoding(false, true), false),
        new CsvDataReaderOptions
        {
            HasHeaders = false,
            Delimiter = options.Delimiter,
            Comment = '\0', // A row that begins with `#` is a row.
            Culture = CultureInfo.InvariantCulture,
            MaxBufferSize = MaximumRowCharacters,
        });

    private ReadResult<CsvTable> Read(ReadOnlyMemory<byte> text, CancellationToken cancellationToken)
    {
        try
        {
            using CsvDataReader reader = Open(text, options);
            plain = CsvLines.Of(text.Span, (byte)options.Delimiter);
            if (plain is null) ReadRecords(reader, cancellationToken);
            else if (reader.Read()) ReadRecord(reader);
        }
        catch (CsvRecordTooLargeException)
        {
            problems.Add(CsvProblems.RowTooLong(line, MaximumRowCharacters));
        }
        catch (CsvFormatException)
        {
            problems.Add(CsvProblems.Quotes(line));
        }

        return Result(text);
    }

    private void ReadRecords(CsvDataReader reader, CancellationToken cancellationToken)
    {
        while (!headingIsUseless && reader.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            ReadRecord(reader);
        }
    }

    private ReadResult<CsvTable> Result(ReadOnlyMemory<byte> text)
    {
        int more = ragged - options.MaximumRowProblems;
        if (more > 0) problems.Add(CsvProblems.MoreRaggedRows(firstRaggedNotListed, more, options.SkipBadRows));
        int rows = headingIsUseless ? 0 : plain?.Rows ?? lines.Count;
        if (rows == 0 && problems.TrueForAll(p => p.Severity == ProblemSeverity.Warning)) problems.Add(CsvProblems.NoRows());
        int skipped = options.SkipBadRows ? ragged : 0;
        return new ReadResult<CsvTable>(new CsvTable(text, options, columns, rows, plain, plain is null ? lines.ToImmutable() : default, skipped), problems);
    }

    private void ReadRecord(CsvDataReader reader)
    {
        ReadOnlySpan<char> raw = reader.GetRawRecordSpan();
        if (!IsBlank(raw, options.Delimiter))
        {
            if (columns.IsEmpty) ReadHeading(reader);
            else ReadRow(reader.RowFieldCount);
        }

        line += LineBreaks(raw);
    }

    private void ReadHeading(CsvDataReader reader)
    {
        columns = [.. Enumerable.Range(0, reader.RowFieldCount).Select(reader.GetString)];
        if (columns.Length > MaximumColumns) problems.Add(CsvProblems.TooManyColumns(MaximumColumns));
        else if (columns.Length == 1 && OtherDelimiter(columns[0]) is string found) problems.Add(CsvProblems.Delimiter(found, NameOf(options.Delimiter)));
        headingIsUseless = problems.Count > 0;
        if (!headingIsUseless) CheckNames();
    }

    private void CheckNames()
    {
        var first = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (int i = 0; i < columns.Length; i++)
        {
            if (string.IsNullOrWhiteSpace(columns[i])) problems.Add(CsvProblems.UnnamedColumn(line, i + 1));
            else if (!first.TryAdd(columns[i].Trim(), i + 1)) problems.Add(CsvProblems.DuplicateColumn(line, i + 1, first[columns[i].Trim()]));
        }
    }

    private void ReadRow(int fields)
    {
        if (fields == columns.Length)
        {
            lines.Add(line);
            return;
        }

        ragged++;
        if (ragged <= options.MaximumRowProblems) problems.Add(CsvProblems.RaggedRow(line, fields, columns.Length, options.SkipBadRows));
        else if (ragged == options.MaximumRowProblems + 1) firstRaggedNotListed = line;
    }

    private static MemoryStream Stream(ReadOnlyMemory<byte> text) =>
        MemoryMarshal.TryGetArray(text, out ArraySegment<byte> bytes) ? new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, false) : new MemoryStream(text.ToArray(), false);

    private static int LineBreaks(ReadOnlySpan<char> raw)
    {
        int breaks = raw.Count('\n');
        return breaks > 0 ? breaks : raw.Count('\r');
    }

    private string? OtherDelimiter(string heading)
    {
        foreach (char other in ",;\t|")
        {
            if (other != options.Delimiter && heading.Contains(other)) return NameOf(other);
        }

        return null;
    }

    private static string NameOf(char delimiter) => delimiter switch
    {
        ',' => "commas",
        ';' => "semicolons",
        '\t' => "tabs",
        _ => "bars",
    };
}
