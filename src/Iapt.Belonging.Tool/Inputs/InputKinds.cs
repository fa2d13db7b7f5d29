using System.Text.Json;
using Iapt.Belonging.Surveys;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Tool.Inputs;

/// <summary>Tells what a file is: a table, as CSV or a workbook, by its name, JSON by the format that it names.</summary>
internal static class InputKinds
{
    public static InputKind Of(byte[] json) => FormatOf(json) switch
    {
        WaveReader.Format => InputKind.Wave,
        ProfilesReader.Format => InputKind.Profiles,
        "belonging.rulebook/1" => InputKind.Rulebook,
        "belonging.instrument/1" => InputKind.Instrument,
        StaffListDefinitionReader.Format => InputKind.StaffList,
        _ => InputKind.Unknown,
    };

    public static bool IsTableName(string path) => IsWorkbookName(path) || Path.GetExtension(path).ToUpperInvariant() is ".CSV" or ".TSV" or ".TXT";

    public static bool IsWorkbookName(string path) => Path.GetExtension(path).ToUpperInvariant() is ".XLSX";

    // Looks at members of the outermost object only, and at no more than the reader must pass to find the name; broken JSON is told by the reader of its kind.
    private static string? FormatOf(byte[] bytes)
    {
        var reader = new Utf8JsonReader(bytes);
        try
        {
            while (reader.Read())
            {
                if (reader.CurrentDepth != 1 || reader.TokenType != JsonTokenType.PropertyName) continue;

                bool names = reader.ValueTextEquals("format"u8);
                reader.Read();
                if (names && reader.TokenType == JsonTokenType.String) return reader.GetString();
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }

        return null;
    }
}
