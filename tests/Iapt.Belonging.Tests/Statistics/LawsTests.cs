using FsCheck.Xunit;
using Iapt.Belonging.Statistics;
using Iapt.Belonging.Statistics.ControlCharts;

namespace Iapt.Belonging.Tests.Statistics;

/// <summary>What must hold for any data, whatever the numbers.</summary>
[Properties(Arbitrary = [typeof(Shapes)], MaxTest = 300)]
public sealed class LawsTests
{
    [Property]
    public void Quantiles_OfAnyValues_AgreeWithAnIndependentLibrary(double[] values, byte percent)
    {
        if (values.Length == 0) return;

        double p = percent / 255.0;
        double scale = values.Max(Math.Abs);
        foreach ((QuantileDefinition ours, MathNet.Numerics.Statistics.QuantileDefinition theirs) in new[]
        {
            (QuantileDefinition.Type6, MathNet.Numerics.Statistics.QuantileDefinition.R6),
            (QuantileDefinition.Type7, MathNet.Numerics.Statistics.QuantileDefinition.R7),
        })
        {
            double expected = MathNet.Numerics.Statistics.Statistics.QuantileCustom(values, p, theirs);
            Assert.Equal(expected, Quantiles.Of(values, p, ours).Value, Math.Max(scale, 1e-300) * 1e-12);
        }
    }

    [Property]
    public void Quantiles_HigherProbability_AreNotLower(double[] values, byte one, byte other)
    {
        if (values.Length == 0) return;

        double low = Quantiles.Of(values, Math.Min(one, other) / 255.0, QuantileDefinition.Type6).Value;
        double high = Quantiles.Of(values, Math.Max(one, other) / 255.0, QuantileDefinition.Type6).Value;
        Assert.True(low <= high + (1e-12 * Math.Abs(high)));
    }

    [Property]
    public void MultipleTesting_AnyFamily_KeepsOrderAndStrength(byte[] raw)
    {
        double[] p = [.. raw.Select(r => r / 255.0)];
        double[] bonferroni = [.. MultipleTesting.Bonferroni(p)];
        double[] holm = [.. MultipleTesting.Holm(p)];
        double[] bh = [.. MultipleTesting.BenjaminiHochberg(p)];
        double[] by = [.. MultipleTesting.BenjaminiYekutieli(p)];

        for (int i = 0; i < p.Length; i++)
        {
            Assert.True(p[i] <= bh[i] && bh[i] <= holm[i] + 1e-12 && holm[i] <= bonferroni[i] && bonferroni[i] <= 1);
            Assert.True(bh[i] <= by[i] + 1e-12 && by[i] <= 1);
            for (int k = 0; k < p.Length; k++)
            {
                if (p[i] < p[k]) Assert.True(bh[i] <= bh[k] && holm[i] <= holm[k]);
            }
        }
    }

    [Property]
    public void Shrinkage_AnyGroups_MovesEachTowardsTheMean(double[] values)
    {
        double[] tame = [.. values.Where(v => Math.Abs(v) < 1e12)];
        double[] variances = [.. tame.Select((_, i) => 0.1 + (i % 3))];
        if (!Shrinkage.DerSimonianLaird(tame, variances).TryGet(out RandomEffectsResult? result)) return;

        ShrinkageResult shrunken = result.Shrinkage;
        for (int i = 0; i < tame.Length; i++)
        {
            Assert.InRange(shrunken.WeightsOnOwn[i], 0, 1);
            double slack = 1e-9 * (1 + Math.Abs(tame[i]));
            Assert.InRange(shrunken.Values[i], Math.Min(tame[i], shrunken.Mean) - slack, Math.Max(tame[i], shrunken.Mean) + slack);
        }

        Assert.InRange(result.PValue, 0, 1);
    }

