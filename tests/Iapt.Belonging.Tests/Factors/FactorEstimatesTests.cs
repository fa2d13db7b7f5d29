using FsCheck.Xunit;
using Iapt.Belonging.Factors;
using Iapt.Belonging.Statistics.Distributions;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Tests.Factors;

public sealed class FactorEstimatesTests
{
    private static readonly MethodId Method = MethodId.Parse("test");

    [Fact]
    public void For_PartsOfOneFamily_IsTheWeightedMeanOfValuesAndEnds()
    {
        Estimate factor = Of(
            "factor/psychological-safety",
            ("nss/safe-to-speak-up", Estimate.Measured(6, 5, 7, Method, new SizeBand(20, 29))),
            ("nss/disagreements-handled-well", Estimate.Measured(8, 7.5, 9, Method, new SizeBand(15, 19))),
            ("nss/secure-raising-clinical-concerns", Estimate.Measured(4, 2, 5, Method, new SizeBand(20, 29))));

        Assert.Equal(Estimate.Measured(6, 4.875, 7, MethodId.Parse("factor/weighted-mean"), new SizeBand(15, 19)), factor);
    }

    [Fact]
    public void For_SeveralFamilies_TakesTheFirstAndNeverAMixture()
    {
        TeamProfile profile = Profile(
            ("nss/safe-to-speak-up", Score(2)), ("nss/disagreements-handled-well", Score(2)), ("nss/secure-raising-clinical-concerns", Score(2)),
            ("belonging/psychological-safety", Score(5)), ("edmondson/psychological-safety", Score(9)));

        FactorEstimate first = Explain(profile, "factor/psychological-safety");
        FactorEstimate withheld = Explain(profile.With(Subject.Parse("edmondson/psychological-safety"), Estimate.None(MissingReason.Suppressed)), "factor/psychological-safety");

        Assert.Equal((9, "edmondson"), (first.Estimate.Value, first.Measurement!.Family));
        Assert.Equal((5, "belonging"), (withheld.Estimate.Value, withheld.Measurement!.Family));
    }

    [Theory]
    [InlineData(true, false, false, 6.0)]
    [InlineData(false, true, true, 3.0)]
    [InlineData(false, true, false, null)]
    public void For_MissingParts_NeedsHalfOfTheWeight(bool speakUp, bool disagreements, bool concerns, double? value)
    {
        Estimate Known(bool there, double score) => there ? Score(score) : Estimate.None(MissingReason.TooFewAnswers);

        Estimate factor = Of(
            "factor/psychological-safety",
            ("nss/safe-to-speak-up", Known(speakUp, 6)),
            ("nss/disagreements-handled-well", Known(disagreements, 4)),
            ("nss/secure-raising-clinical-concerns", Known(concerns, 2)));

        Assert.Equal(value, factor.Value);
        Assert.Equal(value is null ? MissingReason.TooFewAnswers : null, factor.Missing);
    }

    [Theory]
    [InlineData(MissingReason.TooFewAnswers, MissingReason.Suppressed, MissingReason.Suppressed)]
    [InlineData(MissingReason.NoData, MissingReason.NotAsked, MissingReason.NotAsked)]
    [InlineData(MissingReason.NotCalculable, MissingReason.WithheldByPublisher, MissingReason.WithheldByPublisher)]
    public void For_NothingThere_GivesTheReasonThatSaysMost(MissingReason one, MissingReason other, MissingReason reason) => Assert.Equal(
        reason, Of("factor/belongingness", ("nss/valued-by-team", Estimate.None(one)), ("nss/attached-to-team", Estimate.None(other))).Missing);

    [Fact]
    public void For_AProfileThatSaysNothing_GivesNothing()
    {
        Assert.Empty(FactorEstimates.For(Profile()));
        Assert.Empty(FactorEstimates.For(Profile(("people/turnover", Score(0.1)))));
    }

