using FsCheck.Xunit;
using Iapt.Belonging.Statistics;
using Reference = MathNet.Numerics.Statistics.Statistics;

namespace Iapt.Belonging.Tests.Statistics;

[Properties(Arbitrary = [typeof(Shapes)], MaxTest = 500)]
public sealed class MomentsTests
{
    [Fact]
    public void Default_IsEmpty()
    {
        Moments empty = default;

        Assert.Equal(0, empty.Count);
        Assert.Equal(NotComputedReason.NoData, empty.Mean.Absence.Reason);
        Assert.Equal(NotComputedReason.NoData, empty.Variance.Absence.Reason);
    }

    [Fact]
    public void Variance_OneValue_NeedsTwo() => Assert.Equal(NotComputed.TooFewValues(2, 1), Moments.Of([3]).Variance.Absence);

    [Fact]
    public void Of_WorkedExample_GivesItsMeanAndVariance()
    {
        Moments moments = Moments.Of([2, 4, 9]);

        Assert.Equal(5, moments.Mean.Value);
        Assert.Equal(13, moments.Variance.Value);
    }

    [Fact]
    public void Variance_OffsetOfABillion_IsNotEaten()
    {
        Moments moments = Moments.Of([1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16]);

        Assert.Equal(30, moments.Variance.Value, 1e-9);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(1e51)]
    public void Of_NumberThatIsNone_Throws(double value) => Assert.Throws<ArgumentOutOfRangeException>(() => Moments.Of([1, value]));

    [Property]
    public void Of_AnyValues_AgreesWithAnIndependentLibrary(double[] values)
    {
        Moments moments = Moments.Of(values);
        if (values.Length < 2) return;

        double scale = values.Max(Math.Abs);
        Assert.Equal(Reference.Mean(values), moments.Mean.Value, Math.Max(scale, 1e-300) * 1e-13);
        Assert.Equal(Reference.Variance(values), moments.Variance.Value, Math.Max(scale * scale, 1e-300) * 1e-12);
    }

    [Property]
    public void Merge_OfAnySplit_EqualsOnePass(double[] values, byte where)
    {
        int cut = values.Length == 0 ? 0 : where % (values.Length + 1);
        Moments whole = Moments.Of(values);
        Moments merged = Moments.Of(values.AsSpan(0, cut)).Merge(Moments.Of(values.AsSpan(cut)));

        Assert.Equal(whole.Count, merged.Count);
        if (values.Length == 0) return;

        double scale = Math.Max(values.Max(Math.Abs), 1e-150);
        Assert.Equal(whole.Mean.Value, merged.Mean.Value, scale * 1e-13);
        Assert.Equal(whole.SumOfSquares, merged.SumOfSquares, scale * scale * 1e-11);
    }

    [Property]
    public void SumOfSquares_OfConstantData_IsExactlyZero(byte count, int value)
    {
        double[] same = [.. Enumerable.Repeat(value / 7.0, count)];

        Assert.Equal(0, Moments.Of(same).SumOfSquares);
        Assert.Equal(0, Moments.Of(same).Merge(Moments.Of(same)).SumOfSquares);
    }

    [Property]
    public void FromSummary_OfAnyValues_GivesTheSameMoments(double[] values)
    {
        Moments moments = Moments.Of(values);
        if (!moments.StandardDeviation.TryGet(out double deviation)) return;

        Moments rebuilt = Moments.FromSummary(moments.Count, moments.Mean.Value, deviation);

        Assert.Equal(moments.Mean.Value, rebuilt.Mean.Value);
        Assert.Equal(deviation, rebuilt.StandardDeviation.Value, Math.Max(deviation, 1e-300) * 1e-14);
    }
}