    [Property]
    public void Diversity_CategoriesReordered_IsTheSameAndWithinItsRange(byte[] raw)
    {
        long[] counts = [.. raw.Select(r => (long)(r % 9))];
        if (!DiversityIndices.Of(counts).TryGet(out DiversityResult? forward)) return;

        DiversityResult backward = DiversityIndices.Of([.. counts.Reverse()]).Value;
        Assert.Equal(forward.Blau, backward.Blau, 1e-12);
        Assert.Equal(forward.Shannon, backward.Shannon, 1e-12);
        Assert.InRange(forward.Blau, 0, DiversityIndices.LargestBlau(counts.Length) + 1e-12);
        Assert.InRange(forward.Shannon, 0, DiversityIndices.LargestShannon(counts.Length) + 1e-12);
        Assert.InRange(forward.HillNumber, forward.InverseSimpson - 1e-9, forward.Observed + 1e-9);
        Assert.Equal(forward.Observed == 1, forward.Blau == 0);
    }

    [Property]
    public void Gini_OfAnyAmounts_IsTheDefinitionOverAllPairs(byte[] raw)
    {
        double[] amounts = [.. raw.Select(r => (double)r)];
        if (!Dispersion.Gini(amounts).TryGet(out double gini)) return;

        double pairs = amounts.Sum(a => amounts.Sum(b => Math.Abs(a - b)));
        Assert.Equal(pairs / (2 * amounts.Length * amounts.Sum()), gini, 1e-12);
        Assert.Equal(amounts.Average(a => Math.Sqrt(amounts.Average(b => (a - b) * (a - b)))), Dispersion.MeanDistance(amounts).Value, 1e-10);
    }

    [Fact]
    public void Dispersion_NothingToShare_SaysWhy()
    {
        Assert.Equal(NotComputedReason.ZeroDenominator, Dispersion.Gini([0, 0]).Absence.Reason);
        Assert.Equal(NotComputedReason.ZeroDenominator, Dispersion.CoefficientOfVariation([0, 0]).Absence.Reason);
        Assert.Equal(NotComputedReason.NoData, Dispersion.Gini([]).Absence.Reason);
        Assert.Equal(NotComputedReason.NoData, Dispersion.MeanDistance([]).Absence.Reason);
        Assert.Throws<ArgumentOutOfRangeException>(() => Dispersion.Gini([1, -1]));
    }

    [Fact]
    public void Correlation_MeasureThatDoesNotVary_SaysWhy()
    {
        Assert.Equal(NotComputedReason.NoVariance, Correlation.Pearson([1, 2, 3], [4, 4, 4]).Absence.Reason);
        Assert.Equal(NotComputed.TooFewValues(2, 1), Correlation.Pearson([1], [4]).Absence);
        Assert.Equal(-1, Correlation.Pearson([1, 2, 3], [9, 7, 5]).Value, 1e-15);
    }

    [Fact]
    public void PooledAndPaired_EverybodyAlike_AreNotTestable()
    {
        Assert.Equal(NotComputedReason.NoVariance, TwoSampleTest.Pooled(Moments.Of([7, 7]), Moments.Of([6, 6]), Confidence.NinetyFive).Absence.Reason);
        Assert.Equal(NotComputedReason.NoVariance, PairedTest.Of([1, 2, 3], [2, 3, 4], Confidence.NinetyFive).Absence.Reason);
    }

    [Fact]
    public void Rwg_MoreSpreadThanChance_IsTruncatedAndSaysSo()
    {
        AgreementResult split = Agreement.Rwg(Moments.Of([1, 5, 1, 5]), NullVariance.Rectangular(5)).Value;

        Assert.Equal((0, true), (split.Value, split.IsTruncated));
        Assert.False(Agreement.Rwg(Moments.Of([3, 4, 3, 4]), NullVariance.Rectangular(5)).Value.IsTruncated);
    }

    [Property]
    public void WeightedMean_AnyWeights_IsWorthBetweenOneAndAllValues(byte[] raw)
    {
        double[] values = [.. raw.Select(r => r / 7.0)];
        double[] weights = [.. raw.Select(r => (double)(r % 6))];
        if (!SurveyWeights.Mean(values, weights).TryGet(out double mean)) return;

        double sum = weights.Sum();
        double worth = SurveyWeights.EffectiveSampleSize(weights).Value;
        Assert.Equal(values.Zip(weights, (v, w) => v * w).Sum() / sum, mean, 1e-10);
        Assert.Equal(sum * sum / weights.Sum(w => w * w), worth, 1e-9);
        Assert.InRange(worth, 1 - 1e-12, values.Length + 1e-9);
    }

