using System.Text;
using System.Text.Json;
using FsCheck.Xunit;
using Iapt.Belonging.Rules.Engine;
using Iapt.Belonging.Rules.Interventions;
using Iapt.Belonging.Rules.Recommendations;
using Iapt.Belonging.Rules.Tests.Knowledge;

namespace Iapt.Belonging.Rules.Tests.Recommendations;

public sealed class ProblemClassificationTests
{
    // The survey speaks for the barrier, by a rule that reads nothing else.
    private const string Hierarchy = "structure/band-spread 5; nss/respect-from-colleagues 3; nss/safe-to-speak-up 3; nss/can-suggest-improvements 3";
    private const string Meetings = "practice/top-speaker-share 0.6; practice/contribution-coverage 0.4";
    private const string NoChair = "practice/named-chair 0; practice/round-table 0; practice/contribution-coverage 0.3; practice/chair-rotation 0";

    private static readonly BelongingEngine Engine = new(BuiltInRulebooks.All);
    private static readonly DocumentedTable Answers = DocumentedTable.Below("## What kind of problem a finding is");

    [Fact]
    public void Classify_OneSign_IsComplicatedAndSaysThatItWouldTakeTwo()
    {
        ProblemClassification kind = Classify("barrier/hierarchy", Hierarchy);

        Assert.Equal(ProblemDomain.Complicated, kind.Domain);
        Assert.Equal([ProblemSign.IdentityPowerOrTrust], kind.Signs.ToArray());
        Assert.Contains("That is one sign of a complex matter; it would take two.", kind.Reasons.Select(r => r.Text));
        Assert.False(kind.NeedsConsent);
    }

    [Fact]
    public void Classify_AccountsAgainst_IsASecondSignAndComplex()
    {
        ProblemClassification kind = Classify("barrier/hierarchy", Hierarchy, "denied barrier/hierarchy 3");

        Assert.True(kind.Finding.IsContested);
        Assert.Equal(ProblemDomain.Complex, kind.Domain);
        Assert.Contains(ProblemSign.IdentityPowerOrTrust, kind.Signs);
        Assert.Equal(2, kind.Signs.Length);
        Assert.True(kind.NeedsConsent);
    }

    // The one disagreement makes the finding contested too, and is not counted a second time.
    [Fact]
    public void Classify_SurveyAgainstAccounts_CountsOnce()
    {
        ProblemClassification kind = Classify(
            "facilitator/open-culture", "nss/safe-to-speak-up 3; nss/disagreements-handled-well 3; nss/fair-after-incidents 3", "heard facilitator/open-culture 3");

        Assert.True(kind.Finding.IsContested);
        Assert.Equal([ProblemSign.IdentityPowerOrTrust, ProblemSign.SurveyAgainstAccounts], kind.Signs.ToArray());
    }

    [Fact]
    public void Classify_AnswersFarApart_IsASign()
    {
        Estimate split = Estimate.Measured(3, 2.9, 3.1, MethodId.Parse("sample"), new SizeBand(30, 34)).WithAgreement(TeamAgreement.NotSupported);
        TeamProfile profile = Profiles.With(
            Profiles.Of(Hierarchy).Estimates.Select(e => (e.Key, e.Key.Equals(Subject.Parse("nss/safe-to-speak-up")) ? split : e.Value)), []);

        ProblemClassification kind = Engine.Analyse(profile).Classify(FindingId.Parse("barrier/hierarchy"))!;

        Assert.Equal(ProblemDomain.Complex, kind.Domain);
        Assert.Equal([ProblemSign.IdentityPowerOrTrust, ProblemSign.AnswersFarApart], kind.Signs.ToArray());
    }

