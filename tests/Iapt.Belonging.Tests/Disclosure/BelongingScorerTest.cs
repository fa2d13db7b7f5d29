using System.Data.Common;
using Iapt.Belonging.Disclosure;
using Iapt.Belonging.Surveys;
using Iapt.Belonging.Teams;
using Iapt.Belonging.Tests.Surveys;

namespace Iapt.Belonging.Tests.Disclosure;

public class BelongingScorerTest
{
    private static readonly RandomWaves Service = RandomWaves.Draw(1, ("svc", null, 80), ("north", "svc", 30), ("south", "svc", 24), ("west", "svc", 6), ("east", "svc", 8));

    [Fact]
    public async Task Score_AsTheDesignShowsIt_GivesAProfile()
    {
        using DbDataReader rows = Samples.Table(Service.Rows).CreateDataReader();
        Wave wave = Service.Wave;
        var scorer = new BelongingScorer();
        var register = new ReleaseRegister();
        CancellationToken cancellationToken = default;

        ReadResult<Survey> read = await SurveyReader.ReadAsync(rows, wave, cancellationToken);
        Release release = scorer.Score(read.Require(), register);
        TeamProfile profile = release.Profile("local:north");

        Assert.Equal(TeamId.Parse("local:north"), profile.Team);
        Assert.NotNull(profile[Subject.Parse("sample/voice")].Lower);
    }

    [Fact]
    public async Task Score_SmallTeams_AreHiddenButStay()
    {
        Release release = await RandomWaves.ReleaseAsync(Service);

        // Everybody answered, and the two have 14 staff in all: south is drawn in, so that nobody can count them.
        Assert.Equal(["local:east", "local:south", "local:west"], release.HiddenTeams.Select(t => t.Value));
        TeamProfile west = release.Profile("local:west");
        Assert.All(west.Estimates.Where(e => e.Key.Indicator.Value != "sample/manager-listens"), e => Assert.Equal(MissingReason.Suppressed, e.Value.Missing));
        Assert.Null(west.Response);
        Assert.Equal(OriginKind.Release, west.Origin.Kind);
    }

    [Fact]
    public async Task Score_ATeamThatIsMarked_SaysSoInItsProfilesAndNamesItsWave()
    {
        var mark = new TeamMark(TeamMarkKind.NewTeam, "merged with West");
        Wave wave = Service.Wave;
        var marked = new Wave(
            wave.Id, wave.Instrument, wave.Opened, wave.Closed,
            wave.Teams.Select(t => new WaveTeam(t.Id, t.Unit, t.Headcount, t.Name, t.Parent, t.Id.Value == "local:north" ? mark : null)), wave.Characteristics, wave.Groups, wave.Policy);
        Release release = new BelongingScorer().Score((await Samples.ReadAsync(marked, Service.Rows)).Require(), new ReleaseRegister());

        Assert.Equal((mark, mark, null), (release.Profile("local:north").Context.Mark, release.Comparable(TeamId.Parse("local:north")).Context.Mark, release.Profile("local:south").Context.Mark));
        Assert.Equal((wave.Id, wave.Instrument.Id), (release.Profile("local:north").Origin.Wave, release.Profile("local:north").Origin.Instrument));
        Assert.Contains("merged with West", System.Text.Encoding.UTF8.GetString(release.ToJson()), StringComparison.Ordinal);
        await AssertFitsAsync("release", release.ToJson());
        await AssertFitsAsync("profiles", ProfilesWriter.Write(release.Profiles));
        TeamProfile read = ProfilesReader.Read(ProfilesWriter.Write([release.Profile("local:north")]), new IndicatorCatalog(wave.Instrument.Indicators)).Require()[0];
        Assert.Equal((mark.Kind, mark.Reason), (read.Context.Mark!.Kind, read.Context.Mark.Reason));
    }