    [Property]
    public void Fisher_GroupsSwapped_IsTheSame(byte a, byte b, byte c, byte d)
    {
        Computed<double> there = FisherExact.TwoSided(a, a + b, c, c + d);
        Computed<double> back = FisherExact.TwoSided(c, c + d, a, a + b);

        Assert.Equal(there.IsComputed, back.IsComputed);
        if (there.IsComputed) Assert.Equal(there.Value, back.Value, 1e-9);
    }

    [Fact]
    public void Fisher_SmallTables_AgreesWithTheHypergeometricDistribution()
    {
        for (int a = 0; a <= 7; a++)
        {
            for (int c = 0; c <= 9; c++)
            {
                MathNet.Numerics.Distributions.Hypergeometric h = new(16, a + c, 7);
                double observed = h.Probability(a);
                double expected = Enumerable.Range(0, 8).Where(k => k <= a + c && a + c - k <= 9).Select(h.Probability).Where(p => p <= observed * (1 + 1e-7)).Sum();
                Assert.Equal(Math.Min(1, expected), FisherExact.TwoSided(a, 7, c, 9).Value, 1e-10);
            }
        }
    }

    [Property]
    public void Xmr_SeriesTurnedUpsideDown_TurnsItsSignals(double[] values)
    {
        Computed<XmrChart> there = XmrChart.Of(values, MovingRangeScreening.Nelson, SpecialCauseRules.MakingDataCount, null);
        Computed<XmrChart> over = XmrChart.Of([.. values.Select(v => -v)], MovingRangeScreening.Nelson, SpecialCauseRules.MakingDataCount, null);

        Assert.Equal(values.Length >= XmrLimits.FewestPoints, there.IsComputed);
        if (!there.IsComputed) return;

        Assert.Equal(
            there.Value.Points.Select(p => p.Kind(ImprovementDirection.Increase)),
            over.Value.Points.Select(p => p.Kind(ImprovementDirection.Decrease)));
    }

    [Property]
    public void Xmr_Rebased_IsEachSegmentByItself(double[] values, byte where)
    {
        if (values.Length < 2 * XmrLimits.FewestPoints) return;

        int at = XmrLimits.FewestPoints + (where % (values.Length - (2 * XmrLimits.FewestPoints) + 1));
        XmrChart whole = XmrChart.Of(values, MovingRangeScreening.None, SpecialCauseRules.MakingDataCount, null, at).Value;
        XmrChart tail = XmrChart.Of(values.AsSpan(at), MovingRangeScreening.None, SpecialCauseRules.MakingDataCount, null).Value;

        Assert.Equal(tail.Points.Select(p => (p.Value, p.Cause, p.Limits.Mean)), whole.Points.Skip(at).Select(p => (p.Value, p.Cause, p.Limits.Mean)));
    }

    [Property]
    public void Verdict_AnyInterval_SaysBetterOnlyIfAllOfItIs(short lower, ushort width, byte smallest)
    {
        double m = (smallest + 1) / 50.0;
        Interval change = new(lower / 1000.0, (lower / 1000.0) + (width / 1000.0));
        ChangeVerdict verdict = Verdicts.Of(change, m);

        bool better = verdict is ChangeVerdict.ImportantImprovement or ChangeVerdict.ImprovementOfUncertainImportance;
        bool worse = verdict is ChangeVerdict.ImportantDeterioration or ChangeVerdict.DeteriorationOfUncertainImportance;
        Assert.Equal(change.Lower > 0, better);
        Assert.Equal(change.Upper < 0, worse);
        if (verdict == ChangeVerdict.NoImportantChange) Assert.True(change.Contains(0) && change.Lower > -m && change.Upper < m);
    }

