using System.Text.Json;
using Iapt.Belonging.Statistics;
using Iapt.Belonging.Tests.Oracles;

namespace Iapt.Belonging.Tests.Statistics;

/// <summary>Intervals, tests, resampling and shrinkage.</summary>
internal static class UncertaintyOracle
{
    internal static Dictionary<string, Func<JsonElement, object>> Operations { get; } = new()
    {
        ["ci.wilson"] = i =>
        {
            Computed<IntervalEstimate> wilson = Proportions.Wilson(i.Integer("events"), i.Integer("total"), i.Level());
            return wilson.TryGet(out IntervalEstimate? e)
                ? new { estimate = (double?)e.Value, low = (double?)e.Interval.Lower, high = (double?)e.Interval.Upper }
                : new { estimate = (double?)null, low = (double?)null, high = (double?)null };
        },
        ["ci.proportionOther"] = i =>
        {
            (int events, int total) = (i.Integer("events"), i.Integer("total"));
            return new
            {
                clopperPearson = Ends(Proportions.ClopperPearson(events, total, i.Level())),
                wilsonContinuity = Ends(Proportions.WilsonWithContinuity(events, total, i.Level())),
                agrestiCoull = Ends(Proportions.AgrestiCoull(events, total, i.Level())),
            };
        },
        ["ci.newcombeDifference"] = i =>
        {
            IntervalEstimate e = Proportions.Newcombe(i.Integer("events1"), i.Integer("total1"), i.Integer("events2"), i.Integer("total2"), i.Level()).Value;
            return new { difference = e.Value, low = e.Interval.Lower, high = e.Interval.Upper };
        },
        ["ci.meanT"] = i =>
        {
            Moments sample = Moments.Of(i.Numbers("values"));
            MeanEstimate e = (i.OptionalNumber("population") is double population
                ? MeanInterval.OfFinitePopulation(sample, (long)population, i.Level())
                : MeanInterval.OfProcess(sample, i.Level())).Value;
            return new { mean = e.Mean, sd = e.StandardDeviation, se = e.StandardError, df = e.DegreesOfFreedom, low = e.Interval.Lower, high = e.Interval.Upper };
        },
        ["ci.relativeRiskKatz"] = i =>
        {
            RiskRatio r = RelativeRisk.Katz(i.Integer("events1"), i.Integer("total1"), i.Integer("events2"), i.Integer("total2"), i.Level(), ZeroCells.GiveNoInterval);
            return new { ratio = r.Ratio.Value, logSe = r.LogStandardError.Value, low = r.Interval.Value.Lower, high = r.Interval.Value.Upper };
        },
        ["test.twoSampleT"] = i =>
        {
            (Moments x, Moments y) = (Moments.Of(i.Numbers("x")), Moments.Of(i.Numbers("y")));
            DifferenceTest welch = TwoSampleTest.Welch(x, y, Confidence.NinetyFive).Value;
            return new
            {
                difference = welch.Difference,
                welch = Test(welch),
                pooled = Test(TwoSampleTest.Pooled(x, y, Confidence.NinetyFive).Value),
                cohenD = EffectSizes.CohenD(x, y).Value,
                hedgesG = EffectSizes.HedgesG(x, y).Value,
            };
        },
        ["test.fisher"] = i =>
        {
            long[] t = i.Counts("table");
            return new { p = FisherExact.TwoSided(t[0], t[0] + t[1], t[2], t[2] + t[3]).Value };
        },
        ["ci.bootstrapExact"] = i =>
        {
            Statistic statistic = i.Text("statistic") == "mean" ? v => Moments.Of(v).Mean.Value : v => Moments.Of(v).PopulationStandardDeviation.Value;
            return Interval(Bootstrap.Exact(i.Numbers("values"), statistic, i.Level()).Value);
        },
        ["ci.bootstrapFromReplicates"] = i =>
        {
            (double[] x, double[] y) = (i.Numbers("x"), i.Numbers("y"));
            double[] left = [.. x.Select((_, k) => Correlation.Pearson(Without(x, k), Without(y, k)).Value)];
            return Interval(Bootstrap.FromReplicates(Correlation.Pearson(x, y).Value, i.Numbers("replicates"), left, i.Level()).Value);
        },
        ["jackknife.sd"] = i =>
        {
            double[] values = i.Numbers("values");
            return new
            {
                estimate = Moments.Of(values).StandardDeviation.Value,
                se = Jackknife.StandardError(values, v => Moments.Of(v).StandardDeviation.Value).Value,
            };
        },
        ["shrinkage.normalNormal"] = i =>
        {
            RandomEffectsResult r = Shrinkage.DerSimonianLaird(i.Numbers("estimates"), i.Numbers("variances")).Value;
            return new
            {
                q = r.Q,
                tau2 = r.Shrinkage.BetweenVariance,
                mean = r.Shrinkage.Mean,
                se = r.StandardError,
                shrinkageToMean = r.Shrinkage.WeightsOnOwn.Select(w => 1 - w),
                shrunken = r.Shrinkage.Values,
            };
        },
        ["shrinkage.jamesStein"] = i =>
        {
            ShrinkageResult r = Shrinkage.JamesStein(i.Numbers("values"), i.Number("variance")).Value;
            return new { mean = r.Mean, factor = r.WeightsOnOwn[0], estimates = r.Values, first = r.Values[0] };
        },
        ["shrinkage.proportionMarshall"] = i =>
        {
            ShrinkageResult r = Shrinkage.Marshall(i.Counts("events"), i.Counts("totals")).Value;
            return new { pooled = r.Mean, betweenVariance = r.BetweenVariance, weightsOnOwn = r.WeightsOnOwn, shrunken = r.Values };
        },
        ["multiple.adjust"] = i =>
        {
            double[] p = i.Numbers("p");
            int rejectedBh = MultipleTesting.Flag(MultipleTesting.BenjaminiHochberg(p).AsSpan(), 0.05).Count(f => f);
            return new
            {
                bh = MultipleTesting.BenjaminiHochberg(p),
                holm = MultipleTesting.Holm(p),
                bonferroni = MultipleTesting.Bonferroni(p),
                by = MultipleTesting.BenjaminiYekutieli(p),
                rejectedBh05 = rejectedBh,
                rejectedBh,
                rejectedBonferroni = MultipleTesting.Flag(MultipleTesting.Bonferroni(p).AsSpan(), 0.05).Count(f => f),
            };
        },
        ["nss.yearOnYearTest"] = i =>
        {
            Moments before = Moments.FromSummary(i.Integer("n1"), i.Number("mean1"), i.Number("sd1"));
            Moments after = Moments.FromSummary(i.Integer("n2"), i.Number("mean2"), i.Number("sd2"));
            Confidence confidence = Confidence.FromLevel(1 - i.Number("alpha"));
            DifferenceTest t = (i.Text("variance") == "welch" ? TwoSampleTest.Welch(after, before, confidence) : TwoSampleTest.Pooled(after, before, confidence)).Value;
            string verdict = t.PValue >= i.Number("alpha") ? "NotSignificant" : t.Difference > 0 ? "SignificantlyHigher" : "SignificantlyLower";
            return new { difference = t.Difference, se = t.StandardError, t = t.T, df = t.DegreesOfFreedom, p = t.PValue, ciLow = t.Interval.Lower, ciHigh = t.Interval.Upper, verdict };
        },
        ["equality.relativeLikelihood"] = i =>
        {
            RiskRatio r = RelativeRisk.Katz(i.Integer("eventsA"), i.Integer("totalA"), i.Integer("eventsB"), i.Integer("totalB"), i.Level(), ZeroCells.GiveNoInterval);
            return new
            {
                rateA = r.Rate1.Value,
                rateB = r.Rate2.Value,
                ratio = r.Ratio.Value,
                logSe = r.LogStandardError.Value,
                ciLow = r.Interval.Value.Lower,
                ciHigh = r.Interval.Value.Upper,
                band = Range(i).Locate(r.Ratio.Value).ToString(),
            };
        },
        ["equality.relativeLikelihoodFromRates"] = i =>
        {
            double ratio = RelativeRisk.OfRates(i.Number("rateAPercent"), i.Number("rateBPercent")).Value;
            return new { ratio, exactFromRates = ratio };
        },
        ["equality.adverseRange"] = i => new { band = Range(i).Locate(i.Number("ratio")).ToString() },
        ["equality.relativeLikelihoodEdge"] = i =>
        {
            RiskRatio r = RelativeRisk.Katz(i.Integer("eventsA"), i.Integer("totalA"), i.Integer("eventsB"), i.Integer("totalB"), Confidence.NinetyFive, ZeroCells.AddHalf);
            return new
            {
                ratio = r.Ratio.OrNull(),
                band = r.Ratio.TryGet(out double ratio) ? ReferenceRange.FourFifths.Locate(ratio).ToString() : "NotCalculable",
                correctedRatio = r.CentralRatio.OrNull(),
                ciLow = r.Interval.Value.Lower,
                ciHigh = r.Interval.Value.Upper,
            };
        },
        ["equality.compoundLikelihood"] = i => new { compound = i.Integers("steps").Select(s => RelativeRisk.Compound(i.Number("ratio"), s).Value) },
    };

    private static object Interval(BootstrapResult b) => new
    {
        estimate = b.Estimate,
        acceleration = b.Acceleration,
        z0 = b.BiasCorrection.Value,
        adjustedAlpha = new[] { b.Probabilities.Lower, b.Probabilities.Upper },
        low = b.Interval.Lower,
        high = b.Interval.Upper,
        percentileLow = b.PercentileInterval.Lower,
        percentileHigh = b.PercentileInterval.Upper,
        replicates = b.Replicates,
    };

    private static double[] Without(double[] values, int index) => [.. values.Where((_, k) => k != index)];

    private static double[] Ends(Computed<IntervalEstimate> e) => [e.Value.Interval.Lower, e.Value.Interval.Upper];

    private static object Test(DifferenceTest t) => new { t = t.T, df = t.DegreesOfFreedom, p = t.PValue, low = t.Interval.Lower, high = t.Interval.Upper };

    private static ReferenceRange Range(JsonElement i) => new(new(i.Number("rangeLow"), i.Number("rangeHigh")));
}
