using FsCheck;
using FsCheck.Xunit;
using Iapt.Belonging.Rules.Checking;
using Iapt.Belonging.Rules.Conditions;
using Iapt.Belonging.Rules.Engine;
using Iapt.Belonging.Rules.Findings;
using Iapt.Belonging.Rules.Interventions;
using Iapt.Belonging.Rules.Rulebooks;
using static Iapt.Belonging.Rules.Conditions.When;
using static Iapt.Belonging.Rules.Tests.Samples;

namespace Iapt.Belonging.Rules.Tests.Checking;

/// <summary>What can never hold, never fail or adds nothing, across subjects, rules and findings; and what it may cost to tell.</summary>
public class WholeCheckTests
{
    private static readonly SubjectTests Voice = Indicator("survey/voice"), Respect = Indicator("survey/respect"), Meetings = Indicator("practice/meetings");

    public static TheoryData<string, string, string> Meaning { get; } = new()
    {
        // condition, code, pointer below the rule's `when`
        { """{ "all": [{ "any": [VOICE 3 }, RESPECT 3 }] }, { "not": VOICE 3 } }, { "not": RESPECT 3 } }] }""", "rule.contradiction", "" },
        { """{ "any": [{ "all": [VOICE 5 }, RESPECT 5 }] }, { "not": VOICE 5 } }, { "not": RESPECT 5 } }] }""", "rule.always-true", "" },
        { """{ "any": [RESPECT 9 }, { "all": [{ "any": [VOICE 3 }, RESPECT 3 }] }, { "not": VOICE 4 } }, { "not": RESPECT 4 } }] }] }""", "rule.contradiction", "/any/1" },
        { """{ "all": [{ "count": { "atLeast": 2, "of": [VOICE 3 }, VOICE 4 }, RESPECT 2 }] } }, { "not": VOICE 4 } }] }""", "rule.contradiction", "" },
        { """{ "all": [{ "accounts": "barrier/two", "atLeast": 3 }, { "not": { "accounts": "barrier/two", "atLeast": 2 } }] }""", "rule.contradiction", "" },
        { """{ "all": [{ "finding": "barrier/two" }, { "indicator": "survey/agree", "above": 0.6 }] }""", "rule.contradiction", "" },
        { """{ "any": [{ "not": { "finding": "barrier/two" } }, { "indicator": "survey/agree", "below": 0.6 }] }""", "rule.always-true", "" },
        { """{ "all": [{ "finding": "barrier/hierarchy", "atLeast": "serious" }, { "not": { "finding": "barrier/hierarchy" } }] }""", "rule.contradiction", "" },
        { """{ "all": [{ "anyGroup": { "characteristic": "band", "when": VOICE 3 } } }, { "not": { "anyGroup": { "characteristic": "band", "when": VOICE 3 } } } }] }""", "rule.contradiction", "" },
        { """{ "anyGroup": { "characteristic": "band", "when": { "all": [{ "any": [VOICE 3 }, RESPECT 3 }] }, { "not": VOICE 3 } }, { "not": RESPECT 3 } }] } } }""", "rule.contradiction", "/anyGroup/when" },
    };

    public static TheoryData<string> Sensible { get; } = new()
    {
        """{ "all": [{ "any": [VOICE 3 }, RESPECT 3 }] }, { "not": VOICE 3 } }] }""",
        """{ "all": [{ "finding": "barrier/two" }, { "indicator": "survey/agree", "above": 0.4 }] }""",
        """{ "all": [{ "finding": "barrier/hierarchy" }, { "not": { "finding": "barrier/hierarchy", "atLeast": "serious" } }] }""",
        """{ "all": [{ "accounts": "barrier/two", "atLeast": 2 }, { "not": { "accounts": "barrier/two", "atLeast": 3 } }] }""",
        """{ "all": [{ "anyGroup": { "characteristic": "band", "when": VOICE 3 } } }, { "not": { "allGroups": { "characteristic": "band", "when": VOICE 3 } } } }] }""",
    };

    [Theory]
    [MemberData(nameof(Meaning))]
    public void Read_NeverOrAlways_AcrossSubjectsAndFindings_IsWarnedOf(string when, string code, string pointer)
    {
        Problem problem = Assert.Single(Read(when).Problems);
        Assert.Equal((code, "/rules/0/when" + pointer), (problem.Code, problem.Place.Pointer));
        Assert.Equal(ProblemSeverity.Warning, problem.Severity);
    }

    [Theory]
    [MemberData(nameof(Sensible))]
    public void Read_CanHoldAndFail_IsNotWarnedOf(string when) => Assert.Empty(Read(when).Problems);

