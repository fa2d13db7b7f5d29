using Iapt.Belonging.Rules;
using Iapt.Belonging.Rules.Engine;
using Iapt.Belonging.Rules.Findings;
using Iapt.Belonging.Rules.Interventions;
using Iapt.Belonging.Rules.Recommendations;
using Iapt.Belonging.Rules.Rulebooks;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Reporting.Tests;

/// <summary>What keeps a report readable where many frameworks are read at once.</summary>
public sealed class ManyFrameworksTests
{
    private static readonly Finding Hierarchy = Sample.Finding("barrier/hierarchy", FindingStatus.Tentative);

    [Fact]
    public void ForTeam_TwoSourcesAndEqualRules_AreOneLineThatNamesBoth()
    {
        Report report = Team(
            Sample.Finding(Sample.Definition("facilitator/peer-support", source: "odonovan-mcauliffe-2020-enablers"), FindingStatus.Indicated),
            Sample.Finding(Sample.Definition("facilitator/supportive-colleagues", source: "riley-2021"), FindingStatus.Indicated),
            Sample.Finding(Sample.Definition("facilitator/open-culture", source: "riley-2021"), FindingStatus.Indicated, read: Sample.Score("nss/raise-concerns", 5, 4.5, 5.5, 7)));
        Assert.Equal(
            ["Open culture", "Peer support (O'Donovan R and McAuliffe E, 2020); supportive colleagues (Riley R and others, 2021)"],
            Titles(report, ReportSectionKind.GoingWell));
    }

    [Fact]
    public void ForTeam_OneSourceAndEqualRules_StayApart()
    {
        Report report = Team(Sample.Finding("facilitator/peer-support", FindingStatus.Indicated), Sample.Finding("facilitator/open-culture", FindingStatus.Indicated));
        Assert.Equal(2, Titles(report, ReportSectionKind.GoingWell).Count());
    }

    [Fact]
    public void ForTeam_NamesWithCommas_AreSetApartBySemicolons()
    {
        FindingDefinition Named(string id, string label) => new(FindingId.Parse(id), label, Level.Team, "It.", "It.", "It?", new Citation(SourceId.Parse("riley-2021")), false);
        ReportSection section = Section(
            Team(Sample.Finding(Named("risk/a", "much work, little say"), FindingStatus.Undetermined), Sample.Finding(Named("risk/b", "silence"), FindingStatus.Undetermined)),
            ReportSectionKind.CannotTell);
        Assert.Equal("Much work, little say; silence.", section.Items[0].Text);
    }

    [Fact]
    public void ForTeam_MuchCannotBeTold_ItsNumberAndWhatIsMissingStandInPlaceOfTheNames()
    {
        IEnumerable<Finding> open = Enumerable.Range(10, 20).Select(i => Sample.Finding($"risk/open-{i}", FindingStatus.Undetermined));
        ReportSection section = Section(Team([.. open, Hierarchy]), ReportSectionKind.CannotTell);
        Assert.Equal("20 of 21 findings cannot be told, most for want of: the topic of practice/named-chair (all are on the page and in the JSON).", section.Items[0].Text);
    }

    [Fact]
    public void ForTeam_PebbleInThePlan_ComesBeforeOneThatOnlyFits()
    {
        Finding other = Sample.Finding("barrier/personality", FindingStatus.Unlikely);
        IEnumerable<Recommendation> boulders = Enumerable.Range(1, 3).Select(i => Sample.Recommendation($"above-{i}", Hierarchy, Tier.Discuss, Level.Organisation, Owner.Organisation));
        Report report = Team([Hierarchy, other], [.. boulders.Take(2), Sample.Recommendation("planned", other, Tier.Discuss), .. boulders.Skip(2), Sample.Recommendation("only-fits", Hierarchy, Tier.Discuss)]);
        Assert.Equal(["The action planned"], Titles(report, ReportSectionKind.ThisWeek));
    }

