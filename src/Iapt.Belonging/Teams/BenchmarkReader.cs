using System.Collections.Immutable;
using Iapt.Belonging.Json;

namespace Iapt.Belonging.Teams;

/// <summary>Reads benchmarks from JSON; all problems, with their places.</summary>
public static class BenchmarkReader
{
    private static readonly WordList<int> Formats = new((BenchmarkWriter.Format, 1));

    /// <summary>Reads a benchmark.</summary>
    /// <param name="utf8">The document, as in <c>docs/schemas/benchmark.schema.json</c>.</param>
    /// <returns>The benchmark, or all that is wrong with the document.</returns>
    public static ReadResult<Benchmark> Read(ReadOnlySpan<byte> utf8)
    {
        ReadResult<JsonTree> document = JsonTreeReader.Read(utf8, JsonLimits.Default);
        return document.Value is JsonTree tree ? Read(tree) : new(null, document.Problems);
    }

    private static ReadResult<Benchmark> Read(JsonTree tree)
    {
        List<Problem> problems = [];
        var reader = new JsonObjectReader(tree, problems);
        reader.RequiredWord("format", Formats);
        BenchmarkId? id = reader.RequiredId<BenchmarkId>("id");
        AnalysisUnit? unit = reader.RequiredWord("unit", TeamWords.Units);
        string? peerGroup = reader.OptionalText("peerGroup", 300);
        string? sample = reader.RequiredText("sample");
        Citation? source = CitationJson.Read(reader.Required("source"), problems);
        Dictionary<IndicatorId, BenchmarkDistribution> distributions = ReadDistributions(reader.RequiredArray("indicators"), problems);
        reader.Finish();
        if (problems.Count > 0) return new(null, problems);

        return new(new Benchmark(id!, unit!.Value, peerGroup, sample!, source!, distributions.Values), problems);
    }

    private static Dictionary<IndicatorId, BenchmarkDistribution> ReadDistributions(IReadOnlyList<JsonTree> trees, List<Problem> problems)
    {
        var distributions = new Dictionary<IndicatorId, BenchmarkDistribution>();
        foreach (JsonTree tree in trees)
        {
            if (ReadDistribution(tree, problems) is not BenchmarkDistribution distribution) continue;
            if (!distributions.TryAdd(distribution.Indicator, distribution)) problems.Add(BenchmarkProblems.Duplicate(tree.Place, distribution.Indicator));
        }

        return distributions;
    }

    private static BenchmarkDistribution? ReadDistribution(JsonTree tree, List<Problem> problems)
    {
        var reader = new JsonObjectReader(tree, problems);
        IndicatorId? indicator = reader.RequiredId<IndicatorId>("indicator");
        int? units = reader.RequiredInteger("units", Benchmark.MinimumUnits);
        ImmutableArray<double> quantiles = [.. reader.RequiredArray("quantiles").Select(t => JsonRead.Number(t, problems)).OfType<double>()];
        reader.Finish();
        if (reader.IsObject && !BenchmarkDistribution.AreQuantiles(quantiles)) problems.Add(BenchmarkProblems.Quantiles(tree.Place));
        if (indicator is null || units is null || !BenchmarkDistribution.AreQuantiles(quantiles)) return null;

        return new BenchmarkDistribution(indicator, units.Value, quantiles);
    }
}