    [Fact]
    public async Task Score_AWaveThatWasNotReady_SaysWhatWasMissingInEveryProfileAndInTheRelease()
    {
        Wave wave = Service.Wave;
        Wave With(Readiness readiness) => new(wave.Id, wave.Instrument, wave.Opened, wave.Closed, wave.Teams, wave.Characteristics, wave.Groups, wave.Policy, readiness: readiness);
        async Task<Release> ScoreAsync(Wave asked) => new BelongingScorer().Score((await Samples.ReadAsync(asked, Service.Rows)).Require(), new ReleaseRegister());
        var record = new ReadinessRecord("JCC", wave.Opened);
        Release some = await ScoreAsync(With(new Readiness("To hear what helps.", "OD", wave.Closed, null, record)));
        Release none = await ScoreAsync(With(new Readiness("To hear what helps.", "OD", wave.Closed, record, record, "the lead")));
        Release all = await ScoreAsync(With(Readiness.Nothing));

        Assert.All(some.Profiles.Concat(some.ComparableProfiles), p => Assert.Equal("NoImpactAssessment NoActionOwner", string.Join(' ', p.Origin.NotReady)));
        Assert.All(none.Profiles, p => Assert.Empty(p.Origin.NotReady));
        Assert.All(all.Profiles, p => Assert.Equal(Enum.GetValues<ReadinessGap>(), p.Origin.NotReady));
        Assert.Contains("\"noImpactAssessment\",", System.Text.Encoding.UTF8.GetString(some.ToJson()), StringComparison.Ordinal);
        Assert.DoesNotContain("notReady", System.Text.Encoding.UTF8.GetString(none.ToJson()), StringComparison.Ordinal);
        foreach (Release release in new[] { some, none, all })
        {
            await AssertFitsAsync("release", release.ToJson());
            await AssertFitsAsync("profiles", ProfilesWriter.Write(release.Profiles));
        }
    }

    [Theory]
    [InlineData(8, 8)]
    [InlineData(11, null)]
    [InlineData(20, null)]
    public async Task Score_AMinimumBelowTheUsual_StandsInEveryProfile(int minimum, int? expected)
    {
        Wave usual = Service.Wave;
        var wave = new Wave(usual.Id, usual.Instrument, usual.Opened, usual.Closed, usual.Teams, usual.Characteristics, usual.Groups, new DisclosurePolicy(minimum));
        var register = new ReleaseRegister();
        register.Open(wave, new PolicyDecision("the IG lead", "one small service"));
        Release release = new BelongingScorer().Score((await Samples.ReadAsync(wave, Service.Rows)).Require(), register);

        Assert.All(release.Profiles.Concat(release.ComparableProfiles), p => Assert.Equal(expected, p.Origin.LowerMinimum));
        await AssertFitsAsync("profiles", ProfilesWriter.Write(release.Profiles));
        Assert.All(ProfilesReader.Read(ProfilesWriter.Write(release.Profiles), new IndicatorCatalog(wave.Instrument.Indicators)).Require(), p => Assert.Equal(expected, p.Origin.LowerMinimum));
    }

    [Fact]
    public async Task Score_SmallTeamsShownTogether_KeepWhatWasMissing()
    {
        var service = RandomWaves.Draw(1, ("svc", null, 80), ("north", "svc", 30), ("south", "svc", 24), ("west", "svc", 12), ("east", "svc", 14));
        Wave wave = service.Wave;
        var record = new ReadinessRecord("JCC", wave.Opened);
        var ready = new Wave(
            wave.Id, wave.Instrument, wave.Opened, wave.Closed, wave.Teams, wave.Characteristics, wave.Groups, wave.Policy, readiness: new Readiness("To hear what helps.", null, wave.Closed, record, record, "the lead"));
        Release release = new BelongingScorer().Score((await Samples.ReadAsync(ready, service.Rows)).Require(), new ReleaseRegister());

        TeamProfile together = Assert.Single(release.Profiles, p => !p.Context.Members.IsEmpty);
        Assert.Equal(ReadinessGap.NoContact, Assert.Single(together.Origin.NotReady));
    }

    [Fact]
    public async Task Score_SameWaveAgain_IsTheSameReleaseOrRefused()
    {
        var register = new ReleaseRegister();
        Survey survey = await RandomWaves.ReadAsync(Service);
        Release release = new BelongingScorer().Score(survey, register);

        byte[] kept = register.ToBytes();

        Release again = new BelongingScorer().Score(survey, register);
        Survey other = (await Samples.ReadAsync(Service.Wave, [.. Service.Rows.Where((_, i) => i % 3 != 0)])).Require();
        var refusal = Assert.Throws<ProblemsException>(() => new BelongingScorer().Score(other, register));

        Assert.Equal(release.ToJson(), again.ToJson());
        Assert.Equal("release.second-release", refusal.Problems.Single().Code);
        Assert.Equal(release.Hash, Assert.Single(register.Entries).Hash);
        Assert.Equal(kept, register.ToBytes());
    }

