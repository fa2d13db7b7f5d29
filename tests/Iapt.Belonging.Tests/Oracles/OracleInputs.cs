using System.Text.Json;
using Iapt.Belonging.Statistics;

namespace Iapt.Belonging.Tests.Oracles;

/// <summary>Reads the inputs of a case.</summary>
internal static class OracleInputs
{
    internal static double Number(this JsonElement inputs, string name) => inputs.GetProperty(name).GetDouble();

    internal static double? OptionalNumber(this JsonElement inputs, string name) =>
        inputs.TryGetProperty(name, out JsonElement e) && e.ValueKind == JsonValueKind.Number ? e.GetDouble() : null;

    internal static int Integer(this JsonElement inputs, string name) => inputs.GetProperty(name).GetInt32();

    internal static string Text(this JsonElement inputs, string name) => inputs.GetProperty(name).GetString()!;

    internal static bool Flag(this JsonElement inputs, string name) => inputs.GetProperty(name).GetBoolean();

    internal static double[] Numbers(this JsonElement inputs, string name) => [.. inputs.GetProperty(name).EnumerateArray().Select(e => e.GetDouble())];

    internal static double?[] OptionalNumbers(this JsonElement inputs, string name) =>
        [.. inputs.GetProperty(name).EnumerateArray().Select(e => e.ValueKind == JsonValueKind.Null ? (double?)null : e.GetDouble())];

    internal static int[] Integers(this JsonElement inputs, string name) => [.. inputs.GetProperty(name).EnumerateArray().Select(e => e.GetInt32())];

    internal static long[] Counts(this JsonElement inputs, string name) => [.. inputs.GetProperty(name).EnumerateArray().Select(e => e.GetInt64())];

    internal static string[] Texts(this JsonElement inputs, string name) => [.. inputs.GetProperty(name).EnumerateArray().Select(e => e.ToString())];

    internal static double?[][] Rows(this JsonElement inputs, string name) =>
        [.. inputs.GetProperty(name).EnumerateArray().Select(row => row.EnumerateArray().Select(e => e.ValueKind == JsonValueKind.Null ? (double?)null : e.GetDouble()).ToArray())];

    internal static Confidence Level(this JsonElement inputs) =>
        inputs.OptionalNumber("confidence") is double level ? Confidence.FromLevel(level) : Confidence.NinetyFive;

    /// <summary>A summary of a group, <c>{mean, sd, n}</c>.</summary>
    internal static Moments Summary(this JsonElement inputs, string name)
    {
        JsonElement group = inputs.GetProperty(name);
        return Moments.FromSummary(group.Integer("n"), group.Number("mean"), group.Number("sd"));
    }

    internal static double? OrNull(this Computed<double> computed) => computed.TryGet(out double value) ? value : null;
}
