using Iapt.Belonging.Disclosure;
using Iapt.Belonging.Surveys;
using Iapt.Belonging.Teams;
using Iapt.Belonging.Tests.Surveys;

namespace Iapt.Belonging.Tests.Disclosure.Changes;

/// <summary>What a register makes of a second wave.</summary>
public class LaterWaveTest
{
    private static readonly byte[] Key = [.. Enumerable.Range(1, ReleaseRegister.ShortestKey).Select(i => (byte)i)];
    private static readonly string[] Thirty = [.. Enumerable.Range(0, 30).Select(i => $"p{i}")];

    [Fact]
    public async Task Score_SamePeopleAgain_AreShownAgain() => Assert.Empty((await SecondAsync(new ReleaseRegister(Key), Thirty, Thirty)).HiddenTeams);

    [Theory]
    [InlineData(1)]
    [InlineData(10)]
    public async Task Score_FewLeft_HidesTheTeam(int left)
    {
        Release second = await SecondAsync(new ReleaseRegister(Key), Thirty, Thirty[left..]);

        Assert.Equal(["local:svc"], second.HiddenTeams.Select(t => t.Value));
        Assert.Null(second.Profile("local:svc").Response);
        Assert.Empty(second.Warnings);
    }

    [Theory]
    [InlineData(11)]
    [InlineData(16)]
    public async Task Score_EnoughLeft_ShowsTheTeam(int left) => Assert.Empty((await SecondAsync(new ReleaseRegister(Key), Thirty, Thirty[left..])).HiddenTeams);

    [Fact]
    public async Task Score_WithoutAKeyAndUndeclared_HidesTheTeamAndWarns()
    {
        Release second = await SecondAsync(new ReleaseRegister(), Thirty, Thirty);

        Assert.Single(second.HiddenTeams);
        Assert.Equal("release.movements-unknown", Assert.Single(second.Warnings).Code);
    }

    [Theory]
    [InlineData(30, 0, 0, true)]
    [InlineData(29, 1, 0, false)]
    [InlineData(30, 1, 1, false)]
    [InlineData(24, 12, 6, true)]
    public async Task Score_DeclaredMovements_AreReckonedWith(int now, int left, int joined, bool isShown)
    {
        string[] second = [.. Enumerable.Range(0, now).Select(i => $"q{i}")];

        Release release = await SecondAsync(new ReleaseRegister(), Thirty, second, Movements(left, joined));

        Assert.Equal(isShown, release.HiddenTeams.IsEmpty);
        Assert.Empty(release.Warnings);
    }

    [Fact]
    public async Task Score_MovementsThatDoNotAddUp_AreRefusedAndNothingIsRecorded()
    {
        var register = new ReleaseRegister();

        var refusal = await Assert.ThrowsAsync<ProblemsException>(() => SecondAsync(register, Thirty, Thirty[2..], Movements(1, 0)));

        Assert.Equal("release.movements-disagree", refusal.Problems.Single().Code);
        Assert.EndsWith("in `local:svc` then and now", refusal.Problems[0].Found, StringComparison.Ordinal);
        Assert.Single(register.Entries);
    }

