using Iapt.Belonging.Rules.Conditions;
using Iapt.Belonging.Rules.Engine;
using static Iapt.Belonging.Rules.Tests.Samples;

namespace Iapt.Belonging.Rules.Tests.Engine;

public class RuleCoverageTests
{
    private static readonly BelongingEngine Engine = new(
        [Book(Concluding("risk/one", When.Indicator("survey/voice").Below(5) & (When.Indicator("practice/chair").Is(true) | When.Indicator("survey/respect").Below(3))))], Samples.Indicators);

    [Fact]
    public void Of_TwoTeams_CountsEveryPart()
    {
        var coverage = RuleCoverage.Of(Engine, [Profile(("survey/voice", Bare(4)), ("practice/chair", Estimate.Exact(1))), Profile(("survey/voice", Bare(6)), ("practice/chair", Estimate.Exact(1)), ("survey/respect", Bare(7)))]);
        Assert.Equal(2, coverage.Profiles);
        Assert.Equal(
            ["/when 1 1 0", "/when/all/0 1 1 0", "/when/all/1 2 0 0", "/when/all/1/any/0 2 0 0", "/when/all/1/any/1 0 1 1"],
            coverage.Parts.Select(p => $"{p.Pointer} {p.Held} {p.Failed} {p.Unknown}"));
        Assert.Equal([true, true, false, false, false], coverage.Parts.Select(p => p.IsCovered));
    }

    [Fact]
    public void Of_GroupsOfATeam_CountsAPartOnceAGroup()
    {
        var engine = new BelongingEngine([Book(Concluding("risk/one", When.AnyGroup("band", When.OfGroup("survey/voice").Below(5))))], Samples.Indicators);
        var coverage = RuleCoverage.Of(engine, [Profile(("survey/voice[band=2-5]", Bare(4)), ("survey/voice[band=8a+]", Bare(6)), ("survey/voice[band=6]", Estimate.None(MissingReason.Suppressed)))]);
        Assert.Equal(["/when 1 0 0", "/when/anyGroup/when 1 1 1"], coverage.Parts.Select(p => $"{p.Pointer} {p.Held} {p.Failed} {p.Unknown}"));
    }

    [Fact]
    public void Of_NoTeams_CoversNothing() => Assert.All(RuleCoverage.Of(Engine, []).Parts, p => Assert.Equal((0, 0, 0, false), (p.Held, p.Failed, p.Unknown, p.IsCovered)));
}
