using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Iapt.Belonging.Factors;
using Iapt.Belonging.Instruments;
using Iapt.Belonging.Rules.Engine;
using Iapt.Belonging.Rules.Findings;
using Iapt.Belonging.Rules.Guides;
using Iapt.Belonging.Rules.Recommendations;
using Iapt.Belonging.Rules.Tests.Knowledge;
using Iapt.Belonging.Testing;
using NJsonSchema;

namespace Iapt.Belonging.Rules.Tests.Guides;

public sealed partial class FacilitationGuideTests
{
    private const string Meetings = "practice/top-speaker-share 0.6; practice/contribution-coverage 0.4";
    private const string Controlling = "nss/involved-in-changes 3; nss/manager-asks-opinion 3; nss/manager-listens 3; practice/lead-in-post 1";

    private static readonly BelongingEngine Engine = new(BuiltInRulebooks.Standard);

    [Fact]
    public void AllQuestions_AreTheEightOfTheDocument_EachWithItsPlace()
    {
        Assert.Equal(Enumerable.Range(1, 8), FacilitationGuide.AllQuestions.Select(q => q.Number));
        Assert.All(FacilitationGuide.AllQuestions, q =>
        {
            Assert.Contains(new Citation(SourceId.Parse("iapt-2022"), $"question {q.Number}"), q.Because);
            Assert.Contains(q.Because, c => c.At?.StartsWith("para ", StringComparison.Ordinal) == true);
            Assert.InRange(q.Prompts.Length, 3, 5);
            Assert.All(q.Prompts.Append(q.Asks), p => Assert.EndsWith("?", p, StringComparison.Ordinal));
        });
        Assert.Subset(FacilitationGuide.AllQuestions.SelectMany(q => q.Themes).ToHashSet(), Enum.GetValues<BelongingTheme>().ToHashSet());
    }

    [Fact]
    public void For_BarriersOfMeetings_BeginsWithSpeakingAndEndsWithKeepingAtIt()
    {
        FacilitationGuide guide = FacilitationGuide.For(Engine.Analyse(Profiles.Of(Meetings)));

        Assert.Equal(("psychological-safety", "continuous-attention"), (guide.Topics[0].Question.Id, guide.Topics[^1].Question.Id));
        Assert.Contains(guide.Topics[0].Findings, f => f.Definition.Id.Value == "barrier/personality");
        Assert.InRange(guide.Topics.Length, 2, 4);
        Assert.Equal(8, guide.Topics.Length + guide.Later.Length);
        Assert.Contains(guide.Topics[0].Findings[0].Definition.Asks, guide.ToText(), StringComparison.Ordinal);
        Assert.Empty(guide.Checklist);
    }

    [Fact]
    public void For_AComplexFinding_AsksWhatHasNoReadyAnswer()
    {
        FindingId personality = FindingId.Parse("barrier/personality");
        TeamProfile profile = Profiles.Of(Meetings);

        Assert.DoesNotContain(FacilitationGuide.For(Engine.Analyse(profile)).Topics, t => t.Question.Number == 1 && t.Findings.Any(f => f.Definition.Id == personality));
        Assert.Contains(
            FacilitationGuide.For(Engine.Analyse(profile, ProblemKnowledge.None.CauseIsDisputed(personality).FixHasFailed(personality))).Topics,
            t => t.Question.Number == 1 && t.Findings.Any(f => f.Definition.Id == personality));
    }

    [Fact]
    public void For_WhatIsAboutAManager_IsLeftOut()
    {
        Analysis analysis = Engine.Analyse(Profiles.Of(Controlling, Meetings));
        Assert.Equal(FindingStatus.Indicated, analysis.Find(FindingId.Parse("barrier/authoritarian-leadership"))!.Status);

        FacilitationGuide guide = FacilitationGuide.For(analysis);

        Assert.DoesNotContain(guide.Topics.SelectMany(t => t.Findings), f => f.Definition.Id.Value is "barrier/authoritarian-leadership" or "facilitator/leader-inclusiveness");
    }

    [Fact]
    public void For_Harm_IsNoTopicAndIsTakenElsewhereFirst()
    {
        Analysis analysis = Engine.Analyse(Profiles.Of("nss/harassment-from-colleagues 2; nss/harassment-from-managers 2", Meetings));
        Assert.Contains(analysis.Findings, f => f.Definition.IsHarm && f.Status == FindingStatus.Indicated);

        FacilitationGuide guide = FacilitationGuide.For(analysis);

        Assert.True(guide.HasHarm);
        Assert.DoesNotContain(guide.Topics.SelectMany(t => t.Findings), f => f.Definition.IsHarm);
        Assert.Contains("a senior owner outside the team takes that up before any talk is held", guide.ToText(), StringComparison.Ordinal);
        Assert.Contains("Freedom to Speak Up Guardian", guide.ToText(), StringComparison.Ordinal);
        Assert.False(FacilitationGuide.For(Engine.Analyse(Profiles.Of(Meetings))).HasHarm);
    }

    [Fact]
    public void For_NothingShown_IsTheGuideWithoutData()
    {
        TeamProfile hidden = Profiles.With([(Subject.Parse("nss/safe-to-speak-up"), Estimate.None(MissingReason.Suppressed))], []);

        FacilitationGuide guide = FacilitationGuide.For(Engine.Analyse(hidden));

        Assert.True(guide.IsWithoutData);
        Assert.Equal(hidden.Team, guide.Team);
        Assert.Equal(8, guide.Topics.Length);
        Assert.NotEmpty(guide.Checklist);
    }

