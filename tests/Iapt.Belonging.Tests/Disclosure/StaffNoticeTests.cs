using System.Reflection;
using Iapt.Belonging.Disclosure;
using Iapt.Belonging.Surveys;
using Iapt.Belonging.Teams;
using Iapt.Belonging.Tests.Surveys;

namespace Iapt.Belonging.Tests.Disclosure;

public sealed class StaffNoticeTests
{
    private static readonly DateOnly Before = Samples.Opened.AddDays(-20);

    private static readonly Readiness Ready = new(
        "To hear what helps.", "the OD team", Samples.Closed.AddYears(1), new ReadinessRecord("IG lead", Before, "DPIA 7"), new ReadinessRecord("JCC", Before), "the head of service");

    [Fact]
    public void Write_AReadyWave_SaysAllOfItOnOnePage()
    {
        string expected = File.ReadAllText(Iapt.Belonging.Testing.Repository.Path("tests", "Iapt.Belonging.Tests", "Disclosure", "staff-notice.txt"));
        string notice = StaffNotice.Write(Asked(Ready));

        Assert.Equal(expected, notice);
        Assert.True(notice.Split('\n').Sum(line => 1 + (line.Length / 100)) <= 60, "more than a page");
        Assert.DoesNotContain("[not stated]", notice, StringComparison.Ordinal);
        Assert.DoesNotContain("Not stated", notice, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_NothingStated_ShowsEveryGap()
    {
        string notice = StaffNotice.Write(Asked(Readiness.Nothing));

        Assert.Equal(6, notice.Split("[not stated]").Length - 1);
        Assert.Contains(
            "Not stated: an impact assessment (DPIA), whether the staff side was consulted, who owns the actions, the purpose, whom to ask, until when answers are kept.\n", notice, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(5, "at least 5 answers", "fewer than 5 people")]
    [InlineData(11, "at least 13 answers", "fewer than 11 people")]
    [InlineData(30, "at least 37 answers", "fewer than 30 people")]
    public void Write_APolicy_TellsItsSizes(int minimum, string answers, string people)
    {
        string notice = StaffNotice.Write(Asked(Ready, policy: new DisclosurePolicy(minimum)));

        Assert.Contains(answers, notice, StringComparison.Ordinal);
        Assert.Contains(people, notice, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(8, true, "Usually 11 people are asked for where this survey asks for 8. Who decided that, and why: A. Lead, information governance: one small service\n")]
    [InlineData(8, false, "Usually 11 people are asked for where this survey asks for 8. Who decided that, and why: [not stated]\n")]
    [InlineData(11, true, null)]
    public void Write_AMinimumBelowTheUsual_SaysWhoDecidedAndWhy(int minimum, bool isDecided, string? expected)
    {
        PolicyDecision? decision = isDecided ? new PolicyDecision("A. Lead, information governance", "one small service") : null;
        string notice = StaffNotice.Write(Asked(Ready, policy: new DisclosurePolicy(minimum)), decision);

        if (expected is null) Assert.DoesNotContain("A. Lead", notice, StringComparison.Ordinal);
        else Assert.Contains(expected, notice, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_NothingButTheWaveAndTheDecision_GoesIn()
    {
        Assert.Equal([typeof(Wave), typeof(PolicyDecision)], typeof(StaffNotice).GetMethods(BindingFlags.Public | BindingFlags.Static).Single().GetParameters().Select(p => p.ParameterType));

        // Headcounts, where the answers are and who came and went are known to whoever runs the survey; none of it is in the notice.
        Wave other = Asked(Ready, headcount: 7, path: "elsewhere.csv", movements: [new Movement(WaveId.Parse("before"), null, TeamId.Parse("local:svc"), 99)]);
        Assert.Equal(StaffNotice.Write(Asked(Ready)), StaffNotice.Write(other));
    }

    private static Wave Asked(Readiness readiness, int headcount = 80, DisclosurePolicy? policy = null, string? path = null, IEnumerable<Movement>? movements = null) => new(
        WaveId.Parse("steps-2026"),
        Samples.Instrument,
        Samples.Opened,
        Samples.Closed,
        [new WaveTeam(TeamId.Parse("local:svc"), AnalysisUnit.Service, headcount, "Steps")],
        [new Characteristic("band", ["4", "5", "8a"]), new Characteristic("role", ["pwp", "hit"])],
        [new RegisteredGroup(GroupId.Parse("band=2-5"), ["4", "5"], headcount / 2)],
        policy,
        answersPath: path,
        movements: movements,
        readiness: readiness);
}
