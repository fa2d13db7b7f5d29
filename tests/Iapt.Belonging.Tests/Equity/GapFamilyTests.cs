using Iapt.Belonging.Equity;
using Iapt.Belonging.Statistics;
using Iapt.Belonging.Teams;
using Iapt.Belonging.Tests.Comparisons;
using MathNet.Numerics.Distributions;

namespace Iapt.Belonging.Tests.Equity;

public sealed class GapFamilyTests
{
    private const string Against = "gap:nss/safe-to-speak-up[band=2-5][band=8a+]";

    private static readonly GroupId Seniors = GroupId.Parse("band=8a+");

    [Theory]
    [InlineData(-1.9, -2.7, -1.1, GapVerdict.GapThatMatters)]
    [InlineData(-1.9, -2.8, -1, GapVerdict.GapThatMatters)]
    [InlineData(1.9, 1.1, 2.7, GapVerdict.GapThatMatters)]
    [InlineData(-1.4, -2.2, -0.6, GapVerdict.GapOfUncertainSize)]
    [InlineData(0.1, -0.7, 0.9, GapVerdict.NoGapThatMatters)]
    [InlineData(-0.5, -0.9, -0.1, GapVerdict.NoGapThatMatters)]
    [InlineData(-0.6, -1.8, 0.6, GapVerdict.TooFewToTell)]
    [InlineData(0.1, -0.8, 1, GapVerdict.TooFewToTell)]
    public void Verdict_OfOneGap_FollowsItsInterval(double value, double lower, double upper, GapVerdict expected) =>
        Assert.Equal(expected, One(Gap(value, lower, upper)).Verdict);

    [Theory]
    [InlineData(MissingReason.Suppressed, GapVerdict.TooFewToTell)]
    [InlineData(MissingReason.TooFewAnswers, GapVerdict.TooFewToTell)]
    [InlineData(MissingReason.WithheldByPublisher, GapVerdict.TooFewToTell)]
    [InlineData(MissingReason.NotAsked, GapVerdict.NothingToCompare)]
    [InlineData(MissingReason.NotApplicable, GapVerdict.NothingToCompare)]
    [InlineData(MissingReason.NotCalculable, GapVerdict.NothingToCompare)]
    public void Verdict_OfAMissingGap_SaysSoAndCountsAsNoComparison(MissingReason reason, GapVerdict expected)
    {
        GapFamily family = Family((Against, Estimate.None(reason)));

        Assert.Equal(expected, Assert.Single(family.Comparisons).Verdict);
        Assert.Equal(0, family.Size);
        Assert.False(family.Comparisons[0].PValue.IsComputed);
    }

    [Fact]
    public void Verdict_WithoutAnInterval_IsTooFewToTell()
    {
        Assert.Equal(GapVerdict.TooFewToTell, One(Estimate.WithoutInterval(-3, MethodId.Parse("published"))).Verdict);
        Assert.Equal(GapVerdict.TooFewToTell, One(Estimate.Exact(-3)).Verdict);
    }

    [Fact]
    public void Verdict_OfAGapThatIsClearByItselfOnly_MayBeChance()
    {
        string[] groups = ["2", "3", "4", "5", "6", "7"];
        GapFamily family = Family([(Against, Gap(-0.75, -1.48, -0.02)), .. groups.Select(g => ($"gap:nss/safe-to-speak-up[band={g}][band=8a+]", Gap(0.1, -1.5, 1.7)))]);
        GapComparison gap = family.Comparisons.Single(c => c.Subject.Text == Against);

        Assert.Equal(7, family.Size);
        Assert.True(gap.PValue.Value < 0.05);
        Assert.Equal(GapVerdict.MayBeChance, gap.Verdict);
        Assert.Equal(GapVerdict.GapOfUncertainSize, One(Gap(-0.75, -1.48, -0.02)).Verdict);
    }

