using System.Text;
using Iapt.Belonging.Rules;
using Iapt.Belonging.Rules.Checking;
using Iapt.Belonging.Rules.Engine;
using Iapt.Belonging.Rules.Findings;
using Iapt.Belonging.Rules.Rulebooks;
using Iapt.Belonging.Teams;
using static Iapt.Belonging.Rules.Conditions.When;

namespace Iapt.Belonging.Reporting.Tests;

public class OwnTeamOnlyTests
{
    private static readonly FindingId Authoritarian = FindingId.Parse("barrier/authoritarian-leadership");

    [Theory]
    [InlineData("Millbrook", 1)]
    [InlineData("Quayside", 4)]
    public void LeaveOut_WhateverIsSaidOfTheManager_LeavesTheSameForOthers(string name, int team)
    {
        Analysis liked = Analyse(name, team, managerScore: 8);
        Analysis disliked = Analyse(name, team, managerScore: 1.5);

        Assert.NotEqual(liked.Find(Authoritarian)!.Status, disliked.Find(Authoritarian)!.Status);
        Assert.Equal(Text(OwnTeamOnly.LeaveOut(liked)), Text(OwnTeamOnly.LeaveOut(disliked)));
    }

    [Fact]
    public void LeaveOut_FindingsThatReadNoManager_KeepsThemAndTheirActions()
    {
        Analysis all = Analyse("Quayside", 4, managerScore: 1.5);
        Analysis left = OwnTeamOnly.LeaveOut(all);
        FindingId hierarchy = FindingId.Parse("barrier/hierarchy");

        Assert.Contains(Authoritarian, OwnTeamOnly.FindingsIn(all).AsEnumerable());
        Assert.Null(left.Find(Authoritarian));
        Assert.Equal(all.Find(hierarchy)!.Status, left.Find(hierarchy)!.Status);
        Assert.Equal(
            all.Recommendations.Where(r => r.Answers.Any(f => f.Definition.Id == hierarchy)).Select(r => r.Intervention.Id).Order(),
            left.Recommendations.Where(r => r.Answers.Any(f => f.Definition.Id == hierarchy)).Select(r => r.Intervention.Id).Order());
    }

    [Fact]
    public void LeaveOut_OfAService_LeavesAllIn()
    {
        Analysis whole = Sample.Analysis("local:valley", [Sample.Finding("barrier/hierarchy", FindingStatus.Tentative)], context: new TeamContext(AnalysisUnit.Service, "Valley"));

        Assert.Same(whole, OwnTeamOnly.LeaveOut(whole));
    }

    [Fact]
    public void LeaveOut_WhatBearsOnOthersByWhatIsSaidOfTheManager_IsLeftOutToo()
    {
        var source = new Citation(SourceId.Parse("sample"));
        FindingId risk = FindingId.Parse("risk/sample"), hierarchy = FindingId.Parse("barrier/hierarchy");
        RulebookDraft draft = new RulebookDraft(RulebookId.Parse("sample"), "1", "A sample", "MIT", "Us")
            .Defining(new FindingDefinition(risk, "sample", Level.Team, "What it means.", "Staff report it.", "What of it?", source))
            .With(Rule.Conclude(risk).At(Level.Team).Moderating(hierarchy).When(Indicator("nss/manager-listens").Below(5)).Because(source));
        var engine = new BelongingEngine([.. BuiltInRulebooks.Standard, RulebookReader.Read(draft, IndicatorCatalog.Standard).Require()]);
        Analysis liked = Analyse("Quayside", 4, managerScore: 8, engine), disliked = Analyse("Quayside", 4, managerScore: 1.5, engine);

        Assert.Single(disliked.Find(hierarchy)!.Moderations);
        Assert.Empty(OwnTeamOnly.LeaveOut(disliked).Find(hierarchy)!.Moderations);
        Assert.Equal(Text(OwnTeamOnly.LeaveOut(liked)), Text(OwnTeamOnly.LeaveOut(disliked)));
    }

    private static Analysis Analyse(string name, int team, double managerScore, BelongingEngine? engine = null)
    {
        TeamProfile profile = InventedService.Profile(name, team);
        IEnumerable<KeyValuePair<Subject, Estimate>> ofManager = profile.Estimates
            .Where(e => e.Key.Indicator.Value.StartsWith("nss/manager-", StringComparison.Ordinal))
            .Select(e => KeyValuePair.Create(e.Key, Estimate.Measured(managerScore, managerScore - 0.5, managerScore + 0.5, Sample.Method, Sample.Eleven)));
        return (engine ?? InventedService.Engine).Analyse(profile.With(ofManager, []));
    }

    private static string Text(Analysis analysis) => Encoding.UTF8.GetString(AnalysisJson.Write(analysis));
}
