using Iapt.Belonging.Rules.Conditions;
using Iapt.Belonging.Rules.Engine;
using Iapt.Belonging.Rules.Findings;
using Iapt.Belonging.Rules.Rulebooks;
using static Iapt.Belonging.Rules.Conditions.When;
using static Iapt.Belonging.Rules.Tests.Samples;
using Finding = Iapt.Belonging.Rules.Findings.Finding;

namespace Iapt.Belonging.Rules.Tests.Engine;

/// <summary>Statuses, severities, caps, faults, missing inputs and disagreement, case by case.</summary>
public class StatusTests
{
    private static readonly Condition LowVoice = Indicator("survey/voice").Below(5);

    [Theory]
    [InlineData("4 in 3..4.5", FindingStatus.Indicated)]
    [InlineData("4 in 3..6", FindingStatus.Tentative)]
    [InlineData("bare 4", FindingStatus.Tentative)]
    [InlineData("missing", FindingStatus.Undetermined)]
    [InlineData("band 4..6", FindingStatus.Undetermined)]
    [InlineData("6 in 4..7", FindingStatus.Unlikely)]
    [InlineData("6 in 5..7", FindingStatus.NotIndicated)]
    public void Analyse_OneComparison_HasEachStatus(string estimate, FindingStatus expected) =>
        Assert.Equal(expected, One(Book(Concluding("barrier/one", LowVoice)), Profile(("survey/voice", Short.Estimate(estimate)))).Status);

    [Fact]
    public void Analyse_EstimateOfAnIndicatorThatIsNotKnown_IsAFault()
    {
        Rulebook book = Samples.Book(Samples.Concluding("barrier/one", When.Indicator("survey/voice").Below(5)));
        Problem fault = Assert.Single(new BelongingEngine([book], Samples.Indicators).Analyse(Samples.Profile(("survey/voise", Estimate.Exact(4)))).Faults);

        Assert.Equal(("profile.unknown-indicator", "/estimates/survey~1voise"), (fault.Code, fault.Place.Pointer));
        Assert.Contains("did you mean `survey/voice`?", fault.Expected, StringComparison.Ordinal);
    }

    [Fact]
    public void Analyse_SeveralRules_AreAlternatives()
    {
        Rulebook book = Book(Concluding("barrier/one", LowVoice).Named(RuleId.Parse("x/a")), Concluding("barrier/one", Indicator("practice/chair").Is(false)).Named(RuleId.Parse("x/b")));
        Assert.Equal(FindingStatus.Indicated, One(book, Profile(("practice/chair", Estimate.Exact(0)))).Status);
        Assert.Equal(FindingStatus.Undetermined, One(book, Profile(("practice/chair", Estimate.Exact(1)))).Status);
        Assert.Equal(FindingStatus.NotIndicated, One(book, Profile(("practice/chair", Estimate.Exact(1)), ("survey/voice", Estimate.Exact(9)))).Status);
    }

    [Theory]
    [InlineData("1 in 0.5..1.5", FindingStatus.Indicated, Severity.Serious, Severity.Serious)]
    [InlineData("1.5 in 1..2.5", FindingStatus.Indicated, Severity.Material, Severity.Serious)]
    [InlineData("3 in 2.5..3.5", FindingStatus.Indicated, Severity.Material, Severity.Material)]
    [InlineData("4.5 in 4.2..4.8", FindingStatus.Indicated, null, null)]
    [InlineData("6 in 5.5..6.5", FindingStatus.NotIndicated, null, null)]
    public void Analyse_Ladder_GivesTheIndicatedAndTheTentativeRung(string estimate, FindingStatus status, Severity? severity, Severity? tentative)
    {
        Finding finding = One(Ladder(), Profile(("survey/voice", Short.Estimate(estimate))));
        Assert.Equal((status, severity, tentative), (finding.Status, finding.Severity, finding.TentativeSeverity));
    }

