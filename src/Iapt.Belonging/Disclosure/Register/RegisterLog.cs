using System.Buffers;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Disclosure.Register;

/// <summary>The lines of a register: each names the hash of the one before, so that none can be changed, taken out or moved without its showing.</summary>
/// <remarks>
/// <para>People stand in lines of their own that no other line names the hash of, so that they can be taken away; the line before holds their digest.</para>
/// <para>Cutting off the last lines does not show in the lines themselves. Whoever keeps the register compares its last hash with what was written down elsewhere.</para>
/// </remarks>
internal sealed class RegisterLog
{
    public const string Previous = "previous";

    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly List<(byte[] Bytes, WaveId? PeopleOf)> lines = [];

    public string LastHash { get; private set; } = HashOf([]);

    /// <summary>Adds a line, written as the members of an object that begins with the hash of the line before.</summary>
    public void Append(Action<Utf8JsonWriter> members) => Add(Line(json =>
    {
        json.WriteString(Previous, LastHash);
        members(json);
    }));

    /// <summary>Adds a line as it stands.</summary>
    public void Add(ReadOnlySpan<byte> line)
    {
        lines.Add((line.ToArray(), null));
        LastHash = HashOf(line);
    }

    /// <summary>Adds a line of people as it stands.</summary>
    public void AddPeople(WaveId wave, ReadOnlySpan<byte> line) => lines.Add((line.ToArray(), wave));

    /// <summary>Takes the people of a wave away.</summary>
    public void RemovePeople(WaveId wave) => lines.RemoveAll(l => l.PeopleOf == wave);

    /// <summary>All lines, each ended by a line feed.</summary>
    public byte[] ToBytes()
    {
        var buffer = new ArrayBufferWriter<byte>();
        foreach ((byte[] line, _) in lines)
        {
            buffer.Write(line);
            buffer.Write("\n"u8);
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>One line, given the members of its object.</summary>
    public static byte[] Line(Action<Utf8JsonWriter> members)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Compact))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    public static string HashOf(ReadOnlySpan<byte> line) => $"sha256:{Convert.ToHexStringLower(SHA256.HashData(line))}";
}