    [Fact]
    public async Task Score_AnEarlierWaveAgain_IsMadeBesideThoseBeforeIt()
    {
        // The later wave, of one person fewer, would hide teams of the first if the first were made again beside it.
        var register = new ReleaseRegister("a key for tests, nothing else"u8);
        RandomWaves service = RandomWaves.Draw(1, ("svc", null, 80), ("north", "svc", 30), ("south", "svc", 24), ("west", "svc", 12), ("east", "svc", 14));
        Wave wave = service.Wave;
        var later = new Wave(WaveId.Parse("later"), wave.Instrument, wave.Opened.AddYears(1), wave.Closed.AddYears(1), wave.Teams, wave.Characteristics, wave.Groups, wave.Policy, wave.Columns);
        Survey first = (await Samples.ReadAsync(wave, service.Rows)).Require();
        Survey second = (await Samples.ReadAsync(later, [.. service.Rows.Skip(1)])).Require();
        Release one = new BelongingScorer().Score(first, register);
        Release two = new BelongingScorer().Score(second, register);

        Assert.Equal(one.Hash, new BelongingScorer().Score(first, register).Hash);
        Assert.Equal(two.Hash, new BelongingScorer().Score(second, register).Hash);
        Assert.NotEqual(one.HiddenTeams, two.HiddenTeams);

        // The second was made beside people of the first: without them it would be another release.
        register.Forget(wave.Id, new DateOnly(2027, 4, 1));
        Assert.Equal(one.Hash, new BelongingScorer().Score(first, register).Hash);
        Problem problem = Assert.Single(Assert.Throws<ProblemsException>(() => new BelongingScorer().Score(second, register)).Problems);
        Assert.Equal("release.second-release", problem.Code);
        Assert.Equal("another release of `later` than the one that was recorded", problem.Found);
    }

    [Fact]
    public async Task Score_AUnitOfMorePeopleThanTheUnitAbove_IsRefusedAndNothingIsRecorded()
    {
        Wave wave = Samples.Wave(("svc", null, 60), ("north", "svc", 61));
        var register = new ReleaseRegister();
        Survey survey = (await Samples.ReadAsync(wave, Enumerable.Range(0, 30).Select(i => Samples.Row($"p{i}", "north", ".", "4 4 2 0 1 4 4 1 0")))).Require();

        Problem problem = Assert.Single(Assert.Throws<ProblemsException>(() => new BelongingScorer().Score(survey, register)).Problems);

        Assert.Equal(("release.headcount-above-parent", "more people in `local:north` than in the unit it is part of"), (problem.Code, problem.Found));
        Assert.Empty(register.Openings);
    }

    [Fact]
    public async Task Score_OneAndTwoThreads_GiveTheSameBytes()
    {
        Release one = await RandomWaves.ReleaseAsync(Service, 1);
        Release two = await RandomWaves.ReleaseAsync(Service, 2);

        Assert.Equal(one.ToJson(), two.ToJson());
        Assert.Equal(one.Hash, two.Hash);
    }

    [Fact]
    public async Task Score_ManagerQuestions_AreForTheTeamsOwnAudienceUnlessThreeManagersAreSpanned()
    {
        Release release = await RandomWaves.ReleaseAsync(Service);
        Subject manager = Subject.Parse("sample/manager-listens");
        TeamId north = TeamId.Parse("local:north");

        Assert.NotNull(release.Profile(north)[manager].Lower);
        Assert.Equal(MissingReason.NotApplicable, release.Comparable(north)[manager].Missing);
        Assert.Equal(MissingReason.NotApplicable, release.Profile(north)[Subject.Parse("sample/manager-listens[band=7+]")].Missing);
        Assert.NotNull(release.Comparable(TeamId.Parse("local:svc"))[manager].Lower);
    }

    private static async Task AssertFitsAsync(string schema, byte[] document)
    {
        NJsonSchema.JsonSchema published = await NJsonSchema.JsonSchema.FromFileAsync(Iapt.Belonging.Testing.Repository.Path("docs", "schemas", $"{schema}.schema.json"));
        Assert.Empty(published.Validate(System.Text.Encoding.UTF8.GetString(document)));
    }
}
