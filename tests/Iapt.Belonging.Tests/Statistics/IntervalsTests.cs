using FsCheck.Xunit;
using Iapt.Belonging.Statistics;

namespace Iapt.Belonging.Tests.Statistics;

/// <summary>Laws of intervals and tests over any counts and any values.</summary>
[Properties(Arbitrary = [typeof(Shapes)], MaxTest = 500)]
public sealed class IntervalsTests
{
    private static readonly Interval Unit = new(0, 1);

    [Property]
    public void Wilson_AnyCounts_HoldsTheProportionInsideZeroToOne(byte events, byte rest)
    {
        long total = events + rest;
        Computed<IntervalEstimate> wilson = Proportions.Wilson(events, total, Confidence.NinetyFive);
        if (total == 0)
        {
            Assert.Equal(NotComputedReason.NoData, wilson.Absence.Reason);
            return;
        }

        Interval interval = wilson.Value.Interval;
        Assert.True(interval.Contains((double)events / total));
        Assert.Equal(interval, interval.ClampedTo(Unit));
        Assert.Equal(events == 0, interval.Lower == 0);
        Assert.Equal(rest == 0, interval.Upper == 1);
        Assert.True(interval.Width > 0);
    }

    [Property]
    public void ProportionIntervals_CountingTheOthers_Mirror(byte events, byte rest)
    {
        if (events + rest == 0) return;

        foreach (Func<long, long, Confidence, Computed<IntervalEstimate>> method in Methods())
        {
            Interval one = method(events, events + rest, Confidence.Ninety).Value.Interval;
            Interval other = method(rest, events + rest, Confidence.Ninety).Value.Interval;
            Assert.Equal(1 - other.Upper, one.Lower, 1e-11);
            Assert.Equal(1 - other.Lower, one.Upper, 1e-11);
        }
    }

    [Property]
    public void ProportionIntervals_MoreConfidence_AreNested(byte events, byte rest)
    {
        if (events + rest == 0) return;

        // Not Agresti and Coull: its centre moves with the confidence, so its intervals need not be nested.
        foreach (Func<long, long, Confidence, Computed<IntervalEstimate>> method in Methods().SkipLast(1))
        {
            Interval narrow = method(events, events + rest, Confidence.Ninety).Value.Interval;
            Interval wide = method(events, events + rest, Confidence.NinetyNine).Value.Interval;
            Assert.True(wide.Lower <= narrow.Lower && narrow.Upper <= wide.Upper);
        }
    }

    [Property]
    public void ExactAndCorrectedIntervals_AnyCounts_HoldTheWilsonCentre(byte events, byte rest)
    {
        if (events + rest == 0) return;

        Interval wilson = Proportions.Wilson(events, events + rest, Confidence.NinetyFive).Value.Interval;
        Interval corrected = Proportions.WilsonWithContinuity(events, events + rest, Confidence.NinetyFive).Value.Interval;
        Assert.True(corrected.Lower <= wilson.Lower + 1e-12 && wilson.Upper <= corrected.Upper + 1e-12);
    }

    [Property]
    public void Newcombe_GroupsSwapped_ChangesSignOnly(byte events1, byte rest1, byte events2, byte rest2)
    {
        (long n1, long n2) = (events1 + rest1, events2 + rest2);
        Computed<IntervalEstimate> there = Proportions.Newcombe(events1, n1, events2, n2, Confidence.NinetyFive);
        Computed<IntervalEstimate> back = Proportions.Newcombe(events2, n2, events1, n1, Confidence.NinetyFive);

        Assert.Equal(n1 > 0 && n2 > 0, there.IsComputed);
        if (!there.IsComputed) return;

        Assert.Equal(-back.Value.Value, there.Value.Value, 1e-15);
        Assert.Equal(-back.Value.Interval.Upper, there.Value.Interval.Lower, 1e-15);
        Assert.True(there.Value.Interval.Contains(there.Value.Value));
    }

    [Property]
    public void Katz_GroupsSwapped_Inverts(byte events1, byte rest1, byte events2, byte rest2)
    {
        (long n1, long n2) = (events1 + rest1, events2 + rest2);
        RiskRatio there = RelativeRisk.Katz(events1, n1, events2, n2, Confidence.NinetyFive, ZeroCells.AddHalf);
        RiskRatio back = RelativeRisk.Katz(events2, n2, events1, n1, Confidence.NinetyFive, ZeroCells.AddHalf);

        Assert.Equal(n1 > 0 && n2 > 0, there.Interval.IsComputed);
        Assert.Equal(n1 > 0 && n2 > 0 && events2 > 0, there.Ratio.IsComputed);
        if (!there.Interval.IsComputed) return;

        Assert.Equal(1, there.CentralRatio.Value * back.CentralRatio.Value, 1e-12);
        Assert.Equal(1, there.Interval.Value.Lower * back.Interval.Value.Upper, 1e-10);
        Assert.True(there.Interval.Value.Contains(there.CentralRatio.Value));
        if (there.Ratio.IsComputed && !there.IsCorrected) Assert.Equal(there.Ratio.Value, there.CentralRatio.Value);
    }

    [Fact]
    public void Katz_ZeroCellNotCorrected_HasNoInterval()
    {
        RiskRatio ratio = RelativeRisk.Katz(0, 60, 4, 80, Confidence.NinetyFive, ZeroCells.GiveNoInterval);

        Assert.Equal(0, ratio.Ratio.Value);
        Assert.False(ratio.IsCorrected);
        Assert.Equal(NotComputedReason.ZeroDenominator, ratio.Interval.Absence.Reason);
    }

