using Iapt.Belonging.Statistics;

namespace Iapt.Belonging.Tests.Statistics;

public sealed class ComputedTests
{
    [Fact]
    public void Default_HasNoValue()
    {
        Computed<double> none = default;

        Assert.False(none.IsComputed);
        Assert.Equal(NotComputedReason.NotCalculable, none.Absence.Reason);
        Assert.Throws<InvalidOperationException>(() => none.Value);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.NegativeInfinity)]
    public void Conversion_NotFinite_IsOutOfRange(double value)
    {
        Computed<double> computed = value;

        Assert.Equal(NotComputedReason.OutOfRange, computed.Absence.Reason);
    }

    [Fact]
    public void Value_OfAnAbsence_SaysWhyInItsMessage()
    {
        Computed<double> none = NotComputed.TooFewValues(2, 1);

        InvalidOperationException thrown = Assert.Throws<InvalidOperationException>(() => none.Value);
        Assert.Contains("TooFewValues (limit 2, found 1)", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Then_Absence_HandsTheReasonOn()
    {
        Computed<double> none = NotComputed.NoVariance;
        Computed<double> some = 2.0;

        Assert.Equal(NotComputed.NoVariance, none.Then(v => (Computed<string>)"never").Absence);
        Assert.Equal("2", some.Then(v => (Computed<string>)$"{v}").Value);
        Assert.Throws<InvalidOperationException>(() => some.Absence);
    }

    [Fact]
    public void TooFewValues_NoneAtAll_IsNoData() => Assert.Equal(NotComputedReason.NoData, NotComputed.TooFewValues(2, 0).Reason);

    [Theory]
    [InlineData(1, 0)]
    [InlineData(double.NaN, 1)]
    [InlineData(0, double.PositiveInfinity)]
    public void Interval_WrongEnds_Throws(double lower, double upper) => Assert.Throws<ArgumentOutOfRangeException>(() => new Interval(lower, upper));

    [Fact]
    public void Interval_Including_WidensOnlyIfNeeded()
    {
        Interval interval = new(1, 2);

        Assert.Equal(interval, interval.Including(1.5));
        Assert.Equal(new Interval(0.5, 2), interval.Including(0.5));
        Assert.Equal(new Interval(1, 1.5), interval.ClampedTo(new(0, 1.5)));
        Assert.True(interval.Contains(2) && !interval.Contains(2.0001));
    }

    [Theory]
    [InlineData(0.4999)]
    [InlineData(1)]
    [InlineData(double.NaN)]
    public void Confidence_LevelNobodyMeans_Throws(double level) => Assert.Throws<ArgumentOutOfRangeException>(() => Confidence.FromLevel(level));

    [Fact]
    public void Confidence_SameLevel_IsEqual() => Assert.Equal(Confidence.NinetyFive, Confidence.FromLevel(0.95));
}