    [Fact]
    public void Analyse_FindingAtSeverity_AsksForThatRungOrAGraverOne()
    {
        Rulebook book = Book(
        [
            .. LadderRules(),
            Concluding("risk/emerging", Finding(Samples.Finding("barrier/one"), Severity.Emerging)),
            Concluding("risk/serious", Finding(Samples.Finding("barrier/one"), Severity.Serious)),
        ]);
        Analysis analysis = Analyse(book, Profile(("survey/voice", Short.Estimate("3 in 2.5..3.5"))));
        Assert.Equal(FindingStatus.Indicated, analysis.Find(Samples.Finding("risk/emerging"))!.Status);
        Assert.Equal(FindingStatus.NotIndicated, analysis.Find(Samples.Finding("risk/serious"))!.Status);
    }

    [Theory]
    [InlineData("4 in 3..4.5", FindingStatus.Tentative)]
    [InlineData("6 in 5..7", FindingStatus.Unlikely)]
    [InlineData("missing", FindingStatus.Undetermined)]
    public void Analyse_FewAnswered_IsTentativeAtMostInBothDirections(string estimate, FindingStatus expected)
    {
        var response = new Response(new SizeBand(40, 49), new SizeBand(15, 24), 0.31, 0.6);
        TeamProfile profile = Profile(response, AnalysisUnit.Team, ("survey/voice", Short.Estimate(estimate)));
        Finding finding = One(Book(Concluding("barrier/one", LowVoice, Level.Organisation)), profile);
        Assert.Equal(expected, finding.Status);
        Assert.Equal(Cap.FewAnswered, Assert.Single(finding.Proofs[0].Caps));
        Assert.Contains(Analyse(Book(Concluding("barrier/one", LowVoice)), profile).Limits, l => l.StartsWith("Fewer than half may have answered", StringComparison.Ordinal));
    }

    [Fact]
    public void Analyse_HalfAnswered_IsNotCapped()
    {
        var response = new Response(new SizeBand(40, 40), new SizeBand(20, 20), 0.5, 0.5);
        Assert.Equal(FindingStatus.Indicated, One(Book(Concluding("barrier/one", LowVoice)), Profile(response, AnalysisUnit.Team, ("survey/voice", Estimate.Exact(4)))).Status);
    }

    [Theory]
    [InlineData(AnalysisUnit.Organisation, Level.Team, Level.Team, FindingStatus.Tentative)]
    [InlineData(AnalysisUnit.Organisation, Level.Individual, Level.Individual, FindingStatus.Tentative)]
    [InlineData(AnalysisUnit.Organisation, Level.Team, Level.Organisation, FindingStatus.Tentative)]
    [InlineData(AnalysisUnit.Organisation, Level.Organisation, Level.Team, FindingStatus.Tentative)]
    [InlineData(AnalysisUnit.Organisation, Level.Organisation, Level.Organisation, FindingStatus.Indicated)]
    [InlineData(AnalysisUnit.Service, Level.Team, Level.Team, FindingStatus.Indicated)]
    [InlineData(AnalysisUnit.Team, Level.Team, Level.Team, FindingStatus.Indicated)]
    public void Analyse_OrganisationWide_TeamLevelIsTentativeAtMost(AnalysisUnit unit, Level rule, Level finding, FindingStatus expected)
    {
        RulebookDraft draft = new RulebookDraft(RulebookId.Parse("test-book"), "1", "A test", "MIT", "Us")
            .Defining(Define("barrier/one", finding)).With(Concluding("barrier/one", LowVoice, rule));
        Rulebook book = Rules.Checking.RulebookReader.Read(draft, Indicators).Require();
        Assert.Equal(expected, One(book, Profile(null, unit, ("survey/voice", Estimate.Exact(4)))).Status);
    }

    [Fact]
    public void Analyse_DerivedFinding_ReadsTheCappedTruth()
    {
        RulebookDraft draft = new RulebookDraft(RulebookId.Parse("test-book"), "1", "A test", "MIT", "Us")
            .Defining(Define("barrier/one"), Define("risk/two", Level.Organisation))
            .With(Concluding("barrier/one", LowVoice), Concluding("risk/two", !Finding(Samples.Finding("barrier/one")), Level.Organisation));
        Analysis analysis = Analyse(Rules.Checking.RulebookReader.Read(draft, Indicators).Require(), Profile(null, AnalysisUnit.Organisation, ("survey/voice", Estimate.Exact(4))));
        Finding two = analysis.Find(Samples.Finding("risk/two"))!;
        Assert.Equal(FindingStatus.Unlikely, two.Status);
        Assert.Empty(two.Proofs[0].Caps);
    }