    [Fact]
    public void For_ProportionsAndFlags_AreStretchedToTenAndTurnedRound()
    {
        FactorEstimate factor = Explain(
            Profile(
                ("practice/contribution-coverage", Estimate.Exact(0.5)), ("practice/top-speaker-share", Estimate.Measured(0.7, 0.6, 0.9, Method)),
                ("practice/named-chair", Estimate.Exact(1)), ("practice/chair-rotation", Estimate.Exact(0.1))),
            "factor/meeting-practice");

        Assert.Equal((2 * 5) + 3 + 10 + 1, factor.Estimate.Value!.Value * 5, 6);
        Assert.Equal((2 * 5) + 1 + 10 + 1, factor.Estimate.Lower!.Value * 5, 6);
        Assert.Equal((2 * 5) + 4 + 10 + 1, factor.Estimate.Upper!.Value * 5, 6);
        Assert.Equal(4, factor.Used.Length);
        Assert.Null(factor.Estimate.Answers);
    }

    [Fact]
    public void For_ABandAmongTheParts_IsABand()
    {
        Estimate factor = Of("factor/belongingness", ("nss/valued-by-team", Estimate.Band(8.75, 10, Method)), ("nss/attached-to-team", Estimate.Measured(7, 6, 8, Method)));

        Assert.True(factor.IsBand);
        Assert.Equal((7.375, 9), (factor.Lower, factor.Upper));
    }

    [Fact]
    public void For_APartOfUnknownUncertainty_HasNoInterval()
    {
        Estimate factor = Of("factor/belongingness", ("nss/valued-by-team", Estimate.WithoutInterval(8, Method)), ("nss/attached-to-team", Estimate.Measured(7, 6, 8, Method)));
        Estimate neither = Of("factor/belongingness", ("nss/valued-by-team", Estimate.WithoutInterval(8, Method)), ("nss/attached-to-team", Estimate.Band(8.75, 10, Method)));

        Assert.Equal((7.5, null), (factor.Value, factor.Lower));
        Assert.Equal(MissingReason.NotCalculable, neither.Missing);
    }

    [Fact]
    public void For_GroupsAndGaps_AreMeasuredAsTheTeamIs()
    {
        TeamProfile profile = Profile(
            ("nss/valued-by-team", Score(6)), ("nss/attached-to-team", Score(7)),
            ("nss/valued-by-team[band=2-5]", Score(5)), ("nss/attached-to-team[band=2-5]", Estimate.None(MissingReason.Suppressed)),
            ("gap:nss/valued-by-team[band=2-5][band=8a+]", Estimate.Measured(-2, -3, -1, Method)), ("gap:nss/attached-to-team[band=2-5][band=8a+]", Estimate.Measured(-1, -1.5, 0, Method)),
            ("belonging/belongingness[band=2-5]", Score(9)));
        TeamProfile with = FactorEstimates.AddTo(profile);

        Assert.Equal(6.5, with[Subject.Parse("factor/belongingness")].Value);
        Assert.Equal(5, with[Subject.Parse("factor/belongingness[band=2-5]")].Value);
        Assert.Equal((-1.5, -2.25, -0.5), Numbers(with[Subject.Parse("gap:factor/belongingness[band=2-5][band=8a+]")]));
    }

    [Fact]
    public void For_AGapOfAReversedProportion_ChangesItsSign()
    {
        FactorModel model = FactorModelReader.Read(
            """{ "format": "belonging.factors/1", "factors": [{ "id": "factor/x", "topic": "x", "source": { "source": "iapt-belonging" }, "measurements": [{ "parts": [{ "indicator": "people/turnover", "reversed": true }], "basis": "test" }] }] }"""u8,
            IndicatorCatalog.Standard).Require();
        TeamProfile profile = Profile(("people/turnover", Score(0.25)), ("gap:people/turnover[band=2-5][band=8a+]", Estimate.Measured(0.1, 0.05, 0.3, Method)));
        var estimates = FactorEstimates.For(profile, model).ToDictionary(e => e.Key.Text, e => e.Value);

        Assert.Equal(7.5, estimates["factor/x"].Value);
        Assert.Equal((-1, -3, -0.5), Numbers(estimates["gap:factor/x[band=2-5][band=8a+]"]));
    }

