using System.Text;
using Iapt.Belonging.Disclosure;
using Iapt.Belonging.Surveys;
using Iapt.Belonging.Tests.Surveys;

namespace Iapt.Belonging.Tests.Disclosure;

public class ReleaseRegisterTest
{
    private static readonly byte[] Key = Encoding.UTF8.GetBytes("a key for tests, nothing else");
    private static readonly RandomWaves Service = RandomWaves.Draw(1, ("svc", null, 80), ("north", "svc", 30), ("south", "svc", 24), ("west", "svc", 12), ("east", "svc", 14));

    [Fact]
    public void Open_AWave_FixesItsContent()
    {
        var register = new ReleaseRegister();
        WaveOpening opening = register.Open(Service.Wave);

        Assert.Equal((Service.Wave.Id, 11, null), (opening.Wave, opening.MinimumAnswers, opening.Decision));
        Assert.Same(opening, Assert.Single(register.Openings));
    }

    [Fact]
    public void Open_AgainAndUnchanged_IsTheSameOpening_ElseRefused()
    {
        var register = new ReleaseRegister();
        var decision = new PolicyDecision("A. Lead", "one small service");
        WaveOpening usual = register.Open(Service.Wave, on: new DateOnly(2026, 3, 1));
        WaveOpening lower = register.Open(Copy(Iapt.Belonging.Teams.WaveId.Parse("low"), new DisclosurePolicy(8), 0), decision);
        byte[] kept = register.ToBytes();

        Assert.Same(usual, register.Open(WithReadiness(new Readiness(contact: "HR")), on: new DateOnly(2026, 3, 9)));
        Assert.Same(lower, register.Open(Copy(lower.Wave, new DisclosurePolicy(8), 0)));
        Assert.Same(lower, register.Open(Copy(lower.Wave, new DisclosurePolicy(8), 0), new PolicyDecision("A. Lead", "one small service")));
        Assert.Equal("release.opened-twice", CodeOf(() => register.Open(WithMinimum(12))));
        Assert.Equal("release.opened-twice", CodeOf(() => register.Open(Copy(lower.Wave, new DisclosurePolicy(8), 0), new PolicyDecision("B. Lead", "one small service"))));
        Assert.Equal("release.opened-twice", CodeOf(() => register.Open(Copy(lower.Wave, new DisclosurePolicy(8), 0), new PolicyDecision("A. Lead", "why not"))));
        Assert.Equal(kept, register.ToBytes());

        static string CodeOf(Action open) => Assert.Single(Assert.Throws<ProblemsException>(open).Problems).Code;
    }

    [Fact]
    public void Open_AfterTheFirstDay_WarnsFromTheRecordedDay()
    {
        Wave wave = Service.Wave;
        var late = new ReleaseRegister();
        var inTime = new ReleaseRegister();
        var unknown = new ReleaseRegister();
        late.Open(wave, on: wave.Opened.AddDays(1));
        inTime.Open(wave, on: wave.Opened);
        unknown.Open(wave);

        Assert.Equal("register.opened-late", Assert.Single(Read(late.ToBytes()).OpenedLate(wave)).Code);
        Assert.Equal(wave.Opened.AddDays(1), Assert.Single(Read(late.ToBytes()).Openings).OpenedOn);
        Assert.Empty(inTime.OpenedLate(wave));
        Assert.Empty(unknown.OpenedLate(wave));
        Assert.Empty(late.OpenedLate(Later()));
        Assert.Null(Assert.Single(Read(unknown.ToBytes()).Openings).OpenedOn);
    }