    [Theory]
    [InlineData(0, 0, FindingStatus.Undetermined)]
    [InlineData(2, 0, FindingStatus.Tentative)]
    [InlineData(2, 1, FindingStatus.Tentative)]
    [InlineData(2, 2, FindingStatus.Unlikely)]
    [InlineData(1, 0, FindingStatus.Unlikely)]
    [InlineData(0, 3, FindingStatus.Unlikely)]
    public void Analyse_AccountsAlone_AreTentativeAtMost(int supporting, int contradicting, FindingStatus expected)
    {
        TeamProfile profile = WithAccounts(Profile(), supporting, contradicting);
        Assert.Equal(expected, One(Book(Concluding("barrier/one", Accounts(Samples.Finding("barrier/one"), 2))), profile).Status);
    }

    [Fact]
    public void Analyse_EstimateThatDoesNotFit_SilencesItsRulesAndIsReportedOnce()
    {
        Rulebook book = Book(
            Concluding("barrier/one", LowVoice | Indicator("practice/chair").Is(false)),
            Concluding("barrier/two", Indicator("practice/chair").Is(false)),
            Concluding("risk/three", LowVoice));
        Analysis analysis = Analyse(book, Profile(("survey/voice", Estimate.Exact(12)), ("practice/chair", Estimate.Exact(0))));
        Assert.Equal(FindingStatus.Undetermined, analysis.Find(Samples.Finding("barrier/one"))!.Status);
        Assert.Equal(FindingStatus.Indicated, analysis.Find(Samples.Finding("barrier/two"))!.Status);
        Problem fault = Assert.Single(analysis.Faults);
        Assert.Equal(("profile.estimate-misfit", "/estimates/survey~1voice"), (fault.Code, fault.Place.Pointer));
        Assert.Contains(analysis.Limits, l => l.StartsWith("Some numbers do not fit", StringComparison.Ordinal));
        Assert.Empty(analysis.Find(Samples.Finding("barrier/one"))!.Missing);
    }

    [Fact]
    public void Missing_OnlyWhatCouldMatter_IsNamed()
    {
        Condition when = Indicator("survey/respect").Below(5) & (LowVoice | Indicator("practice/chair").Is(false)) & !Indicator("people/turnover").Above(0.2);
        Rulebook book = Book(Concluding("barrier/one", when));
        Assert.Equal(
            ["people/turnover", "practice/chair", "survey/respect"],
            One(book, Profile(("survey/voice", Estimate.Exact(9)))).Missing.Select(m => m.Key));
        Assert.Equal(["people/turnover", "survey/respect"], One(book, Profile(("survey/voice", Estimate.Exact(1)))).Missing.Select(m => m.Key));
        Assert.Empty(One(book, Profile(("survey/respect", Estimate.Exact(9)))).Missing);
    }

    [Fact]
    public void Missing_CarriesTopicReasonAndQuestion()
    {
        Finding finding = One(Book(Concluding("barrier/one", Indicator("practice/chair").Is(false))), Profile(("practice/chair", Estimate.None(MissingReason.NotAsked))));
        MissingInput missing = Assert.Single(finding.Missing);
        Assert.Equal(("topic of practice/chair", "Is there a chair?", MissingReason.NotAsked), (missing.Topic, missing.Question, missing.Reason));
    }

    [Fact]
    public void Missing_ThroughAnotherFinding_IsNamedToo()
    {
        Rulebook book = Book(Concluding("barrier/one", LowVoice), Concluding("risk/two", Finding(Samples.Finding("barrier/one")) & Accounts(Samples.Finding("barrier/one"), 1)));
        Assert.Equal(["accounts:barrier/one", "survey/voice"], Analyse(book, Profile()).Find(Samples.Finding("risk/two"))!.Missing.Select(m => m.Key));
    }

    [Fact]
    public void Missing_OfASeverity_IsNamedThoughTheFindingIsClear()
    {
        Rulebook book = Book(
            Concluding("barrier/one", LowVoice).Named(RuleId.Parse("x/a")),
            Concluding("barrier/one", Indicator("survey/respect").Below(2)).Named(RuleId.Parse("x/b")).Graded(Severity.Serious, "why"));
        Assert.Equal(["survey/respect"], One(book, Profile(("survey/voice", Estimate.Exact(1)))).Missing.Select(m => m.Key));
    }