    [Fact]
    public void Read_RuleThatAnotherOneCovers_IsIdle()
    {
        RuleDraft wide = Named("wide", Voice.Below(5) | Respect.Below(2)), narrow = Named("narrow", Voice.Below(4) & Meetings.Above(3));
        Problem problem = Assert.Single(Problems(wide, narrow));
        Assert.Equal(("rule.idle", "/rules/1"), (problem.Code, problem.Place.Pointer));
        Assert.Contains("`wide`", problem.Found, StringComparison.Ordinal);
        Assert.Equal("/rules/0", Assert.Single(Problems(narrow, wide)).Place.Pointer);
    }

    [Fact]
    public void Read_TwoRulesThatSayTheSame_TheLaterIsIdle() =>
        Assert.Equal("/rules/1", Assert.Single(Problems(Named("a", Voice.Below(5) & Respect.Below(5)), Named("b", !(Respect.AtOrAbove(5) | Voice.AtOrAbove(5))))).Place.Pointer);

    [Fact]
    public void Read_RuleCoveredThroughADerivedFinding_IsIdle()
    {
        Condition derived = Finding(Finding("risk/derived"));
        Problem problem = Assert.Single(Problems(Concluding("risk/derived", Voice.Below(6) | Meetings.Above(3)), Named("wide", derived), Named("narrow", Voice.Below(4))));
        Assert.Equal(("rule.idle", "/rules/2"), (problem.Code, problem.Place.Pointer));
    }

    [Theory]
    [InlineData(Severity.Serious, Severity.Material, true)]
    [InlineData(Severity.Material, Severity.Serious, false)]
    [InlineData(Severity.Material, Severity.Material, true)]
    [InlineData(null, Severity.Material, false)]
    [InlineData(Severity.Material, null, true)]
    public void Read_CoveredRule_IsIdleOnlyIfTheOtherIsAsGrave(Severity? wide, Severity? narrow, bool expected)
    {
        RuleDraft Graded(RuleDraft rule, Severity? severity) => severity is Severity s ? rule.Graded(s, "so") : rule;
        Assert.Equal(expected ? ["rule.idle"] : [], Problems(Graded(Named("wide", Voice.Below(5)), wide), Graded(Named("narrow", Voice.Below(4)), narrow)).Select(p => p.Code));
    }

    [Fact]
    public void Read_RulesThatOverlapOrDifferInLevelOrModeration_AreNotIdle()
    {
        Assert.Empty(Problems(Named("a", Voice.Below(5)), Named("b", Voice.Between(4, 6))));
        Assert.Empty(Problems(Named("a", Voice.Below(5)), Named("b", Voice.Below(4)).At(Level.Organisation)));
        Assert.Empty(Problems(Concluding("barrier/other", Meetings.Above(3)), Named("a", Voice.Below(5)), Named("b", Voice.Below(4)).Moderating(Finding("barrier/other"))));
    }

    [Fact]
    public void Read_TooHardToDecide_SaysSo()
    {
        Condition[] many = [.. Enumerable.Range(1, 31).Select(i => Gap("survey/voice", $"a={i}", "a=0").Below(-1))];
        Problem problem = Assert.Single(Problems(Named("hard", AtLeast(16, many) & AtMost(15, many))));
        Assert.Equal(("check.undecided", "/rules/0/when", ProblemSeverity.Warning), (problem.Code, problem.Place.Pointer, problem.Severity));
    }

    [Fact]
    public void Read_ManyTooHardToDecide_EndsAndSaysSo()
    {
        Condition[] many = [.. Enumerable.Range(1, 31).Select(i => Gap("survey/voice", $"a={i}", "a=0").Below(-1))];
        RuleDraft[] rules = [.. Enumerable.Range(0, 200).Select(i => Concluding($"barrier/f{i}", AtLeast(16, many) & AtMost(15, many)).Named(RuleId.Parse($"rule/{i}")))];
        Problem[] problems = [.. Problems(rules)];
        Assert.All(problems, p => Assert.Equal("check.undecided", p.Code));
        Assert.InRange(problems.Length, 2, 100);
        Assert.Contains(problems, p => p.Found.EndsWith("this rule and those after it mean together", StringComparison.Ordinal));
    }

    [Fact]
    public void Read_RuleThatCostsTooMuch_IsRefused()
    {
        Condition each = AnyGroup("band", AtLeast(1, Enumerable.Range(0, 400).Select(i => OfGroup("survey/voice").Below(i / 100.0))));
        Problem problem = Problems(Named("dear", each)).Single(p => p.Severity == ProblemSeverity.Error);
        Assert.Equal(("rule.cost", "/rules/0/when"), (problem.Code, problem.Place.Pointer));
        Assert.DoesNotContain(Problems(Named("cheap", AnyGroup("band", OfGroup("survey/voice").Below(5)))), p => p.Code == "rule.cost");
    }

