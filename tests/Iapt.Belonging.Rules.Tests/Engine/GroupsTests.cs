using Iapt.Belonging.Rules.Conditions;
using Iapt.Belonging.Rules.Engine;
using Iapt.Belonging.Rules.Explanations;
using Iapt.Belonging.Rules.Findings;
using static Iapt.Belonging.Rules.Conditions.When;
using static Iapt.Belonging.Rules.Tests.Samples;

namespace Iapt.Belonging.Rules.Tests.Engine;

/// <summary>Conditions that go through the groups of a team: what a hidden group, a reference and a team without groups mean.</summary>
public class GroupsTests
{
    public static TheoryData<string, string, FindingStatus, FindingStatus> Cases { get; } = new()
    {
        // band=2-5, band=6-7; any below 5, all below 5
        { "4 in 3..4.5", "4 in 3..4.5", FindingStatus.Indicated, FindingStatus.Indicated },
        { "4 in 3..4.5", "7 in 6..8", FindingStatus.Indicated, FindingStatus.NotIndicated },
        { "7 in 6..8", "7 in 6..8", FindingStatus.NotIndicated, FindingStatus.NotIndicated },
        { "4 in 3..4.5", "missing", FindingStatus.Indicated, FindingStatus.Undetermined },
        { "7 in 6..8", "missing", FindingStatus.Undetermined, FindingStatus.NotIndicated },
        { "missing", "missing", FindingStatus.Undetermined, FindingStatus.Undetermined },
        { "4 in 3..6", "7 in 6..8", FindingStatus.Tentative, FindingStatus.NotIndicated },
        { "4 in 3..4.5", "7 in 4..8", FindingStatus.Indicated, FindingStatus.Unlikely },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Analyse_OwnNumbersOfGroups_IsAsDesigned(string first, string second, FindingStatus any, FindingStatus all)
    {
        TeamProfile profile = Profile(("survey/voice[band=2-5]", Short.Estimate(first)), ("survey/voice[band=6-7]", Short.Estimate(second)));
        Assert.Equal(any, Status(AnyGroup("band", OfGroup("survey/voice").Below(5)), profile));
        Assert.Equal(all, Status(AllGroups("band", OfGroup("survey/voice").Below(5)), profile));
    }

    [Fact]
    public void Analyse_GroupKnownFromAnotherIndicatorOnly_IsUnknown()
    {
        TeamProfile profile = Profile(("survey/voice[band=2-5]", Estimate.Exact(7)), ("survey/respect[band=6-7]", Estimate.Exact(7)));
        Assert.Equal(FindingStatus.Undetermined, Status(AnyGroup("band", OfGroup("survey/voice").Below(5)), profile));
    }

    [Fact]
    public void Analyse_GroupsByAnotherCharacteristic_AreNotLookedAt()
    {
        TeamProfile profile = Profile(("survey/voice[band=2-5]", Estimate.Exact(7)), ("survey/voice[site=north]", Estimate.Exact(2)));
        Assert.Equal(FindingStatus.NotIndicated, Status(AnyGroup("band", OfGroup("survey/voice").Below(5)), profile));
    }

    [Fact]
    public void Analyse_Gaps_LeaveTheReferenceOut()
    {
        TeamProfile profile = Profile(("gap:survey/voice[band=2-5][band=8a+]", Estimate.Exact(-2)), ("gap:survey/voice[band=6-7][band=8a+]", Estimate.Exact(-1.5)));
        Assert.Equal(FindingStatus.Indicated, Status(AllGroups("band", GapTo("survey/voice", "band=8a+").Below(-1)), profile));
        Assert.Equal(FindingStatus.NotIndicated, Status(AllGroups("band", GapTo("survey/voice", "band=8a+").Below(-1.7)), profile));
    }

    [Theory]
    [InlineData(GroupQuantifier.Any)]
    [InlineData(GroupQuantifier.All)]
    public void Analyse_NoGroupRegistered_IsUnknownAndSaysSo(GroupQuantifier quantifier)
    {
        Analysis analysis = Analyse(new GroupsCondition(quantifier, "band", OfGroup("survey/voice").Below(5)), Profile(("survey/voice", Estimate.Exact(2))));
        Finding finding = Assert.Single(analysis.Findings);
        Assert.Equal(FindingStatus.Undetermined, finding.Status);
        Assert.Equal("groups:band", Assert.Single(analysis.AskNext).Key);
        Assert.Contains("No groups by 'band' are registered for this team", analysis.Explain(finding.Definition.Id)!.Why.Single(), StringComparison.Ordinal);
    }

    [Fact]
    public void Analyse_NumberOfAGroupThatDoesNotFit_IsAFault()
    {
        Analysis analysis = Analyse(AnyGroup("band", OfGroup("survey/voice").Below(5)), Profile(("survey/voice[band=2-5]", Estimate.Exact(12))));
        Assert.Equal("profile.estimate-misfit", Assert.Single(analysis.Faults).Code);
        Assert.Equal(FindingStatus.Undetermined, analysis.Findings[0].Status);
    }

    [Fact]
    public void Explain_NamesEachGroupAndItsNumber()
    {
        Analysis analysis = Analyse(
            AnyGroup("band", OfGroup("survey/voice").Below(5)),
            Profile(("survey/voice[band=2-5]", Measured(4, 3.5, 4.5)), ("survey/voice[band=6-7]", Estimate.None(MissingReason.Suppressed))));
        Explanation explanation = analysis.Explain(analysis.Findings[0].Definition.Id)!;
        Assert.Contains("Staff's mean score for 'topic of survey/voice', among band=2-5, is 4.0", explanation.Why.Single(), StringComparison.Ordinal);
        Assert.Equal(["survey/voice[band=2-5]", "survey/voice[band=6-7]"], explanation.Numbers.Select(n => n.Split('`')[1]));
        Assert.Equal(["band=2-5", "band=6-7"], analysis.Findings[0].Proofs[0].Root.Children.Select(c => c.Group!.Value));
    }

    [Fact]
    public void Condition_ReadsWhatIsNotOfAGroup_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => AnyGroup("band", Indicator("survey/voice").Below(5)));
        Assert.Throws<ArgumentException>(() => AnyGroup("band", AnyGroup("site", OfGroup("survey/voice").Below(5))));
        Assert.Throws<ArgumentException>(() => AnyGroup("band", GapTo("survey/voice", "site=north").Below(5)));
        Assert.Throws<ArgumentException>(() => AnyGroup("band=1", OfGroup("survey/voice").Below(5)));
    }

    [Fact]
    public void Draft_ReadsAGroupWhereThereIsNone_IsRefused() =>
        Assert.Throws<ArgumentException>(() => Concluding("barrier/one", OfGroup("survey/voice").Below(5) & AnyGroup("band", OfGroup("survey/voice").Below(5))));

    private static FindingStatus Status(Condition when, TeamProfile profile) => Assert.Single(Analyse(when, profile).Findings).Status;

    private static Analysis Analyse(Condition when, TeamProfile profile) => new BelongingEngine([Book(Concluding("barrier/one", when))], Indicators).Analyse(profile);
}