    [Fact]
    public void AskNext_RanksByFindingsThatItCouldSettle_AndLeavesOutWhatNobodyCanAsk()
    {
        Rulebook book = Book(
            Concluding("barrier/one", LowVoice & Indicator("survey/respect").Below(5)),
            Concluding("barrier/two", LowVoice & Indicator("people/turnover").Above(0.2)),
            Concluding("barrier/three", LowVoice & Indicator("practice/chair").Is(false)));
        Analysis analysis = Analyse(book, Profile(
            ("people/turnover", Estimate.None(MissingReason.Suppressed)),
            ("practice/chair", Estimate.None(MissingReason.NotAsked)),
            ("survey/respect", Estimate.None(MissingReason.TooFewAnswers))));
        Assert.Equal(["survey/voice", "practice/chair", "survey/respect"], analysis.AskNext.Select(m => m.Key));
        Assert.Equal(["barrier/one", "barrier/three", "barrier/two"], analysis.AskNext[0].Settles.Select(f => f.Value));
    }

    [Fact]
    public void Contested_AccountsAgainstAnIndicatedFinding()
    {
        Finding finding = One(Book(Concluding("barrier/one", LowVoice & Indicator("practice/chair").Is(false))), WithAccounts(Profile(("survey/voice", Estimate.Exact(1)), ("practice/chair", Estimate.Exact(0))), 0, 1));
        Assert.True(finding.IsContested);
        Assert.Equal((EvidenceKind.Accounts, false), (Assert.Single(finding.Voices).Kind, finding.Voices[0].SpeaksFor));
    }

    [Fact]
    public void Contested_SurveyAgainstPractice_WhereEachHasARuleOfItsOwn()
    {
        Rulebook book = Book(Concluding("barrier/one", LowVoice | Indicator("practice/chair").Is(false)));
        Finding finding = One(book, Profile(("survey/voice", Estimate.Exact(1)), ("practice/chair", Estimate.Exact(1))));
        Assert.True(finding.IsContested);
        Assert.Equal([(EvidenceKind.Survey, true), (EvidenceKind.Practice, false)], finding.Voices.Select(v => (v.Kind, v.SpeaksFor)));
    }

    [Fact]
    public void Contested_PartsOfOneSign_DoNotContradictEachOther()
    {
        Rulebook book = Book(Concluding("barrier/one", LowVoice & Indicator("practice/chair").Is(false)));
        Assert.False(One(book, Profile(("survey/voice", Estimate.Exact(1)), ("practice/chair", Estimate.Exact(1)))).IsContested);
    }

    [Fact]
    public void Contested_AnAlternativeThatAlsoReadsTheSurveyHolds_TheSurveyDoesNotSpeakAgainst()
    {
        Rulebook book = Book(Concluding("barrier/one", LowVoice | (Indicator("survey/respect").Below(5) & Indicator("practice/chair").Is(false))));
        Finding finding = One(book, Profile(("survey/voice", Estimate.Exact(9)), ("survey/respect", Estimate.Exact(1)), ("practice/chair", Estimate.Exact(0))));
        Assert.Equal(FindingStatus.Indicated, finding.Status);
        Assert.Empty(finding.Voices);
        Assert.False(finding.IsContested);
    }

    [Theory]
    [InlineData(1, 0)] // the survey's rule of `barrier/one` holds, and so `risk/two` rests on the survey
    [InlineData(9, 1)] // only the rule on practice does
    public void Contested_AnAlternativeRestsOnAnotherFinding_IsHeardAsWhatThatRestsOn(double voice, int contested)
    {
        Rulebook book = Book(
            Concluding("barrier/one", LowVoice).Named(RuleId.Parse("x/a")),
            Concluding("barrier/one", Indicator("practice/chair").Is(false)).Named(RuleId.Parse("x/b")),
            Concluding("risk/two", Finding(Samples.Finding("barrier/one")) | Indicator("survey/respect").Below(5)));
        TeamProfile profile = Profile(("survey/voice", Estimate.Exact(voice)), ("practice/chair", Estimate.Exact(0)), ("survey/respect", Estimate.Exact(9)));
        Finding two = Analyse(book, profile).Find(Samples.Finding("risk/two"))!;
        Assert.Equal(FindingStatus.Indicated, two.Status);
        Assert.Equal(contested, two.Voices.Count(v => v is { Kind: EvidenceKind.Survey, SpeaksFor: false }));
    }