    [Fact]
    public void Verdict_WithoutASmallestDifference_NeverSaysThatAGapMattersOrNot()
    {
        Indicator counted = IndicatorCatalog.Standard.Indicators.First(i => i.Unit == IndicatorUnit.Count);
        string count = $"gap:{counted.Id}[band=2-5][band=8a+]";
        GapFamily Of(double value, double half) => Family((count, Estimate.Measured(value, value - half, value + half, MethodId.Parse("m"))));

        Assert.Null(Of(0.5, 0.1).Comparisons[0].Smallest);
        Assert.Equal(GapVerdict.GapOfUncertainSize, Of(0.5, 0.1).Comparisons[0].Verdict);
        Assert.Equal(GapVerdict.TooFewToTell, Of(0, 0.1).Comparisons[0].Verdict);
    }

    /// <summary>Against another library: at the ends of the interval p is 0.05, and beyond it falls as Student's t does.</summary>
    [Theory]
    [InlineData(1, 0, 2, 20)]
    [InlineData(1.2, 0.2, 2.2, 20)]
    [InlineData(-3, -4, -2, 12)]
    [InlineData(0.4, -0.6, 1.4, 35)]
    public void PValue_OfAValue_IsThatOfStudentsT(double value, double lower, double upper, int people)
    {
        double quantile = StudentT.InvCDF(0, 1, people - 1, 0.975);
        double expected = 2 * StudentT.CDF(0, 1, people - 1, -quantile * Math.Abs(value) / (upper - value));

        Assert.Equal(expected, IntervalTest.PValue(value, new(lower, upper), people - 1).Value, 1e-9);
    }

    [Fact]
    public void PValue_OfABand_CountsItsWholeWidthAsChance()
    {
        // (1 + 0.4 / 1.6) times the 97.5% point of t on 4 degrees of freedom; by mpmath.
        Assert.Equal(0.025570664309988462, IntervalTest.PValue(null, new(0.4, 2), 4).Value, 1e-12);
        Assert.Equal(0.025570664309988462, IntervalTest.PValue(null, new(-2, -0.4), 4).Value, 1e-12);
        Assert.Equal(1, IntervalTest.PValue(null, new(-0.4, 2), 4).Value);
    }

    /// <summary>The claim on which everything rests: wherever p is at most 0.05, it is at least the p-value of the number before it was rounded.</summary>
    [Fact]
    public void PValue_OfARoundedGap_IsNeverSmallerThanBeforeRoundingWhereItDecides()
    {
        const int seed = 20261125;
        var random = new Random(seed);
        int decided = 0;
        for (int i = 0; i < 20_000; i++)
        {
            int freedom = random.Next(4, 60);
            double error = 0.1 + random.NextDouble();
            double exact = (random.NextDouble() - 0.5) * 12;
            double step = random.Next(2) == 0 ? 0.5 : 0.25;
            double rounded = Math.Round(exact / step) * step;
            double half = (StudentT.InvCDF(0, 1, freedom, 0.975) * error) + (step / 2);
            double found = IntervalTest.PValue(rounded, new(rounded - half, rounded + half), freedom).Value;
            if (found > 0.05) continue;

            decided++;
            double before = 2 * StudentT.CDF(0, 1, freedom, -Math.Abs(exact) / error);
            Assert.True(found >= before - 1e-12, $"seed {seed}, {i}: {found} is below {before}");
        }

        Assert.True(decided > 5_000);
    }

    [Fact]
    public void PValue_WithFewerOrUnknownNumbersOfPeople_IsLarger()
    {
        GapComparison unknown = Family(false, (Against, Gap(-1.9, -2.7, -1.1))).Comparisons[0];

        Assert.True(unknown.PValue.Value > One(Gap(-1.9, -2.7, -1.1)).PValue.Value);
        Assert.Equal(IntervalTest.PValue(-1.9, new(-2.7, -1.1), 4).Value, unknown.PValue.Value);
    }

