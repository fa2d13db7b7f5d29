using System.Data.Common;
using Iapt.Belonging.Published;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Benchmarks;

/// <summary>Makes the percentile benchmarks of the library from the published tables in <c>samples/data</c>.</summary>
/// <remarks>The tests compile this file too and compare its result with the frozen files.</remarks>
internal static class SampleBenchmarks
{
    private const string Sample =
        "NHS Staff Survey 2024 with WRES indicators 5 to 8 and sickness absence from April 2024 to March 2025: about 70% of the organisations of this "
        + "benchmarking group, chosen by a hash of their code. Contains public sector information licensed under the Open Government Licence v3.0.";

    private static readonly (string Name, string PeerGroup)[] Groups =
    [
        ("acute-trusts", "Acute and Acute & Community Trusts"),
        ("ambulance-trusts", "Ambulance Trusts"),
        ("community-trusts", "Community Trusts"),
        ("icbs", "ICBs"),
        ("mental-health-trusts", "Mental Health & Learning Disability and Mental Health, Learning Disability & Community Trusts"),
        ("specialist-trusts", "Acute Specialist Trusts"),
    ];

    /// <summary>The benchmarks by the names of their files.</summary>
    /// <param name="open">Opens a table, given its path below <c>samples/data</c>.</param>
    public static async Task<IReadOnlyList<(string File, byte[] Content)>> MakeAsync(Func<string, Task<DbDataReader>> open)
    {
        IReadOnlyList<TeamProfile> profiles = await ProfilesAsync(open);
        var citation = new Citation(SourceId.Parse("nss-2024"), "results of organisations");
        return [.. Groups.Select(g => (
            $"nss-2024-{g.Name}.json",
            BenchmarkWriter.Write(Benchmark.Freeze(
                BenchmarkId.Parse($"nss-2024/{g.Name}"), Sample, citation, [.. profiles.Where(p => p.Context.PeerGroup == g.PeerGroup)]))))];
    }

    /// <summary>The profiles of all organisations of the sample, with the HR facts.</summary>
    /// <param name="open">Opens a table, given its path below <c>samples/data</c>.</param>
    public static async Task<IReadOnlyList<TeamProfile>> ProfilesAsync(Func<string, Task<DbDataReader>> open)
    {
        await using DbDataReader questions = await open("nhs-staff-survey-2024/organisation-questions.csv");
        await using DbDataReader scores = await open("nhs-staff-survey-2024/organisation-scores.csv");
        await using DbDataReader ratios = await open("nhs-wres-2024/wres-indicators.csv");
        await using DbDataReader absence = await open("nhs-sickness-absence-2024-25/sickness-by-organisation-month.csv");
        PublishedResults results = (await PublishedResults.ReadAsync(questions, scores, default)).Require();
        PublishedFacts wres = (await PublishedFacts.ReadWresAsync(ratios, default)).Require();
        PublishedFacts sickness = (await PublishedFacts.ReadSicknessAbsenceAsync(absence, new DateOnly(2024, 4, 1), default)).Require();
        return [.. results.ToProfiles().Select(p => sickness.AddTo(wres.AddTo(p)))];
    }
}