    [Property]
    public bool For_AnyParts_TheValueLiesInAnIntervalNoWiderThanTheWidestPart(byte[] numbers)
    {
        string[] ids = ["nss/safe-to-speak-up", "nss/disagreements-handled-well", "nss/secure-raising-clinical-concerns"];
        byte[] n = [.. numbers.Concat(Enumerable.Repeat((byte)7, 9))];
        Estimate[] parts = [.. ids.Select((_, k) => Estimate.Measured(n[3 * k] / 25.5, (n[3 * k] - n[(3 * k) + 1]) / 25.5, (n[3 * k] + n[(3 * k) + 2]) / 25.5, Method))];
        Estimate factor = Of("factor/psychological-safety", [.. ids.Zip(parts)]);
        return factor.Lower <= factor.Value && factor.Value <= factor.Upper
            && factor.Upper - factor.Lower <= parts.Max(p => p.Upper - p.Lower) + 1e-6
            && factor.Value >= parts.Min(p => p.Value) - 1e-6 && factor.Value <= parts.Max(p => p.Value) + 1e-6;
    }

    [Property]
    public bool For_ANarrowerPart_NeverWidensTheFactor(byte value, byte reach, byte less)
    {
        Estimate With(double half) => Of(
            "factor/belongingness", ("nss/valued-by-team", Estimate.Measured(value / 25.5, (value / 25.5) - half, (value / 25.5) + half, Method)), ("nss/attached-to-team", Estimate.Measured(5, 4, 6, Method)));
        Estimate wide = With((reach + less) / 25.5);
        Estimate narrow = With(reach / 25.5);
        return wide.Lower <= narrow.Lower && narrow.Upper <= wide.Upper;
    }

    /// <summary>Three parts with errors that hang together fully, half, or not at all: the interval holds the truth at least as often as it says.</summary>
    [Theory]
    [InlineData(1.0)]
    [InlineData(0.5)]
    [InlineData(0.0)]
    public void For_ErrorsHoweverCorrelated_CoversAtLeastAsSaid(double correlation)
    {
        const int Trials = 4_000;
        var random = new Random(20261);
        double z = StandardNormal.Quantile(0.975);
        string[] ids = ["nss/safe-to-speak-up", "nss/disagreements-handled-well", "nss/secure-raising-clinical-concerns"];
        double[] truth = [4, 6, 8];
        double[] spread = [0.3, 0.6, 0.9];
        int covered = 0;
        for (int trial = 0; trial < Trials; trial++)
        {
            double common = StandardNormal.Quantile(random.NextDouble() + 1e-12);
            (string, Estimate)[] parts = [.. ids.Select((id, k) =>
            {
                double own = StandardNormal.Quantile(random.NextDouble() + 1e-12);
                double value = truth[k] + (spread[k] * ((Math.Sqrt(correlation) * common) + (Math.Sqrt(1 - correlation) * own)));
                return (id, Estimate.Measured(value, value - (z * spread[k]), value + (z * spread[k]), Method));
            })];
            Estimate factor = Of("factor/psychological-safety", parts);
            double true5 = ((2 * truth[0]) + truth[1] + truth[2]) / 4;
            if (factor.Lower <= true5 && true5 <= factor.Upper) covered++;
        }

        Assert.True(covered >= Trials * 0.94, $"covered {covered} of {Trials} (seed 20261)");
    }

    private static Estimate Score(double value) => Estimate.Measured(value, value - 0.5, value + 0.5, Method);

    private static (double? Value, double? Lower, double? Upper) Numbers(Estimate estimate) => (estimate.Value, estimate.Lower, estimate.Upper);

    private static Estimate Of(string factor, params (string Subject, Estimate Estimate)[] parts) => Explain(Profile(parts), factor).Estimate;

    private static FactorEstimate Explain(TeamProfile profile, string factor) =>
        FactorEstimates.Explain(profile).Single(e => e.Subject.Text == factor);

    private static TeamProfile Profile(params (string Subject, Estimate Estimate)[] estimates) => new(
        TeamId.Parse("local:team-1"), new DateOnly(2026, 1, 31), Origin.Host, new TeamContext(AnalysisUnit.Team), null,
        estimates.Select(e => KeyValuePair.Create(Subject.Parse(e.Subject), e.Estimate)));
}
