using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Iapt.Belonging.Files.Csv;

/// <summary>Whether bytes are text that may be CSV.</summary>
internal static class CsvBytes
{
    private static readonly (byte[] Start, string Found)[] Signatures =
    [
        ("PK\u0003\u0004"u8.ToArray(), "a workbook or another zip archive"),
        ([0xD0, 0xCF, 0x11, 0xE0], "a workbook of an old spreadsheet program"),
        ("%PDF"u8.ToArray(), "a PDF document"),
        ([0x1F, 0x8B], "a gzip archive"),
        ("PAR1"u8.ToArray(), "a Parquet file"),
        ("SQLite format 3\0"u8.ToArray(), "a SQLite database"),
        ([0x89, (byte)'P', (byte)'N', (byte)'G'], "a picture"),
    ];

    private static readonly SearchValues<byte> Controls = SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(i => (byte)i).Except("\t\r\n"u8.ToArray())]);

    /// <summary>The bytes after the byte order mark, if there is one: programs that write `CSV UTF-8` put it there.</summary>
    public static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> bytes) => bytes.Span.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;

    /// <summary>What makes the bytes no CSV; null if nothing does.</summary>
    public static Problem? Check(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IndexOfAnyExcept(" \t\r\n"u8) < 0) return CsvProblems.Empty();
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return CsvProblems.Encoding(1, 1);
        foreach ((byte[] start, string found) in Signatures)
        {
            if (bytes.StartsWith(start)) return CsvProblems.NotCsv(found);
        }

        return Markup(bytes) ?? Control(bytes) ?? NotUtf8(bytes);
    }

    private static Problem? Markup(ReadOnlySpan<byte> bytes) => bytes.TrimStart(" \t\r\n"u8)[0] switch
    {
        (byte)'<' => CsvProblems.NotCsv("a page or XML"),
        (byte)'{' or (byte)'[' => CsvProblems.NotCsv("JSON"),
        _ => null,
    };

    private static Problem? Control(ReadOnlySpan<byte> bytes)
    {
        int at = bytes.IndexOfAny(Controls);
        return at < 0 ? null : CsvProblems.Binary(Line(bytes[..at]), Column(bytes[..at]));
    }

    private static Problem? NotUtf8(ReadOnlySpan<byte> bytes)
    {
        if (Utf8.IsValid(bytes)) return null;

        int at = 0;
        while (Rune.DecodeFromUtf8(bytes[at..], out _, out int consumed) == OperationStatus.Done) at += consumed;
        return CsvProblems.Encoding(Line(bytes[..at]), Column(bytes[..at]));
    }

    private static int Line(ReadOnlySpan<byte> before) => before.Count((byte)'\n') + 1;

    private static int Column(ReadOnlySpan<byte> before) => before.Length - before.LastIndexOf((byte)'\n');
}
