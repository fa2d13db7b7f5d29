namespace Iapt.Belonging.Teams;

/// <summary>Where the team stands among the units of a benchmark, as the proportion below it, 0 to 1.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class PercentileSubject : Subject
{
    /// <summary>Creates the subject.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="benchmark">The benchmark.</param>
    public PercentileSubject(IndicatorId indicator, BenchmarkId benchmark)
        : base(indicator, $"percentile:{indicator}@{benchmark}")
        => Benchmark = benchmark;

    /// <summary>The benchmark.</summary>
    public BenchmarkId Benchmark { get; }
}
