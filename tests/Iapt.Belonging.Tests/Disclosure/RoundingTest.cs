using FsCheck.Xunit;
using Iapt.Belonging.Disclosure;
using Iapt.Belonging.Scoring;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Tests.Disclosure;

public class RoundingTest
{
    private static readonly SizeBand Few = new(11, 14);
    private static readonly SizeBand Many = new(30, 49);
    private static readonly ScoreNeighbours Five = ScoreNeighbours.Of([0, 0.25, 0.5, 0.75, 1]);

    [Theory]
    [InlineData(1.2499, null, 0, 1.25)]
    [InlineData(0, null, 0, 1.25)]
    [InlineData(1.25, 1.5, 1.25, 1.75)]
    [InlineData(4.7, 4.5, 4.25, 4.75)]
    [InlineData(4.8, 5.0, 4.75, 5.25)]
    [InlineData(8.75, 8.5, 8.25, 8.75)]
    [InlineData(8.7501, null, 8.75, 10)]
    [InlineData(10, null, 8.75, 10)]
    public void Mean_FewAnswers_HasStepsOfAHalf(double mean, double? value, double low, double high) =>
        AssertRounded(Rounding.Mean(mean, 10, Few, Five), value, low, high);

    [Theory]
    [InlineData(1.24, null, 0, 1.25)]
    [InlineData(1.26, 1.25, 1.125, 1.375)]
    [InlineData(4.7, 4.75, 4.625, 4.875)]
    [InlineData(8.74, 8.75, 8.625, 8.875)]
    [InlineData(8.76, null, 8.75, 10)]
    public void Mean_ManyAnswers_HasStepsOfAQuarter(double mean, double? value, double low, double high) =>
        AssertRounded(Rounding.Mean(mean, 10, Many, Five), value, low, high);

    [Theory]
    [InlineData(0.12, null, 0, 0.125)]
    [InlineData(0.47, 0.45, 0.425, 0.475)]
    [InlineData(0.9, null, 0.875, 1)]
    public void Mean_Proportion_IsRoundedInProportion(double mean, double? value, double low, double high) =>
        AssertRounded(Rounding.Mean(mean, 1, Few, Five), value, low, high);

    [Property]
    public bool Mean_ScaleTurnedRound_GivesTheMirrorImage(ushort drawn, bool many, bool two)
    {
        double mean = drawn / 6553.5;
        RoundedMean one = Rounding.Mean(mean, 10, many ? Many : Few, two ? ScoreNeighbours.OfYesAndNo : Five);
        RoundedMean other = Rounding.Mean(10 - mean, 10, many ? Many : Few, two ? ScoreNeighbours.OfYesAndNo : Five);
        return Same(one.Low, 10 - other.High) && Same(one.High, 10 - other.Low) && Same(one.Value ?? -1, 10 - (other.Value ?? 11));
    }

    [Property]
    public bool Mean_Any_LiesInItsRange(ushort drawn, bool many, bool two)
    {
        double mean = drawn / 6553.5;
        RoundedMean rounded = Rounding.Mean(mean, 10, many ? Many : Few, two ? ScoreNeighbours.OfYesAndNo : Five);
        return rounded.Low - 1e-6 <= mean && mean <= rounded.High + 1e-6;
    }

    /// <summary>Whatever the number of people in the band and however far the end options lie from the next, a band at an end leaves three dissenters possible.</summary>
    [Theory]
    [InlineData(8, 1)]
    [InlineData(11, 1)]
    [InlineData(20, 1)]
    [InlineData(5, 0.6)]
    [InlineData(11, 0.9)]
    [InlineData(11, 0.5)]
    [InlineData(11, 0.25)]
    public void Mean_NearAnEnd_NeverProvesThatAllButTwoAnsweredAlike(int minimum, double gap)
    {
        ScoreNeighbours scores = ScoreNeighbours.Of([0, gap, 1]);
        for (int people = minimum; people < 400; people++)
        {
            SizeBand answers = SizeBands.Of(people, minimum);
            RoundedMean few = Rounding.Mean(3 * gap / people, 1, answers, scores);
            for (int dissenters = 0; dissenters <= 2; dissenters++) Assert.Equal(few, Rounding.Mean(dissenters * gap / people, 1, answers, scores));
        }
    }

    [Fact]
    public void ScoreNeighbours_OfUnevenScores_AreTheEndsAndTheLoneliestScore()
    {
        Assert.Equal(new ScoreNeighbours(0, 0.1, 1, 0.4, 0.6), ScoreNeighbours.Of([1, 0, 0.1, 0.4]));
        Assert.Equal(new ScoreNeighbours(0, 0.05, 1, 0.8, 0.2), Rounded(ScoreNeighbours.OfMean([ScoreNeighbours.Of([0, 0.1, 0.6, 1]), ScoreNeighbours.OfYesAndNo])));
        static ScoreNeighbours Rounded(ScoreNeighbours s) => new(s.Lowest, Math.Round(s.NextLowest, 9), s.Highest, Math.Round(s.NextHighest, 9), Math.Round(s.WidestGap, 9));
    }

    [Theory]
    [InlineData(11, 11, 11, 14)]
    [InlineData(14, 11, 11, 14)]
    [InlineData(15, 11, 15, 19)]
    [InlineData(29, 11, 20, 29)]
    [InlineData(30, 11, 30, 49)]
    [InlineData(100, 11, 100, 199)]
    [InlineData(1_234, 11, 1_000, 1_999)]
    [InlineData(2_000_000_000, 11, 1_000_000_000, int.MaxValue)]
    [InlineData(14, 13, 13, 19)]
    [InlineData(7, 5, 5, 14)]
    [InlineData(3, 11, 0, 10)]
    public void SizeBands_Of_AreTheDocumentedOnes(int people, int minimum, int from, int to) => Assert.Equal(new SizeBand(from, to), SizeBands.Of(people, minimum));

    [Theory]
    [InlineData(20, 20, 15, 29)]
    [InlineData(17, 20, 15, 29)]
    [InlineData(20, 23, 20, 29)]
    [InlineData(12, 12, 11, 14)]
    [InlineData(20, 12, 20, 29)]
    public void SizeBands_OfKnownHeadcount_LeaveFourNumbersPossible(int people, int headcount, int from, int to) =>
        Assert.Equal(new SizeBand(from, to), SizeBands.Of(people, 11, headcount));

    private static bool Same(double a, double b) => Math.Abs(a - b) < 1e-9;

    private static void AssertRounded(RoundedMean rounded, double? value, double low, double high)
    {
        Assert.Equal(value is null, rounded.Value is null);
        if (value is not null) Assert.Equal(value.Value, rounded.Value!.Value, 9);
        Assert.Equal(low, rounded.Low, 9);
        Assert.Equal(high, rounded.High, 9);
    }
}
