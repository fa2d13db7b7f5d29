using FsCheck.Xunit;
using Iapt.Belonging.Equity;
using Iapt.Belonging.Statistics;

namespace Iapt.Belonging.Tests.Equity;

public sealed class EqualityStandardsTests
{
    [Fact]
    public void Of_UnknownPeople_StayInTheDenominator()
    {
        WorkforceShare shares = WorkforceShare.Of([1, 0], [2, 3], [1, 1]).Value;

        Assert.Equal([0.25, 0.0], shares.ByBand.Select(b => b.Value));
        Assert.Equal((0.125, 0.25), (shares.Overall, shares.UnknownShare));
    }

    [Fact]
    public void Of_BandWithoutPeople_HasNoShareAndNoDifference()
    {
        WorkforceShare shares = WorkforceShare.Of([1, 0], [1, 0], [0, 0]).Value;
        Assert.Equal([NotComputedReason.NoData, NotComputedReason.NoData], new[] { shares.ByBand[1], shares.Differences[1] }.Select(s => s.Absence.Reason));
    }

    [Fact]
    public void Of_NoPeople_HasNoData() => Assert.Equal(NotComputedReason.NoData, WorkforceShare.Of([0], [0], [0]).Absence.Reason);

    [Fact]
    public void Of_ListsOfDifferentLength_IsTheCallersMistake() => Assert.Throws<ArgumentException>(() => WorkforceShare.Of([1], [1, 2], [0]));

    [Theory]
    [InlineData(-1, 2, 3)]
    [InlineData(2, -1, 3)]
    [InlineData(2, 3, -1)]
    public void Of_NegativeCount_IsTheCallersMistake(long group, long others, long unknown) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => WorkforceShare.Of([group], [others], [unknown]));

    [Property]
    public void Of_AnyCounts_SharesWeightedByPeopleGiveTheWhole(ushort[] counts)
    {
        long[] group = [.. counts.Select(c => (long)(c % 17))];
        long[] others = [.. counts.Select(c => (long)(c % 23))];
        long[] unknown = [.. counts.Select(c => (long)(c % 5))];
        if (!WorkforceShare.Of(group, others, unknown).TryGet(out WorkforceShare? shares)) return;

        double[] people = [.. group.Select((g, i) => (double)(g + others[i] + unknown[i]))];
        double whole = shares.ByBand.Select((b, i) => b.TryGet(out double share) ? share * people[i] : 0).Sum() / people.Sum();
        Assert.Equal(shares.Overall, whole, 9);
    }

    [Fact]
    public void BoardDifference_NoBoard_HasNoData() => Assert.Equal(NotComputedReason.NoData, EqualityStandards.BoardDifference(0, 0, 0.2).Absence.Reason);

    [Theory]
    [InlineData(2, 1, 0.2)]
    [InlineData(-1, 1, 0.2)]
    [InlineData(1, 2, 1.2)]
    public void BoardDifference_ImpossibleNumbers_AreTheCallersMistake(long onBoard, long board, double share) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => EqualityStandards.BoardDifference(onBoard, board, share));

    [Fact]
    public void YearlyLikelihood_NoYearsOrNoPeople_HasNoData()
    {
        Assert.False(EqualityStandards.YearlyLikelihood([], 10).IsComputed);
        Assert.False(EqualityStandards.YearlyLikelihood([1, 2], 0).IsComputed);
        Assert.Throws<ArgumentOutOfRangeException>(() => EqualityStandards.YearlyLikelihood([1, -1], 10));
        Assert.Throws<ArgumentOutOfRangeException>(() => EqualityStandards.YearlyLikelihood([1, 2], -10));
    }
}