    [Fact]
    public void Of_BothDirections_ComparesWithTheReferenceOnly()
    {
        GapFamily family = Family((Against, Gap(-1, -2, 0)), ("gap:nss/safe-to-speak-up[band=8a+][band=2-5]", Gap(1, 0, 2)), ("gap:nss/safe-to-speak-up[band=2-5][band=6]", Gap(1, 0, 2)));

        Assert.Equal(Against, Assert.Single(family.Comparisons).Subject.Text);
    }

    [Fact]
    public void Of_Teams_KeepsTheirOrderWhateverTheirResults()
    {
        TeamProfile[] teams = [Team("c", (Against, Gap(0, -1, 1))), Team("a", (Against, Gap(-3, -4, -2))), Team("b", (Against, Gap(3, 2, 4)))];

        Assert.Equal(["local:c", "local:a", "local:b"], GapFamily.Of(teams, [Seniors]).Comparisons.Select(c => c.Team.Value));
        Assert.Equal(["local:b", "local:a", "local:c"], GapFamily.Of([.. teams.Reverse()], [Seniors]).Comparisons.Select(c => c.Team.Value));
    }

    [Fact]
    public void Of_WhatIsAskedAboutAManager_IsNotCompared()
    {
        Indicator about = IndicatorCatalog.Standard.Indicators.First(i => i.Referent == Referent.MyManager);

        Assert.Empty(Family(($"gap:{about.Id}[band=2-5][band=8a+]", Gap(-3, -4, -2))).Comparisons);
    }

    [Fact]
    public void Of_MistakesOfTheCaller_Throw()
    {
        TeamProfile team = Team("a", (Against, Gap(-1, -2, 0)));

        Assert.Throws<ArgumentException>(() => GapFamily.Of([team, team], [Seniors]));
        Assert.Throws<ArgumentException>(() => GapFamily.Of([team], [Seniors, GroupId.Parse("band=2-5")]));
        Assert.Throws<ArgumentException>(() => GapFamily.Of([team], [GroupId.Parse("band=9")]));
        Assert.Throws<ArgumentException>(() => GapFamily.Of([team], [Seniors], indicators: new IndicatorCatalog([])));
        Assert.Throws<ArgumentOutOfRangeException>(() => GapFamily.Of([team], [Seniors], 0.1));
        Assert.Throws<ArgumentOutOfRangeException>(() => GapFamily.Of([team], [Seniors], 0));
    }

    [Fact]
    public void Sentence_OfASmallGap_NeverRoundsItOntoWhatDecides()
    {
        string sentence = One(Gap(0.4, -0.004, 0.9996)).ToSentence();

        Assert.Contains("0.004 lower", sentence, StringComparison.Ordinal);
        Assert.Contains("0.9996 higher", sentence, StringComparison.Ordinal);
    }

    private static Estimate Gap(double value, double lower, double upper) => Estimate.Measured(value, lower, upper, MethodId.Parse("gap/of-released"));

    private static GapComparison One(Estimate gap) => Assert.Single(Family((Against, gap)).Comparisons);

    private static GapFamily Family(params (string Subject, Estimate Estimate)[] gaps) => Family(true, gaps);

    private static GapFamily Family(bool withAnswers, params (string Subject, Estimate Estimate)[] gaps) => GapFamily.Of([Team("a", gaps, withAnswers)], [Seniors]);

    private static TeamProfile Team(string id, params (string Subject, Estimate Estimate)[] gaps) => Team(id, gaps, true);

    private static TeamProfile Team(string id, (string Subject, Estimate Estimate)[] gaps, bool withAnswers) => Invented.Team(
        id,
        withAnswers ? [.. gaps, .. new[] { "2-5", "8a+", "2", "3", "4", "5", "6", "7" }.Select(g => ($"nss/safe-to-speak-up[band={g}]", Invented.Score(5, 1)))] : gaps);
}
