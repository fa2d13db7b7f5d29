using FsCheck.Xunit;
using Iapt.Belonging.Statistics;
using Iapt.Belonging.Testing;
using MathNet.Numerics.Distributions;

namespace Iapt.Belonging.Tests.Statistics;

public sealed class LeaveOneOutTests
{
    private static readonly double[] Values = [6.2, 6.9, 7.4, 5.1, 6.6, 7.8, 6.0];
    private static readonly double[] Errors = [0.4, 0.5, 0.3, 0.45, 0.6, 0.35, 0.5];

    [Fact]
    public void Of_EachGroup_FollowsTheFormulasWrittenOutAgain()
    {
        const int at = 3;
        LeaveOneOutResult found = LeaveOneOut.Of(Values, Errors).Value[at];

        double[] v = [.. Errors.Select(e => e * e)];
        double[] w = [.. v.Select(x => 1 / x)];
        double pooled = w.Zip(Values, (a, y) => a * y).Sum() / w.Sum();
        double q = w.Zip(Values, (a, y) => a * (y - pooled) * (y - pooled)).Sum();
        double tau2 = (q - 6) / (w.Sum() - (w.Sum(a => a * a) / w.Sum()));
        int[] others = [0, 1, 2, 4, 5, 6];
        double weights = others.Sum(j => 1 / (v[j] + tau2));
        double mean = others.Sum(j => Values[j] / (v[j] + tau2)) / weights;
        double total = tau2 + v[at] + (1 / weights);
        double r = tau2 / total;
        double place = Math.Sqrt(r) * (Values[at] - mean) / Math.Sqrt(total);
        double t = StudentT.InvCDF(0, 1, 6, 0.975);

        Assert.Equal(tau2, found.BetweenVariance, 1e-9);
        Assert.Equal(mean, found.MeanOfOthers, 1e-9);
        Assert.Equal(1 / Math.Sqrt(weights), found.MeanError, 1e-9);
        Assert.Equal(r, found.WeightOnOwn, 1e-9);
        Assert.Equal(r * (Values[at] - mean), found.Difference.Value, 1e-9);
        Assert.Equal((r * (Values[at] - mean)) - (t * Math.Sqrt(tau2 * (1 - r))), found.Difference.Interval.Lower, 1e-6);
        Assert.Equal(Normal.CDF(0, 1, place), found.ShareBelow.Value, 1e-9);
        Assert.Equal(Normal.CDF(0, 1, place - (t * Math.Sqrt(1 - r))), found.ShareBelow.Interval.Lower, 1e-6);
        Assert.Equal(Normal.CDF(0, 1, place + (t * Math.Sqrt(1 - r))), found.ShareBelow.Interval.Upper, 1e-6);
    }

    // The group's own value and what the others predict, weighted by precision, are the mean of all: leaving one out loses nothing.
    [Fact]
    public void Of_EveryGroup_OwnValueAndTheOthersMakeTheMeanOfAll()
    {
        RandomEffectsResult all = Shrinkage.DerSimonianLaird(Values, [.. Errors.Select(e => e * e)]).Value;
        for (int i = 0; i < Values.Length; i++)
        {
            LeaveOneOutResult one = LeaveOneOut.Of(Values, Errors).Value[i];
            double own = 1 / ((Errors[i] * Errors[i]) + one.BetweenVariance);
            double others = 1 / (one.MeanError * one.MeanError);
            Assert.Equal(all.Shrinkage.Mean, ((own * Values[i]) + (others * one.MeanOfOthers)) / (own + others), 1e-9);
        }
    }

    [Fact]
    public void Of_OneFarFromOthersThatAreAlike_IsOutsideAndDoesNotHideItself()
    {
        double[] values = [3, 6.4, 6.5, 6.6, 6.5, 6.4, 6.6, 6.5];
        double[] errors = [.. values.Select(_ => 0.5)];
        LeaveOneOutResult low = LeaveOneOut.Of(values, errors).Value[0];

        Assert.Equal(RangePosition.BelowRange, low.Position);
        Assert.InRange(low.ShareBelow.Value, 0, 0.02);
        Assert.InRange(low.ShareBelow.Interval.Upper, 0, 0.2); // one of eight
        Assert.All(LeaveOneOut.Of(values, errors).Value[1..], g => Assert.Equal(RangePosition.WithinRange, g.Position));
    }

    [Fact]
    public void Of_GroupsThatDifferByLessThanChance_StandInTheMiddle()
    {
        LeaveOneOutResult one = LeaveOneOut.Of([6, 6.1, 6.2, 6, 6.1, 6.2], [0.5, 0.5, 0.5, 0.5, 0.5, 0.5]).Value[0];

        Assert.Equal((0, 0), (one.BetweenVariance, one.WeightOnOwn));
        Assert.Equal(0.5, one.ShareBelow.Value, 1e-12);
        Assert.True(one.ShareBelow.Interval.Width > 0.95);
        Assert.Equal(0, one.Difference.Interval.Width);
    }

