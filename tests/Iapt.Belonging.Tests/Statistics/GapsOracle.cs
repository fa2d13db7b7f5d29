using System.Globalization;
using System.Text.Json;
using Iapt.Belonging.Statistics;
using Iapt.Belonging.Tests.Oracles;

namespace Iapt.Belonging.Tests.Statistics;

/// <summary>Gaps between groups; and other bodies' rules and privacy mechanisms, which no release of ours uses.</summary>
internal static class GapsOracle
{
    internal static Dictionary<string, Func<JsonElement, object>> Operations { get; } = new()
    {
        ["gaps.fourFifths"] = i =>
        {
            ImpactRatio[] groups = [.. Gaps.FourFifths(i.Counts("selected"), i.Counts("total"), i.Number("threshold")).Select(g => g.Value)];
            double[] ratios = [.. groups.Select(g => g.Ratio.Value)];
            return new { rates = groups.Select(g => g.Rate), impactRatios = ratios, ratios, adverse = groups.Select(g => g.IsAdverse) };
        },
        ["gaps.meanGap"] = i =>
        {
            (Moments group, Moments reference) = (i.Summary("group"), i.Summary("reference"));
            DifferenceTest t = TwoSampleTest.Welch(group, reference, i.Level()).Value;
            return new
            {
                gap = t.Difference,
                se = t.StandardError,
                df = t.DegreesOfFreedom,
                low = t.Interval.Lower,
                high = t.Interval.Upper,
                p = t.PValue,
                hedgesG = EffectSizes.HedgesG(group, reference).Value,
            };
        },
        ["gaps.summary"] = i =>
        {
            GapSummary s = Gaps.Summarise(i.Numbers("means"), i.Counts("sizes")).Value;
            return new { overall = s.Overall, maxGap = s.LargestGap, betweenGroupVariance = s.BetweenVariance, indexOfDisparity = s.IndexOfDisparity.Value };
        },
        ["gaps.intersectionalShrinkage"] = i =>
        {
            long[] sizes = i.Counts("sizes");
            double variance = i.Number("pooledSd") * i.Number("pooledSd");
            ShrinkageResult s = Shrinkage.DerSimonianLaird(i.Numbers("means"), [.. sizes.Select(n => variance / n)]).Value.Shrinkage;
            return new { tau2 = s.BetweenVariance, mean = s.Mean, shrunken = s.Values, reportable = sizes.Select(n => n >= i.Integer("minimumReported")) };
        },
        ["gaps.interaction"] = i =>
        {
            Interaction x = Gaps.Interaction(i.Numbers("means"), i.Counts("sizes")).Value;
            return new { interaction = x.Value, additivePrediction = x.Additive, residual = x.Residuals };
        },
        ["gaps.vpc"] = i => new { vpc = Gaps.VariancePartition(i.Number("betweenVariance"), i.Number("withinVariance")).Value },
        ["gaps.pcv"] = i => new { pcv = Gaps.ChangeInVariance(i.Number("nullVariance"), i.Number("mainEffectsVariance")).Value },
        ["gaps.kitagawa"] = i =>
        {
            Decomposition d = Gaps.Kitagawa(i.Numbers("meansA"), i.Counts("sizesA"), i.Numbers("meansB"), i.Counts("sizesB")).Value;
            return new
            {
                gap = d.Gap,
                compositionSymmetric = d.Composition,
                withinSymmetric = d.Within,
                compositionAtB = d.CompositionAtB,
                withinAtA = d.WithinAtA,
            };
        },
        ["gaps.directStandardisation"] = i => new { standardised = Gaps.Standardise(i.Numbers("bandMeans"), i.Numbers("standardShares")).Value },
        ["gaps.fdrFlags"] = i =>
        {
            double[] adjusted = [.. MultipleTesting.BenjaminiHochberg(i.Numbers("p"))];
            return new { adjusted, flagged = MultipleTesting.Flag(adjusted, i.Number("q")) };
        },
        ["sdc.nhsDigitalCount"] = i => new
        {
            display = i.Counts("counts").Select(c => i.Flag("national") ? Text(c) : Text(NhsDigitalRule.Shown(c))),
        },
        ["sdc.nhsDigitalMean"] = i => new
        {
            display = NhsDigitalRule.ShowsMeanOf(i.Integer("n")) ? i.Number("mean").ToString(CultureInfo.InvariantCulture) : "*",
        },
        ["dp.laplaceMean"] = i =>
        {
            LaplaceNoise n = DifferentialPrivacy.LaplaceMean(new(i.Number("lower"), i.Number("upper")), i.Integer("n"), i.Number("epsilon"), i.Level()).Value;
            return new { sensitivity = n.Sensitivity, scale = n.Scale, halfWidth = n.HalfWidth, sd = n.StandardDeviation };
        },
        ["dp.gaussianClassic"] = i => new { sigma = DifferentialPrivacy.GaussianDeviation(i.Number("sensitivity"), i.Number("epsilon"), i.Number("delta")) },
        ["dp.laplaceQuantile"] = i => new { noise = i.Numbers("u").Select(u => DifferentialPrivacy.LaplaceQuantile(i.Number("scale"), u)) },
        ["dp.geometric"] = i => new { probability = i.Integers("k").Select(k => DifferentialPrivacy.GeometricProbability(i.Number("epsilon"), k)) },
        ["dp.composition"] = i => new { total = DifferentialPrivacy.Compose(i.Numbers("epsilons")) },
    };

    private static string Text(long? shown) => shown?.ToString(CultureInfo.InvariantCulture) ?? "*";
}
