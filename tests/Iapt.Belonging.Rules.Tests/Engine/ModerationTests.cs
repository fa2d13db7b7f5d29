using System.Text;
using FsCheck;
using FsCheck.Xunit;
using Iapt.Belonging.Rules.Checking;
using Iapt.Belonging.Rules.Engine;
using Iapt.Belonging.Rules.Findings;
using Iapt.Belonging.Rules.Recommendations;
using Iapt.Belonging.Rules.Rulebooks;
using Iapt.Belonging.Rules.Tests.Reference;
using static Iapt.Belonging.Rules.Conditions.When;
using static Iapt.Belonging.Rules.Tests.Samples;

namespace Iapt.Belonging.Rules.Tests.Engine;

/// <summary>A moderation changes priority and text, and nothing else.</summary>
public class ModerationTests
{
    private static readonly RuleDraft One = Concluding("barrier/one", Indicator("survey/voice").Below(5));

    [Theory]
    [InlineData("risk/more", "exact 2", true, true, "By the rule test-book/more, the risk 'more' is clearly indicated and bears on it: it becomes more pressing; how sure it is stays the same.")]
    [InlineData("strength/less", "2 in 1..8", false, false, "By the rule test-book/less, the strength 'less' is tentatively indicated and bears on it: it becomes less pressing; how sure it is stays the same.")]
    public void Analyse_RuleThatModeratesHolds_FindingNamesItAndItsTextSaysSo(string by, string respect, bool aggravates, bool clear, string sentence)
    {
        Analysis analysis = Analyse([One, Concluding(by, Indicator("survey/respect").Below(5)).Moderating(Finding("barrier/one"))], respect);
        Moderation moderation = Assert.Single(analysis.Find(Finding("barrier/one"))!.Moderations);
        Assert.Equal((by, aggravates, clear), (moderation.By.Id.Value, moderation.IsAggravating, moderation.IsClear));
        Assert.Contains(sentence, analysis.Explain(Finding("barrier/one"))!.Why);
        Assert.Contains($"\"effect\": \"{(aggravates ? "aggravates" : "eases")}\"", Encoding.UTF8.GetString(AnalysisJson.Write(analysis)), StringComparison.Ordinal);
        Assert.Empty(analysis.Find(Finding(by))!.Moderations);
    }

    [Theory]
    [InlineData("exact 8")]
    [InlineData("missing")]
    [InlineData("band 3..8")]
    public void Analyse_RuleThatModeratesDoesNotHold_SaysNothing(string respect)
    {
        Analysis analysis = Analyse([One, Concluding("risk/more", Indicator("survey/respect").Below(5)).Moderating(Finding("barrier/one"))], respect);
        Assert.Empty(analysis.Find(Finding("barrier/one"))!.Moderations);
    }

    [Fact]
    public void Engine_ModeratedFindingIsConcludedByNoRuleInUse_IsRefused()
    {
        Rulebook other = Read(new RulebookDraft(RulebookId.Parse("other"), "1", "A test", "MIT", "Us").Defining(Define("risk/more"))
            .With(Concluding("risk/more", Indicator("survey/respect").Below(5)).Moderating(Finding("barrier/one"))), Book(One));
        Assert.Contains("moderates the finding `barrier/one`", Assert.Throws<ArgumentException>(() => new BelongingEngine([other], Indicators)).Message, StringComparison.Ordinal);
        Assert.Equal(2, new BelongingEngine([other, Book(One)], Indicators).Rulebooks.Length);
    }

    [Property(MaxTest = 300)]
    public void Moderations_TakenAway_ChangeNoStatusSeverityOrVoice(DoNotSize<int> seed)
    {
        var random = new RandomCase(seed.Item);
        string json = Encoding.UTF8.GetString(RulebookWriter.Write(random.Rulebook));
        string without = System.Text.RegularExpressions.Regex.Replace(json, "\\n *\"moderates\": [^\\n]*", string.Empty);
        Analysis before = new BelongingEngine([random.Rulebook], Indicators).Analyse(random.Profile);
        Analysis after = new BelongingEngine([RulebookReader.Read(Encoding.UTF8.GetBytes(without), Indicators).Require()], Indicators).Analyse(random.Profile);
        Assert.Equal(
            before.Findings.Select(f => (f.Definition.Id, f.Status, f.Severity, f.TentativeSeverity, f.IsContested)),
            after.Findings.Select(f => (f.Definition.Id, f.Status, f.Severity, f.TentativeSeverity, f.IsContested)));
        Assert.All(after.Findings, f => Assert.Empty(f.Moderations));
    }

    [Theory]
    [InlineData(Tier.Later, 1, false, Tier.Discuss)]
    [InlineData(Tier.Later, 1, true, Tier.Discuss)]
    [InlineData(Tier.Discuss, 1, false, Tier.Discuss)]
    [InlineData(Tier.Now, 1, false, Tier.Now)]
    [InlineData(Tier.Later, -1, false, Tier.Later)]
    [InlineData(Tier.Discuss, -1, false, Tier.Discuss)]
    [InlineData(Tier.Now, -1, false, Tier.Discuss)]
    [InlineData(Tier.Now, -1, true, Tier.Now)]
    [InlineData(Tier.Now, 0, false, Tier.Now)]
    [InlineData(Tier.Later, 0, false, Tier.Later)]
    public void Tier_IsMovedAsThePageSays(Tier decided, int pressure, bool isDuty, Tier expected) => Assert.Equal(expected, Tiering.Moderate((decided, "so"), pressure, isDuty).Tier);

    [Fact]
    public void Recommend_ModeratedBarrier_MovesFromLaterToDiscussAndSaysWhy()
    {
        RulebookDraft draft = new RulebookDraft(RulebookId.Parse("local"), "1", "A test", "MIT", "Us").Defining(Define("risk/more"))
            .With(Concluding("risk/more", Indicator("practice/top-speaker-share").Above(0.5)).Moderating(Finding("barrier/personality")));
        Rulebook local = RulebookReader.Read(draft, IndicatorCatalog.Standard).Require();
        TeamProfile profile = Knowledge.Profiles.Of("practice/top-speaker-share 0.6; practice/contribution-coverage 0.4");
        var plain = new BelongingEngine(BuiltInRulebooks.Standard).Analyse(profile).Recommendations.ToDictionary(r => r.Intervention.Id, r => r.Tier);
        Analysis moderated = new BelongingEngine([.. BuiltInRulebooks.Standard, local]).Analyse(profile);
        Recommendation[] answers = [.. moderated.Recommendations.Where(r => r.Answers.Any(a => a.Definition.Id.Value == "barrier/personality"))];
        Assert.NotEmpty(answers);
        Assert.All(answers, r => Assert.Contains("personality: more pressing, clearly, because of: more", r.Reasons));
        Assert.All(answers, r => Assert.Equal(plain[r.Intervention.Id] == Tier.Later ? Tier.Discuss : plain[r.Intervention.Id], r.Tier));
    }

    private static Rulebook Read(RulebookDraft draft, Rulebook beside) => RulebookReader.Read(draft, Indicators, beside: [beside]).Require();

    private static Analysis Analyse(RuleDraft[] rules, string respect) => new BelongingEngine([Book(rules)], Indicators)
        .Analyse(Profile(("survey/voice", Estimate.Exact(2)), ("survey/respect", Short.Estimate(respect))));
}
