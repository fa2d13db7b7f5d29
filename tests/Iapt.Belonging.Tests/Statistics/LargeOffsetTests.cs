using Iapt.Belonging.Statistics;

namespace Iapt.Belonging.Tests.Statistics;

/// <summary>Agreement and reliability do not depend on where a scale begins; sums of squares taken far from the mean would lose all their digits.</summary>
public sealed class LargeOffsetTests
{
    private const double Offset = 1e9;

    private static readonly double[][] Teams = [[2, 3, 3, 4], [4, 5, 4, 5, 3], [1, 2, 2]];
    private static readonly double[][] Rows = [[1, 2, 2], [3, 3, 4], [4, 5, 5], [2, 2, 1], [5, 4, 5]];

    [Fact]
    public void Icc_AllScoresABillionHigher_StaysTheSame()
    {
        OneWayAnova near = IntraclassCorrelation.OneWay(Teams.Select(t => Moments.Of(t))).Value;
        OneWayAnova far = IntraclassCorrelation.OneWay(Teams.Select(t => Moments.Of(Raised(t)))).Value;

        Assert.Equal(near.Icc1.Value, far.Icc1.Value, 1e-6);
        Assert.Equal(near.Icc2.Value, far.Icc2.Value, 1e-6);
    }

    [Fact]
    public void Alpha_AllScoresABillionHigher_StaysTheSame()
    {
        AlphaResult near = Reliability.Alpha(Table(Rows), Confidence.NinetyFive).Value;
        AlphaResult far = Reliability.Alpha(Table(Rows.Select(Raised)), Confidence.NinetyFive).Value;

        Assert.Equal(near.Alpha.Value, far.Alpha.Value, 1e-6);
        Assert.Equal(near.Standardised.Value, far.Standardised.Value, 1e-6);
    }

    [Fact]
    public void Rwg_AllScoresABillionHigher_StaysTheSame()
    {
        var even = NullVariance.Rectangular(5);

        Assert.Equal(Agreement.Rwg(Moments.Of(Teams[1]), even).Value.Value, Agreement.Rwg(Moments.Of(Raised(Teams[1])), even).Value.Value, 1e-6);
        Assert.Equal(Agreement.RwgJ(Table(Rows), even).Value.Value, Agreement.RwgJ(Table(Rows.Select(Raised)), even).Value.Value, 1e-6);
    }

    private static double[] Raised(double[] scores) => [.. scores.Select(s => s + Offset)];

    private static ItemTable Table(IEnumerable<double[]> rows) => new(3, rows.Select(r => r.Select(x => (double?)x).ToArray()));
}