    [Property]
    public void Kitagawa_AnyStrata_AddsUpToTheGap(byte[] raw)
    {
        int strata = raw.Length / 4;
        double[] means = [.. raw.Select(r => (double)r)];
        long[] sizes = [.. raw.Select(r => 1L + r)];
        Computed<Decomposition> result = Gaps.Kitagawa(
            means.AsSpan(0, strata), sizes.AsSpan(strata, strata), means.AsSpan(2 * strata, strata), sizes.AsSpan(3 * strata, strata));

        Assert.Equal(strata > 0, result.IsComputed);
        if (!result.IsComputed) return;

        Assert.Equal(result.Value.Gap, result.Value.Composition + result.Value.Within, 1e-9);
        Assert.Equal(result.Value.Gap, result.Value.CompositionAtB + result.Value.WithinAtA, 1e-9);
    }

    [Property]
    public void Bootstrap_SameSeed_GivesTheSameInterval(double[] values, int seed)
    {
        static double Mean(ReadOnlySpan<double> v) => Moments.Of(v).Mean.Value;
        Computed<BootstrapResult> one = Bootstrap.Resampled(values, Mean, Confidence.NinetyFive, 99, seed);
        Computed<BootstrapResult> two = Bootstrap.Resampled(values, Mean, Confidence.NinetyFive, 99, seed);

        Assert.Equal(one.IsComputed, two.IsComputed);
        if (one.IsComputed) Assert.Equal(one.Value.Interval, two.Value.Interval);
    }

    [Fact]
    public void Bootstrap_SeedOne_DrawsThisSequenceForever()
    {
        SplitMix random = new(1);

        // The generator's published outputs for seed 1 begin 0x910A2DEC89025CC1, 0xBEEB8DA1658EEC67, 0xF893A2EEFB32555E.
        Assert.Equal([0x910A2D, 0xBEEB8D, 0xF893A2], Enumerable.Range(0, 3).Select(_ => random.Next(1 << 24)));
    }

    [Fact]
    public void Bootstrap_WrongSizes_SaysWhy()
    {
        static double First(ReadOnlySpan<double> v) => v[0];

        Assert.Equal(NotComputed.TooManyValues(6, 7), Bootstrap.Exact([1, 2, 3, 4, 5, 6, 7], First, Confidence.NinetyFive).Absence);
        Assert.Equal(NotComputed.TooFewValues(2, 1), Bootstrap.Exact([1], First, Confidence.NinetyFive).Absence);
        Assert.Equal(NotComputedReason.NoVariance, Bootstrap.Exact([3, 3, 3], First, Confidence.NinetyFive).Absence.Reason);
        Assert.Throws<ArgumentException>(() => Bootstrap.Exact([1, 2], _ => double.NaN, Confidence.NinetyFive));
    }

    [Fact]
    public void LinearRegression_ExactLine_IsFound()
    {
        LinearRegression model = LinearRegression.Fit([[1, 1, 1, 1], [1, 2, 3, 4.5]], [5, 7, 9, 12]).Value;

        Assert.Equal(3, model.Coefficients[0], 1e-12);
        Assert.Equal(2, model.Coefficients[1], 1e-12);
        Assert.Equal(NotComputedReason.Undefined, LinearRegression.Fit([[1, 1, 1], [2, 2, 2]], [5, 7, 9]).Absence.Reason);
        Assert.Equal(NotComputed.TooFewValues(3, 2), LinearRegression.Fit([[1, 1], [2, 3]], [5, 7]).Absence);
    }

    [Property]
    public void LinearRegression_AnyData_AgreesWithAnIndependentLibrary(double[] values)
    {
        double[] y = [.. values.Where(v => Math.Abs(v) < 1e6)];
        if (y.Length < 4) return;

        double[] x = [.. y.Select((_, i) => (double)(i * i))];
        double[] expected = MathNet.Numerics.LinearRegression.MultipleRegression.QR(x.Select(v => new[] { v }).ToArray(), y, intercept: true);
        LinearRegression model = LinearRegression.Fit([[.. x.Select(_ => 1.0)], x], y).Value;

        double scale = 1 + y.Max(Math.Abs);
        Assert.Equal(expected[0], model.Coefficients[0], scale * 1e-9);
        Assert.Equal(expected[1], model.Coefficients[1], scale * 1e-9);
    }