    [Theory]
    [InlineData("policy")]
    [InlineData("unit")]
    [InlineData("group")]
    [InlineData("date")]
    public async Task Score_AnotherWaveThanOpened_IsRefusedAndNothingIsRecorded(string change)
    {
        Wave wave = Service.Wave;
        var register = new ReleaseRegister(Key);
        register.Open(wave);
        byte[] before = register.ToBytes();
        Wave other = new(
            wave.Id,
            wave.Instrument,
            wave.Opened,
            change == "date" ? wave.Closed.AddDays(1) : wave.Closed,
            wave.Teams.Select(t => new WaveTeam(t.Id, change == "unit" && t.Id.Value == "local:west" ? Iapt.Belonging.Teams.AnalysisUnit.Service : t.Unit, t.Headcount, t.Name, t.Parent)),
            wave.Characteristics,
            change == "group" ? wave.Groups.Skip(1) : wave.Groups,
            change == "policy" ? new DisclosurePolicy(12) : wave.Policy,
            wave.Columns);
        Survey survey = (await Samples.ReadAsync(other, Service.Rows)).Require();

        ProblemsException refused = Assert.Throws<ProblemsException>(() => new BelongingScorer().Score(survey, register));

        Assert.Equal("release.other-wave-content", Assert.Single(refused.Problems).Code);
        Assert.Empty(register.Entries);
        Assert.Equal(before, register.ToBytes());
    }

    [Fact]
    public async Task Score_HeadcountsPutRight_IsTheSameWave()
    {
        Wave wave = Service.Wave;
        var register = new ReleaseRegister();
        register.Open(wave);
        Wave mended = new(
            wave.Id, wave.Instrument, wave.Opened, wave.Closed, wave.Teams.Select(t => new WaveTeam(t.Id, t.Unit, t.Headcount + 1, "renamed", t.Parent)), wave.Characteristics, wave.Groups, wave.Policy, wave.Columns);

        Release release = new BelongingScorer().Score((await Samples.ReadAsync(mended, Service.Rows)).Require(), register);

        Assert.Equal(release.Hash, Assert.Single(register.Entries).Hash);
    }

    [Fact]
    public async Task Policy_BelowTheStandard_NeedsARecordedDecision()
    {
        Wave wave = WithMinimum(8);
        Survey survey = (await Samples.ReadAsync(wave, Service.Rows)).Require();
        var register = new ReleaseRegister();

        Assert.Equal("release.not-opened", Assert.Single(Assert.Throws<ProblemsException>(() => new BelongingScorer().Score(survey, register)).Problems).Code);
        Assert.Equal("release.no-decision", Assert.Single(Assert.Throws<ProblemsException>(() => register.Open(wave)).Problems).Code);

        register.Open(wave, new PolicyDecision("A. Lead, information governance", "one service of small teams"));
        new BelongingScorer().Score(survey, register);

        WaveOpening kept = Assert.Single(Read(register.ToBytes()).Openings);
        Assert.Equal((8, "A. Lead, information governance", "one service of small teams"), (kept.MinimumAnswers, kept.Decision!.By, kept.Decision.Reason));
    }

    [Fact]
    public void Policy_Raised_IsFree() => Assert.Null(new ReleaseRegister().Open(WithMinimum(20)).Decision);

    [Fact]
    public async Task Read_WhatWasKept_AnswersAsTheRegisterDid()
    {
        var register = new ReleaseRegister(Key);
        Survey survey = (await Samples.ReadAsync(Service.Wave, Service.Rows)).Require();
        new BelongingScorer().Score(survey, register);
        byte[] first = register.ToBytes();
        ReleaseRegister again = ReleaseRegister.Read(first, Key).Require();

        Assert.Equal(first, again.ToBytes());
        Assert.Equal(Assert.Single(register.Entries).Hash, new BelongingScorer().Score(survey, again).Hash);
        Assert.Equal(first, again.ToBytes());

        // One leaver: the next wave must be judged alike by both, and only added to what was there.
        Wave later = Later();
        Survey next = (await Samples.ReadAsync(later, [.. Service.Rows.Skip(1)])).Require();
        Release there = new BelongingScorer().Score(next, register);
        Release here = new BelongingScorer().Score(next, again);
        Assert.Equal(there.Hash, here.Hash);
        Assert.Equal(register.ToBytes().Length, again.ToBytes().Length);
        Assert.Equal(first, again.ToBytes()[..first.Length]);
        Assert.Equal(first, register.ToBytes()[..first.Length]);

        Release fresh = new BelongingScorer().Score(next, new ReleaseRegister(Key));
        Assert.NotEqual(fresh.Hash, here.Hash);
    }