    [Fact]
    public void Contested_SurveyAgainstAnAlternativeWithoutIt_StaysContested()
    {
        Condition facts = Indicator("people/turnover").Above(0.2) & Indicator("practice/chair").Is(false);
        Rulebook book = Book(Concluding("barrier/one", (LowVoice & Indicator("survey/respect").Below(5)) | Indicator("practice/chair").Is(false) | facts));
        Finding finding = One(book, Profile(("survey/voice", Estimate.Exact(9)), ("practice/chair", Estimate.Exact(0)), ("people/turnover", Estimate.Exact(0.3))));
        Assert.Equal([(EvidenceKind.Survey, false), (EvidenceKind.Practice, true)], finding.Voices.Select(v => (v.Kind, v.SpeaksFor)));
        Assert.True(finding.IsContested);
    }

    [Fact]
    public void Contested_OneSignDoesNotHoldAndAnotherIsNotKnown_IsNoVoice()
    {
        Rulebook book = Book(Concluding("barrier/one", LowVoice | Indicator("survey/respect").Below(5) | Indicator("practice/chair").Is(false)));
        Finding finding = One(book, Profile(("survey/voice", Estimate.Exact(9)), ("practice/chair", Estimate.Exact(0))));
        Assert.Equal(EvidenceKind.Practice, Assert.Single(finding.Voices).Kind);
    }

    [Fact]
    public void Contested_AsManyForAsAgainst_IsNoVoice() =>
        Assert.Empty(One(Book(Concluding("barrier/one", LowVoice & Indicator("practice/chair").Is(false))), WithAccounts(Profile(), 2, 2)).Voices);

