using System.Text.Json;

namespace Iapt.Belonging.Tests.Oracles;

/// <summary>One certified value: an operation, its inputs and what must come out.</summary>
internal sealed record OracleCase(string Id, string Operation, string Name, JsonElement Inputs, JsonElement Expected, JsonElement Tolerance)
{
    internal string? DataFile => Inputs.TryGetProperty("dataFile", out JsonElement file) ? file.GetString() : null;

    internal static IReadOnlyList<OracleCase> Read(string file)
    {
        string path = Path.Combine(AppContext.BaseDirectory, "Oracles", file + ".json");
        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(path));
        return [.. document.RootElement.GetProperty("cases").EnumerateArray().Select(e => new OracleCase(
            e.GetProperty("id").GetString()!,
            e.GetProperty("operation").GetString()!,
            e.GetProperty("name").GetString()!,
            e.GetProperty("inputs").Clone(),
            e.GetProperty("expected").Clone(),
            e.GetProperty("tolerance").Clone()))];
    }
}