    [Theory]
    [InlineData(Meetings)]
    [InlineData(Profiles.HealthyByNss)]
    [InlineData(Profiles.HealthyByPractice)]
    public void For_AnyTeam_ShowsNoNumberButMinutesAndPlacesInSources(string profile)
    {
        string text = FacilitationGuide.For(Engine.Analyse(Profiles.Of(profile))).ToText();
        string[] lines = [.. text.Split('\n').Where(l => !l.StartsWith("  From: ", StringComparison.Ordinal))];

        Assert.All(lines, l => Assert.DoesNotMatch(Digit(), Minutes().Replace(l, string.Empty)));
    }

    [Fact]
    public void For_AllIsWell_TalksAboutWhatGoesWell()
    {
        FacilitationGuide guide = FacilitationGuide.For(Engine.Analyse(Profiles.Of(Profiles.HealthyByNss, Profiles.HealthyByPractice)));

        Assert.False(guide.IsWithoutData);
        Assert.NotEmpty(guide.Topics[0].Findings);
        Assert.All(guide.Topics.SelectMany(t => t.Findings), f => Assert.False(GuideChoice.CallsForSomething(f)));
    }

    [Fact]
    public void WithoutData_Checklist_AsksOfPracticeAndOfNoPerson()
    {
        FacilitationGuide guide = FacilitationGuide.WithoutData();
        string[] practice = [.. FactCatalog.BuiltIn.Indicators.Select(i => i.Id.Value).Where(i => i.StartsWith("practice/", StringComparison.Ordinal))];

        Assert.Equal(practice.Except(["practice/top-speaker-share", "practice/interruptions-observed"]), guide.Checklist.Select(c => c.Fact.Value));
        Assert.All(guide.Checklist, c => Assert.Contains(c.Asks, guide.ToText(), StringComparison.Ordinal));
    }

    [Fact]
    public void WithoutData_Weekly_AreTheThreeOfTheInstrumentInOurWords() => Assert.Equal(
        InstrumentCatalog.BuiltIn.Find(InstrumentId.Parse("ihi-2017"))!.Items.Select(i => i.Id.Value),
        FacilitationGuide.WithoutData().Weekly.Select(w => w.Item.Value));

    [Fact]
    public void Questions_EveryBuiltInFinding_BearsOnOne()
    {
        FindingId[] left =
        [
            .. BuiltInRulebooks.Each.SelectMany(b => b.Findings).Where(f => !f.IsHarm && f.Id.Kind is FindingKind.Barrier or FindingKind.Facilitator && !f.IsHarm)
                .Select(f => f.Id).Distinct().Where(id => !FacilitationGuide.AllQuestions.Any(q => q.Findings.Contains(id)))
                .Where(id => FactorModel.BuiltIn.Find(IndicatorId.Parse($"factor/{id.Value.Split('/')[1]}")) is null),
        ];

        Assert.Empty(left);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Write_AGuide_FitsItsSchemaAndSaysWhatTheTextSays(bool hasData)
    {
        FacilitationGuide guide = hasData ? FacilitationGuide.For(Engine.Analyse(Profiles.Of(Meetings))) : FacilitationGuide.WithoutData();
        string json = Encoding.UTF8.GetString(GuideJson.Write(guide));
        JsonSchema schema = await JsonSchema.FromFileAsync(Repository.Path("docs", "schemas", "guide.schema.json"));
        using var document = JsonDocument.Parse(json);

        Assert.Empty(schema.Validate(json));
        Assert.All(document.RootElement.GetProperty("topics").EnumerateArray(), t => Assert.Contains(t.GetProperty("asks").GetString()!, guide.ToText(), StringComparison.Ordinal));
        Assert.Equal(!hasData, document.RootElement.TryGetProperty("checklist", out _));
    }

    [Fact]
    public async Task Page_HoldsTheGuideWithoutData()
    {
        string path = Repository.Path("docs", "guide.md");
        string page = await File.ReadAllTextAsync(path);
        int at = page.IndexOf("<!-- written by a test", StringComparison.Ordinal);
        string block = $"\n```\n{FacilitationGuide.WithoutData().ToText()}```\n";
        int from = page.IndexOf('\n', at) + 1;
        if (Environment.GetEnvironmentVariable("BELONGING_UPDATE_EXAMPLES") == "yes") await File.WriteAllTextAsync(path, page[..from] + block);
        else Assert.Equal(block, page[from..]);
    }

    [Theory]
    [InlineData("\"number\": 2", "\"number\": 3", "guide.questions")]
    [InlineData("\"at\": \"question 2\"", "\"at\": \"question 7\"", "guide.question-not-cited")]
    [InlineData("\"source\": \"perlo-2017\"", "\"source\": \"nobody-2000\"", "guide.unknown-source")]
    [InlineData("\"barrier/pseudo-team\"", "\"barrier/hierarchy\"", "guide.finding-twice")]
    [InlineData("\"minutes\": 45", "\"minutes\": 450", "number.out-of-range")]
    [InlineData("\"themes\": [\"team-level\"]", "\"themes\": [\"fun\"]", "json.not-one-of")]
    public async Task Read_FaultyContent_IsRefused(string what, string by, string code)
    {
        string whole = await File.ReadAllTextAsync(Repository.Path("src", "Iapt.Belonging.Rules", "Guides", "BuiltIn", "questions.json"));
        int at = whole.IndexOf(what, StringComparison.Ordinal);
        Assert.True(at >= 0);

        ReadResult<GuideContent> read = GuideContentReader.Read(Encoding.UTF8.GetBytes(whole[..at] + by + whole[(at + what.Length)..]), SourceCatalog.BuiltIn);

        Assert.Contains(code, read.Problems.Select(p => p.Code));
    }

    [GeneratedRegex("[0-9]")]
    private static partial Regex Digit();

    [GeneratedRegex("\\([0-9]+ minutes\\)$")]
    private static partial Regex Minutes();
}
