using System.Text.Json;
using Iapt.Belonging.Statistics;
using Iapt.Belonging.Tests.Oracles;

namespace Iapt.Belonging.Tests.Statistics;

/// <summary>Did an intervention work?</summary>
internal static class EvaluationOracle
{
    internal static Dictionary<string, Func<JsonElement, object>> Operations { get; } = new()
    {
        ["evaluate.didFromSummaries"] = i =>
        {
            DifferenceInDifferencesResult d = DifferenceInDifferences.Of(
                i.Summary("treatedBefore"), i.Summary("treatedAfter"), i.Summary("controlBefore"), i.Summary("controlAfter"), i.Level()).Value;
            return new
            {
                changeTreated = d.ChangeTreated,
                changeControl = d.ChangeControl,
                did = d.Test.Difference,
                se = d.Test.StandardError,
                df = d.Test.DegreesOfFreedom,
                t = d.Test.T,
                p = d.Test.PValue,
                low = d.Test.Interval.Lower,
                high = d.Test.Interval.Upper,
                lowNormal = d.NormalInterval.Lower,
                highNormal = d.NormalInterval.Upper,
            };
        },
        ["evaluate.didFromMeans"] = i =>
        {
            double did = DifferenceInDifferences.OfMeans(i.Number("treatedBefore"), i.Number("treatedAfter"), i.Number("controlBefore"), i.Number("controlAfter"));
            return new { did, publishedDid = did };
        },
        ["evaluate.didRegression"] = i =>
        {
            (double[] treat, double[] post) = (i.Numbers("treat"), i.Numbers("post"));
            int[] teams = i.Integers(i.EnumerateObject().Select(p => p.Name).Single(n => n is not ("y" or "treat" or "post")));
            double[] both = [.. treat.Zip(post, (t, p) => t * p)];
            LinearRegression model = LinearRegression.Fit([[.. treat.Select(_ => 1.0)], treat, post, both], i.Numbers("y")).Value;
            return new
            {
                coefficients = model.Coefficients,
                did = model.Coefficients[3],
                seClassic = model.ClassicErrors()[3],
                seHc3 = model.Hc3Errors().Value[3],
                seCluster = model.ClusterErrors(teams).Value[3],
            };
        },
        ["evaluate.didTeamLevel"] = i =>
        {
            DifferenceTest t = TwoSampleTest.Pooled(Moments.Of(i.Numbers("changeTreated")), Moments.Of(i.Numbers("changeControl")), i.Level()).Value;
            return new { did = t.Difference, t = t.T, df = t.DegreesOfFreedom, p = t.PValue, low = t.Interval.Lower, high = t.Interval.Upper };
        },
        ["evaluate.permutation"] = i =>
        {
            PermutationResult p = PermutationTest.Exact(i.Numbers("changeTreated"), i.Numbers("changeControl")).Value;
            return new { p = p.PValue, assignments = p.Arrangements };
        },
        ["evaluate.paired"] = i =>
        {
            PairedResult p = PairedTest.Of(i.Numbers("before"), i.Numbers("after"), i.Level()).Value;
            return new
            {
                meanChange = p.Test.Difference,
                sdChange = p.StandardDeviation,
                t = p.Test.T,
                df = p.Test.DegreesOfFreedom,
                p = p.Test.PValue,
                low = p.Test.Interval.Lower,
                high = p.Test.Interval.Upper,
                dz = p.StandardisedByChange,
                dav = p.StandardisedByAverage.Value,
            };
        },
        ["evaluate.reliableChange"] = i =>
        {
            ReliableChangeResult r = ImportantDifference.ReliableChange(
                i.Number("before"), i.Number("after"), i.Number("sd"), i.Number("reliability"), ImportantDifference.UsualCriterion).Value;
            return new { sem = r.StandardError, sDiff = r.DifferenceError, rci = r.Index, criterion95 = r.Criterion, reliable = r.IsReliable };
        },
        ["evaluate.mid"] = i => new
        {
            halfSd = ImportantDifference.ShareOfDeviation(i.Number("sd"), 0.5),
            fifthSd = ImportantDifference.ShareOfDeviation(i.Number("sd"), 0.2),
            oneSem = ImportantDifference.StandardErrorOfMeasurement(i.Number("sd"), i.Number("reliability")),
            teamDetectable = ImportantDifference.Detectable(i.Number("sd"), i.Integer("n"), ImportantDifference.UsualCriterion).Value,
        },
        ["evaluate.minimumDetectableDifference"] = i =>
        {
            double mdd = Planning.MinimumDetectableDifference(
                i.Number("sd"), i.Integer("n1"), i.Integer("n2"), i.Number("power"), Confidence.FromLevel(1 - i.Number("alpha")));
            return new { mdd, standardised = mdd / i.Number("sd") };
        },
        ["evaluate.designEffect"] = i =>
        {
            double deff = Planning.DesignEffect(i.Number("clusterSize"), i.Number("icc1")).Value;
            return new { deff, effectiveN = i.Number("n") / deff };
        },
        ["evaluate.segmentedRegression"] = i =>
        {
            LinearRegression model = SegmentedRegression.Fit(i.Numbers("values"), i.Integer("interventionAfter")).Value;
            return new
            {
                coefficients = model.Coefficients,
                seClassic = model.ClassicErrors(),
                seNeweyWest = model.NeweyWestErrors(2),
                durbinWatson = model.DurbinWatson.Value,
            };
        },
        ["evaluate.expectedRegressionToMean"] = i =>
        {
            double expected = ImportantDifference.ExpectedWithoutIntervention(i.Number("selected"), i.Number("populationMean"), i.Number("reliability"));
            return new { expected, regressionEffect = expected - i.Number("selected") };
        },
        ["evaluate.verdict"] = i => new { verdict = Verdicts.Of(new(i.Number("low"), i.Number("high")), i.Number("minimalImportant")).ToString() },
    };
}
