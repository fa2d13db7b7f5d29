namespace Iapt.Belonging.Teams;

/// <summary>What can be wrong with a benchmark.</summary>
internal static class BenchmarkProblems
{
    public static Problem Duplicate(Place place, IndicatorId id) =>
        new("benchmark.duplicate-indicator", place, $"`{id}`, which is there already", "each indicator once");

    public static Problem Quantiles(Place place) =>
        new("benchmark.quantiles", place, "another list", "21 numbers that do not fall, for the probabilities 0, 0.05, 0.1 ... 1");
}