    [Fact]
    public void Classify_AFixThatFailed_CountsOnlyForItsFinding()
    {
        FindingId hierarchy = FindingId.Parse("barrier/hierarchy");
        TeamProfile profile = Profiles.Of(Hierarchy, Meetings);

        Analysis before = Engine.Analyse(profile);
        Analysis after = Engine.Analyse(profile, ProblemKnowledge.None.FixHasFailed(hierarchy));

        Assert.Equal((ProblemDomain.Complicated, ProblemDomain.Complex), (before.Classify(hierarchy)!.Domain, after.Classify(hierarchy)!.Domain));
        Assert.Equal(Kinds(before).Where(k => k.Id != hierarchy), Kinds(after).Where(k => k.Id != hierarchy));
        Assert.Equal(before.Findings.Select(f => (f.Definition.Id, f.Status)), after.Findings.Select(f => (f.Definition.Id, f.Status)));
    }

    [Fact]
    public void Classify_CauseDisputedAndFixFailed_MakesAnyMatterComplex()
    {
        FindingId personality = FindingId.Parse("barrier/personality");
        TeamProfile profile = Profiles.Of(Meetings);

        ProblemClassification one = Engine.Analyse(profile, ProblemKnowledge.None.CauseIsDisputed(personality)).Classify(personality)!;
        ProblemClassification both = Engine.Analyse(profile, ProblemKnowledge.None.CauseIsDisputed(personality).FixHasFailed(personality)).Classify(personality)!;

        Assert.Equal((ProblemDomain.Complicated, ProblemDomain.Complex), (one.Domain, both.Domain));
    }

    [Fact]
    public void Classify_APlainStepThatNothingDisputes_IsClear()
    {
        FindingId chairing = FindingId.Parse("facilitator/chairing-meetings");
        TeamProfile profile = Profiles.Of(NoChair);

        Assert.Equal(ProblemDomain.Clear, Engine.Analyse(profile).Classify(chairing)!.Domain);
        Assert.Equal(ProblemDomain.Complicated, Engine.Analyse(profile, ProblemKnowledge.None.FixHasFailed(chairing)).Classify(chairing)!.Domain);
    }

    [Fact]
    public void Classify_Harm_HasNoKindWhateverIsSaid()
    {
        FindingId harm = FindingId.Parse("risk/bullying-and-harassment");
        TeamProfile profile = Profiles.Of("nss/harassment-from-colleagues 2; nss/harassment-from-managers 2", $"heard {harm} 3");

        Analysis analysis = Engine.Analyse(profile, ProblemKnowledge.None.FixHasFailed(harm).CauseIsDisputed(harm).Overrule(harm, ProblemDomain.Complex, "a test"));

        Assert.Contains(analysis.Recommendations, r => r.IsHarmRoad && r.Answers.Any(f => f.Definition.Id == harm));
        Assert.Null(analysis.Classify(harm));
        Assert.All(analysis.Recommendations.Where(r => r.IsHarmRoad), r => Assert.Equal((Tier.Now, false), (r.Tier, r.NeedsConsent)));
        Assert.Empty(analysis.Explain(harm)!.Kind);
    }