    [Fact]
    public async Task Read_AnyLineChangedTakenOutOrMoved_IsRefusedWithItsLine()
    {
        var register = new ReleaseRegister(Key);
        new BelongingScorer().Score((await Samples.ReadAsync(Service.Wave, Service.Rows)).Require(), register);
        register.Open(Later());
        string[] lines = Encoding.UTF8.GetString(register.ToBytes()).TrimEnd('\n').Split('\n');
        Assert.Equal(5, lines.Length);

        for (int i = 0; i < lines.Length - 1; i++)
        {
            string[] changed = [.. lines];
            changed[i] = changed[i][..^1] + " }";
            Problem chain = Assert.Single(Problems(changed));

            // People, on the fourth line, are found to be changed by the digest that the line before holds.
            Assert.Equal(("register.chain", i switch { 2 => 5, 3 => 4, _ => i + 2 }), (chain.Code, chain.Place.Line));

            Assert.NotEmpty(Problems([.. lines.Where((_, n) => n != i)]));
            Assert.NotEmpty(Problems([.. lines[..i], lines[i + 1], lines[i], .. lines[(i + 2)..]]));
        }

        byte[] whole = register.ToBytes();
        Assert.Equal("register.cut", Assert.Single(ReleaseRegister.Read(whole.AsSpan(0, whole.Length - 5), Key).Problems).Code);
        Assert.Equal("register.empty", Assert.Single(ReleaseRegister.Read([]).Problems).Code);
    }

