using FsCheck.Xunit;
using Iapt.Belonging.Statistics;

namespace Iapt.Belonging.Tests.Statistics;

public sealed class SurveyWeightsTests
{
    [Fact]
    public void ForMix_AGroupWithoutAnswers_HasNoWeightAndItsShareIsLost()
    {
        GroupWeights weights = SurveyWeights.ForMix([40, 0, 60], [0.3, 0.2, 0.5], 5).Value;

        Assert.Equal(0.75, weights.Weights[0]!.Value, 12);
        Assert.Null(weights.Weights[1]);
        Assert.Equal(50.0 / 60, weights.Weights[2]!.Value, 12);
        Assert.Equal(0.8, weights.Coverage, 12);
        Assert.False(weights.IsCapped);
    }

    [Fact]
    public void ForMix_ALargeWeight_IsCutToTheCap()
    {
        GroupWeights weights = SurveyWeights.ForMix([95, 5], [0.5, 0.5], 5).Value;

        Assert.Equal(5, weights.Weights[1]);
        Assert.True(weights.IsCapped);
    }

    [Fact]
    public void ForMix_NobodyAnswered_SaysSo()
    {
        Assert.Equal(NotComputedReason.NoData, SurveyWeights.ForMix([0, 0], [0.5, 0.5], 5).Absence.Reason);
        Assert.Equal(NotComputedReason.Undefined, SurveyWeights.ForMix([3, 0], [0, 1], 5).Absence.Reason);
    }

    [Fact]
    public void ForMix_ProportionsThatDoNotSumToOne_AreTheCallersMistake() =>
        Assert.Throws<ArgumentException>(() => SurveyWeights.ForMix([1, 1], [0.5, 0.4], 5));

    [Fact]
    public void ForSize_Nobody_SaysSo()
    {
        Assert.Equal(NotComputedReason.NoData, SurveyWeights.ForSize(10, 0).Absence.Reason);
        Assert.Throws<ArgumentOutOfRangeException>(() => SurveyWeights.ForSize(9, 10));
    }

    [Fact]
    public void Mean_AllWeightsZero_SaysSo() => Assert.Equal(NotComputedReason.ZeroDenominator, SurveyWeights.Mean([1, 2], [0, 0]).Absence.Reason);

    [Fact]
    public void EffectiveSampleSize_Example_IsAsDocumented()
    {
        Assert.Equal(16.0 / 6, SurveyWeights.EffectiveSampleSize([1, 1, 2]).Value, 12);
        Assert.Equal(NotComputedReason.NoData, SurveyWeights.EffectiveSampleSize([]).Absence.Reason);
        Assert.Throws<ArgumentOutOfRangeException>(() => SurveyWeights.EffectiveSampleSize([-1]));
    }

    [Property]
    public bool EffectiveSampleSize_AnyWeights_IsAtMostTheirNumberAndIgnoresTheirUnit(ushort[] weights)
    {
        double[] once = [.. weights.Select(w => (double)w)];
        double[] thrice = [.. once.Select(w => 3 * w)];
        Computed<double> size = SurveyWeights.EffectiveSampleSize(once);
        return !size.TryGet(out double n)
            || (n >= 1 - 1e-9 && n <= once.Length + 1e-9 && Math.Abs(n - SurveyWeights.EffectiveSampleSize(thrice).Value) < 1e-6);
    }

    [Property]
    public bool ForMix_WithoutACap_ReachesTheTarget(byte a, byte b, byte c)
    {
        long[] people = [a + 1, b + 1, c + 1];
        GroupWeights weights = SurveyWeights.ForMix(people, [0.2, 0.3, 0.5], 1e9).Value;
        double total = people.Select((n, g) => n * weights.Weights[g]!.Value).Sum();
        return Math.Abs((people[1] * weights.Weights[1]!.Value / total) - 0.3) < 1e-9 && Math.Abs(total - people.Sum()) < 1e-6;
    }

    [Fact]
    public void ShareSeries_ADayWithoutMarbles_HasNoShareAndDoesNotCount()
    {
        ShareSeries jar = ShareSeries.Of([6, 0, 3], [10, 0, 5]);

        Assert.Equal(NotComputedReason.NoData, jar.Shares[1].Absence.Reason);
        Assert.Equal(0.6, jar.Pooled.Value, 12);
        Assert.Equal(NotComputedReason.NoData, ShareSeries.Of([], []).Pooled.Absence.Reason);
        Assert.Throws<ArgumentOutOfRangeException>(() => ShareSeries.Of([2], [1]));
    }

    [Property]
    public bool LinearScale_ThereAndBack_IsTheSame(short value, short low, byte width)
    {
        double high = low + width + 1.0;
        return Math.Abs(LinearScale.FromTen(LinearScale.ToTen(value, low, high), low, high) - value) < 1e-6
            && Math.Abs(LinearScale.Reversed(LinearScale.Reversed(value, low, high), low, high) - value) < 1e-9;
    }
}
