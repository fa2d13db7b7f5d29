using System.Globalization;
using System.Text.Json;
using Iapt.Belonging.Json;

namespace Iapt.Belonging.Teams;

/// <summary>Writes benchmarks as JSON, byte for byte the same for the same benchmark.</summary>
public static class BenchmarkWriter
{
    internal const string Format = "belonging.benchmark/1";

    /// <summary>Writes a benchmark.</summary>
    /// <param name="benchmark">The benchmark.</param>
    /// <returns>The document, as UTF-8; <see cref="BenchmarkReader"/> reads the same benchmark from it.</returns>
    public static byte[] Write(Benchmark benchmark)
    {
        ArgumentNullException.ThrowIfNull(benchmark);
        return CanonicalJson.Write(writer => Write(writer, benchmark));
    }

    private static void Write(Utf8JsonWriter writer, Benchmark benchmark)
    {
        writer.WriteStartObject();
        writer.WriteString("format", Format);
        writer.WriteString("id", benchmark.Id.Value);
        writer.WriteString("unit", TeamWords.Units.WordFor(benchmark.Unit));
        writer.OptionalText("peerGroup", benchmark.PeerGroup);
        writer.WriteString("sample", benchmark.Sample);
        CitationJson.Write(writer, "source", benchmark.Source);
        writer.WriteStartArray("indicators");
        foreach (BenchmarkDistribution distribution in benchmark.Distributions) Write(writer, distribution);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, BenchmarkDistribution distribution)
    {
        writer.WriteStartObject();
        writer.WriteString("indicator", distribution.Indicator.Value);
        writer.WriteNumber("units", distribution.Units);
        writer.WritePropertyName("quantiles");

        // One line for the list: a benchmark is read by people who compare versions.
        writer.WriteRawValue($"[{string.Join(", ", distribution.Quantiles.Select(q => (q + 0.0).ToString("R", CultureInfo.InvariantCulture)))}]");
        writer.WriteEndObject();
    }
}
