using Iapt.Belonging.Equity;
using Iapt.Belonging.Statistics;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Tests.Equity;

public sealed class AdverseImpactTests
{
    /// <summary>The example of the EEOC's questions and answers (1979): 60, 45, 48 and 51 of 100; only the first ratio is below four fifths.</summary>
    [Fact]
    public void Of_ThePublishedExample_HasItsRatios()
    {
        AdverseImpact impact = AdverseImpact.Of([Count("a", 60, 100), Count("b", 45, 100), Count("c", 48, 100), Count("d", 51, 100)]);

        Assert.Equal("ethnicity=a", impact.Reference!.Group.Value);
        Assert.Equal([0.75, 0.8, 0.85], impact.Comparisons.Select(c => Math.Round(c.Ratio!.Ratio.Value, 12)));
        Assert.Equal([true, false, false], impact.Comparisons.Select(c => c.Verdict is ImpactVerdict.Adverse or ImpactVerdict.MayBeChance));
        Assert.Equal(
            Gaps.FourFifths([60, 45, 48, 51], [100, 100, 100, 100], AdverseImpact.FourFifths).Skip(1).Select(g => Math.Round(g.Value.Ratio.Value, 12)),
            impact.Comparisons.Select(c => Math.Round(c.Ratio!.Ratio.Value, 12)));
    }

    [Fact]
    public void Of_AReferenceSeenInTheDataOnly_CountsEveryPair()
    {
        SelectionCount[] counts = [Count("a", 48, 80), Count("b", 12, 40), Count("c", 20, 40)];

        Assert.Equal(3, AdverseImpact.Of(counts).Size);
        Assert.Equal(2, AdverseImpact.Of(counts, GroupId.Parse("ethnicity=a")).Size);

        // Fisher's p of 12 of 40 against 48 of 80, counted out; the smallest of three.
        Assert.Equal(0.0034092217678491827, AdverseImpact.Of(counts).Comparisons[0].PValue.Value, 1e-12);
        Assert.Equal(3 * 0.0034092217678491827, AdverseImpact.Of(counts).Comparisons[0].AdjustedPValue.Value, 1e-12);
    }

    [Theory]
    [InlineData(48, 80, 12, 40, ImpactVerdict.Adverse)]
    [InlineData(6, 10, 4, 10, ImpactVerdict.MayBeChance)]
    [InlineData(6, 10, 5, 10, ImpactVerdict.TooFewToTell)]
    [InlineData(600, 1000, 590, 1000, ImpactVerdict.NotAdverse)]
    [InlineData(6000, 10000, 5100, 10000, ImpactVerdict.LowerWithinFourFifths)]
    [InlineData(0, 20, 0, 30, ImpactVerdict.TooFewToTell)]
    public void Verdict_OfTwoGroups_FollowsRuleAndTest(long selected, long considered, long otherSelected, long otherConsidered, ImpactVerdict expected)
    {
        AdverseImpact impact = AdverseImpact.Of([Count("a", selected, considered), Count("b", otherSelected, otherConsidered)], GroupId.Parse("ethnicity=a"));

        Assert.Equal(expected, Assert.Single(impact.Comparisons).Verdict);
    }

    [Fact]
    public void Of_AGroupOfFewPeople_ShowsNoNumbersAndIsNobodysReference()
    {
        AdverseImpact impact = AdverseImpact.Of([Count("few", 4, 4), Count("a", 30, 60), Count("b", 30, 60)]);
        SelectionComparison few = impact.Comparisons[0];

        Assert.Equal("ethnicity=a", impact.Reference!.Group.Value);
        Assert.Equal(1, impact.Size);
        Assert.Equal(ImpactVerdict.TooFewToTell, few.Verdict);
        Assert.Null(few.Ratio);
        Assert.Null(few.Difference);
        Assert.Equal("Too few people to tell how people of ethnicity few are selected.", few.ToSentence());
    }

    [Fact]
    public void Of_OnlySmallGroups_HasNoReference()
    {
        AdverseImpact impact = AdverseImpact.Of([Count("a", 1, 3), Count("b", 0, 0)]);

        Assert.Null(impact.Reference);
        Assert.All(impact.Comparisons, c => Assert.Equal(ImpactVerdict.TooFewToTell, c.Verdict));
        Assert.Equal(2, impact.Comparisons.Length);
    }

    [Fact]
    public void Sentence_OfARatioNextToFourFifths_IsNotRoundedOntoIt() => Assert.Contains(
        "0.799 times as often",
        AdverseImpact.Of([Count("a", 1000, 1000), Count("b", 799, 1000)]).Comparisons[0].ToSentence(),
        StringComparison.Ordinal);

    [Fact]
    public void Of_MistakesOfTheCaller_Throw()
    {
        Assert.Throws<ArgumentException>(() => AdverseImpact.Of([Count("a", 1, 9), Count("a", 1, 9)]));
        Assert.Throws<ArgumentException>(() => AdverseImpact.Of([Count("a", 1, 9), new(GroupId.Parse("band=7"), 1, 9)]));
        Assert.Throws<ArgumentException>(() => AdverseImpact.Of([Count("a", 1, 9), Count("b", 1, 4)], GroupId.Parse("ethnicity=b")));
        Assert.Throws<ArgumentOutOfRangeException>(() => AdverseImpact.Of([Count("a", 1, 9)], falseDiscoveryRate: 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Count("a", 10, 9));
    }

    private static SelectionCount Count(string group, long selected, long considered) => new(GroupId.Parse($"ethnicity={group}"), selected, considered);
}
