using Iapt.Belonging.Disclosure;
using Iapt.Belonging.Surveys;
using Iapt.Belonging.Teams;
using Iapt.Belonging.Tests.Surveys;

namespace Iapt.Belonging.Tests.Disclosure;

public sealed class OpeningForecastTests
{
    [Theory]
    [InlineData(20, 45, 0.65, true)]
    [InlineData(13, 45, 1, true)]
    [InlineData(12, 45, double.PositiveInfinity, false)]
    [InlineData(34, 45, 1, true)]
    [InlineData(35, 45, double.PositiveInfinity, false)]
    [InlineData(45, 45, double.PositiveInfinity, false)]
    [InlineData(60, 45, double.PositiveInfinity, false)]
    public void Of_ATeamAgainstTheRestOfItsService_TakesThirteenAndElevenAnswers(int team, int service, double share, bool canBeShown)
    {
        OpeningForecast forecast = OpeningForecast.Of(Asked([("svc", null, service), ("a", "svc", team)]));
        ShowableContrast contrast = Assert.Single(forecast.Contrasts);

        Assert.Equal(("a", "the rest of svc", 13, 11), (contrast.First.Name, contrast.Second.Name, contrast.First.AnswersNeeded, contrast.Second.AnswersNeeded));
        Assert.Equal(Math.Max(0, service - team), contrast.Second.Headcount);
        Assert.Equal((share, canBeShown), (contrast.ShareNeeded, contrast.CanBeShown));
        Assert.Equal(["local:a", "local:svc"], forecast.Units.Select(u => u.Team!.Value));
    }

    [Theory]
    [InlineData(20, 26, 0.65, true)]
    [InlineData(20, 12, double.PositiveInfinity, false)]
    [InlineData(null, 12, double.PositiveInfinity, false)]
    [InlineData(20, null, null, null)]
    [InlineData(null, 0, double.PositiveInfinity, false)]
    public void Of_TwoGroups_TakesThirteenAnswersOfEachIfThatIsKnown(int? first, int? second, double? share, bool? canBeShown)
    {
        Wave wave = Asked([("svc", null, 80)], ("band=2-5", ["4", "5"], first), ("band=8a+", ["8a"], second));
        ShowableContrast contrast = Assert.Single(OpeningForecast.Of(wave).Contrasts);

        Assert.Equal(("band=2-5", "band=8a+"), (contrast.First.Group!.Value, contrast.Second.Group!.Value));
        Assert.Equal((share, canBeShown), (contrast.ShareNeeded, contrast.CanBeShown));
    }

    [Fact]
    public void Of_GroupsThatShareACode_AreNoContrast() =>
        Assert.Empty(OpeningForecast.Of(Asked([("svc", null, 80)], ("band=2-5", ["4", "5"], 40), ("band=5+", ["5", "8a"], 40))).Contrasts);

    /// <summary>"Never" and "at least" are promises: no release of any answers breaks them.</summary>
    [Fact]
    public async Task Of_ManyWaves_NothingIsShownBelowWhatItTakes()
    {
        int shown = 0;
        for (int seed = 0; seed < 60; seed++)
        {
            var random = new Random(seed);
            int a = random.Next(8, 24);
            int b = random.Next(8, 24);
            RandomWaves drawn = RandomWaves.Draw(seed, ("svc", null, a + b), ("a", "svc", a), ("b", "svc", b));
            Release release = await RandomWaves.ReleaseAsync(drawn);
            foreach (ShowableContrast contrast in OpeningForecast.Of(drawn.Wave).Contrasts.Where(c => c.First.Team is not null))
            {
                bool both = IsShown(release, contrast.First.Team!) && IsShown(release, contrast.Second.Team!);
                if (both) shown++;
                Assert.False(both && contrast.CanBeShown == false, $"seed {seed}: {contrast.First.Name} is shown beside {contrast.Second.Name}");
                int answered = drawn.Rows.Count(r => r[1] == contrast.First.Team!.Value);
                int rest = drawn.Rows.Count - answered;
                Assert.False(both && (answered < contrast.First.AnswersNeeded || rest < contrast.Second.AnswersNeeded), $"seed {seed}: shown from {answered} and {rest}");
            }
        }

        Assert.True(shown > 0, "no contrast was shown at all, so nothing was tried");
    }

    private static bool IsShown(Release release, TeamId team) => release.Profile(team)[Subject.Parse("sample/voice")].Lower is not null;

    private static Wave Asked((string Id, string? Parent, int Headcount)[] teams, params (string Id, string[] Codes, int? Headcount)[] groups) => new(
        WaveId.Parse("w"),
        Samples.Instrument,
        Samples.Opened,
        Samples.Closed,
        teams.Select(t => new WaveTeam(TeamId.Parse($"local:{t.Id}"), t.Parent is null ? AnalysisUnit.Service : AnalysisUnit.Team, t.Headcount, t.Id, t.Parent is null ? null : TeamId.Parse($"local:{t.Parent}"))),
        [new Characteristic("band", ["4", "5", "8a"])],
        groups.Select(g => new RegisteredGroup(GroupId.Parse(g.Id), g.Codes, g.Headcount)));
}
