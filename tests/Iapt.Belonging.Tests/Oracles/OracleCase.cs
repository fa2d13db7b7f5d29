using System.Text.Json;

namespace Iapt.Belonging.Tests.Oracles;

/// <summary>One certified value: an operation, its inputs and what must come out.</summary>
internal sealed record OracleCase(string Id, string Operation, string Name, JsonElement Inputs, JsonElement Expected, JsonElement Tolerance)
{
    /// <summary>Whether it reads data that this repository may not hold: a file, or inputs that are data of a package under another licence.</summary>
    internal bool NeedsData => IsWithheld || Inputs.TryGetProperty("dataFile", out _);

    private bool IsWithheld => Inputs.TryGetProperty("withheld", out _);

    internal static IReadOnlyList<OracleCase> Read(string file) => ReadAt(Path.Combine(AppContext.BaseDirectory, "Oracles", file + ".json"));

    /// <summary>The same case with the inputs that were withheld here; only where the other data are.</summary>
    internal OracleCase WithInputs(string file) =>
        IsWithheld ? this with { Inputs = ReadAt(Path.Combine(OracleData.Folder!, "..", "measurement", "oracles", file + ".json")).Single(c => c.Id == Id).Inputs } : this;

    private static OracleCase[] ReadAt(string path)
    {
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