    [Theory]
    [InlineData("A. Lead", "")]
    [InlineData("A. Lead", " ")]
    [InlineData("one small service", "  ")]
    public void Read_ADecisionWithoutWords_IsRefused(string text, string blank)
    {
        var register = new ReleaseRegister();
        register.Open(WithMinimum(8), new PolicyDecision("A. Lead", "one small service"));

        Assert.NotEmpty(ReleaseRegister.Read(Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(register.ToBytes()).Replace(text, blank, StringComparison.Ordinal))).Problems);
    }

    [Fact]
    public async Task Read_AnotherKey_IsRefused_AndNoKeyIsTakenWithAWarning()
    {
        var register = new ReleaseRegister(Key);
        new BelongingScorer().Score((await Samples.ReadAsync(Service.Wave, Service.Rows)).Require(), register);

        Assert.Equal("register.other-key", Assert.Single(ReleaseRegister.Read(register.ToBytes(), [.. Key, 1]).Problems).Code);
        ReadResult<ReleaseRegister> without = ReleaseRegister.Read(register.ToBytes());
        Assert.Single(without.Require().Entries);
        Assert.Equal(("register.key-missing", ProblemSeverity.Warning), (Assert.Single(without.Problems).Code, without.Problems[0].Severity));
        Assert.Empty(ReleaseRegister.Read(register.ToBytes(), Key).Problems);
        Assert.Empty(ReleaseRegister.Read(new ReleaseRegister().ToBytes()).Problems);
        Assert.Throws<ArgumentException>(() => ReleaseRegister.Read(register.ToBytes(), [1, 2, 3]));
    }

    [Fact]
    public async Task ToBytes_HoldsNoPseudonymAndNoKey()
    {
        var register = new ReleaseRegister(Key);
        Survey survey = (await Samples.ReadAsync(Service.Wave, Service.Rows)).Require();
        new BelongingScorer().Score(survey, register);
        string text = Encoding.UTF8.GetString(register.ToBytes());

        Assert.DoesNotContain(Encoding.UTF8.GetString(Key), text, StringComparison.Ordinal);
        Assert.All(Service.Rows, r => Assert.DoesNotContain($"\"{r[0]}\"", text, StringComparison.Ordinal));
        Assert.Equal("A confidential register", typeof(ReleaseRegister).GetCustomAttributesData().Single(a => a.AttributeType.Name == "DebuggerDisplayAttribute").ConstructorArguments[0].Value);
    }

    [Theory]
    [InlineData("purpose", false)]
    [InlineData("retention", false)]
    [InlineData("purpose added", false)]
    [InlineData("contact", true)]
    [InlineData("assessment", true)]
    [InlineData("action owner", true)]
    [InlineData("movements", true)]
    [InlineData("headcount of a group", true)]
    public async Task Score_AnotherReadinessThanOpened_IsRefusedWhereverPeopleAnsweredUnderIt(string change, bool isFine)
    {
        DateOnly kept = Service.Wave.Closed.AddYears(1);
        bool isAdded = change == "purpose added";
        Wave opened = WithReadiness(new Readiness(isAdded ? null : "To hear what helps.", "OD", kept));
        Wave scored = WithReadiness(
            new Readiness(
                change == "purpose" ? "To see who is slow." : "To hear what helps.",
                change == "contact" ? "HR" : "OD",
                change == "retention" ? kept.AddDays(1) : kept,
                change == "assessment" ? new ReadinessRecord("IG lead", Service.Wave.Opened) : null,
                actionOwner: change == "action owner" ? "the lead" : null),
            change == "headcount of a group" ? 20 : null,
            change == "movements" ? [new Movement(Iapt.Belonging.Teams.WaveId.Parse("before"), null, Service.Wave.Teams[0].Id, 0)] : null);
        var register = new ReleaseRegister();
        register.Open(opened);
        Survey survey = (await Samples.ReadAsync(scored, Service.Rows)).Require();

        if (isFine) Assert.Single(new BelongingScorer().Score(survey, register).Profiles, p => p.Team == Service.Wave.Teams[0].Id);
        else Assert.Equal("release.other-wave-content", Assert.Single(Assert.Throws<ProblemsException>(() => new BelongingScorer().Score(survey, register)).Problems).Code);
    }

    [Fact]
    public void Open_WithoutPurposeAndRetention_IsTheSameAsBeforeThereWereAny() =>
        Assert.Equal(new ReleaseRegister().Open(Service.Wave).Hash, new ReleaseRegister().Open(WithReadiness(new Readiness(contact: "OD", actionOwner: "the lead"))).Hash);

    private static Wave WithReadiness(Readiness readiness, int? ofGroups = null, IEnumerable<Movement>? movements = null)
    {
        Wave wave = Service.Wave;
        return new Wave(
            wave.Id, wave.Instrument, wave.Opened, wave.Closed, wave.Teams, wave.Characteristics,
            wave.Groups.Select(g => new RegisteredGroup(g.Id, g.Codes, ofGroups)), wave.Policy, wave.Columns, movements: movements, readiness: readiness);
    }

    private static ReleaseRegister Read(byte[] utf8) => ReleaseRegister.Read(utf8).Require();

    private static IEnumerable<Problem> Problems(string[] lines) => ReleaseRegister.Read(Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n"), Key).Problems;

    private static Wave WithMinimum(int minimum) => Copy(Service.Wave.Id, new DisclosurePolicy(minimum), 0);

    private static Wave Later() => Copy(Iapt.Belonging.Teams.WaveId.Parse("later"), Service.Wave.Policy, 1);

    private static Wave Copy(Iapt.Belonging.Teams.WaveId id, DisclosurePolicy policy, int years)
    {
        Wave wave = Service.Wave;
        return new Wave(id, wave.Instrument, wave.Opened.AddYears(years), wave.Closed.AddYears(years), wave.Teams, wave.Characteristics, wave.Groups, policy, wave.Columns);
    }
}
