using Iapt.Belonging.Rules;
using Iapt.Belonging.Rules.Conditions;
using Iapt.Belonging.Rules.Engine;
using Iapt.Belonging.Rules.Findings;
using Iapt.Belonging.Rules.Interventions;
using Iapt.Belonging.Rules.Recommendations;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Reporting.Tests;

public class ReportTests
{
    private static readonly Finding Hierarchy = Sample.Finding("barrier/hierarchy", FindingStatus.Tentative);

    [Fact]
    public void ForTeam_ManyBarriers_TalkAboutHoldsThreeGravestThenSurestThenInThePapersOrder()
    {
        Report report = Team(
            Sample.Finding("barrier/personality", FindingStatus.Tentative),
            Hierarchy,
            Sample.Finding("barrier/perceived-lack-of-knowledge", FindingStatus.Indicated),
            Sample.Finding("risk/silence", FindingStatus.Indicated, Severity.Material),
            Sample.Finding("barrier/authoritarian-leadership", FindingStatus.Unlikely));
        Assert.Equal(["Silence", "Perceived lack of knowledge", "Hierarchy"], Titles(report, ReportSectionKind.TalkAbout));
        Assert.Equal("clearly indicated, material", Section(report, ReportSectionKind.TalkAbout).Items[0].Sureness);
    }

    [Fact]
    public void ForTeam_Facilitators_GoingWellHoldsWhatHoldsAndNothingElse()
    {
        Report report = Team(
            Sample.Finding("facilitator/open-culture", FindingStatus.Tentative),
            Sample.Finding("facilitator/small-groups", FindingStatus.Undetermined),
            Sample.Finding("facilitator/boundary-spanner", FindingStatus.NotIndicated),
            Hierarchy);
        Assert.Equal(["Open culture"], Titles(report, ReportSectionKind.GoingWell));
    }

