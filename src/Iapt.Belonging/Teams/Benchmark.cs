using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Iapt.Belonging.Teams;

/// <summary>How an indicator is spread over alike units, frozen, so that a unit can be told where it stands among them.</summary>
/// <remarks>
/// A benchmark never changes: other data are another benchmark, of another name. It says what its sample is, and compares only units of its own kind.
/// </remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class Benchmark
{
    /// <summary>The fewest units of which a benchmark is made.</summary>
    public const int MinimumUnits = 8;

    private readonly FrozenDictionary<IndicatorId, BenchmarkDistribution> byIndicator;

    /// <summary>Creates a benchmark.</summary>
    /// <param name="id">Its name.</param>
    /// <param name="unit">The kind of unit it is made of.</param>
    /// <param name="peerGroup">The group of alike units, as <see cref="TeamContext.PeerGroup"/> names it, or null for all units of the kind.</param>
    /// <param name="sample">What the sample is, in words for the reader.</param>
    /// <param name="source">Where its numbers come from.</param>
    /// <param name="distributions">The indicators, each once.</param>
    /// <exception cref="ArgumentException">An indicator comes twice.</exception>
    public Benchmark(BenchmarkId id, AnalysisUnit unit, string? peerGroup, string sample, Citation source, IEnumerable<BenchmarkDistribution> distributions)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentException.ThrowIfNullOrEmpty(sample);
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(distributions);
        Id = id;
        Unit = unit;
        PeerGroup = peerGroup;
        Sample = sample;
        Source = source;
        Distributions = [.. distributions.OrderBy(d => d.Indicator)];
        if (Distributions.DistinctBy(d => d.Indicator).Count() != Distributions.Length) throw new ArgumentException("an indicator comes twice", nameof(distributions));

        byIndicator = Distributions.ToFrozenDictionary(d => d.Indicator);
    }

    /// <summary>Its name, the version included.</summary>
    public BenchmarkId Id { get; }

    /// <summary>The kind of unit it is made of.</summary>
    public AnalysisUnit Unit { get; }

    /// <summary>The group of alike units; null if it is made of all units of the kind.</summary>
    public string? PeerGroup { get; }

    /// <summary>What the sample is.</summary>
    public string Sample { get; }

    /// <summary>Where its numbers come from.</summary>
    public Citation Source { get; }

    /// <summary>The indicators, sorted by name.</summary>
    public ImmutableArray<BenchmarkDistribution> Distributions { get; }

    /// <summary>The distribution of an indicator.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <returns>The distribution, or null if too few units had a value.</returns>
    public BenchmarkDistribution? Find(IndicatorId indicator) => byIndicator.GetValueOrDefault(indicator);

    /// <summary>Where a unit stands among those of the benchmark: the proportion of them that lie below it.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="estimate">The unit's estimate of it.</param>
    /// <param name="unit">What kind of unit it is.</param>
    /// <returns>
    /// The proportion, from 0 to 1; its interval is that of the ends of the estimate, and unknown if theirs is. Missing for the reason of the estimate, or
    /// for <see cref="MissingReason.NoData"/> if the benchmark does not hold the indicator. The interval knows nothing of how the benchmark's own units were sampled.
    /// </returns>
    /// <exception cref="ArgumentException">The unit is of another kind: a team is never placed among organisations.</exception>
    public Estimate PercentileOf(IndicatorId indicator, Estimate estimate, AnalysisUnit unit)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(estimate);
        if (unit != Unit) throw new ArgumentException($"the benchmark `{Id}` compares another kind of unit", nameof(unit));

        return Find(indicator) is BenchmarkDistribution distribution ? distribution.PercentileOf(estimate) : Estimate.None(MissingReason.NoData);
    }

    /// <summary>A profile with the percentile of each indicator that the benchmark holds, as rules see it under the name of the benchmark.</summary>
    /// <param name="profile">A profile of a unit of the benchmark's kind.</param>
    /// <returns>A new profile.</returns>
    /// <exception cref="ArgumentException">The unit is of another kind.</exception>
    public TeamProfile AddTo(TeamProfile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        return profile.With(
            Distributions.Select(d => KeyValuePair.Create<Subject, Estimate>(
                new PercentileSubject(d.Indicator, Id), PercentileOf(d.Indicator, profile[Subject.Of(d.Indicator)], profile.Context.Unit))),
            []);
    }

    /// <summary>Freezes the spread of profiles into a benchmark.</summary>
    /// <param name="id">Its name.</param>
    /// <param name="sample">What the sample is, in words for the reader.</param>
    /// <param name="source">Where its numbers come from.</param>
    /// <param name="profiles">The units: all of one kind and one peer group.</param>
    /// <returns>The benchmark; indicators that fewer than <see cref="MinimumUnits"/> units have a value of are left out.</returns>
    /// <exception cref="ArgumentException">There are fewer than <see cref="MinimumUnits"/> units, or they differ in kind or peer group.</exception>
    public static Benchmark Freeze(BenchmarkId id, string sample, Citation source, IReadOnlyCollection<TeamProfile> profiles)
    {
        ArgumentNullException.ThrowIfNull(profiles);
        if (profiles.Count < MinimumUnits) throw new ArgumentException($"a benchmark needs at least {MinimumUnits} units", nameof(profiles));

        TeamContext context = profiles.First().Context;
        if (profiles.Any(p => p.Context.Unit != context.Unit || p.Context.PeerGroup != context.PeerGroup))
        {
            throw new ArgumentException("the units of a benchmark are of one kind and one peer group", nameof(profiles));
        }

        IEnumerable<BenchmarkDistribution> distributions = profiles.SelectMany(p => p.Estimates)
            .Where(e => e.Key is IndicatorSubject && e.Value.Value is not null)
            .GroupBy(e => e.Key.Indicator, e => e.Value.Value!.Value)
            .Where(g => g.Count() >= MinimumUnits)
            .Select(g => BenchmarkDistribution.Of(g.Key, [.. g]));
        return new Benchmark(id, context.Unit, context.PeerGroup, sample, source, distributions);
    }
}
