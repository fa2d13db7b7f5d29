using FsCheck.Xunit;
using Iapt.Belonging.Statistics;
using Iapt.Belonging.Statistics.ControlCharts;

namespace Iapt.Belonging.Tests.Statistics;

/// <summary>Whatever the shape of the data, what comes out is a finite number or a reason.</summary>
[Properties(Arbitrary = [typeof(Shapes)], MaxTest = 400)]
public sealed class NoNumberThatIsNoneTests
{
    [Property]
    public void OneSample_OfAnyShape_GivesFiniteNumbersOrReasons(double[] values)
    {
        Moments moments = Moments.Of(values);
        double[] amounts = [.. values.Select(Math.Abs)];

        All(
            ("moments", moments),
            ("median", Quantiles.Median(values)),
            ("quantile", Quantiles.Of(values, 0.9, QuantileDefinition.Type7)),
            ("mean", MeanInterval.OfProcess(moments, Confidence.NinetyNine)),
            ("jackknife", Jackknife.StandardError(values, v => Moments.Of(v).Mean.Value)),
            ("distance", Dispersion.MeanDistance(values)),
            ("variation", Dispersion.CoefficientOfVariation(amounts)),
            ("gini", Dispersion.Gini(amounts)),
            ("james-stein", Shrinkage.JamesStein(values, 0.7)),
            ("rwg", Agreement.Rwg(moments, NullVariance.Rectangular(5))),
            ("weighted", SurveyWeights.Mean(values, amounts)),
            ("worth", SurveyWeights.EffectiveSampleSize(amounts)),
            ("faultline", Faultline.Fau([.. values.Take(7).Select(v => new[] { v })])));
    }

    [Property]
    public void Series_OfAnyShape_GivesFiniteNumbersOrReasons(double[] values)
    {
        All(
            ("xmr", XmrChart.Of(values, MovingRangeScreening.Nelson, SpecialCauseRules.MakingDataCount, null)),
            ("xmr-unscreened", XmrChart.Of(values, MovingRangeScreening.None, SpecialCauseRules.MakingDataCount, 6)),
            ("run", RunChart.Of(values)));

        Computed<LinearRegression> segmented = SegmentedRegression.Fit(values, values.Length / 2);
        All(("segmented", segmented));
        if (segmented.TryGet(out LinearRegression? model)) All(("classic", model.ClassicErrors()), ("hc3", model.Hc3Errors()), ("newey", model.NeweyWestErrors(2)));
    }

    [Property]
    public void TwoSamples_OfAnyShape_GiveFiniteNumbersOrReasons(double[] x, double[] y)
    {
        (Moments first, Moments second) = (Moments.Of(x), Moments.Of(y));
        double[] paired = [.. x.Select((_, i) => y.Length == 0 ? 0 : y[i % y.Length])];

        All(
            ("welch", TwoSampleTest.Welch(first, second, Confidence.NinetyFive)),
            ("pooled", TwoSampleTest.Pooled(first, second, Confidence.NinetyFive)),
            ("g", EffectSizes.HedgesG(first, second)),
            ("correlation", Correlation.Pearson(x, paired)),
            ("paired", PairedTest.Of(x, paired, Confidence.NinetyFive)),
            ("did", DifferenceInDifferences.Of(first, second, second, first, Confidence.NinetyFive)),
            ("permutation", PermutationTest.Exact(x.AsSpan(0, Math.Min(5, x.Length)), y.AsSpan(0, Math.Min(5, y.Length)))),
            ("anova", IntraclassCorrelation.OneWay([first, second, first.With(1)])),
            ("mixed", IntraclassCorrelation.MixedModel([first, second, first.With(1)])),
            ("shrinkage", Shrinkage.DerSimonianLaird(x, [.. paired.Select(v => Math.Max(Math.Abs(v), 1e-12))])),
            ("overdispersion", Overdispersion.Additive(x, [.. paired.Select(v => Math.Max(Math.Abs(v), 1e-12))], 0, 0.1)),
            ("leave-one-out", LeaveOneOut.Of(x, [.. paired.Select(v => Math.Max(Math.Abs(v), 1e-12))])));
    }

    [Property(MaxTest = 60)]
    public void Bootstrap_OfAnyShape_GivesFiniteNumbersOrReasons(double[] values)
    {
        static double Mean(ReadOnlySpan<double> v) => Moments.Of(v).Mean.Value;

        All(
            ("exact", Bootstrap.Exact(values.AsSpan(0, Math.Min(4, values.Length)), Mean, Confidence.NinetyFive)),
            ("resampled", Bootstrap.Resampled(values, v => Moments.Of(v).PopulationStandardDeviation.Value, Confidence.Ninety, 199, 7)));
    }

    [Property]
    public void Items_OfAnyShape_GiveFiniteNumbersOrReasons(double[] a, double[] b, double[] c)
    {
        int people = Math.Max(a.Length, Math.Max(b.Length, c.Length));
        double?[] Cells(double[] column) => [.. Enumerable.Range(0, people).Select(i => i < column.Length ? column[i] : (double?)null)];
        double?[][] columns = [Cells(a), Cells(b), Cells(c), Cells(a)];
        ItemTable table = new(3, Enumerable.Range(0, people).Select(i => new[] { columns[0][i], columns[1][i], columns[2][i] }));

        All(
            ("alpha", Reliability.Alpha(table, Confidence.NinetyFive)),
            ("items", Reliability.ItemTotal(table)),
            ("rwgj", Agreement.RwgJ(table, NullVariance.SlightlySkewedFiveOptions)),
            ("rwgj*", Agreement.RwgJStar(table, NullVariance.SlightlySkewedFiveOptions)),
            ("ad", Agreement.AverageDeviation(table, Centre.Median)));
    }

    [Property]
    public void Counts_OfAnySize_GiveFiniteNumbersOrReasons(byte[] first, byte[] rest)
    {
        int length = Math.Min(first.Length, rest.Length);
        long[] events = [.. first.Take(length).Select(f => (long)f)];
        long[] totals = [.. events.Select((e, i) => e + rest[i])];
        double[] reference = [.. rest.Take(length).Select(r => (double)(r % 5))];

        All(
            ("diversity", DiversityIndices.Of(events)),
            ("representation", Representation.Of(events, reference)),
            ("marshall", Shrinkage.Marshall(events, totals)),
            ("p-chart", PChart.Of(events, totals)),
            ("four-fifths", Gaps.FourFifths(events, totals, 0.8)),
            ("standardised", Gaps.Standardise(reference, reference)));
        for (int i = 1; i < length; i++)
        {
            All(
                ("fisher", FisherExact.TwoSided(events[0], totals[0], events[i], totals[i])),
                ("katz", RelativeRisk.Katz(events[0], totals[0], events[i], totals[i], Confidence.NinetyFive, ZeroCells.AddHalf)),
                ("clopper", Proportions.ClopperPearson(events[i], totals[i], Confidence.NinetyFive)));
        }
    }

    private static void All(params ReadOnlySpan<(string Name, object Result)> results)
    {
        foreach ((string name, object result) in results) FiniteWalk.AssertFinite(result, name);
    }
}
