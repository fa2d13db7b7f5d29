using System.Collections.Frozen;
using System.Collections.Immutable;
using Iapt.Belonging.Json;

namespace Iapt.Belonging.Teams;

/// <summary>The benchmarks that are known.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class BenchmarkCatalog
{
    private static readonly string[] Names =
        ["nss-2024-acute-trusts", "nss-2024-ambulance-trusts", "nss-2024-community-trusts", "nss-2024-icbs", "nss-2024-mental-health-trusts", "nss-2024-specialist-trusts"];

    private static readonly Lazy<BenchmarkCatalog> Embedded = new(() =>
        new BenchmarkCatalog(Names.Select(n => BenchmarkReader.Read(EmbeddedJson.Bytes($"benchmarks/{n}.json")).In($"{n}.json").Require())));

    private readonly FrozenDictionary<BenchmarkId, Benchmark> byId;

    /// <summary>Creates a catalogue.</summary>
    /// <param name="benchmarks">The benchmarks, each id once.</param>
    /// <exception cref="ArgumentException">An id comes twice.</exception>
    public BenchmarkCatalog(IEnumerable<Benchmark> benchmarks)
    {
        ArgumentNullException.ThrowIfNull(benchmarks);
        Benchmarks = [.. benchmarks.OrderBy(b => b.Id)];
        if (Benchmarks.DistinctBy(b => b.Id).Count() != Benchmarks.Length) throw new ArgumentException("a benchmark comes twice", nameof(benchmarks));

        byId = Benchmarks.ToFrozenDictionary(b => b.Id);
    }

    /// <summary>The benchmarks of the library: the NHS Staff Survey 2024 by benchmarking group, for groups with at least eight organisations in the sample.</summary>
    public static BenchmarkCatalog BuiltIn => Embedded.Value;

    /// <summary>All benchmarks, sorted by name.</summary>
    public ImmutableArray<Benchmark> Benchmarks { get; }

    /// <summary>The benchmark of a name.</summary>
    /// <param name="id">The name.</param>
    /// <returns>The benchmark, or null if none is known by that name.</returns>
    public Benchmark? Find(BenchmarkId id) => byId.GetValueOrDefault(id);

    /// <summary>A profile with its percentiles among its peers: from each benchmark of its kind of unit and its peer group.</summary>
    /// <param name="profile">The profile.</param>
    /// <returns>A new profile; the same one if there is no such benchmark.</returns>
    public TeamProfile AddTo(TeamProfile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        return Benchmarks.Where(b => Fits(b, profile.Context)).Aggregate(profile, (known, benchmark) => benchmark.AddTo(known));
    }

    /// <summary>A catalogue with further benchmarks, such as a host's own.</summary>
    /// <param name="benchmarks">The benchmarks to add.</param>
    /// <returns>A new catalogue.</returns>
    /// <exception cref="ArgumentException">An id comes twice.</exception>
    public BenchmarkCatalog With(IEnumerable<Benchmark> benchmarks) => new(Benchmarks.Concat(benchmarks));

    private static bool Fits(Benchmark benchmark, TeamContext context) =>
        benchmark.Unit == context.Unit && (benchmark.PeerGroup is null || benchmark.PeerGroup == context.PeerGroup);
}
