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

    private static double[] Ends(Computed<IntervalEstimate> e) => [e.Value.Interval.Lower, e.Value.Interval.Upper];

    private static object Test(DifferenceTest t) => new { t = t.T, df = t.DegreesOfFreedom, p = t.PValue, low = t.Interval.Lower, high = t.Interval.Upper };

    private static ReferenceRange Range(JsonElement i) => new(new(i.Number("rangeLow"), i.Number("rangeHigh")));
}