    [Fact]
    public void Limits_SayWhatEveryReaderMustKnow()
    {
        TeamProfile bare = Profile(null, AnalysisUnit.Organisation, ("survey/voice", Estimate.None(MissingReason.Suppressed)), ("survey/respect", Estimate.None(MissingReason.WithheldByPublisher)));
        var declared = new TeamProfile(bare.Team, bare.Date, Origin.Declared, bare.Context, bare.Response, bare.Estimates);
        string limits = string.Join('\n', Analyse(Book(Concluding("barrier/one", LowVoice)), declared).Limits);
        foreach (string part in new[]
        {
            "not an assessment of any person", "not for appraisal, capability, pay, redundancy or commissioning", "not known how many of those asked answered", "questions to ask, not answers",
            "stated by the sender without proof", "withheld to protect people", "withheld by their publisher", "95% sure for each comparison", "no validated cut-offs",
        })
        {
            Assert.Contains(part, limits, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Limits_OfAWaveThatWasNotReady_SayEachGapInASentenceAndInTheJson()
    {
        TeamProfile bare = Profile(("survey/voice", Estimate.Exact(4)));
        Analysis Of(IEnumerable<ReadinessGap> gaps) =>
            Analyse(Book(Concluding("barrier/one", LowVoice)), new TeamProfile(bare.Team, bare.Date, Origin.FromRelease($"sha256:{new string('a', 64)}", notReady: gaps), bare.Context, bare.Response, bare.Estimates));
        string[] ready = [.. Of([]).Limits];

        foreach (ReadinessGap gap in Enum.GetValues<ReadinessGap>())
        {
            Assert.Equal([ReadinessText.Sentence(gap)], Of([gap]).Limits.Except(ready));
        }

        Assert.Equal(ready.Length + 6, Of(Enum.GetValues<ReadinessGap>()).Limits.Length);
        string json = System.Text.Encoding.UTF8.GetString(AnalysisJson.Write(Of([ReadinessGap.NoActionOwner, ReadinessGap.NoImpactAssessment])));
        Assert.Contains("\"notReady\": [\n      \"noImpactAssessment\",\n      \"noActionOwner\"\n    ]", json, StringComparison.Ordinal);
        Assert.Contains("It is not stated who owns the actions that should follow.", json, StringComparison.Ordinal);
        Assert.DoesNotContain("notReady", System.Text.Encoding.UTF8.GetString(AnalysisJson.Write(Of([]))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "It is not known how many of those asked answered, so the silent may differ from those who spoke.")]
    [InlineData(WhereShown.Together, "How many answered is not shown, so that nobody's answers can be worked out.")]
    [InlineData(WhereShown.Nowhere, "How many answered is not shown, so that nobody's answers can be worked out.")]
    public void Limits_OfATeamWhoseAnswersAreHidden_DoNotSayThatNobodyKnowsHowManyAnswered(WhereShown? where, string expected)
    {
        var hidden = new TeamProfile(Profile().Team, Profile().Date, Origin.FromRelease($"sha256:{new string('a', 64)}"), new TeamContext(AnalysisUnit.Team, whereShown: where), null, []);

        Assert.Single(Analyse(Book(Concluding("barrier/one", LowVoice)), hidden).Limits, l => l.Contains("answered", StringComparison.Ordinal) && l == expected);
    }

    [Fact]
    public void Engine_RulebooksTogether_MayNotRestOnThemselves()
    {
        Rulebook one = Rename(Book(Concluding("barrier/a", LowVoice), Concluding("barrier/b", Finding(Samples.Finding("barrier/a")))), "one");
        Rulebook two = Rename(Book(Concluding("barrier/b", LowVoice), Concluding("barrier/a", Finding(Samples.Finding("barrier/b")))), "two");
        ArgumentException thrown = Assert.Throws<ArgumentException>(() => new BelongingEngine([one, two], Indicators));
        Assert.Contains("barrier/a <- barrier/b <- barrier/a", thrown.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => new BelongingEngine([one, one], Indicators));
        Assert.Throws<ArgumentException>(() => new BelongingEngine([one], new IndicatorCatalog([])));
    }

    [Fact]
    public void Engine_RulebooksTogether_AreAlternatives()
    {
        Rulebook one = Rename(Book(Concluding("barrier/a", LowVoice)), "one"), two = Rename(Book(Concluding("barrier/a", Indicator("survey/respect").Below(5))), "two");
        TeamProfile profile = Profile(("survey/voice", Estimate.Exact(9)), ("survey/respect", Estimate.Exact(1)));
        Finding finding = Assert.Single(new BelongingEngine([two, one], Indicators).Analyse(profile).Findings);
        Assert.Equal(FindingStatus.Indicated, finding.Status);
        Assert.Equal(["one/a", "two/a"], finding.Proofs.Select(p => p.Rule.Id.Value));
    }

    [Theory]
    [InlineData("a-book")]
    [InlineData("z-book")]
    public void Engine_BuiltInFindingDefinedDifferently_KeepsTheBuiltInMeaning(string name)
    {
        Rulebook local = Rename(Book(Concluding("barrier/hierarchy", LowVoice)), name);
        FindingDefinition builtIn = BuiltInRulebooks.Remtulla2021.Find(Samples.Finding("barrier/hierarchy"))!;
        Assert.False(builtIn.IsSameAs(local.Findings[0]));
        Assert.Same(builtIn, One(local, Profile()).Definition);
        var all = new IndicatorCatalog(IndicatorCatalog.Standard.Indicators.Concat(Indicators.Indicators).DistinctBy(i => i.Id));
        Analysis analysis = new BelongingEngine([local, .. BuiltInRulebooks.Standard], all).Analyse(Profile(("survey/voice", Estimate.Exact(1))));
        Assert.Same(builtIn, analysis.Find(builtIn.Id)!.Definition);
        Assert.Equal(FindingStatus.Indicated, analysis.Find(builtIn.Id)!.Status);
    }

    [Fact]
    public void Engine_BuiltInRulebookOfOtherQuestions_KeepsItsOwnWords()
    {
        FindingDefinition words = BuiltInRulebooks.Remtulla2021ByEdmondson.Find(Samples.Finding("barrier/hierarchy"))!;
        Assert.False(words.IsSameAs(BuiltInRulebooks.Remtulla2021.Find(words.Id)!));
        Assert.Same(words, new BelongingEngine([BuiltInRulebooks.Remtulla2021ByEdmondson]).Analyse(Profile()).Find(words.Id)!.Definition);
    }

    [Fact]
    public void Engine_RulebooksTogether_MayNotDefineAFindingDifferently()
    {
        Rulebook one = Rename(Book(Concluding("barrier/a", LowVoice)), "one");
        RulebookDraft other = new RulebookDraft(RulebookId.Parse("two"), "1", "A test", "MIT", "Us").Defining(Define("barrier/a", Level.Organisation)).With(Concluding("barrier/a", LowVoice));
        Rulebook two = Rules.Checking.RulebookReader.Read(other, Indicators).Require();
        foreach (Rulebook[] both in (Rulebook[][])[[one, two], [two, one]])
        {
            ArgumentException thrown = Assert.Throws<ArgumentException>(() => new BelongingEngine(both, Indicators));
            Assert.Contains("the rulebooks `one` and `two` define the finding `barrier/a` differently", thrown.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Engine_FindingOfARulebookBeside_IsConcludedTogether_AndNotWithoutIt()
    {
        Rulebook one = Rename(Book(Concluding("barrier/a", LowVoice)), "one");
        RulebookDraft more = new RulebookDraft(RulebookId.Parse("two"), "1", "A test", "MIT", "Us").With(Concluding("barrier/a", Indicator("survey/respect").Below(5)));
        Rulebook two = Rules.Checking.RulebookReader.Read(more, Indicators, beside: [one]).Require();
        Assert.Equal(["one/a", "two/a"], Assert.Single(new BelongingEngine([two, one], Indicators).Analyse(Profile()).Findings).Proofs.Select(p => p.Rule.Id.Value));
        Assert.Contains("which no rulebook in use defines", Assert.Throws<ArgumentException>(() => new BelongingEngine([two], Indicators)).Message, StringComparison.Ordinal);
        Assert.True(new BelongingEngine([one], Indicators).Check(RulebookWriter.Write(two)).IsValid);
    }

    [Fact]
    public void Engine_FindingReadThatNoRuleInUseConcludes_IsRefused()
    {
        Rulebook book = Book(Concluding("barrier/a", Finding(Samples.Finding("barrier/hierarchy"))));
        Assert.Contains("which no rule in use concludes", Assert.Throws<ArgumentException>(() => new BelongingEngine([book], Indicators)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_FindingThatNoRulebookKnows_IsNull() =>
        Assert.Null(new BelongingEngine([Ladder()], Indicators).Explain(Profile(), Samples.Finding("barrier/other")));

    private static Rulebook Ladder() => Book(LadderRules());

    private static RuleDraft[] LadderRules() =>
    [
        Concluding("barrier/one", LowVoice).Named(RuleId.Parse("x/ungraded")),
        Concluding("barrier/one", Indicator("survey/voice").Below(4)).Named(RuleId.Parse("x/material")).Graded(Severity.Material, "why"),
        Concluding("barrier/one", Indicator("survey/voice").Below(2)).Named(RuleId.Parse("x/serious")).Graded(Severity.Serious, "why"),
    ];

    private static Rulebook Rename(Rulebook book, string name)
    {
        string json = System.Text.Encoding.UTF8.GetString(RulebookWriter.Write(book)).Replace("test-book", name, StringComparison.Ordinal);
        return Rules.Checking.RulebookReader.Read(System.Text.Encoding.UTF8.GetBytes(json), Indicators).Require();
    }

    private static TeamProfile WithAccounts(TeamProfile profile, int supporting, int contradicting)
    {
        IEnumerable<Account> Some(int number, AccountStance stance) => Enumerable.Repeat(new Account(Samples.Finding("barrier/one"), stance, AccountSource.FocusGroup), number);
        return profile.With([], Some(supporting, AccountStance.Supports).Concat(Some(contradicting, AccountStance.Contradicts)));
    }

    private static Analysis Analyse(Rulebook book, TeamProfile profile) => new BelongingEngine([book], Indicators).Analyse(profile);

    private static Finding One(Rulebook book, TeamProfile profile) => Assert.Single(Analyse(book, profile).Findings);
}
