using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Iapt.Belonging.Rules.Conditions;
using Iapt.Belonging.Rules.Engine;
using Iapt.Belonging.Rules.Findings;
using Iapt.Belonging.Rules.Rulebooks;

namespace Iapt.Belonging.Rules.Tests.Knowledge;

public sealed class Remtulla2021Tests
{
    // The paper's own labels, as paragraph 51 of the discussion document lists them.
    private static readonly string[] Barriers = ["hierarchy", "perceived lack of knowledge", "personality", "authoritarian leadership"];

    private static readonly string[] Facilitators =
    [
        "leader inclusiveness", "open culture", "vocal personality", "support in silos", "boundary spanner", "chairing meetings",
        "strong interpersonal relationships", "small groups",
    ];

    private static readonly BelongingEngine ByNss = new([BuiltInRulebooks.Remtulla2021]);
    private static readonly BelongingEngine ByEdmondson = new([BuiltInRulebooks.Remtulla2021ByEdmondson]);

    // What no questionnaire asks: these need facts of practice and structure, or accounts.
    private static readonly string[] NamesThatNeedPractice =
        ["barrier/personality", "facilitator/vocal-personality", "facilitator/chairing-meetings", "facilitator/small-groups", "facilitator/boundary-spanner"];

    public static TheoryData<string> NeedPractice { get; } = [.. NamesThatNeedPractice];

    public static TheoryData<string> Books { get; } = ["remtulla-2021", "remtulla-2021-edmondson"];

    [Theory]
    [MemberData(nameof(Books))]
    public void Findings_Labels_AreTheSourcesOwn(string book)
    {
        Rulebook rulebook = Book(book);

        Assert.Equal(Barriers.Order(), Labels(rulebook, FindingKind.Barrier));
        Assert.Equal(Facilitators.Order(), Labels(rulebook, FindingKind.Facilitator));
        Assert.Equal(12, rulebook.Findings.Length);
    }

    [Theory]
    [MemberData(nameof(Books))]
    public void Findings_Names_AreTheirLabels(string book) => Assert.All(
        Book(book).Findings,
        f => Assert.Equal(f.Label.Replace(' ', '-'), f.Id.Value[(f.Id.Value.IndexOf('/', StringComparison.Ordinal) + 1)..]));

    [Theory]
    [MemberData(nameof(Books))]
    public void Rules_Basis_IsOursWithANote(string book) => Assert.All(Book(book).Rules, r =>
    {
        // The sources name barriers and facilitators and state no rule for any of them: every condition is ours.
        Assert.Equal(RuleBasis.Operationalised, r.Basis);
        Assert.Contains(r.Because, c => c.Source.Value == "iapt-belonging");
        Assert.Contains(r.Because, c => c.Source.Value is "remtulla-2021");
        Assert.Contains(r.Because, c => c.Source.Value is "iapt-2022");
        Assert.True(r.Note?.Length > 60, $"{r.Id} does not say why");
        Assert.Null(r.Severity);
    });

    [Theory]
    [MemberData(nameof(NeedPractice))]
    public void Analyse_AnyScoresOfSurveysAlone_CannotTellAndAsksForPractice(string finding)
    {
        Prop.ForAll(Gen.Choose(0, 100).ToArbitrary(), score =>
        {
            Assert.All([ByNss, ByEdmondson], engine => AssertAsksForPractice(engine, finding, Profiles.SurveysOnly(score / 10.0)));
        }).QuickCheckThrowOnFailure();
    }

    [Property(MaxTest = 200)]
    public void Analyse_MixedScoresOfSurveysAlone_CannotTellAndAsksForPractice(int seed)
    {
        var random = new Random(seed);
        IEnumerable<Subject> subjects = Profiles.SurveysOnly(5).Estimates.Select(e => e.Key);
        TeamProfile profile = Profiles.With(subjects.Select(s => (s, Profiles.Survey(random.Next(0, 101) / 10.0))), []);

        foreach (string finding in NamesThatNeedPractice) AssertAsksForPractice(ByNss, finding, profile);
    }

    [Fact]
    public void Analyse_HealthyNssAlone_DecidesBothWays() => AssertStatuses(ByNss.Analyse(Profiles.Of(Profiles.HealthyByNss)), new()
    {
        ["barrier/hierarchy"] = FindingStatus.NotIndicated,
        ["barrier/perceived-lack-of-knowledge"] = FindingStatus.NotIndicated,
        ["barrier/personality"] = FindingStatus.Undetermined,
        ["barrier/authoritarian-leadership"] = FindingStatus.NotIndicated,
        ["facilitator/leader-inclusiveness"] = FindingStatus.Indicated,
        ["facilitator/open-culture"] = FindingStatus.Indicated,
        ["facilitator/strong-interpersonal-relationships"] = FindingStatus.Indicated,
        ["facilitator/support-in-silos"] = FindingStatus.Undetermined,
    });

