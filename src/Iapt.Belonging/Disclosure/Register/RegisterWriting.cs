using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Iapt.Belonging.Disclosure.Changes;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Disclosure.Register;

/// <summary>The members of each kind of line.</summary>
internal static class RegisterWriting
{
    public const string Format = "belonging.register/2";

    public const int BlindLength = 64;

    public static void Head(Utf8JsonWriter json, byte[]? key)
    {
        json.WriteString("format", Format);
        if (key is not null) json.WriteString("key", CheckOf(key));
    }

    /// <summary>Tells whether a key is the one that a register was begun with, and nothing else about it.</summary>
    public static string CheckOf(byte[] key) => Convert.ToHexStringLower(HMACSHA256.HashData(key, "belonging.register"u8).AsSpan(0, 16));

    public static void Opened(Utf8JsonWriter json, WaveOpening opening)
    {
        json.WriteStartObject("opened");
        json.WriteString("wave", opening.Wave.Value);
        json.WriteString("hash", opening.Hash);
        if (opening.OpenedOn is DateOnly on) ProfileJson.Date(json, "on", on);
        json.WriteNumber("minimumAnswers", opening.MinimumAnswers);
        if (opening.Decision is PolicyDecision decision)
        {
            json.WriteString("decidedBy", decision.By);
            json.WriteString("reason", decision.Reason);
        }

        if (opening.KeepPeopleUntil is DateOnly until) ProfileJson.Date(json, "keepPeopleUntil", until);

        json.WriteEndObject();
    }

    /// <summary>What stays of a release for good: how many stood behind what it showed. Its people are named by a digest only.</summary>
    public static void Released(Utf8JsonWriter json, ReleaseEntry entry, Membership membership, string? peopleDigest)
    {
        json.WriteStartObject("released");
        json.WriteString("wave", entry.Wave.Value);
        json.WriteString("hash", entry.Hash);
        json.WriteStartArray("sizes");
        foreach (MembershipCell cell in membership.SizesOnly().Cells)
        {
            json.WriteStartObject();
            json.WriteString("team", cell.Team);
            json.WriteNumber("class", cell.Classes[0]);
            json.WriteNumber("size", cell.Size);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (peopleDigest is not null) json.WriteString("people", peopleDigest);
        json.WriteEndObject();
    }

    /// <summary>The people of a release. The random blind makes the digest of the line say nothing once the line is gone, not even to who has the key and guesses.</summary>
    public static void People(Utf8JsonWriter json, WaveId wave, Membership membership)
    {
        json.WriteStartObject("people");
        json.WriteString("wave", wave.Value);
        json.WriteString("blind", RandomNumberGenerator.GetHexString(BlindLength, lowercase: true));
        json.WriteStartArray("characteristics");
        foreach (string characteristic in membership.Characteristics) json.WriteStringValue(characteristic);
        json.WriteEndArray();
        json.WriteStartArray("cells");
        foreach (MembershipCell cell in membership.Cells) Cell(json, cell);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    public static void Forgotten(Utf8JsonWriter json, WaveId wave, DateOnly on)
    {
        json.WriteStartObject("forgotten");
        json.WriteString("wave", wave.Value);
        ProfileJson.Date(json, "on", on);
        json.WriteEndObject();
    }

    // People stand sorted by hash: the order of the answers must not outlive them.
    private static void Cell(Utf8JsonWriter json, MembershipCell cell)
    {
        json.WriteStartObject();
        json.WriteString("team", cell.Team);
        json.WriteStartArray("classes");
        foreach (int c in cell.Classes) json.WriteNumberValue(c);
        json.WriteEndArray();
        json.WriteStartArray("people");
        foreach (UInt128 person in cell.People.Order()) json.WriteStringValue(person.ToString("x32", CultureInfo.InvariantCulture));
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