    [Property]
    public void MixedModel_BalancedGroups_AgreesWithTheAnalysisOfVariance(byte[] raw)
    {
        Moments[] groups = [.. raw.Chunk(4).Where(c => c.Length == 4).Select(c => Moments.Of([.. c.Select(v => (double)v)]))];
        if (!IntraclassCorrelation.MixedModel(groups).TryGet(out VarianceComponents? mixed)) return;

        double anova = IntraclassCorrelation.OneWay(groups).Value.Icc1.Value;
        Assert.Equal(Math.Max(0, anova), mixed.Icc1, 1e-5);
    }

    [Fact]
    public void Faultline_WrongSizes_SaysWhy()
    {
        Assert.Equal(NotComputed.TooManyValues(16, 17), Faultline.Fau([.. Enumerable.Range(0, 17).Select(i => new double[] { i })]).Absence);
        Assert.Equal(NotComputedReason.NoVariance, Faultline.Fau([[1], [1]]).Absence.Reason);
        Assert.Throws<ArgumentException>(() => Faultline.Fau([[1], [1, 2]]));
    }

    [Fact]
    public void Awg_ExtremeMean_IsOneOrUndefined()
    {
        Interval scale = new(1, 5);

        Assert.Equal(1, Agreement.Awg(Moments.Of([5, 5, 5]), scale).Value);
        Assert.Equal(NotComputedReason.Undefined, Agreement.Awg(Moments.Of([5, 5, 5, 4]), scale).Absence.Reason);
        Assert.Equal(-1, Agreement.Awg(Moments.Of([1, 5, 1, 5]), scale).Value, 1e-12);
    }

    [Fact]
    public void Funnel_SmallerUnit_HasWiderLimits()
    {
        Interval small = FunnelLimits.OfProportion(0.6, 12, Confidence.NinetyNinePointEight, Overdispersion.None).Value;
        Interval large = FunnelLimits.OfProportion(0.6, 400, Confidence.NinetyNinePointEight, Overdispersion.None).Value;
        Overdispersion wide = Overdispersion.Multiplicative([1, 9, 2, 8, 3, 7], [1, 1, 1, 1, 1, 1], 5, 0.1).Value;

        Assert.True(small.Width > large.Width && small.Contains(large.Lower) && small.Upper == 1);
        Assert.Equal(0.6 - (3.090232306167813 * Math.Sqrt(0.24 / 400)), large.Lower, 1e-12);
        Assert.True(wide.Factor > 1);
        Assert.True(FunnelLimits.OfMean(5, 2, 10, Confidence.NinetyFive, wide).Value.Width > FunnelLimits.OfMean(5, 2, 10, Confidence.NinetyFive, Overdispersion.None).Value.Width);
        Assert.Equal(0, Overdispersion.Additive([5, 5.1, 4.9], [1, 1, 1], 5, 0).Value.BetweenVariance);
        Assert.Equal(49, Overdispersion.Additive([0, 10], [1, 1], 5, 0).Value.BetweenVariance, 1e-12);
    }

    [Property]
    public void Laplace_Quantile_IsTheInverseOfItsDistribution(byte raw)
    {
        double u = (raw + 0.5) / 256;
        double noise = DifferentialPrivacy.LaplaceQuantile(2, u);

        Assert.Equal(MathNet.Numerics.Distributions.Laplace.CDF(0, 2, noise), u, 1e-12);
        Assert.Equal(1, Enumerable.Range(-200, 401).Sum(k => DifferentialPrivacy.GeometricProbability(0.3, k)), 1e-12);
    }

    [Property]
    public void NhsDigitalRule_AnyCount_HidesOneToSevenAndRoundsToFive(ushort count)
    {
        long? shown = NhsDigitalRule.Shown(count);

        Assert.Equal(count is >= 1 and <= 7, shown is null);
        if (shown is long number && count > 0) Assert.True(number % 5 == 0 && Math.Abs(number - count) <= 2);
    }
}
