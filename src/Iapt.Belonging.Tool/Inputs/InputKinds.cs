using System.Text.Json;
using System.Text.RegularExpressions;
using Iapt.Belonging.Surveys;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Tool.Inputs;

/// <summary>Tells what a file is: a table, as CSV or a workbook, by its name, JSON by the format that it names.</summary>
internal static partial class InputKinds
{
    public static InputKind Of(byte[] json) => FormatOf(json) switch
    {
        WaveReader.Format => InputKind.Wave,
        ProfilesReader.Format => InputKind.Profiles,
        "belonging.rulebook/1" => InputKind.Rulebook,
        "belonging.instrument/1" => InputKind.Instrument,
        StaffListDefinitionReader.Format => InputKind.StaffList,
        "belonging.facts/1" => InputKind.Facts,
        "belonging.benchmark/1" => InputKind.Benchmark,
        "belonging.sources/1" => InputKind.Sources,
        "belonging.register/2" => InputKind.Register,
        "belonging.analysis/1" or "belonging.analyses/1" or "belonging.explanation/1" or "belonging.release/1" or "belonging.audit/1" => InputKind.Output,
        _ => InputKind.Unknown,
    };

    /// <summary>The format that a document names, if it could be one of ours; anything else is content, and content is never repeated.</summary>
    public static string? NameOf(byte[] json) => FormatOf(json) is string format && OurFormats().IsMatch(format) ? format : null;

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

    [GeneratedRegex("^belonging\\.[a-z-]{1,40}/[0-9]{1,2}\\z", RegexOptions.CultureInvariant)]
    private static partial Regex OurFormats();
}
