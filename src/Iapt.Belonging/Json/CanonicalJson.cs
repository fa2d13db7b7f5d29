using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Iapt.Belonging.Json;

/// <summary>The one writer: UTF-8, line feeds, no byte order mark, two spaces, shortest numbers that read back the same.</summary>
internal static class CanonicalJson
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        IndentSize = 2,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes one document, ended by a line feed.</summary>
    public static byte[] Write(Action<Utf8JsonWriter> content)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Options)) content(writer);
        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Writes a member only if it has a value.</summary>
    public static void OptionalText(this Utf8JsonWriter writer, string name, string? value)
    {
        if (value is not null) writer.WriteString(name, value);
    }

    /// <summary>Writes a number; minus zero is written as zero.</summary>
    public static void Number(this Utf8JsonWriter writer, string name, double value) => writer.WriteNumber(name, value + 0.0);
}
