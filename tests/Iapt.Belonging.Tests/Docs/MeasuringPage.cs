using System.Text.Json;
using System.Text.RegularExpressions;
using Iapt.Belonging.Testing;

namespace Iapt.Belonging.Tests.Docs;

/// <summary>A page of docs/measuring: its text, and the worked examples in it, which are blocks of JSON.</summary>
internal sealed partial class MeasuringPage
{
    private MeasuringPage(string name, string text)
    {
        Name = name;
        Text = text;
        Blocks = [.. Block().Matches(text).Select(m => m.Groups["json"].Value)];
    }

    internal static IReadOnlyList<MeasuringPage> All { get; } =
        [.. Directory.GetFiles(Repository.Path("docs", "measuring"), "*.md").Order(StringComparer.Ordinal).Select(f => new MeasuringPage(Path.GetFileNameWithoutExtension(f), File.ReadAllText(f)))];

    internal string Name { get; }

    internal string Text { get; }

    /// <summary>The blocks of JSON, as they stand on the page.</summary>
    internal IReadOnlyList<string> Blocks { get; }

    internal static MeasuringPage Find(string name) => All.Single(p => p.Name == name);

    /// <summary>The examples that have a member of that name.</summary>
    internal IEnumerable<JsonElement> Examples(string member) =>
        Blocks.Select(b => JsonDocument.Parse(b).RootElement).Where(e => e.TryGetProperty(member, out _));

    public override string ToString() => Name;

    [GeneratedRegex(@"^```json\n(?<json>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
