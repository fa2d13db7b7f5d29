using System.Text.Json;
using System.Text.RegularExpressions;
using Iapt.Belonging.Surveys;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Tool.Inputs;

/// <summary>Tells what a file is: a table, as CSV or a workbook, by its name, JSON by the format that it names.</summary>
internal static partial class InputKinds
{
    // By the name of the format; which version is read is for the reader of its kind to say.
    private static readonly Dictionary<string, InputKind> Kinds = new()
    {
        [NameIn(WaveReader.Format)] = InputKind.Wave,
        [NameIn(ProfilesReader.Format)] = InputKind.Profiles,
        ["belonging.rulebook"] = InputKind.Rulebook,
        ["belonging.instrument"] = InputKind.Instrument,
        [NameIn(StaffListDefinitionReader.Format)] = InputKind.StaffList,
        ["belonging.facts"] = InputKind.Facts,
        ["belonging.benchmark"] = InputKind.Benchmark,
        ["belonging.sources"] = InputKind.Sources,
        ["belonging.register"] = InputKind.Register,
        ["belonging.analysis"] = InputKind.Output,
        ["belonging.analyses"] = InputKind.Output,
        ["belonging.explanation"] = InputKind.Output,
        ["belonging.release"] = InputKind.Output,
        ["belonging.audit"] = InputKind.Output,
    };

    public static InputKind Of(byte[] json) => NameOf(json) is string format ? Kinds.GetValueOrDefault(NameIn(format), InputKind.Unknown) : InputKind.Unknown;

    /// <summary>The name of a format that is read and most likely meant; null if none is near.</summary>
    public static string? Nearest(string format) => NearestName.Find(NameIn(format), Kinds.Keys) is string name ? name : null;

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

    private static string NameIn(string format) => format[..format.IndexOf('/', StringComparison.Ordinal)];

    [GeneratedRegex("^belonging\\.[a-z-]{1,40}/[0-9]{1,2}\\z", RegexOptions.CultureInvariant)]
    private static partial Regex OurFormats();
}