    [Fact]
    public void Analyse_HealthyNssAndPractice_DecidesEverything() => AssertWell(ByNss.Analyse(Profiles.Of(Profiles.HealthyByNss, Profiles.HealthyByPractice)));

    [Fact]
    public void Analyse_HealthyEdmondsonAndPractice_DecidesEverything() =>
        AssertWell(ByEdmondson.Analyse(Profiles.Of(Profiles.HealthyByEdmondson, Profiles.HealthyByPractice)));

    [Theory]
    [InlineData("structure/band-spread 10", "barrier/hierarchy")]
    [InlineData("people/part-time-share 0.9; people/newcomer-share 0.9; practice/pre-read-days 0", "barrier/perceived-lack-of-knowledge")]
    [InlineData("practice/lead-in-post 0", "barrier/authoritarian-leadership")]
    [InlineData("people/remote-share 1; people/part-time-share 0.9", "barrier/hierarchy")]
    public void Analyse_ExposureAlone_IsNoEvidence(string exposure, string barrier)
    {
        Assert.Equal(FindingStatus.Undetermined, ByNss.Analyse(Profiles.Of(exposure)).Find(FindingId.Parse(barrier))!.Status);
        Assert.Equal(FindingStatus.NotIndicated, ByNss.Analyse(Profiles.Of(Profiles.HealthyByNss, exposure)).Find(FindingId.Parse(barrier))!.Status);
    }

    [Fact]
    public void Analyse_LowScoresWithoutStructure_AskForIt()
    {
        Finding hierarchy = ByNss.Analyse(Profiles.SurveysOnly(2)).Find(FindingId.Parse("barrier/hierarchy"))!;

        Assert.Equal(FindingStatus.Undetermined, hierarchy.Status);
        Assert.Equal("structure/band-spread", Assert.Single(hierarchy.Missing).Key);
    }

    [Fact]
    public void Analyse_NoRemoteWorkOrAllOfIt_ChangesNothing() =>
        Assert.All(BuiltInRulebooks.Standard.Append(BuiltInRulebooks.Remtulla2021ByEdmondson).SelectMany(b => b.Rules), r => Assert.DoesNotContain("remote-share", SubjectsOf(r.When)));

    [Fact]
    public void Analyse_TwoAccountsAndALowScore_AreTentative()
    {
        Finding personality = ByNss.Analyse(Profiles.Of("nss/disagreements-handled-well 3; heard barrier/personality 2")).Find(FindingId.Parse("barrier/personality"))!;

        Assert.Equal(FindingStatus.Tentative, personality.Status);
    }

    private static void AssertAsksForPractice(BelongingEngine engine, string finding, TeamProfile profile)
    {
        Finding found = engine.Analyse(profile).Find(FindingId.Parse(finding))!;

        Assert.Equal(FindingStatus.Undetermined, found.Status);
        Assert.Contains(found.Missing, m => m.Key.StartsWith("practice/", StringComparison.Ordinal) && m.Question is not null);
    }

    private static void AssertWell(Analysis analysis) => Assert.All(
        analysis.Findings,
        f => Assert.Equal((f.Definition.Id, f.Definition.Id.Kind == FindingKind.Barrier ? FindingStatus.NotIndicated : FindingStatus.Indicated), (f.Definition.Id, f.Status)));

    private static void AssertStatuses(Analysis analysis, Dictionary<string, FindingStatus> expected) =>
        Assert.All(expected, e => Assert.Equal((e.Key, e.Value), (e.Key, analysis.Find(FindingId.Parse(e.Key))!.Status)));

    private static Rulebook Book(string id) => id == "remtulla-2021" ? BuiltInRulebooks.Remtulla2021 : BuiltInRulebooks.Remtulla2021ByEdmondson;

    private static IEnumerable<string> Labels(Rulebook book, FindingKind kind) => book.Findings.Where(f => f.Id.Kind == kind).Select(f => f.Label).Order();

    private static string SubjectsOf(Condition condition) => condition switch
    {
        Comparison comparison => comparison.Subject.Text,
        AllCondition all => string.Join(' ', all.Of.Select(SubjectsOf)),
        AnyCondition any => string.Join(' ', any.Of.Select(SubjectsOf)),
        CountCondition count => string.Join(' ', count.Of.Select(SubjectsOf)),
        NotCondition not => SubjectsOf(not.Of),
        _ => string.Empty,
    };
}