    [Property]
    public void MeanInterval_AnyValues_HoldsTheMeanOrSaysWhyNot(double[] values, byte silent)
    {
        Moments sample = Moments.Of(values);
        Computed<MeanEstimate> process = MeanInterval.OfProcess(sample, Confidence.NinetyFive);
        Computed<MeanEstimate> census = MeanInterval.OfFinitePopulation(sample, values.Length + silent, Confidence.NinetyFive);

        Assert.Equal(values.Length >= 2, process.IsComputed);
        Assert.Equal(values.Length >= 2, census.IsComputed);
        if (!process.IsComputed) return;

        Assert.True(process.Value.Interval.Contains(process.Value.Mean));
        Assert.True(census.Value.Interval.Width <= process.Value.Interval.Width);
        if (silent == 0) Assert.Equal(0, census.Value.Interval.Width);
    }

    [Property]
    public void MeanInterval_ShiftedValues_ShiftsWithThem(double[] values)
    {
        double[] tame = [.. values.Where(v => Math.Abs(v) is 0 or (> 1e-3 and < 1e6))];
        if (tame.Length < 2) return;

        Interval before = MeanInterval.OfProcess(Moments.Of(tame), Confidence.NinetyFive).Value.Interval;
        Interval after = MeanInterval.OfProcess(Moments.Of([.. tame.Select(v => v + 3)]), Confidence.NinetyFive).Value.Interval;

        Assert.Equal(before.Lower + 3, after.Lower, 1e-6 * (1 + before.Width));
    }

    [Property]
    public void TwoSampleTests_SamplesSwapped_ChangeSignOnly(double[] x, double[] y)
    {
        (Moments first, Moments second) = (Moments.Of(x), Moments.Of(y));
        foreach (Func<Moments, Moments, Confidence, Computed<DifferenceTest>> method in new[] { TwoSampleTest.Welch, TwoSampleTest.Pooled })
        {
            Computed<DifferenceTest> there = method(first, second, Confidence.NinetyFive);
            Computed<DifferenceTest> back = method(second, first, Confidence.NinetyFive);
            Assert.Equal(there.IsComputed, back.IsComputed);
            if (!there.IsComputed) continue;

            Assert.Equal(-back.Value.Difference, there.Value.Difference);
            Assert.Equal(back.Value.PValue, there.Value.PValue, 1e-12);
            Assert.InRange(there.Value.PValue, 0, 1);
            Assert.True(there.Value.Interval.Contains(there.Value.Difference));
            if (Math.Abs(there.Value.PValue - 0.05) > 1e-9) Assert.Equal(there.Value.PValue > 0.05, there.Value.Interval.Contains(0));
        }
    }

    [Fact]
    public void Welch_EverybodyAlike_IsNotTestable() =>
        Assert.Equal(NotComputedReason.NoVariance, TwoSampleTest.Welch(Moments.Of([7, 7, 7]), Moments.Of([6, 6]), Confidence.NinetyFive).Absence.Reason);

    [Fact]
    public void Welch_OnePerson_NeedsTwo() =>
        Assert.Equal(NotComputed.TooFewValues(2, 1), TwoSampleTest.Welch(Moments.Of([7]), Moments.Of([6, 5]), Confidence.NinetyFive).Absence);

    [Fact]
    public void NonResponse_SixOfTen_GivesTheWorkedExample()
    {
        Moments answered = Moments.FromSummary(6, 7, 1);
        Interval bounds = NonResponse.Bounds(answered, 10, new(0, 10)).Value.Interval;
        TippingPoint tipping = NonResponse.TippingPoint(answered, 10, 5, new(0, 10)).Value;

        Assert.Equal(4.2, bounds.Lower, 1e-12);
        Assert.Equal(8.2, bounds.Upper, 1e-12);
        Assert.Equal(2, tipping.SilentMean, 1e-12);
        Assert.Equal(-5, tipping.Difference, 1e-12);
        Assert.True(tipping.IsPossible);
        Assert.False(NonResponse.TippingPoint(answered, 10, 4.1, new(0, 10)).Value.IsPossible);
        Assert.Equal(NotComputedReason.Undefined, NonResponse.TippingPoint(answered, 6, 5, new(0, 10)).Absence.Reason);
    }

    [Property]
    public void NonResponse_TippingPointPossible_MeansThresholdWithinBounds(byte people, byte silent, byte mean, byte threshold)
    {
        if (people == 0 || silent == 0) return;

        Interval scale = new(0, 255);
        Moments answered = Moments.FromSummary(people, mean, 0);
        Interval bounds = NonResponse.Bounds(answered, people + silent, scale).Value.Interval;
        TippingPoint tipping = NonResponse.TippingPoint(answered, people + silent, threshold, scale).Value;

        bool clear = Math.Abs(threshold - bounds.Lower) > 1e-9 && Math.Abs(threshold - bounds.Upper) > 1e-9;
        if (clear) Assert.Equal(bounds.Contains(threshold), tipping.IsPossible);
    }

    private static Func<long, long, Confidence, Computed<IntervalEstimate>>[] Methods() =>
        [Proportions.Wilson, Proportions.WilsonWithContinuity, Proportions.ClopperPearson, Proportions.AgrestiCoull];
}
