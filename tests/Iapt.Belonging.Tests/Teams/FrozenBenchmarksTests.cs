using System.Data.Common;
using Iapt.Belonging.Benchmarks;
using Iapt.Belonging.Teams;
using Iapt.Belonging.Testing;
using Iapt.Belonging.Tests.Published;

namespace Iapt.Belonging.Tests.Teams;

public sealed class FrozenBenchmarksTests
{
    private static readonly BenchmarkId MentalHealth = BenchmarkId.Parse("nss-2024/mental-health-trusts");

    private static readonly Lazy<Task<IReadOnlyList<TeamProfile>>> Profiles = new(() => SampleBenchmarks.ProfilesAsync(Open));

    [Fact]
    public async Task Frozen_MadeAgainFromTheSample_IsTheSameByteForByte()
    {
        foreach ((string file, byte[] content) in await SampleBenchmarks.MakeAsync(Open))
        {
            byte[] frozen = await File.ReadAllBytesAsync(Repository.Path("src", "Iapt.Belonging", "Teams", "BuiltIn", "benchmarks", file));
            Assert.True(frozen.AsSpan().SequenceEqual(content), $"{file} differs: run `dotnet run --project benchmarks/Iapt.Belonging.Benchmarks -- freeze-benchmarks`");
        }
    }

    [Fact]
    public void BuiltIn_EveryIndicator_IsKnown() => Assert.All(
        BenchmarkCatalog.BuiltIn.Benchmarks.SelectMany(b => b.Distributions), d => Assert.NotNull(IndicatorCatalog.Standard.Find(d.Indicator)));

    [Fact]
    public void BuiltIn_MentalHealthTrusts_SaysWhatItIs()
    {
        Benchmark benchmark = BenchmarkCatalog.BuiltIn.Find(MentalHealth)!;

        Assert.Equal(36, benchmark.Find(IndicatorId.Parse("nss/inclusion"))!.Units);
        Assert.Equal(AnalysisUnit.Organisation, benchmark.Unit);
        Assert.Contains("about 70%", benchmark.Sample, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AddTo_EveryOrganisationOfAFrozenGroup_IsWithinOneStepOfItsRank()
    {
        IReadOnlyList<TeamProfile> profiles = await Profiles.Value;
        IndicatorId inclusion = IndicatorId.Parse("nss/inclusion");
        List<TeamProfile> peers = [.. profiles.Where(p => p.Context.PeerGroup == BenchmarkCatalog.BuiltIn.Find(MentalHealth)!.PeerGroup)];

        foreach (TeamProfile profile in peers)
        {
            double rank = (peers.Count(p => p[Subject.Of(inclusion)].Value < profile[Subject.Of(inclusion)].Value) + 1.0) / (peers.Count + 1);
            Estimate percentile = BenchmarkCatalog.BuiltIn.AddTo(profile)[new PercentileSubject(inclusion, MentalHealth)];
            Assert.InRange(percentile.Value!.Value, rank - 0.05, rank + 0.05);
            Assert.True(percentile.Lower <= percentile.Value && percentile.Value <= percentile.Upper);
        }
    }

    [Fact]
    public async Task AddTo_AnOrganisationOfAGroupTooSmallToFreeze_StaysAsItIs()
    {
        IReadOnlyList<TeamProfile> profiles = await Profiles.Value;
        TeamProfile support = profiles.First(p => p.Context.PeerGroup == "CSUs");

        Assert.Same(support, BenchmarkCatalog.BuiltIn.AddTo(support));
    }

    private static Task<DbDataReader> Open(string path) => Task.FromResult(Samples.Open(path.Split('/')));
}
