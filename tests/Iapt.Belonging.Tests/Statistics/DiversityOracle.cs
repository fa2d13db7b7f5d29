using System.Text.Json;
using Iapt.Belonging.Statistics;
using Iapt.Belonging.Tests.Oracles;

namespace Iapt.Belonging.Tests.Statistics;

/// <summary>Variety, separation, disparity, faultlines and representation.</summary>
internal static class DiversityOracle
{
    internal static Dictionary<string, Func<JsonElement, object>> Operations { get; } = new()
    {
        ["diversity.index"] = i =>
        {
            DiversityResult d = DiversityIndices.Of(i.Counts("counts")).Value;
            return new
            {
                n = d.Count,
                observed = d.Observed,
                shannon = d.Shannon,
                blau = d.Blau,
                inverseSimpson = d.InverseSimpson,
                blauUnbiased = d.BlauUnbiased.OrNull(),
                blauNormalised = d.BlauNormalised.OrNull(),
                shannonNormalised = d.ShannonNormalised.OrNull(),
                hill1 = d.HillNumber,
                bergerParker = d.LargestShare,
            };
        },
        ["diversity.max"] = i => new
        {
            blauMax = i.Integers("categories").Select(DiversityIndices.LargestBlau),
            shannonMax = i.Integers("categories").Select(DiversityIndices.LargestShannon),
        },
        ["diversity.empty"] = i =>
        {
            Computed<DiversityResult> d = DiversityIndices.Of(i.Counts("counts"));
            return new { blau = d.TryGet(out DiversityResult? r) ? r.Blau : (double?)null, shannon = r?.Shannon };
        },
        ["diversity.separation"] = i =>
        {
            double[] values = i.Numbers("values");
            return new
            {
                sdPopulation = Moments.Of(values).PopulationStandardDeviation.Value,
                meanDistance = Dispersion.MeanDistance(values).Value,
                coefficientOfVariation = Dispersion.CoefficientOfVariation(values).Value,
                gini = Dispersion.Gini(values).Value,
            };
        },
        ["diversity.faultlineFau"] = i =>
        {
            double[][] people = [.. i.Rows("attributes").Select(row => row.Select(v => v!.Value).ToArray())];
            FaultlineResult f = Faultline.Fau(people).Value;
            return new { fau = f.Strength, subgroup = f.InSecondSubgroup.Select(s => s ? 1 : 0) };
        },
        ["diversity.representation"] = i =>
        {
            RepresentationResult r = Representation.Of(i.Counts("team"), i.Numbers("reference")).Value;
            return new { ratios = r.Ratios.Select(x => x.OrNull()), dissimilarity = r.Dissimilarity, kl = r.Divergence.OrNull() };
        },
    };
}
