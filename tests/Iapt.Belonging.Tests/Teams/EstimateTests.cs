using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Tests.Teams;

public sealed class EstimateTests
{
    private static readonly MethodId Method = MethodId.Parse("test/method");

    [Property]
    public Property Measured_AnyFiniteNumbers_HoldsItsValue() => Prop.ForAll(
        Gen.Choose(-1_000_000_000, 1_000_000_000).Three().ToArbitrary(),
        t =>
        {
            (double value, double lower, double upper) = (t.Item1 / 7e6, Math.Min(t.Item2, t.Item3) / 7e6, Math.Max(t.Item2, t.Item3) / 7e6);
            Estimate estimate = Estimate.Measured(value, lower, upper, Method);
            return estimate.Lower <= estimate.Value && estimate.Value <= estimate.Upper
                && estimate.Lower <= lower + 1e-9 && estimate.Upper >= upper - 1e-9 && Math.Abs(estimate.Value!.Value - value) <= 1e-9;
        });

    [Theory]
    [InlineData(0.1234567894, 0.123456789)]
    [InlineData(0.1234567896, 0.12345679)]
    [InlineData(-0.0000000001, 0)]
    public void Exact_AnyNumber_IsRoundedToNineDecimals(double number, double expected) =>
        Assert.Equal((expected, expected, expected), (Estimate.Exact(number).Value, Estimate.Exact(number).Lower, Estimate.Exact(number).Upper));

    [Fact]
    public void Exact_MinusZero_IsZero() => Assert.False(double.IsNegative(Estimate.Exact(-0.0).Value!.Value));

    [Fact]
    public void Measured_AValueOutsideItsInterval_WidensIt()
    {
        Assert.Equal((3, 5), (Estimate.Measured(3, 4, 5, Method).Lower, Estimate.Measured(3, 4, 5, Method).Upper));
        Assert.Equal((4, 6), (Estimate.Measured(6, 4, 5, Method).Lower, Estimate.Measured(6, 4, 5, Method).Upper));
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void Anything_ANumberThatIsNotFinite_IsRefused(double number)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Estimate.Measured(number, 0, 1, Method));
        Assert.Throws<ArgumentOutOfRangeException>(() => Estimate.Measured(0, number, 1, Method));
        Assert.Throws<ArgumentOutOfRangeException>(() => Estimate.Measured(0, 0, number, Method));
        Assert.Throws<ArgumentOutOfRangeException>(() => Estimate.Exact(number));
        Assert.Throws<ArgumentOutOfRangeException>(() => Estimate.Band(number, 1, Method));
        Assert.Throws<ArgumentOutOfRangeException>(() => Estimate.WithoutInterval(number, Method));
    }

    [Fact]
    public void Measured_EndsTheWrongWayRound_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => Estimate.Measured(4.5, 5, 4, Method));

    [Fact]
    public void Band_HasNoValue()
    {
        Estimate band = Estimate.Band(8.75, 10, Method, SizeBand.Exactly(12));

        Assert.True(band.IsBand && !band.IsMissing);
        Assert.Equal((null, 8.75, 10), (band.Value, band.Lower, band.Upper));
    }

    [Fact]
    public void WithoutInterval_IsNeitherBandNorMissing()
    {
        Estimate estimate = Estimate.WithoutInterval(1.2, Method);

        Assert.True(!estimate.IsBand && !estimate.IsMissing);
        Assert.Equal((1.2, null, null), (estimate.Value, estimate.Lower, estimate.Upper));
    }

    [Fact]
    public void None_HasAReasonAndNothingElse()
    {
        Estimate none = Estimate.None(MissingReason.Suppressed);

        Assert.True(none.IsMissing && !none.IsBand);
        Assert.Equal((null, null, null, null), (none.Value, none.Lower, none.Upper, none.Method));
    }

    [Fact]
    public void Equals_ComparesEveryPart()
    {
        Estimate estimate = Estimate.Measured(5, 4, 6, Method, SizeBand.Exactly(20));

        Assert.Equal(Estimate.Measured(5, 4, 6, Method, SizeBand.Exactly(20)), estimate);
        Assert.All(
            [Estimate.Measured(5.1, 4, 6, Method, SizeBand.Exactly(20)), Estimate.Measured(5, 4.1, 6, Method, SizeBand.Exactly(20)),
                Estimate.Measured(5, 4, 6.1, Method, SizeBand.Exactly(20)), Estimate.Measured(5, 4, 6, MethodId.Exact, SizeBand.Exactly(20)),
                Estimate.Measured(5, 4, 6, Method, SizeBand.Exactly(21)), Estimate.Measured(5, 4, 6, Method), Estimate.None(MissingReason.NoData)],
            other => Assert.NotEqual(estimate, other));
    }

    [Fact]
    public void ToString_IsReadable()
    {
        Assert.Equal("5 (4 to 6)", Estimate.Measured(5, 4, 6, Method).ToString());
        Assert.Equal("5 (interval unknown)", Estimate.WithoutInterval(5, Method).ToString());
        Assert.Equal("4 to 6", Estimate.Band(4, 6, Method).ToString());
        Assert.Equal("none (NoData)", Estimate.None(MissingReason.NoData).ToString());
    }

    [Theory]
    [InlineData(-1, 4)]
    [InlineData(5, 4)]
    public void SizeBand_ThatIsNone_IsRefused(int from, int to) => Assert.Throws<ArgumentOutOfRangeException>(() => new SizeBand(from, to));

    [Theory]
    [InlineData(-0.1, 0.5)]
    [InlineData(0.5, 1.1)]
    [InlineData(0.6, 0.5)]
    [InlineData(double.NaN, 0.5)]
    [InlineData(0.5, double.NaN)]
    public void Response_ARateThatIsNone_IsRefused(double from, double to) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Response(SizeBand.Exactly(10), SizeBand.Exactly(5), from, to));
}