    [Fact]
    public void Read_BarrierThatNothingAddresses_IsWarnedOfWhereInterventionsAreKnown()
    {
        ReadResult<Rulebook> read = RulebookReader.Read(Draft(Concluding("barrier/one", Voice.Below(5)), Concluding("risk/two", Voice.Below(5))), Indicators, addressed: InterventionCatalog.BuiltIn.Addressed);
        Assert.Equal(("rule.no-intervention", "/rules/0/concludes"), (read.Problems.Single().Code, read.Problems.Single().Place.Pointer));
        Assert.Empty(Problems(Concluding("barrier/one", Voice.Below(5))));
    }

    [Theory]
    [InlineData("remtulla-2021")]
    [InlineData("remtulla-2021-edmondson")]
    [InlineData("harm-and-duty-of-care")]
    public void Read_BuiltIn_HasNoWarning(string name) =>
        Assert.Empty(RulebookReader.Read(BuiltInRulebooks.Bytes(name), IndicatorCatalog.Standard, SourceCatalog.BuiltIn, addressed: InterventionCatalog.BuiltIn.Addressed).Problems);

    [Property(MaxTest = 300)]
    public void Search_RandomCondition_AgreesWithAGridOfAllValues(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        Condition condition = Tree(random, 3);
        var engine = new BelongingEngine([Book(Concluding("barrier/one", condition))], Indicators);
        FindingStatus[] met =
        [
            .. from voice in new[] { 0, 0.5, 1, 1.5, 2, 2.5, 3, 6, 10 }
               from meetings in new double[] { 0, 1, 2, 3, 4, 20 }
               from chair in new double[] { 0, 1 }
               select engine.Analyse(Profile(("survey/voice", Estimate.Exact(voice)), ("practice/meetings", Estimate.Exact(meetings)), ("practice/chair", Estimate.Exact(chair)))).Findings[0].Status,
        ];
        Assert.Equal(met.Contains(FindingStatus.Indicated), Exists(condition, true));
        Assert.Equal(met.Contains(FindingStatus.NotIndicated), Exists(condition, false));
    }

    private static bool Exists(Condition condition, bool wanted)
    {
        Dictionary<Condition, SubjectScale> scales = new(ReferenceEqualityComparer.Instance);
        foreach (Comparison c in ConditionWalk.All(condition).OfType<Comparison>()) scales[c] = SubjectScale.Of(c.Subject, Indicators.Find(c.Subject.Indicator)!)!;
        long budget = 1_000_000;
        return PointSearch.Exists(new Unknowns([], _ => true), scales, ref budget, (condition, wanted)) == Truth.True;
    }

    private static Condition Tree(Random random, int depth) => (depth == 0 ? 9 : random.Next(7)) switch
    {
        0 or 1 => Tree(random, depth - 1) & Tree(random, depth - 1),
        2 or 3 => Tree(random, depth - 1) | Tree(random, depth - 1),
        4 => !Tree(random, depth - 1),
        5 => new CountCondition((CountBound)random.Next(2), random.Next(4), [Tree(random, depth - 1), Tree(random, depth - 1), Tree(random, depth - 1)]),
        _ => random.Next(5) switch
        {
            0 => Indicator("practice/chair").Is(random.Next(2) == 0),
            1 => Meetings.Between(random.Next(4), random.Next(4)),
            2 => Meetings.OneOf(random.Next(4), random.Next(4)),
            3 => Voice.Below(random.Next(4)),
            _ => Voice.Above(random.Next(4)),
        },
    };

    private static RuleDraft Named(string name, Condition when) => Concluding("barrier/one", when).Named(RuleId.Parse(name));

    private static IEnumerable<Problem> Problems(params RuleDraft[] rules) => RulebookReader.Read(Draft(rules), Indicators).Problems;

    // The second rule of the document concludes barrier/two where few agree.
    private static ReadResult<Rulebook> Read(string when) => Document.Read(Document
        .With(when.Replace("VOICE", "{ \"indicator\": \"survey/voice\", \"below\":", StringComparison.Ordinal).Replace("RESPECT", "{ \"indicator\": \"survey/respect\", \"below\":", StringComparison.Ordinal))
        .Replace("""{ "finding": "barrier/one" }""", """{ "indicator": "survey/agree", "below": 0.5 }""", StringComparison.Ordinal));
}