    [Fact]
    public void Overrule_WithAReason_IsShownBesideTheKindByTheRules()
    {
        FindingId personality = FindingId.Parse("barrier/personality");
        Analysis analysis = Engine.Analyse(Profiles.Of(Meetings), ProblemKnowledge.None.Overrule(personality, ProblemDomain.Chaotic, "The service was closed yesterday."));
        ProblemClassification kind = analysis.Classify(personality)!;

        Assert.Equal((ProblemDomain.Chaotic, ProblemDomain.Complicated), (kind.Domain, kind.ByTheRules));
        Assert.Equal(("critical", "command", null, "act, sense, respond"), (kind.Problem, kind.CallsFor, kind.Work, kind.Response));
        Assert.Contains("The service was closed yesterday.", analysis.Explain(personality)!.ToString(), StringComparison.Ordinal);
        Assert.Contains("By the rules it would be complicated", analysis.Explain(personality)!.ToString(), StringComparison.Ordinal);
        Assert.All(analysis.Recommendations.Where(r => r.Answers.Length == 1 && r.Answers[0].Definition.Id == personality), r => Assert.Equal(Tier.Later, r.Tier));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void Overrule_WithoutAReason_IsRefused(string because) => Assert.Throws<ArgumentException>(
        () => ProblemKnowledge.None.Overrule(FindingId.Parse("barrier/personality"), ProblemDomain.Complex, because));

    [Fact]
    public void Recommend_ComplexFinding_IsForDiscussionAndNeedsConsent()
    {
        FindingId personality = FindingId.Parse("barrier/personality");
        TeamProfile profile = Profiles.Of(Meetings);
        Analysis before = Engine.Analyse(profile);
        Analysis after = Engine.Analyse(profile, ProblemKnowledge.None.CauseIsDisputed(personality).FixHasFailed(personality));

        Assert.Contains(before.Recommendations, r => r.Tier == Tier.Now && r.Answers.Any(f => f.Definition.Id == personality));
        Assert.All(after.Recommendations.Where(r => r.Answers.Any(f => f.Definition.Id == personality)), r =>
        {
            Assert.NotEqual(Tier.Now, r.Tier);
            Assert.True(r.NeedsConsent);
            Assert.Contains(r.Reasons, reason => reason.Contains("a plan imposed from above is not offered", StringComparison.Ordinal));
        });
    }

    [Fact]
    public void Write_Analysis_HoldsTheKindAndItsReasons()
    {
        FindingId hierarchy = FindingId.Parse("barrier/hierarchy");
        byte[] utf8 = AnalysisJson.Write(Engine.Analyse(Profiles.Of(Hierarchy), ProblemKnowledge.None.FixHasFailed(hierarchy)));
        using var document = JsonDocument.Parse(utf8);
        JsonElement[] findings = [.. document.RootElement.GetProperty("findings").EnumerateArray()];
        JsonElement kind = findings.Single(f => f.GetProperty("id").GetString() == "barrier/hierarchy").GetProperty("classification");

        Assert.Equal(("complex", "wicked", "leadership", "adaptive", "probe, sense, respond"), (Text("domain"), Text("problem"), Text("callsFor"), Text("work"), Text("response")));
        Assert.Equal(["identityPowerOrTrust", "fixHasFailed"], kind.GetProperty("signs").EnumerateArray().Select(s => s.GetString()));
        Assert.Contains("not offered", Text("consent"), StringComparison.Ordinal);
        Assert.All(findings.Where(f => f.GetProperty("status").GetString() == "undetermined"), f => Assert.False(f.TryGetProperty("classification", out _)));

        string Text(string name) => kind.GetProperty(name).GetString()!;
    }

    [Fact]
    public void Kinds_OnThePage_AreThoseOfTheCode()
    {
        foreach (ProblemDomain domain in Enum.GetValues<ProblemDomain>())
        {
            Assert.Equal(ProblemWords.Response(domain), Answers.Decide(Word(domain), ProblemWords.Problem(domain), ProblemWords.CallsFor(domain), ProblemWords.Work(domain) ?? string.Empty));
        }
    }

    [Fact]
    public void KindThatCounts_EveryCombination_IsTheDocumentedOne()
    {
        DocumentedTable table = DocumentedTable.Below("### Which kind counts");
        DocumentedTable tiers = DocumentedTable.Below("## When");
        foreach (Intervention intervention in SampleInterventions.OfEveryKind())
            foreach (ProblemDomain domain in Enum.GetValues<ProblemDomain>())
                foreach (bool isClear in new[] { true, false })
                {
                    string counts = table.Decide(Word(domain), Word(intervention.Domain));
                    string kind = counts == "the intervention's" ? Word(intervention.Domain) : counts;
                    string expected = counts == "later" ? "later" : tiers.Decide(
                        "no", kind, Word(intervention.Effort), intervention.IsReversible ? "yes" : "no", isClear ? "clear" : "tentative", Word(intervention.Grade));

                    Assert.Equal(expected, Word(Tiering.Decide(false, isClear, intervention, domain).Tier));
                }
    }

    [Fact]
    public void Marks_EveryBuiltInFinding_HasOneWithAReason() => Assert.All(
        BuiltInRulebooks.Each.SelectMany(b => b.Findings),
        f => Assert.EndsWith(".", ProblemMarks.BuiltIn.Of(f.Id).Because, StringComparison.Ordinal));

    [Fact]
    public void Marks_OfHarm_AreNotThere() => Assert.Empty(
        ProblemMarks.BuiltIn.Marked.Intersect(BuiltInRulebooks.Each.SelectMany(b => b.Findings).Where(f => f.IsHarm).Select(f => f.Id)));

    [Theory]
    [InlineData("\"mark\": \"plain-step\"", "\"mark\": \"easy\"", "json.not-one-of")]
    [InlineData("\"because\": \"One.\"", "\"because\": \"\"", "text.empty")]
    [InlineData("\"finding\": \"barrier/a\"", "\"finding\": \"barrier/b\"", "problem-marks.duplicate")]
    [InlineData("\"kind\": \"strength\"", "\"kind\": \"risk\"", "problem-marks.kind-missing")]
    [InlineData("\"because\": \"One.\"", "\"because\": \"One.\", \"more\": 1", "json.unknown-member")]
    public void Read_FaultyMarks_AreRefused(string what, string by, string code)
    {
        const string Whole = """
            { "format": "belonging.problem-marks/1",
              "kinds": [
                { "kind": "barrier", "mark": "needs-expertise", "because": "K." }, { "kind": "facilitator", "mark": "needs-expertise", "because": "K." },
                { "kind": "risk", "mark": "needs-expertise", "because": "K." }, { "kind": "strength", "mark": "needs-expertise", "because": "K." } ],
              "findings": [ { "finding": "barrier/a", "mark": "plain-step", "because": "One." }, { "finding": "barrier/b", "mark": "needs-expertise", "because": "Two." } ] }
            """;
        Assert.True(ProblemMarks.Read(Encoding.UTF8.GetBytes(Whole)).IsValid);

        Assert.Contains(code, ProblemMarks.Read(Encoding.UTF8.GetBytes(Whole.Replace(what, by, StringComparison.Ordinal))).Problems.Select(p => p.Code));
    }

    // More signs never make a matter simpler, and nothing that people know changes a status.
    [Property(MaxTest = 50)]
    public void Classify_MoreKnowledge_NeverMakesAnythingSimplerOrEarlier(int seed)
    {
        var random = new Random(seed);
        TeamProfile profile = Profiles.With(
            IndicatorCatalog.Standard.Indicators.Where(i => i.Unit == IndicatorUnit.Score && random.Next(3) > 0).Select(i => (Subject.Of(i.Id), Profiles.Survey(random.Next(0, 21) / 2.0))), []);
        Analysis before = Engine.Analyse(profile);
        ProblemKnowledge known = before.Classifications.Where(_ => random.Next(2) == 0).Aggregate(ProblemKnowledge.None, (k, c) => k.FixHasFailed(c.Finding.Definition.Id));

        Analysis after = Engine.Analyse(profile, known);

        Assert.All(before.Classifications.Zip(after.Classifications), p => Assert.True(p.First.Domain <= p.Second.Domain));
        Assert.All(after.Recommendations.Where(r => r.NeedsConsent), r => Assert.NotEqual(Tier.Now, r.Tier));
    }

    private static ProblemClassification Classify(string finding, params string[] profile) => Engine.Analyse(Profiles.Of(profile)).Classify(FindingId.Parse(finding))!;

    private static IEnumerable<(FindingId Id, ProblemDomain Domain)> Kinds(Analysis analysis) => analysis.Classifications.Select(c => (c.Finding.Definition.Id, c.Domain));

    private static string Word(Enum value) => value.ToString().ToLowerInvariant();
}