    [Fact]
    public void Page_MoreThanThePlanHolds_AlsoFitsBehindItAndNothingIsLost()
    {
        Recommendation[] actions = [.. Enumerable.Range(1, 5).Select(i => Sample.Recommendation($"begin-{i}", Hierarchy)), .. Enumerable.Range(1, 4).Select(i => Sample.Recommendation($"agree-{i}", Hierarchy, Tier.Discuss)), Sample.Recommendation("some-day", Hierarchy, Tier.Later)];
        string html = HtmlReport.Write(Team([Hierarchy], actions));

        string[] parts = html.Split(["Now: small things to begin this week", "Discuss: talk it through before deciding", "Later: worth keeping in mind", "Also fits: once something of the plan is done"], StringSplitOptions.None);
        Assert.Equal(5, parts.Length);
        Assert.Equal([3, 3, 1], parts[1..4].Select(Actions));
        Assert.Equal(3, Actions(parts[4]));
        Assert.Contains("The action begin-4", parts[4], StringComparison.Ordinal);
        Assert.Contains("The action agree-4", parts[4], StringComparison.Ordinal);

        static int Actions(string part) => part.Split("class=\"action\"").Length - 1;
    }

    [Fact]
    public void Page_ManyFindings_GivesThoseThatAreNotThereALineEach()
    {
        Finding[] absent = [.. Enumerable.Range(10, 60).Select(i => Sample.Finding($"risk/absent-{i}", i % 2 == 0 ? FindingStatus.NotIndicated : FindingStatus.Undetermined))];
        Finding lacking = Sample.Finding("facilitator/open-culture", FindingStatus.NotIndicated);
        Finding harm = Sample.Finding("risk/violence", FindingStatus.NotIndicated, isHarm: true);
        string html = HtmlReport.Write(Team([.. absent, Hierarchy, lacking, harm], [Sample.Recommendation("open-up", lacking)]));

        Assert.Equal(["barrier/hierarchy", "facilitator/open-culture", "risk/violence"], new[] { Hierarchy, lacking, harm }.Concat(absent).Where(f => InFull(html, f)).Select(f => f.Definition.Id.Value));
        Assert.All(absent, f => Assert.Contains($">{char.ToUpperInvariant(f.Definition.Label[0])}{f.Definition.Label[1..]}</th>", html, StringComparison.Ordinal));
        Assert.Contains("Not indicated, or not to be told, in north", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Page_FewFindings_GivesEachItsNumbers()
    {
        Finding absent = Sample.Finding("risk/absent", FindingStatus.NotIndicated);
        Assert.True(InFull(HtmlReport.Write(Team(absent, Hierarchy)), absent));
    }

    [Fact]
    public void ReadWith_StandardRulebooks_SaysNothing()
    {
        Analysis sample = Sample.Analysis("local:north", [Hierarchy]);
        Report Of(IEnumerable<RulebookStamp> stamps) => Report.ForTeam(new Analysis(sample.Profile, sample.Findings, [], [], sample.Limits, [], [.. stamps]));

        Assert.Null(Of(BuiltInRulebooks.Standard.Select(b => b.Stamp)).ReadWith);
        Assert.Equal(
            "Read with: harm-and-duty-of-care, remtulla-2021, west-2021.",
            Of(BuiltInRulebooks.Standard.Append(BuiltInRulebooks.Find(RulebookId.Parse("west-2021"))!).Select(b => b.Stamp)).ReadWith);
        Assert.Equal("Read with: 26 rulebooks, which the page and the JSON name.", Of(BuiltInRulebooks.All.Take(26).Select(b => b.Stamp)).ReadWith);
    }

    [Fact]
    public void ReadWith_FindingsOnAManager_SaysWhoSeesThem()
    {
        Finding manager = Sample.Finding("barrier/authoritarian-leadership", FindingStatus.Tentative, read: Sample.Score("nss/manager-listens", 5, 4.5, 5.5, 6, Referent.MyManager));
        Report report = Report.ForService("Valley", [Sample.Analysis("local:north", [manager, Hierarchy]), Sample.Analysis("local:south", [manager, Hierarchy])], []);
        Assert.Equal("Read with: sample. 1 finding asks about “my manager”, seen only by the team itself: `belonging score --team`.", report.ReadWith);
    }

    private static bool InFull(string html, Finding finding) => html.Contains($"Numbers behind “{finding.Definition.Label}” in north", StringComparison.Ordinal);

    private static Report Team(params Finding[] findings) => Team(findings, []);

    private static Report Team(Finding[] findings, Recommendation[] recommendations) => Report.ForTeam(Sample.Analysis("local:north", findings, recommendations));

    private static ReportSection Section(Report report, ReportSectionKind kind) => report.FirstScreen.Single(s => s.Kind == kind);

    private static IEnumerable<string> Titles(Report report, ReportSectionKind kind) => Section(report, kind).Items.Select(i => i.Title).OfType<string>();
}
