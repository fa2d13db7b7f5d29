using System.Buffers;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Iapt.Belonging.Disclosure.Register;

/// <summary>The lines of a register: each names the hash of the one before, so that none can be changed, taken out or moved without its showing.</summary>
/// <remarks>Cutting off the last lines does not show in the lines themselves. Whoever keeps the register compares its last hash with what was written down elsewhere.</remarks>
internal sealed class RegisterLog
{
    public const string Previous = "previous";

    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly List<byte[]> lines = [];

    public string LastHash { get; private set; } = HashOf([]);

    /// <summary>Adds a line, written as the members of an object that begins with the hash of the line before.</summary>
    public void Append(Action<Utf8JsonWriter> members)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Compact))
        {
            json.WriteStartObject();
            json.WriteString(Previous, LastHash);
            members(json);
            json.WriteEndObject();
        }

        Add(buffer.WrittenSpan);
    }

    /// <summary>Adds a line as it stands.</summary>
    public void Add(ReadOnlySpan<byte> line)
    {
        lines.Add(line.ToArray());
        LastHash = HashOf(line);
    }

    /// <summary>All lines, each ended by a line feed.</summary>
    public byte[] ToBytes()
    {
        var buffer = new ArrayBufferWriter<byte>();
        foreach (byte[] line in lines)
        {
            buffer.Write(line);
            buffer.Write("\n"u8);
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static string HashOf(ReadOnlySpan<byte> line) => $"sha256:{Convert.ToHexStringLower(SHA256.HashData(line))}";
}