    [Fact]
    public void ForTeam_NothingIndicated_EverySectionSaysSo()
    {
        Report report = Team(Sample.Finding("barrier/hierarchy", FindingStatus.NotIndicated));
        Assert.All(report.FirstScreen, s => Assert.NotEmpty(s.Items));
        Assert.Contains("not proof", Section(report, ReportSectionKind.TalkAbout).Items[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void ForTeam_Harm_StandsFirstAndNotAmongTheRest()
    {
        Finding harm = Sample.Finding("risk/discrimination", FindingStatus.Tentative, isHarm: true);
        Report report = Team([harm, Hierarchy], [Sample.Recommendation("see-to-it", harm, owner: Owner.SeniorOwner, isHarmRoad: true)]);
        Assert.Equal(ReportSectionKind.Harm, report.FirstScreen[0].Kind);
        Assert.Contains(report.FirstScreen[0].Items, i => i.Text.Contains("Freedom to Speak Up Guardian", StringComparison.Ordinal));
        Assert.Equal(["Hierarchy"], Titles(report, ReportSectionKind.TalkAbout));
        Assert.Empty(Titles(report, ReportSectionKind.ThisWeek));
        Assert.Empty(Titles(report, ReportSectionKind.Escalate));
    }

    [Fact]
    public void ForTeam_NoHarm_HasNoSectionForIt() => Assert.DoesNotContain(Team(Hierarchy).FirstScreen, s => s.Kind == ReportSectionKind.Harm);

    [Fact]
    public void ForTeam_PebblesAndBoulders_OneOfEachOfTheEarliestTier()
    {
        Report report = Team(
            [Hierarchy],
            [
                Sample.Recommendation("agree-first", Hierarchy, Tier.Discuss),
                Sample.Recommendation("go-round", Hierarchy, Tier.Now),
                Sample.Recommendation("later-on", Hierarchy, Tier.Later, Level.Organisation, Owner.Organisation),
                Sample.Recommendation("protect-time", Hierarchy, Tier.Discuss, Level.Team, Owner.ServiceLead),
            ]);
        Assert.Equal(["The action go-round"], Titles(report, ReportSectionKind.ThisWeek));
        Assert.Equal(["The action protect-time"], Titles(report, ReportSectionKind.Escalate));
    }

    [Fact]
    public void ForTeam_OnlyAPebbleToDiscuss_SaysToAgreeFirst()
    {
        Report report = Team([Hierarchy], [Sample.Recommendation("agree-first", Hierarchy, Tier.Discuss)]);
        Assert.Contains(Section(report, ReportSectionKind.ThisWeek).Items[0].Notes, n => n.Text.Contains("agree", StringComparison.Ordinal));
    }

    [Fact]
    public void ForTeam_OnlyLaterPebbles_NothingThisWeek()
    {
        Report report = Team([Hierarchy], [Sample.Recommendation("some-day", Hierarchy, Tier.Later)]);
        Assert.Empty(Titles(report, ReportSectionKind.ThisWeek));
    }

    [Fact]
    public void ForTeam_Undetermined_IsNamedAndAskedAbout()
    {
        ReportSection section = Section(Team(Sample.Finding("facilitator/chairing-meetings", FindingStatus.Undetermined)), ReportSectionKind.CannotTell);
        Assert.Equal(["Chairing meetings.", "Is there practice/named-chair?"], section.Items.Select(i => i.Text));
    }

    [Theory]
    [InlineData(MissingReason.NotAsked, "Violence was not asked about; this says nothing either way.")]
    [InlineData(MissingReason.Suppressed, "Too little is known of violence; this says nothing either way.")]
    [InlineData(null, "Too little is known of violence; this says nothing either way.")]
    public void ForTeam_UndeterminedHarm_StandsInALineOfItsOwnAndIsNotAskedAboutAtAMeeting(MissingReason? missing, string expected)
    {
        Estimate estimate = missing is MissingReason reason ? Estimate.None(reason) : Estimate.Band(8, 10, Sample.Method, Sample.Eleven);
        ProofNode[] read =
        [
            Sample.Read(Sample.Indicator("nss/violence-from-managers", IndicatorUnit.Score, 10), new Below(9), Estimate.None(MissingReason.NotAsked)),
            Sample.Read(Sample.Indicator("nss/violence-from-colleagues", IndicatorUnit.Score, 10), new Below(9), estimate),
        ];
        ReportSection section = Section(Team(Sample.Finding("risk/violence", FindingStatus.Undetermined, isHarm: true, read: read)), ReportSectionKind.CannotTell);

        Assert.Equal(["Everything else the rules speak of could be told, surely or tentatively.", expected], section.Items.Select(i => i.Text));
    }

    [Fact]
    public void ForService_ActionThatSomeTeamsDiscussFirst_NamesOnlyThoseThatCanBegin()
    {
        Analysis Team(string id, Tier tier) => Sample.Analysis(id, [Hierarchy], [Sample.Recommendation("go-round", Hierarchy, tier)]);

        Report report = Report.ForService("Valley", [Team("local:north", Tier.Discuss), Team("local:south", Tier.Now), Team("local:west", Tier.Now)], []);

        ReportItem item = Section(report, ReportSectionKind.ThisWeek).Items[0];
        Assert.Equal("south and west", item.Notes.Single(n => n.Label == "For").Text);
        Assert.DoesNotContain(item.Notes, n => n.Label == "Before it");
    }

    [Fact]
    public void ForService_HiddenTeams_AreNamedAndTheirAnalysesLeftOut()
    {
        Analysis north = Sample.Analysis("local:north", [Hierarchy]);
        Analysis south = Sample.Analysis("local:south", [Hierarchy]);
        Report report = Report.ForService("Valley", [north, south], [new HiddenTeam(south.Profile.Team, "South")]);
        Assert.Equal("South", Assert.Single(report.Hidden).Name);
        Assert.Equal("tentatively indicated", Section(report, ReportSectionKind.TalkAbout).Items[0].Sureness);
    }

    [Fact]
    public void ForService_TeamsShownTogether_AreNamedOnceWithTheirUnit()
    {
        HiddenTeam[] hidden = [new(TeamId.Parse("local:east"), "East", "East + West"), new(TeamId.Parse("local:west"), "West", "East + West")];
        Report report = Report.ForService("Valley", [Sample.Analysis("local:north", [Hierarchy])], hidden);

        const string Head = "East and West: not shown by themselves, so that nobody's answers can be worked out; shown together as East + West.";
        Assert.Contains(Head, OneLine(TextReport.Write(report)), StringComparison.Ordinal);
        Assert.DoesNotContain("not shown, so that", TextReport.Write(report), StringComparison.Ordinal);
        Assert.Equal(2, HtmlReport.Write(report).Split("<p class=\"note\">Not shown by itself; shown as part of East + West.</p>").Length - 1);
    }

    [Fact]
    public void ForService_TeamsOfWhichNoFewAreShownTogether_SaysSoAndWhatCanBeSeen()
    {
        HiddenTeam[] hidden =
        [
            new(TeamId.Parse("local:east"), "East", "East + West", WhereShown.Together),
            new(TeamId.Parse("local:fen"), "Fen", whereShown: WhereShown.UnitAbove),
            new(TeamId.Parse("local:glen"), "Glen", whereShown: WhereShown.UnitAbove),
            new(TeamId.Parse("local:hill"), "Hill", whereShown: WhereShown.Nowhere),
        ];
        Report report = Report.ForService("Valley", [Sample.Analysis("local:north", [Hierarchy])], hidden);

        string text = OneLine(TextReport.Write(report));
        Assert.Contains("Fen, Glen and Hill: not shown, so that nobody's answers can be worked out. No safe way was found to show Fen and Glen together with other teams either; the results above can be seen.", text, StringComparison.Ordinal);
        Assert.Contains("No safe way was found to show Hill together with other teams either, and nothing above is shown.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("show East together", text, StringComparison.Ordinal);
        Assert.Equal(2, HtmlReport.Write(report).Split("No safe way was found").Length - 1);
    }

    [Theory]
    [InlineData(WhereShown.UnitAbove, true)]
    [InlineData(WhereShown.Nowhere, true)]
    [InlineData(WhereShown.Together, false)]
    [InlineData(null, false)]
    public void ForTeam_NotShown_SaysWhetherFewCanBeShownWithIt(WhereShown? where, bool isSaid)
    {
        Analysis shown = Sample.Analysis("local:fen", [Hierarchy]);
        var estimates = new Dictionary<Subject, Estimate> { [Subject.Parse("nss/manager-listens")] = Estimate.None(MissingReason.Suppressed) };
        var hidden = new TeamProfile(shown.Profile.Team, shown.Profile.Date, shown.Profile.Origin, new TeamContext(AnalysisUnit.Team, "Fen", whereShown: where), null, estimates);
        Analysis analysis = new BelongingEngine(BuiltInRulebooks.Standard).Analyse(hidden);
        Report report = Report.ForTeam(analysis);

        Assert.StartsWith("Survey answers not shown", report.Answered, StringComparison.Ordinal);
        Assert.DoesNotContain("What follows", report.Answered, StringComparison.Ordinal);
        Assert.DoesNotContain("counted in", report.Answered, StringComparison.Ordinal);
        Assert.Contains(" This team's answers are counted in East + Fen.", Report.ForTeam(analysis, countedIn: "East + Fen").Answered, StringComparison.Ordinal);
        Assert.Equal(isSaid, report.Answered.Contains("No safe way was found to show it together", StringComparison.Ordinal));
    }

    [Fact]
    public void ForService_SeveralTeams_SaysWhere()
    {
        Report report = Report.ForService(
            "Valley",
            [Sample.Analysis("local:north", [Hierarchy]), Sample.Analysis("local:south", [Sample.Finding("barrier/hierarchy", FindingStatus.Indicated)])],
            []);
        Assert.Equal("clearly indicated in south; tentatively in north", Section(report, ReportSectionKind.TalkAbout).Items[0].Sureness);
        Assert.Equal("In the teams shown, 22 to 28 people answered of 30 to 38 asked.", report.Answered);
    }

    [Fact]
    public void ForService_AskedTwiceOrNothingToShow_Throws()
    {
        Analysis north = Sample.Analysis("local:north", [Hierarchy]);
        Assert.Throws<ArgumentException>(() => Report.ForService("Valley", [north, north], []));
        Assert.Throws<ArgumentException>(() => Report.ForService("Valley", [north], [new HiddenTeam(north.Profile.Team)]));
        Assert.Throws<ArgumentException>(() => Report.ForService("Valley", [], []));
    }

    [Fact]
    public void ForService_FindingOnAManager_IsKeptBackWithItsActions()
    {
        Finding leader = Sample.Finding("facilitator/leader-inclusiveness", FindingStatus.Indicated, read: Sample.Score("nss/manager-listens", 8, 7.5, 8.5, 9, Referent.MyManager));
        Finding open = Sample.Finding("facilitator/open-culture", FindingStatus.Indicated);
        Analysis north = Sample.Analysis("local:north", [leader, open], [Sample.Recommendation("keep-listening", leader)]);
        Report own = Report.ForTeam(north);
        Report service = Report.ForService("Valley", [north, Sample.Analysis("local:south", [open])], []);
        Assert.Equal(["Leader inclusiveness", "Open culture"], Titles(own, ReportSectionKind.GoingWell));
        Assert.Equal(["The action keep-listening"], Titles(own, ReportSectionKind.ThisWeek));
        Assert.Equal(["Open culture"], Titles(service, ReportSectionKind.GoingWell));
        Assert.Empty(Titles(service, ReportSectionKind.ThisWeek));
    }

    [Fact]
    public void ForService_FindingThatReadsOneKeptBack_IsKeptBackToo()
    {
        Finding leader = Sample.Finding("barrier/authoritarian-leadership", FindingStatus.Indicated, read: Sample.Score("nss/manager-listens", 2, 1.5, 2.5, 5, Referent.MyManager));
        ProofNode reads = ProofNode.OfFinding(new FindingCondition(leader.Definition.Id), new Verdict(Truth.True, Truth.True));
        Finding risk = Sample.Finding("risk/silence", FindingStatus.Indicated, read: reads);
        Report report = Report.ForService("Valley", [Sample.Analysis("local:north", [leader, risk])], []);
        Assert.Empty(Titles(report, ReportSectionKind.TalkAbout));
    }

    [Fact]
    public void ForService_WholeService_ShowsFindingsOnManagers()
    {
        Finding leader = Sample.Finding("facilitator/leader-inclusiveness", FindingStatus.Indicated, read: Sample.Score("nss/manager-listens", 8, 7.5, 8.5, 9, Referent.MyManager));
        Analysis whole = Sample.Analysis("local:valley", [leader], context: new TeamContext(AnalysisUnit.Service, "Valley"));
        Report report = Report.ForService("Valley", [Sample.Analysis("local:north", [Hierarchy])], [], whole);
        Assert.Equal(["Leader inclusiveness"], Titles(report, ReportSectionKind.GoingWell));
    }

    [Fact]
    public void ForTeam_PublishedResults_AreConcernsAndQuestionsAndNeverABarrier()
    {
        Report report = Published();
        Assert.Equal(ReportKind.Published, report.Kind);
        Assert.Equal(["The topic of nss/raise-concerns"], Titles(report, ReportSectionKind.TalkAbout));
        Assert.Equal("What would we like to say about barrier/hierarchy?", Section(report, ReportSectionKind.Questions).Items[0].Text);
        string text = TextReport.Write(report);
        Assert.DoesNotContain("Hierarchy", text, StringComparison.Ordinal);
        Assert.DoesNotContain("indicated", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Staff report the matter of barrier", text, StringComparison.Ordinal);
    }

    [Fact]
    public void ForTeam_PublishedResultsWithStandings_OnlyThoseSurelyOnOneSideOfTheMiddle()
    {
        Report report = Report.ForTeam(Sample.Analysis(
            "ods:RNU",
            [Sample.Finding("barrier/hierarchy", FindingStatus.NotIndicated)],
            context: new TeamContext(AnalysisUnit.Organisation, "An NHS trust"),
            origin: Origin.FromPublication(new Citation(SourceId.Parse("nss-2024"))),
            estimates: [.. Standing("nss/kind-and-understanding", 7, 0.9, 0.6), .. Standing("nss/team-freedom", 5, 0.3, 0.2), .. Standing("nss/safe-to-speak-up", 6, 0.6, 0.4), .. Standing("people/turnover", 0.2, 0.8, 0.7)]));
        Assert.Equal([Topic("nss/kind-and-understanding")], Titles(report, ReportSectionKind.GoingWell));
        ReportSection concerns = Section(report, ReportSectionKind.TalkAbout);
        Assert.Equal([Topic("people/turnover"), Topic("nss/team-freedom")], concerns.Items.Select(i => i.Title));
        Assert.Equal("5.0 (95% interval 4.5 to 5.5); higher than 30% of alike organisations (20% to 30%).", concerns.Items[1].Text);
    }

    [Fact]
    public void ForService_AnswersOnManagersLeftOut_FindingIsKeptBackAllTheSame()
    {
        ProofNode left = Sample.Read(Sample.Indicator("nss/manager-listens", IndicatorUnit.Score, 10, Referent.MyManager), new Below(5), Estimate.None(MissingReason.NoData));
        Finding told = Sample.Finding("barrier/authoritarian-leadership", FindingStatus.Tentative, read: left);
        Report report = Report.ForService("Valley", [Sample.Analysis("local:north", [told])], []);
        Assert.Empty(Titles(report, ReportSectionKind.TalkAbout));
    }

    [Fact]
    public void ForTeam_FewMayHaveAnswered_IsSaidAtTheTop()
    {
        var few = new Response(new SizeBand(30, 39), new SizeBand(11, 14), 0.2, 0.5);
        Report report = Report.ForTeam(Sample.Analysis("local:north", [Hierarchy], response: few));
        Assert.Equal("11 to 14 people answered of 30 to 39 asked (20% to 50%). That may be fewer than half, so nothing here is more than tentative.", report.Answered);
    }

    [Theory]
    [InlineData(true, "Up to 3663 people answered a question; how many were asked is not known.")]
    [InlineData(false, "How many answered is not known.")]
    public void ForTeam_ResponseNotKnown_SaysHowManyAnsweredTheFullestQuestion(bool hasAnswers, string expected)
    {
        KeyValuePair<Subject, Estimate> Asked(string id, int n) =>
            new(Subject.Of(IndicatorId.Parse(id)), Estimate.Measured(7, 6.9, 7.1, Sample.Method, hasAnswers ? SizeBand.Exactly(n) : null));

        Report report = Report.ForTeam(Sample.Analysis("ods:RNU", [Hierarchy], estimates: [Asked("nss/voice", 3663), Asked("nss/violence-reported", 339)], responseIsKnown: false));
        Assert.Equal(expected, report.Answered);
    }

    [Fact]
    public void NotReady_WhatWasMissing_StandsInTheHeadOfEveryFormAtEveryLength()
    {
        Report ready = Report.ForTeam(Asked([]));
        Report team = Report.ForTeam(Asked([ReadinessGap.NoActionOwner, ReadinessGap.StaffSideNotConsulted, ReadinessGap.NoImpactAssessment]));
        Report service = Report.ForService("Steps", [Asked([ReadinessGap.NoPurpose]), Asked([ReadinessGap.NoContact], "local:south")], []);

        Assert.Null(ready.NotReady);
        Assert.DoesNotContain("Not stated", TextReport.Write(ready) + HtmlReport.Write(ready), StringComparison.Ordinal);
        Assert.Equal("Not stated when staff were asked: an impact assessment (DPIA), whether the staff side was consulted, who owns the actions.", team.NotReady);
        Assert.Equal("Not stated when staff were asked: the purpose, whom to ask.", service.NotReady);
        foreach (Report report in new[] { team, service })
        {
            Assert.Contains(report.NotReady!, OneLine(TextReport.Write(report)), StringComparison.Ordinal);
            Assert.Contains(report.NotReady!, OneLine(TextReport.Write(report, without: Enum.GetValues<ReportSectionKind>())), StringComparison.Ordinal);
            Assert.Contains(report.NotReady!, HtmlReport.Write(report), StringComparison.Ordinal);
        }

        string sentence = ReadinessText.Sentence(ReadinessGap.NoActionOwner);
        Assert.Contains($"<li>{sentence}</li>", HtmlReport.Write(team), StringComparison.Ordinal);
        Assert.DoesNotContain(sentence, OneLine(TextReport.Write(team)), StringComparison.Ordinal);
    }

    [Fact]
    public void NotReady_EverythingMissingOnAFullPage_IsStillThereAndFits()
    {
        Analysis full = Asked(Enum.GetValues<ReadinessGap>(), findings: [.. Enumerable.Range(0, 3).Select(i => Sample.Finding($"barrier/one-{i}", FindingStatus.Indicated))]);
        string text = TextReport.Write(Report.ForTeam(full));

        Assert.Contains("until when answers are kept.", OneLine(text), StringComparison.Ordinal);
        Assert.True(text.Count(c => c == '\n') <= TextReport.MostLines);
    }

    [Fact]
    public void FewPeople_AMinimumBelowTheUsual_StandsInTheHeadOfEveryFormAtEveryLength()
    {
        Analysis Of(string team, int? minimum) => Sample.Analysis(team, [Hierarchy], origin: Origin.FromRelease("sha256:" + new string('a', 64), lowerMinimum: minimum));
        Report usual = Report.ForTeam(Of("local:north", null));
        Report service = Report.ForService("Valley", [Of("local:north", 8), Of("local:south", 7), Of("local:west", null)], []);

        Assert.Null(usual.FewPeople);
        Assert.StartsWith("As few as 7 people may stand behind a number here, fewer than the usual 11.", service.FewPeople, StringComparison.Ordinal);
        Assert.Contains(service.FewPeople!, OneLine(TextReport.Write(service, without: Enum.GetValues<ReportSectionKind>())), StringComparison.Ordinal);
        Assert.Contains(service.FewPeople!, HtmlReport.Write(service), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(AnalysisUnit.Service, "whole service")]
    [InlineData(AnalysisUnit.Organisation, "whole organisation")]
    public void ForService_TheWhole_IsCalledWhatItIs(AnalysisUnit unit, string expected)
    {
        Analysis whole = Sample.Analysis("local:valley", [Sample.Finding("barrier/hierarchy", FindingStatus.Indicated)], context: new TeamContext(unit, "Valley"));
        Report report = Report.ForService("Valley", [Sample.Analysis("local:north", [Hierarchy])], [], whole);
        string page = HtmlReport.Write(report);

        Assert.Contains($"clearly indicated in the {expected};", OneLine(TextReport.Write(report)), StringComparison.Ordinal);
        Assert.Contains($">W{expected[1..]}</a>", page, StringComparison.Ordinal);
        Assert.Contains($"<span>W{expected[1..]}</span>", page, StringComparison.Ordinal);
        Assert.Contains($"Valley: the {expected}</h", page, StringComparison.Ordinal);
    }

    private static Analysis Asked(IReadOnlyCollection<ReadinessGap> gaps, string team = "local:north", params Finding[] findings)
    {
        Analysis bare = Sample.Analysis(team, findings, origin: Origin.FromRelease("sha256:" + new string('a', 64), notReady: gaps));
        return new Analysis(bare.Profile, bare.Findings, bare.Recommendations, bare.AskNext, [.. bare.Limits, .. gaps.Select(ReadinessText.Sentence)], bare.Faults, bare.Rulebooks);
    }

    private static string OneLine(string text) => string.Join(' ', text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));

    [Fact]
    public void ForService_LimitOfOneTeam_NamesTheTeam()
    {
        Report report = Report.ForService("Valley", [Sample.Analysis("local:north", [Hierarchy], limit: "Some numbers are withheld."), Sample.Analysis("local:south", [Hierarchy])], []);
        Assert.Equal(
            "Each comparison is 95% sure; the finding as a whole is not. North: some numbers are withheld.",
            Section(report, ReportSectionKind.Limits).Items[1].Text);
    }

    private static string Topic(string indicator)
    {
        string topic = IndicatorCatalog.Standard.Find(IndicatorId.Parse(indicator))!.Topic;
        return char.ToUpperInvariant(topic[0]) + topic[1..];
    }

    private static IEnumerable<KeyValuePair<Subject, Estimate>> Standing(string indicator, double value, double percentile, double other)
    {
        double margin = value / 10;
        yield return new(Subject.Parse(indicator), Estimate.Measured(value, value - margin, value + margin, Sample.Method));
        yield return new(Subject.Parse($"percentile:{indicator}@nss-2024/mental-health"), Estimate.Measured(percentile, Math.Min(percentile, other), Math.Max(percentile, other), Sample.Method));
    }

    internal static Report Published() => Report.ForTeam(Sample.Analysis(
        "ods:RNU",
        [Hierarchy, Sample.Finding("facilitator/chairing-meetings", FindingStatus.Undetermined)],
        context: new TeamContext(AnalysisUnit.Organisation, "An NHS trust"),
        origin: Origin.FromPublication(new Citation(SourceId.Parse("nss-2024")))));

    private static Report Team(params Finding[] findings) => Team(findings, []);

    private static Report Team(Finding[] findings, Recommendation[] recommendations) => Report.ForTeam(Sample.Analysis("local:north", findings, recommendations));

    private static ReportSection Section(Report report, ReportSectionKind kind) => report.FirstScreen.Single(s => s.Kind == kind);

    private static IEnumerable<string> Titles(Report report, ReportSectionKind kind) => Section(report, kind).Items.Select(i => i.Title).OfType<string>();
}
