using System.Data.Common;
using System.Globalization;
using Iapt.Belonging.Instruments;
using Iapt.Belonging.Published;
using Iapt.Belonging.Statistics;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Tests.Published;

public sealed class PublishedResultsTests
{
    private static readonly TeamId OxfordHealth = TeamId.Parse("ods:RNU");

    [Fact]
    public async Task ToProfile_OxfordHealth_HasThePublishedInclusion()
    {
        TeamProfile profile = await ProfileAsync(OxfordHealth);
        Estimate inclusion = profile[Subject.Of(IndicatorId.Parse("nss/inclusion"))];

        Assert.Equal(7.4123, inclusion.Value);
        Assert.Equal(PublishedMethods.MarginBound, inclusion.Method);
        Assert.InRange(inclusion.Upper!.Value - inclusion.Lower!.Value, 0.05, 0.25);
        Assert.Equal(AnalysisUnit.Organisation, profile.Context.Unit);
        Assert.Equal(OriginKind.Publication, profile.Origin.Kind);
        Assert.Null(profile.Response);
        Assert.StartsWith("Mental Health", profile.Context.PeerGroup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ToProfile_EveryOrganisation_HoldsEveryIndicatorOfTheInstrument()
    {
        Instrument nss = InstrumentCatalog.BuiltIn.Find(InstrumentId.Parse("nss-2024"))!;
        foreach (TeamProfile profile in (await Samples.ResultsAsync()).ToProfiles())
        {
            Assert.Equal(nss.Indicators.Select(i => i.Id.Value).Order(StringComparer.Ordinal), profile.Estimates.Select(e => e.Key.Text));
            Assert.All(profile.Estimates, e => AssertSound(e.Value, nss.Indicators.Single(i => i.Id == e.Key.Indicator)));
        }
    }

    [Fact]
    public async Task ToProfile_AnItem_HasMeanAndIntervalOfItsDistribution()
    {
        // Oxford Health, q2a: recomputed here from the file by the textbook formulas.
        double[] percentages = await PercentagesAsync("RNU", "q2a", 5);
        double n = (await PercentagesAsync("RNU", "q2a.base", 0))[0];
        double mean = percentages.Select((p, i) => p * 2.5 * i).Sum() / percentages.Sum();
        double variance = percentages.Select((p, i) => p * ((2.5 * i) - mean) * ((2.5 * i) - mean)).Sum() / percentages.Sum() * n / (n - 1);

        Estimate item = (await ProfileAsync(OxfordHealth))[Subject.Of(IndicatorId.Parse("nss/looks-forward-to-work"))];

        Assert.Equal(mean, item.Value!.Value, 8);
        Assert.Equal(mean - (1.961 * Math.Sqrt(variance / n)), item.Lower!.Value, 3);
        Assert.Equal((int)n, item.Answers!.Value.From);
        Assert.Equal(PublishedMethods.ItemDistribution, item.Method);
    }

    [Fact]
    public async Task ToProfile_NotApplicable_ReducesTheBase()
    {
        double[] percentages = await PercentagesAsync("RNU", "q6a", 6);
        double n = (await PercentagesAsync("RNU", "q6a.base", 0))[0];

        Estimate item = (await ProfileAsync(OxfordHealth))[Subject.Of(IndicatorId.Parse("nss/makes-a-difference"))];

        Assert.Equal((int)Math.Floor(n * (100 - percentages[5]) / percentages.Sum()), item.Answers!.Value.From);
    }

    [Fact]
    public async Task ToProfile_AnItemWithTwoScores_HasWilsonsInterval()
    {
        double yes = (await PercentagesAsync("RNU", "q16b", 2))[0] / 100;
        long n = (long)(await PercentagesAsync("RNU", "q16b.base", 0))[0];
        Interval expected = Proportions.Wilson((long)Math.Round((1 - yes) * n), n, Confidence.NinetyFive).Value.Interval;

        Estimate item = (await ProfileAsync(OxfordHealth))[Subject.Of(IndicatorId.Parse("nss/discrimination-from-staff"))];

        Assert.Equal(PublishedMethods.ItemShare, item.Method);
        Assert.Equal(expected.Lower * 10, item.Lower!.Value, 8);
        Assert.Equal(expected.Upper * 10, item.Upper!.Value, 8);
    }

    [Fact]
    public async Task ToProfile_WithheldByThePublisher_IsNotTheSameAsNotAsked()
    {
        TeamProfile withheld = await ProfileAsync(TeamId.Parse("ods:0AR"));

        Assert.Equal(MissingReason.WithheldByPublisher, withheld[Subject.Of(IndicatorId.Parse("nss/violence-reported"))].Missing);
        Assert.Equal(MissingReason.NotAsked, (await OneAsync(t => t.Set("q2a.1", "").Set("q2a.2", "").Set("q2a.3", "").Set("q2a.4", "").Set("q2a.5", "").Set("q2a.base", "")))
            [Subject.Of(IndicatorId.Parse("nss/looks-forward-to-work"))].Missing);
    }

    [Fact]
    public async Task ToProfile_ASubScore_IsBoundedByTheMeanSpreadOfItsItems()
    {
        double spread = 0;
        foreach (string question in new[] { "q7h", "q7i", "q8b", "q8c" }) spread += await DeviationAsync("RNU", question) / 4;

        Estimate inclusion = (await ProfileAsync(OxfordHealth))[Subject.Of(IndicatorId.Parse("nss/inclusion"))];

        Assert.Equal(1.961 * spread / Math.Sqrt(inclusion.Answers!.Value.From), inclusion.Upper!.Value - inclusion.Value!.Value, 3);
    }

    [Fact]
    public async Task ToProfile_AnElement_IsBoundedByTheMeanOfTheBoundsOfItsSubScores()
    {
        TeamProfile profile = await ProfileAsync(OxfordHealth);
        double bound = (BoundOf(profile, "nss/team-working") + BoundOf(profile, "nss/line-management")) / 2;

        Assert.Equal(bound, BoundOf(profile, "nss/we-are-a-team"), 3);
        Assert.Equal(PublishedMethods.MarginBound, profile[Subject.Of(IndicatorId.Parse("nss/we-are-a-team"))].Method);
        Assert.Equal(PublishedMethods.RangeBound, profile[Subject.Of(IndicatorId.Parse("nss/safe-and-healthy"))].Method);
    }

    [Fact]
    public async Task ToProfile_HealthAndSafetyClimate_IsBoundedByItsRange()
    {
        TeamProfile profile = await ProfileAsync(OxfordHealth);
        Estimate climate = profile[Subject.Of(IndicatorId.Parse("nss/health-and-safety-climate"))];

        Assert.Equal(PublishedMethods.RangeBound, climate.Method);
        Assert.Equal(Math.Sqrt(climate.Value!.Value * (10 - climate.Value.Value)), BoundOf(profile, "nss/health-and-safety-climate"), 2);
    }

    [Fact]
    public async Task ToProfile_ASubScoreWithAWithheldItem_IsBoundedByItsRange()
    {
        TeamProfile profile = await OneAsync(t => t.Set("q7h.1", "-").Set("q7h.2", "-").Set("q7h.3", "-").Set("q7h.4", "-").Set("q7h.5", "-").Set("q7h.base", "-"));

        Assert.Equal(PublishedMethods.RangeBound, profile[Subject.Of(IndicatorId.Parse("nss/inclusion"))].Method);
    }

    [Fact]
    public async Task ToProfile_AnAppraisalItem_CountsNoAppraisalAsNothing()
    {
        double[] had = await PercentagesAsync("RNU", "q23a", 3);
        double[] answers = await PercentagesAsync("RNU", "q23b", 3);
        double asked = (await PercentagesAsync("RNU", "q23a.base", 0))[0];
        double answered = Math.Min(had[0] / 100, (await PercentagesAsync("RNU", "q23b.base", 0))[0] / asked);
        double mean = ((answers[0] * 10) + (answers[1] * 5)) / 100;

        Estimate item = (await ProfileAsync(OxfordHealth))[Subject.Of(IndicatorId.Parse("nss/appraisal-improved-work"))];

        Assert.Equal(mean * answered / (answered + (had[1] / 100)), item.Value!.Value, 4);
    }

    [Fact]
    public async Task ToProfile_WhatNobodyPublishes_IsRebuiltAndWidened()
    {
        Estimate engagement = (await ProfileAsync(OxfordHealth))[Subject.Of(IndicatorId.Parse("nss/paragraph-41-engagement"))];

        Assert.Equal(PublishedMethods.Rebuilt, engagement.Method);
        Assert.True(engagement.Upper - engagement.Lower > 0.1);
    }

    [Fact]
    public async Task ToProfile_TenAnswersHalfAtEachEnd_HasStudentsInterval()
    {
        TeamProfile profile = await OneAsync(t => t
            .Set("q2a.1", "50").Set("q2a.2", "0").Set("q2a.3", "0").Set("q2a.4", "0").Set("q2a.5", "50").Set("q2a.base", "10"));

        // s = 5 sqrt(10 / 9), t(0.975; 9) = 2.262157.
        Assert.Equal(5 - (2.262157 * 5 / 3), profile[Subject.Of(IndicatorId.Parse("nss/looks-forward-to-work"))].Lower!.Value, 5);
    }

    [Fact]
    public async Task ToProfile_EverybodyGaveOneAnswer_IsNotCertain()
    {
        TeamProfile profile = await OneAsync(t => t
            .Set("q2a.1", "0").Set("q2a.2", "0").Set("q2a.3", "0").Set("q2a.4", "100").Set("q2a.5", "0").Set("q2a.base", "20")
            .Set("q13b.1", "100").Set("q13b.2", "0").Set("q13b.3", "0").Set("q13b.4", "0").Set("q13b.5", "0").Set("q13b.base", "20"));

        Estimate several = profile[Subject.Of(IndicatorId.Parse("nss/looks-forward-to-work"))];
        Estimate two = profile[Subject.Of(IndicatorId.Parse("nss/violence-from-managers"))];
        Assert.True(several.Lower < 7 && several.Value == 7.5 && several.Upper > 7.7);
        Assert.True(two.Lower < 9 && two.Value == 10 && two.Upper == 10);
    }

    [Fact]
    public async Task ReadAsync_NumbersOfADatabase_AreReadAsTheTextOfAFile()
    {
        using var questions = new SampleTable("questions").ToNumbers();
        using var scores = new SampleTable("scores").ToNumbers();

        TeamProfile profile = (await PublishedResults.ReadAsync(questions.CreateDataReader(), scores.CreateDataReader(), default)).Require().ToProfiles()[0];

        Assert.Equal((await OneAsync(t => t)).Estimates.Select(e => (e.Key, e.Value)), profile.Estimates.Select(e => (e.Key, e.Value)));
    }

    [Fact]
    public async Task ReadAsync_Cancelled_Stops()
    {
        using DbDataReader questions = Samples.Open("nhs-staff-survey-2024", "organisation-questions.csv");
        using DbDataReader scores = Samples.Open("nhs-staff-survey-2024", "organisation-scores.csv");

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => PublishedResults.ReadAsync(questions, scores, new CancellationToken(canceled: true)));
    }

    private static void AssertSound(Estimate estimate, Indicator indicator)
    {
        if (estimate.IsMissing) return;

        Assert.True(estimate.Value >= indicator.Minimum && estimate.Value <= indicator.Maximum && estimate.Lower >= indicator.Minimum && estimate.Upper <= indicator.Maximum);
        Assert.True(estimate.Lower < estimate.Upper);
    }

    private static async Task<TeamProfile> ProfileAsync(TeamId team) => (await Samples.ResultsAsync()).Organisations.Single(o => o.Team == team).ToProfile();

    private static async Task<TeamProfile> OneAsync(Func<SampleTable, SampleTable> change)
    {
        using DbDataReader questions = change(new SampleTable("questions")).Open();
        using DbDataReader scores = new SampleTable("scores").Open();
        return (await PublishedResults.ReadAsync(questions, scores, default)).Require().ToProfiles()[0];
    }

    // The standard deviation behind an interval that was made with about 1.961 standard errors.
    private static double BoundOf(TeamProfile profile, string measure)
    {
        Estimate estimate = profile[Subject.Of(IndicatorId.Parse(measure))];
        return (estimate.Upper!.Value - estimate.Value!.Value) * Math.Sqrt(estimate.Answers!.Value.From) / 1.96066;
    }

    private static async Task<double> DeviationAsync(string code, string question)
    {
        double[] percentages = await PercentagesAsync(code, question, 5);
        double mean = percentages.Select((p, i) => p * 2.5 * i).Sum() / percentages.Sum();
        return Math.Sqrt(percentages.Select((p, i) => p * ((2.5 * i) - mean) * ((2.5 * i) - mean)).Sum() / percentages.Sum());
    }

    private static async Task<double[]> PercentagesAsync(string code, string question, int answers)
    {
        using DbDataReader reader = Samples.Open("nhs-staff-survey-2024", "organisation-questions.csv");
        string[] columns = answers == 0 ? [question] : [.. Enumerable.Range(1, answers).Select(i => $"{question}.{i}")];
        while (await reader.ReadAsync())
        {
            if (reader.GetString(0) == code) return [.. columns.Select(c => double.Parse(reader.GetString(reader.GetOrdinal(c)), CultureInfo.InvariantCulture))];
        }

        throw new InvalidOperationException("no such organisation");
    }
}
