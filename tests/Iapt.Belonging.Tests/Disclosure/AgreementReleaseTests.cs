using System.Globalization;
using System.Text;
using Iapt.Belonging.Disclosure;
using Iapt.Belonging.Scoring;
using Iapt.Belonging.Surveys;
using Iapt.Belonging.Teams;
using Iapt.Belonging.Tests.Surveys;

namespace Iapt.Belonging.Tests.Disclosure;

/// <summary>Of agreement one word leaves, from 30 answers, and it proves nothing about one person or two.</summary>
public sealed class AgreementReleaseTests
{
    private static readonly Subject Voice = Subject.Parse("sample/voice");

    [Fact]
    public async Task Release_TwoCamps_SayThatAnswersDifferAndGiveTheWidestInterval()
    {
        Release release = await ReleaseAsync(40, i => i % 2 == 0 ? 1 : 5);
        Estimate split = release.Profile("local:north")[Voice];
        Estimate agreed = release.Profile("local:south")[Voice];

        Assert.Equal(TeamAgreement.NotSupported, split.Agreement);
        Assert.Equal(TeamAgreement.Supported, agreed.Agreement);
        Assert.Equal("mean/widest-spread", split.Method!.Value);
        Assert.Contains("\"agreement\": \"notSupported\"", Encoding.UTF8.GetString(release.ToJson()).Replace("\":\"", "\": \"", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Release_BelowThirtyAnswers_SayNothingOfAgreement() =>
        Assert.Null((await ReleaseAsync(29, i => i % 2 == 0 ? 1 : 5)).Profile("local:north")[Voice].Agreement);

    [Fact]
    public async Task Release_OtherSubjects_SayNothingOfAgreement()
    {
        Release release = await ReleaseAsync(90, i => i % 2 == 0 ? 1 : 5);
        IEnumerable<Subject> flagged = release.Profiles.SelectMany(p => p.Estimates).Where(e => e.Value.Agreement is not null).Select(e => e.Key);

        Assert.All(flagged, s => Assert.IsType<IndicatorSubject>(s));
        Assert.DoesNotContain(Subject.Parse("sample/good-day"), flagged);
        Assert.DoesNotContain(Subject.Parse("sample/unharmed"), flagged);
    }

    /// <summary>
    /// Whoever sees a mean and "supported" can rule out no more than from the mean: wherever two people may have given the lowest answer and the rest made up for
    /// it, "supported" leaves that possible. Below 30 answers it would not.
    /// </summary>
    [Fact]
    public async Task Supported_WhateverTheMean_LeavesTwoFarAwayPossible()
    {
        foreach (int people in new[] { 30, 31, 37, 49, 60 })
        {
            int others = people - 2;
            for (int points = 0; points <= 4 * others; points++)
            {
                // The others lie as close together as their sum lets them.
                int Code(int i) => i < 2 ? 1 : 1 + (points / others) + (i - 2 < points % others ? 1 : 0);
                ScoreTable scores = await ScoreAsync(people, Code);

                Assert.False(new Aggregation(scores).IsSplit(0, scores.Wave.Tree.Find("local:north")), $"{people} people, {points} points");
            }
        }

        ScoreTable twenty = await ScoreAsync(20, i => i < 2 ? 1 : 5);
        Assert.True(new Aggregation(twenty).IsSplit(0, twenty.Wave.Tree.Find("local:north")));
    }

    private static async Task<Release> ReleaseAsync(int people, Func<int, int> north) =>
        new BelongingScorer().Score(await ReadAsync(people, north), new ReleaseRegister());

    private static async Task<ScoreTable> ScoreAsync(int people, Func<int, int> north) => SurveyScorer.Score(await ReadAsync(people, north), 1);

    private static async Task<Survey> ReadAsync(int people, Func<int, int> north)
    {
        Wave wave = Samples.Wave(("svc", null, 400), ("north", "svc", 200), ("south", "svc", 200));
        IEnumerable<string[]> rows = Enumerable.Range(0, 2 * people).Select(i =>
        {
            int code = i < people ? north(i) : 4 - (i % 2);
            string band = i % 2 == 0 ? "4" : "7";
            return Samples.Row($"p{i}", i < people ? "north" : "south", band, string.Create(CultureInfo.InvariantCulture, $"{code} 4 4 {i % 2} 1 4 4 {i % 2} 1"));
        });
        return (await Samples.ReadAsync(wave, rows)).Require();
    }
}