    [Theory]
    [InlineData(30, "local:other")]
    [InlineData(-31, "local:svc")]
    public async Task Score_MovementsFromWhereNobodyWas_NameThatTeam(int left, string team)
    {
        Movement movement = left > 0 ? new(WaveId.Parse("first"), TeamId.Parse("local:other"), null, left) : new(WaveId.Parse("first"), TeamId.Parse("local:svc"), null, -left);

        var refusal = await Assert.ThrowsAsync<ProblemsException>(() => SecondAsync(new ReleaseRegister(), Thirty, Thirty, [movement]));

        Assert.Contains($"in `{team}`", Assert.Single(refusal.Problems).Found, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Score_MovementsThatAreNotUsed_Warn()
    {
        Release linked = await SecondAsync(new ReleaseRegister(Key), Thirty, Thirty, Movements(1, 7));
        Release unknown = await SecondAsync(new ReleaseRegister(Key), Thirty, Thirty, [new Movement(WaveId.Parse("other"), null, TeamId.Parse("local:svc"), 3)]);

        Assert.Equal(("release.movements-not-used", "movements since `first`, whose people are known again"), (Assert.Single(linked.Warnings).Code, linked.Warnings[0].Found));
        Assert.Equal(("release.movements-not-used", "movements since `other`, of which the register has no earlier release"), (Assert.Single(unknown.Warnings).Code, unknown.Warnings[0].Found));
        Assert.All((Release[])[linked, unknown], r => Assert.Equal(ProblemSeverity.Warning, r.Warnings[0].Severity));
        Assert.Empty(linked.HiddenTeams);
    }

    [Fact]
    public async Task Score_OtherPseudonyms_WarnsAndGoesBySizes()
    {
        Release second = await SecondAsync(new ReleaseRegister(Key), Thirty, [.. Thirty.Select(p => $"new-{p}")]);

        Assert.Single(second.HiddenTeams);
        Assert.Equal(["release.pseudonyms-changed", "release.movements-unknown"], second.Warnings.Select(w => w.Code));
    }

    [Fact]
    public async Task Score_AGroupThatOneLeft_IsHiddenWhereTheUnitIsNot()
    {
        // The upper bands are all new, so the team is safe; of the lower bands one leaves and nobody comes.
        string[] lower = [.. Enumerable.Range(0, 20).Select(i => $"low{i}:4")];
        string[] upper = [.. Enumerable.Range(0, 20).Select(i => $"up{i}:7")];
        string[] newer = [.. Enumerable.Range(0, 20).Select(i => $"newer{i}:7")];
        string[] newLower = [.. Enumerable.Range(0, 20).Select(i => $"newlow{i}:4")];
        Subject group = Subject.Parse("sample/voice[band=4-5]");

        Release fewLeft = await SecondAsync(new ReleaseRegister(Key), [.. lower, .. upper], [.. lower[1..], .. newer]);
        Release manyLeft = await SecondAsync(new ReleaseRegister(Key), [.. lower, .. upper], [.. lower[12..], .. newLower, .. newer]);

        Assert.NotNull(fewLeft.Profile("local:svc")[Subject.Parse("sample/voice")].Lower);
        Assert.Equal(MissingReason.Suppressed, fewLeft.Profile("local:svc")[group].Missing);
        Assert.NotNull(manyLeft.Profile("local:svc")[group].Lower);
    }

    [Fact]
    public void Key_TooShort_IsRefused() => Assert.Throws<ArgumentException>(() => new ReleaseRegister(Key.AsSpan(1)));

    private static Movement[] Movements(int left, int joined)
    {
        TeamId team = TeamId.Parse("local:svc");
        return [new Movement(WaveId.Parse("first"), team, null, left), new Movement(WaveId.Parse("first"), null, team, joined)];
    }

    private static async Task<Release> SecondAsync(ReleaseRegister register, string[] first, string[] second, Movement[]? movements = null)
    {
        await ReleaseAsync("first", register, first, null);
        return await ReleaseAsync("second", register, second, movements);
    }

    /// <summary>People of one unit, written as their pseudonym and, after a colon, their band.</summary>
    private static async Task<Release> ReleaseAsync(string id, ReleaseRegister register, string[] people, Movement[]? movements)
    {
        Wave sample = Samples.Wave(("svc", null, 100));
        var wave = new Wave(WaveId.Parse(id), sample.Instrument, sample.Opened, sample.Closed, sample.Teams, sample.Characteristics, sample.Groups, movements: movements);
        IEnumerable<string[]> rows = people.Select((p, i) => Samples.Row(p.Split(':')[0], "svc", p.Split(':').ElementAtOrDefault(1) ?? ".", i % 2 == 0 ? "4 4 2 0 1 4 4 1 0" : "2 3 4 0 1 2 3 0 1"));
        return new BelongingScorer().Score((await Samples.ReadAsync(wave, rows)).Require(), register);
    }
}