    [Theory]
    [InlineData(0, NotComputedReason.NoData)]
    [InlineData(2, NotComputedReason.TooFewValues)]
    public void Of_TooFewGroups_SaysSo(int groups, NotComputedReason reason) =>
        Assert.Equal(reason, LeaveOneOut.Of(Values.AsSpan(0, groups), Errors.AsSpan(0, groups)).Absence.Reason);

    [Fact]
    public void Of_WhatCannotBe_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => LeaveOneOut.Of([1, 2, 3], [1, 0, 1]));
        Assert.Throws<ArgumentException>(() => LeaveOneOut.Of([1, 2, 3], [1, 1]));
    }

    [Property(MaxTest = 200)]
    public void Of_AnyGroups_TurnedRoundTurnsTheShareRound(int seed)
    {
        var random = new Random(seed);
        double[] values = [.. Enumerable.Range(0, random.Next(3, 20)).Select(_ => random.NextDouble() * 10)];
        double[] errors = [.. values.Select(_ => 0.2 + random.NextDouble())];
        LeaveOneOutResult one = LeaveOneOut.Of(values, errors).Value[0];
        LeaveOneOutResult turned = LeaveOneOut.Of([.. values.Select(v => 10 - v)], errors).Value[0];

        Assert.Equal(one.ShareBelow.Value, 1 - turned.ShareBelow.Value, 1e-9);
        Assert.Equal(one.ShareBelow.Interval.Upper, 1 - turned.ShareBelow.Interval.Lower, 1e-9);
        Assert.Equal(one.Limits.Lower, 10 - turned.Limits.Upper, 1e-9);
    }

    // Where each group truly stands is known here, so it can be counted how often the interval holds it.
    [Theory]
    [InlineData(6, 0.5)]
    [InlineData(12, 0.3)]
    [InlineData(30, 1)]
    public void Of_GroupsThatDiffer_IntervalHoldsTheTruth(int groups, double deviation)
    {
        const int seed = 20261125;
        var random = new Random(seed);
        int trials = Bar.IsFull ? 20_000 : 2_000;
        int held = 0;
        for (int trial = 0; trial < trials; trial++)
        {
            double[] truth = [.. Enumerable.Range(0, groups).Select(_ => deviation * Normal.Sample(random, 0, 1))];
            double[] errors = [.. truth.Select(_ => 0.3 + (0.3 * random.NextDouble()))];
            double[] values = [.. truth.Select((x, i) => x + (errors[i] * Normal.Sample(random, 0, 1)))];
            held += LeaveOneOut.Of(values, errors).Value[0].ShareBelow.Interval.Contains(Normal.CDF(0, deviation, truth[0])) ? 1 : 0;
        }

        Console.WriteLine($"seed {seed}");
        Bar.AtLeast($"rest-of-service-coverage-{groups}", (double)held / trials, 0.93);
    }

    [Fact]
    public void Of_SixtyGroupsWithoutDifferences_FewAreOutsideTheLimits()
    {
        const int seed = 60;
        var random = new Random(seed);
        int trials = Bar.IsFull ? 2_000 : 100;
        int outside = 0;
        for (int trial = 0; trial < trials; trial++)
        {
            double[] errors = [.. Enumerable.Range(0, 60).Select(_ => 0.3 + (0.3 * random.NextDouble()))];
            double[] values = [.. errors.Select(e => 6 + (e * Normal.Sample(random, 0, 1)))];
            outside += LeaveOneOut.Of(values, errors).Value.Count(g => g.Position != RangePosition.WithinRange);
        }

        Console.WriteLine($"seed {seed}");
        Bar.AtMost("rest-of-service-null-outside-limits", (double)outside / (60 * trials), 0.002);
    }

    // Limits that flag nobody would pass the figure above.
    [Fact]
    public void Of_SixtyGroupsOneOfThemFarOff_IsOutsideTheLimits()
    {
        const int seed = 61;
        var random = new Random(seed);
        int trials = Bar.IsFull ? 5_000 : 500;
        int outside = 0;
        for (int trial = 0; trial < trials; trial++)
        {
            double[] errors = [.. Enumerable.Range(0, 60).Select(_ => 0.3 + (0.3 * random.NextDouble()))];
            double[] values = [.. errors.Select((e, i) => (i == 0 ? 6 - (5 * e) : 6) + (e * Normal.Sample(random, 0, 1)))];
            outside += LeaveOneOut.Of(values, errors).Value[0].Position == RangePosition.BelowRange ? 1 : 0;
        }

        Console.WriteLine($"seed {seed}");
        Bar.AtLeast("rest-of-service-five-errors-off-outside-limits", (double)outside / trials, 0.9);
    }
}
