using System.Globalization;
using System.Text;
using Iapt.Belonging.Rules.Checking;
using Iapt.Belonging.Rules.Rulebooks;

namespace Iapt.Belonging.Rules.Tests.Checking;

/// <summary>Everything that can be wrong with a rulebook, each with its code and its place.</summary>
public class RulebookReaderTests
{
    public static TheoryData<string, string, string> Conditions { get; } = new()
    {
        // condition, code, pointer below /rules/0/when
        { "\"team.Score < 3\"", "rule.type", "" },
        { "[]", "rule.type", "" },
        { "{}", "rule.unknown-operator", "" },
        { """{ "regex": ["survey/voice", "(a+)+$"] }""", "rule.unknown-operator", "/0" },
        { """{ "indicator": "survey/voice", "matches": 5 }""", "rule.unknown-operator", "/1" },
        { """{ "div": [1, 0] }""", "rule.unknown-operator", "/0" },
        { """{ "all": [], "note": 1 }""", "rule.unknown-operator", "/1" },
        { """{ "indicator": "survey/voice" }""", "rule.type", "" },
        { """{ "indicator": "survey/voice", "below": 5, "above": 3 }""", "rule.ambiguous", "" },
        { """{ "indicator": "survey/voice", "trend": { "indicator": "survey/voice" }, "below": 5 }""", "rule.ambiguous", "" },
        { """{ "count": { "of": [{ "finding": "barrier/two" }] } }""", "rule.ambiguous", "/count" },
        { """{ "count": { "atLeast": 1, "atMost": 2, "of": [{ "finding": "barrier/two" }] } }""", "rule.ambiguous", "/count" },
        { """{ "all": [] }""", "rule.empty-list", "/all" },
        { """{ "count": { "atLeast": 1, "of": [] } }""", "rule.empty-list", "/count/of" },
        { """{ "indicator": "practice/notes", "oneOf": [] }""", "rule.empty-list", "/oneOf" },
        { """{ "indicator": "survey/voise", "below": 5 }""", "rule.unknown-ref", "/indicator" },
        { """{ "gap": { "indicator": "survey/voise", "group": "a=1", "reference": "a=2" }, "below": 5 }""", "rule.unknown-ref", "/gap" },
        { """{ "indicator": "team.GetType().Assembly.DefinedTypes", "below": 3 }""", "rule.unknown-ref", "/indicator" },
        { """{ "finding": "barrier/three" }""", "rule.unknown-ref", "/finding" },
        { """{ "accounts": "barrier/three", "atLeast": 1 }""", "rule.unknown-ref", "/accounts" },
        { """{ "indicator": "practice/notes", "is": "seldom" }""", "rule.unknown-ref", "/is" },
        { """{ "indicator": "responses[0].answers.q1", "is": 1 }""", "rule.not-released-fact", "/indicator" },
        { """{ "indicator": "team.raw.n", "below": 5 }""", "rule.not-released-fact", "/indicator" },
        { """{ "indicator": "survey/voice", "below": "three" }""", "rule.type", "/below" },
        { """{ "indicator": "survey/voice", "below": null }""", "rule.type", "/below" },
        { """{ "indicator": "survey/voice", "below": [1] }""", "rule.type", "/below" },
        { """{ "indicator": "survey/voice", "between": 3 }""", "rule.type", "/between" },
        { """{ "indicator": "survey/voice", "between": [1, 2, 3] }""", "rule.type", "/between" },
        { """{ "indicator": "practice/chair", "is": 1 }""", "rule.type", "/is" },
        { """{ "indicator": "practice/chair", "above": false }""", "rule.type", "/above" },
        { """{ "indicator": "practice/notes", "is": true }""", "rule.type", "/is" },
        { """{ "indicator": "survey/voice", "is": 5 }""", "rule.float-equality", "/is" },
        { """{ "indicator": "survey/agree", "oneOf": [0.5, 0.6] }""", "rule.float-equality", "/oneOf" },
        { """{ "gap": { "indicator": "survey/voice", "group": "a=1", "reference": "a=2" }, "is": 0 }""", "rule.float-equality", "/is" },
        { """{ "indicator": "practice/meetings", "is": 2.5 }""", "rule.unit", "/is" },
        { """{ "gap": { "indicator": "practice/chair", "group": "a=1", "reference": "a=2" }, "below": 0 }""", "rule.unit", "" },
        { """{ "change": { "indicator": "practice/notes", "since": "wave-1" }, "below": 0 }""", "rule.unit", "" },
        { """{ "gap": { "indicator": "survey/voice", "group": "a=1", "reference": "a=1" }, "below": 0 }""", "rule.unit", "/gap" },
        { """{ "percentile": { "indicator": "survey/voice", "benchmark": "peers" }, "below": 10 }""", "rule.unit", "/below" },
        { """{ "anyGroup": { "characteristic": "band", "when": {} } }""", "rule.unknown-operator", "/anyGroup/when" },
        { """{ "allGroups": { "characteristic": "band=1", "when": { "indicator": "survey/voice", "below": 5 } } }""", "rule.type", "/allGroups/characteristic" },
        { """{ "allGroups": { "when": { "indicator": "survey/voice", "below": 5 } } }""", "json.missing-member", "/allGroups" },
        { """{ "anyGroup": { "characteristic": "band" } }""", "json.missing-member", "/anyGroup" },
        { """{ "anyGroup": { "characteristic": "band", "when": { "indicator": "survey/voise", "below": 5 } } }""", "rule.unknown-ref", "/anyGroup/when/indicator" },
        { """{ "anyGroup": { "characteristic": "band", "when": { "indicator": "survey/voise", "below": [5] } } }""", "rule.unknown-ref", "/anyGroup/when/indicator" },
        { """{ "anyGroup": { "characteristic": "band", "when": { "indicator": "survey/voice", "is": 5 } } }""", "rule.float-equality", "/anyGroup/when/is" },
        { """{ "anyGroup": { "characteristic": "band", "when": { "finding": "barrier/two" } } }""", "rule.not-of-a-group", "/anyGroup/when/finding" },
        { """{ "anyGroup": { "characteristic": "band", "when": { "not": { "trend": { "indicator": "survey/voice" }, "is": "steady" } } } }""", "rule.not-of-a-group", "/anyGroup/when/not/trend" },
        { """{ "anyGroup": { "characteristic": "band", "when": { "anyGroup": { "characteristic": "site", "when": { "indicator": "survey/voice", "below": 5 } } } } }""", "rule.not-of-a-group", "/anyGroup/when/anyGroup" },
        { """{ "anyGroup": { "characteristic": "band", "when": { "gap": { "indicator": "survey/voice", "group": "band=1", "reference": "band=2" }, "below": 5 } } }""", "rule.not-of-a-group", "/anyGroup/when/gap" },
        { """{ "anyGroup": { "characteristic": "band", "when": { "gap": { "indicator": "survey/voice", "reference": "site=2" }, "below": 5 } } }""", "rule.not-of-a-group", "/anyGroup/when/gap" },
        { """{ "gap": { "indicator": "survey/voice", "reference": "band=2" }, "below": 5 }""", "json.missing-member", "/gap" },
        { """{ "finding": "barrier/two" }""", "rule.cycle", "" },
        { """{ "finding": "barrier/one" }""", "rule.cycle", "" },
        { """{ "percentile": { "indicator": "survey/voice" }, "below": 0.1 }""", "json.missing-member", "/percentile" },
        { """{ "trend": { "indicator": "survey/voice", "since": "wave-1" }, "is": "steady" }""", "json.unknown-member", "/trend/1" },
        { """{ "accounts": "barrier/one", "atLeast": 0 }""", "number.out-of-range", "/atLeast" },
        { """{ "finding": "barrier/one", "atLeast": "grave" }""", "json.not-one-of", "/atLeast" },
    };

    public static TheoryData<string, string, string, string> Documents { get; } = new()
    {
        // text, replacement, code, pointer
        { "rulebook/1", "rulebook/9", "rulebook.unsupported-version", "/format" },
        { "\"id\": \"test-book\",", "", "json.missing-member", "" },
        { "\"licence\": \"MIT\",", "\"licence\": \"MIT\", \"colour\": 1,", "json.unknown-member", "/6" },
        { "[\"The testers\"]", "[]", "rule.empty-list", "/authors" },
        { "test-book/two", "test-book/one", "rule.duplicate-id", "/rules/1/id" },
        { "\"id\": \"barrier/two\"", "\"id\": \"barrier/one\"", "rule.duplicate-id", "/findings/1/id" },
        { "\"id\": \"barrier/one\"", "\"id\": \"barrier/oen\"", "rule.undefined-finding", "/rules/0/concludes" },
        { Document.Because + ", \"basis\": \"op", "[], \"basis\": \"op", "rule.no-reason", "/rules/0/because" },
        { ", \"because\": " + Document.Because + ", \"basis\": \"op", ", \"basis\": \"op", "rule.no-reason", "/rules/0" },
        { "\"basis\": \"op", "\"severity\": \"serious\", \"basis\": \"op", "rule.no-reason", "/rules/0" },
        { "\"basis\": \"op", "\"severityBecause\": \"so\", \"basis\": \"op", "rule.type", "/rules/0/severityBecause" },
        { "{ \"source\": \"test-2026\", \"at\"", "{ \"source\": \"test-2062\", \"at\"", "rule.unknown-ref", "/rules/0/because/0/source" },
        { "\"concludes\": \"barrier/one\", \"level\": \"team\"", "\"concludes\": \"barrier/one\", \"level\": \"person\"", "rule.target-person", "/rules/0/level" },
        { "\"basis\": \"op", "\"target\": \"person\", \"basis\": \"op", "rule.target-person", "/rules/0/target" },
        { "\"basis\": \"op", "\"moderates\": \"barrier/one\", \"basis\": \"op", "rule.moderates-itself", "/rules/0/moderates" },
        { "\"basis\": \"op", "\"moderates\": \"barrier/tow\", \"basis\": \"op", "rule.unknown-ref", "/rules/0/moderates" },
        { "\"basis\": \"op", "\"moderates\": 2, \"basis\": \"op", "json.type", "/rules/0/moderates" },
        { "\"authors\"", "\"extends\": \"remtulla-2021\", \"authors\"", "json.type", "/extends" },
        { "\"at\": \"p. 1\"", "\"at\": \"{team.raw.n} of {team.headcount} said so\"", "rule.not-released-fact", "/rules/0/because/0/at" },
        { "Staff report it.", "Staff of {team} report it.", "rule.not-released-fact", "/findings/0/says" },
        { "\"rules\": [", "\"rules\": [ 7,", "json.type", "/rules/0" },
        { "\"basis\": \"op", "\"note\": \"a\\u202Eb\", \"basis\": \"op", "text.control-character", "/rules/0/note" },
        { "test-book/one", "Test Book", "id.invalid-character", "/rules/0/id" },
    };

    public static TheoryData<string, string, string> Warnings { get; } = new()
    {
        { """{ "indicator": "survey/voice", "below": 12 }""", "rule.always-true", "" },
        { """{ "indicator": "survey/voice", "atOrAbove": 0 }""", "rule.always-true", "" },
        { """{ "indicator": "survey/voice", "above": 10 }""", "rule.contradiction", "" },
        { """{ "indicator": "survey/voice", "between": [7, 3] }""", "rule.contradiction", "" },
        { """{ "indicator": "practice/notes", "oneOf": ["never", "sometimes", "always"] }""", "rule.always-true", "" },
        { """{ "indicator": "survey/voice", "between": [5, 12] }""", "rule.out-of-range", "" },
        { """{ "indicator": "practice/meetings", "oneOf": [3, 30] }""", "rule.out-of-range", "" },
        { """{ "all": [{ "indicator": "survey/voice", "below": 4 }, { "indicator": "survey/voice", "above": 6 }] }""", "rule.contradiction", "" },
        { """{ "all": [{ "indicator": "survey/voice", "below": 4 }, { "indicator": "survey/respect", "below": 4 }, { "indicator": "survey/voice", "atOrAbove": 4 }] }""", "rule.contradiction", "" },
        { """{ "any": [{ "indicator": "survey/voice", "below": 6 }, { "indicator": "survey/voice", "above": 4 }] }""", "rule.always-true", "" },
        { """{ "any": [{ "indicator": "survey/respect", "below": 6 }, { "all": [{ "indicator": "survey/voice", "below": 4 }, { "not": { "indicator": "survey/voice", "below": 7 } }] }] }""", "rule.contradiction", "/any/1" },
        { """{ "any": [{ "indicator": "practice/meetings", "atOrBelow": 3 }, { "indicator": "practice/meetings", "atOrAbove": 4 }] }""", "rule.always-true", "" },
        { """{ "count": { "atLeast": 0, "of": [{ "indicator": "survey/voice", "below": 4 }] } }""", "rule.always-true", "" },
        { """{ "count": { "atMost": 1, "of": [{ "indicator": "survey/voice", "below": 4 }] } }""", "rule.always-true", "" },
        { """{ "count": { "atLeast": 2, "of": [{ "indicator": "survey/voice", "below": 4 }] } }""", "rule.contradiction", "" },
        { """{ "any": [{ "indicator": "survey/voice", "below": 4 }, { "indicator": "survey/voice", "below": 4 }] }""", "rule.duplicate-condition", "/any/1" },
        { """{ "anyGroup": { "characteristic": "band", "when": { "indicator": "survey/voice", "below": 12 } } }""", "rule.always-true", "/anyGroup/when" },
        { """{ "allGroups": { "characteristic": "band", "when": { "all": [{ "indicator": "survey/voice", "below": 4 }, { "indicator": "survey/voice", "above": 6 }] } } }""", "rule.contradiction", "/allGroups/when" },
    };

    [Theory]
    [InlineData("""{ "indicator": "survey/voice", "bellow": 5 }""", "did you mean `below`?")]
    [InlineData("""{ "anny": [] }""", "did you mean `any`?")]
    [InlineData("""{ "indicator": "survey/voice", "between": [5, 3] }""", "the wrong way round")]
    [InlineData("""{ "gap": { "indicator": "survey/voice", "group": "band=2-5", "reference": "sex=female" }, "below": -1 }""", "two groups by the same characteristic")]
    [InlineData("""{ "gap": { "indicatr": "survey/voice", "group": "band=2-5", "reference": "band=7+" }, "below": -1 }""", "did you mean `indicator`?")]
    public void Read_ACommonSlipInACondition_IsExplained(string condition, string expected) =>
        Assert.Contains(Document.Read(Document.With(condition)).Problems, p => $"{p.Found} {p.Expected}".Contains(expected, StringComparison.Ordinal));

    [Fact]
    public void Read_Valid_HasNoProblem()
    {
        ReadResult<Rulebook> read = Document.Read(Document.Valid);
        Assert.Empty(read.Problems);
        Assert.Equal(2, read.Require().Rules.Length);
    }

    [Theory]
    [MemberData(nameof(Conditions))]
    public void Read_ConditionSpoilt_HasThatProblemThere(string when, string code, string below)
    {
        ReadResult<Rulebook> read = Document.Read(Document.With(when));
        Assert.False(read.IsValid);
        AssertProblem(read, code, code == "rule.cycle" && when.Contains("two", StringComparison.Ordinal) ? "/rules/0/when" : "/rules/0/when" + below);
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Read_DocumentSpoilt_HasThatProblemThere(string text, string replacement, string code, string pointer)
    {
        int at = Document.Valid.IndexOf(text, StringComparison.Ordinal);
        Assert.True(at >= 0, text);
        ReadResult<Rulebook> read = Document.Read(Document.Valid[..at] + replacement + Document.Valid[(at + text.Length)..]);
        Assert.False(read.IsValid);
        AssertProblem(read, code, pointer);
    }

    [Theory]
    [MemberData(nameof(Warnings))]
    public void Read_DoubtfulCondition_IsAWarningThere(string when, string code, string below)
    {
        ReadResult<Rulebook> read = Document.Read(Document.With(when));
        Problem problem = Assert.Single(read.Problems);
        Assert.Equal(ProblemSeverity.Warning, problem.Severity);
        Assert.Equal((code, "/rules/0/when" + below), (problem.Code, problem.Place.Pointer));
    }

    [Fact]
    public void Read_UngradedSeverity_IsAContradiction()
    {
        ReadResult<Rulebook> read = Document.Read(Document.Valid.Replace("{ \"finding\": \"barrier/one\" }", "{ \"finding\": \"barrier/one\", \"atLeast\": \"serious\" }", StringComparison.Ordinal));
        Assert.Equal("rule.contradiction", Assert.Single(read.Problems).Code);
    }

    [Fact]
    public void Read_FindingWithoutRule_IsAWarning()
    {
        string json = Document.Valid.Replace("{ \"id\": \"barrier/two\"", "{ \"id\": \"barrier/three\", \"label\": \"three\", \"level\": \"team\", \"definition\": \"d\", \"says\": \"s\", \"asks\": \"a\", \"source\": { \"source\": \"test-2026\" } }, { \"id\": \"barrier/two\"", StringComparison.Ordinal);
        ReadResult<Rulebook> read = Document.Read(json);
        Assert.Equal(("rule.unused-finding", "/findings/1"), (Assert.Single(read.Problems).Code, read.Problems[0].Place.Pointer));
        Assert.True(read.IsValid);
    }

    [Fact]
    public void Read_BuiltInFinding_NeedsNoDefinition()
    {
        string json = WithoutDefinitionOfTwo.Replace("barrier/two", "barrier/hierarchy", StringComparison.Ordinal)
            .Replace("{ \"finding\": \"barrier/one\" }", "{ \"all\": [{ \"finding\": \"barrier/personality\", \"atLeast\": \"serious\" }, { \"accounts\": \"barrier/hierarchy\", \"atLeast\": 1 }] }", StringComparison.Ordinal);
        Assert.Empty(Document.Read(json).Problems);
    }

    [Fact]
    public void Read_BuiltInFindingMisspelt_SuggestsTheNearest()
    {
        Problem problem = Assert.Single(Document.Read(WithoutDefinitionOfTwo.Replace("barrier/two", "barrier/hierachy", StringComparison.Ordinal)).Problems);
        Assert.Equal(("rule.undefined-finding", "/rules/1/concludes"), (problem.Code, problem.Place.Pointer));
        Assert.Contains("did you mean `barrier/hierarchy`?", problem.Expected, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_FindingOfARulebookBeside_NeedsNoDefinition()
    {
        Rulebook beside = Document.Read(Document.Valid.Replace("test-book", "other-book", StringComparison.Ordinal)).Require();
        byte[] utf8 = Encoding.UTF8.GetBytes(WithoutDefinitionOfTwo);
        Assert.Empty(RulebookReader.Read(utf8, Samples.Indicators, beside: [beside]).Problems);
        Assert.Equal("rule.undefined-finding", Assert.Single(RulebookReader.Read(utf8, Samples.Indicators).Problems).Code);
        Assert.Equal("rule.undefined-finding", Assert.Single(RulebookReader.Read(utf8, Samples.Indicators, beside: [Document.Read(Document.Valid).Require()]).Problems).Code);
    }

    [Fact]
    public void Read_BuiltInFindingDefinedDifferently_IsAWarning()
    {
        string json = Document.Valid.Replace("barrier/two", "barrier/hierarchy", StringComparison.Ordinal);
        Problem problem = Assert.Single(Document.Read(json).Problems);
        Assert.Equal(("rule.redefined-finding", "/findings/1", ProblemSeverity.Warning), (problem.Code, problem.Place.Pointer, problem.Severity));
    }

    [Fact]
    public void Read_BuiltInFindingDefinedTheSame_IsNone()
    {
        RulebookDraft draft = Samples.Draft(Samples.Concluding("barrier/one", Rules.Conditions.When.Indicator("survey/voice").Below(5)))
            .Defining(BuiltInRulebooks.Remtulla2021ByEdmondson.Findings[0])
            .With(Samples.Concluding(BuiltInRulebooks.Remtulla2021ByEdmondson.Findings[0].Id.Value, Rules.Conditions.When.Indicator("survey/voice").Below(5)));
        Assert.Empty(RulebookReader.Read(draft, Samples.Indicators).Problems);
    }

    [Fact]
    public void Read_NoRules_IsValid() =>
        Assert.Empty(Document.Read(Document.Valid[..Document.Valid.IndexOf("\"findings\"", StringComparison.Ordinal)] + "\"findings\": [], \"rules\": [] }").Require().Rules);

    [Fact]
    public void Read_ManyProblems_TellsAllInTheOrderOfTheirPlace()
    {
        string json = Document.With("""{ "all": [{ "indicator": "survey/voise", "below": 5 }, { "regex": 1 }, { "indicator": "survey/voice", "below": "x", "above": 3 }] }""")
            .Replace("\"finding\": \"barrier/one\"", "\"finding\": \"barrier/one\", \"atLeast\": \"grave\"", StringComparison.Ordinal);
        string[] codes = [.. Document.Read(json).Problems.Select(p => p.Code)];
        Assert.Equal(["rule.unknown-ref", "rule.unknown-operator", "rule.ambiguous", "json.not-one-of"], codes);
    }

    [Fact]
    public void Read_WrongFormAndWrongNames_TellsAllAtOnce()
    {
        string json = Document.With("""{ "any": [{ "indicator": "survey/voise", "below": 5 }, { "gap": { "indicator": "survey/respekt", "group": "a=1", "reference": "a=2" }, "matches": 1 }, { "accounts": "barrier/three", "atLeast": 0 }] }""");
        foreach (string member in new[] { "\"id\": \"test-book\",", "\"version\": \"1.0\",", "\"title\": \"A test\",", "\"authors\": [\"The testers\"],", "\"licence\": \"MIT\"," })
        {
            json = json.Replace(member, string.Empty, StringComparison.Ordinal);
        }

        json = json.Replace("test-book/two", "test-book/one", StringComparison.Ordinal).Replace(", \"basis\": \"stated\"", string.Empty, StringComparison.Ordinal);
        string[] told = [.. Document.Read(json).Problems.Select(p => $"{p.Place.Pointer} {p.Code}")];
        Assert.Equal(
            [
                " json.missing-member", " json.missing-member", " json.missing-member", " json.missing-member", " json.missing-member",
                "/rules/0/when/any/0/indicator rule.unknown-ref", "/rules/0/when/any/1/gap rule.unknown-ref", "/rules/0/when/any/1/1 rule.unknown-operator",
                "/rules/0/when/any/2/accounts rule.unknown-ref", "/rules/0/when/any/2/atLeast number.out-of-range",
                "/rules/1 json.missing-member", "/rules/1/id rule.duplicate-id",
            ],
            told);
    }

    [Fact]
    public void Read_WithoutSourcesFindingsAndRules_ClaimsNothingOfWhatIsNotThere()
    {
        string json = Document.Valid[..Document.Valid.IndexOf(",\n  \"sources\"", StringComparison.Ordinal)] + "}";
        Assert.All(Document.Read(json).Problems, p => Assert.Equal("json.missing-member", p.Code));
        string rules = Document.Valid.Replace("\"sources\": [\"test-2026\"],", string.Empty, StringComparison.Ordinal).Replace("\"findings\"", "\"fundings\"", StringComparison.Ordinal);
        Assert.Equal(["json.missing-member", "json.missing-member", "json.unknown-member"], Document.Read(rules).Problems.Select(p => p.Code).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Read_UnknownName_SuggestsTheNearest()
    {
        string json = Document.With("""{ "indicator": "survey/voise", "below": 5 }""");
        string before = json[..json.IndexOf("\"survey/voise\"", StringComparison.Ordinal)];
        Problem problem = Assert.Single(Document.Read(json).Problems);
        Assert.Equal("`survey/voise`, which is not the name of an indicator", problem.Found);
        Assert.Equal("the name of an indicator; did you mean `survey/voice`?", problem.Expected);
        Assert.Equal((before.Count(c => c == '\n') + 1, before.Length - before.LastIndexOf('\n')), (problem.Place.Line, problem.Place.Column));
    }

    [Theory]
    [InlineData("rest-of-servise", "did you mean `rest-of-service`?; a benchmark of your own needs no change")]
    [InlineData("nss-2024/acute-tursts", "did you mean `nss-2024/acute-trusts`?; a benchmark of your own needs no change")]
    [InlineData("peers", "`rest-of-service` or a benchmark of the library; a benchmark of your own needs no change")]
    public void Read_UnknownBenchmark_IsAWarning(string benchmark, string expected)
    {
        string when = $$"""{ "percentile": { "indicator": "survey/voice", "benchmark": "{{benchmark}}" }, "below": 0.1 }""";
        Problem problem = Assert.Single(Document.Read(Document.With(when)).Problems);
        Assert.Equal(("rule.unknown-benchmark", "/rules/0/when/percentile", ProblemSeverity.Warning, expected), (problem.Code, problem.Place.Pointer, problem.Severity, problem.Expected));
    }

    [Theory]
    [InlineData("rest-of-service")]
    [InlineData("nss-2024/acute-trusts")]
    public void Read_KnownBenchmark_IsNone(string benchmark) =>
        Assert.Empty(Document.Read(Document.With($$"""{ "percentile": { "indicator": "survey/voice", "benchmark": "{{benchmark}}" }, "below": 0.1 }""")).Problems);

    [Fact]
    public void Read_Cycle_IsPrinted()
    {
        Problem problem = Assert.Single(Document.Read(Document.With("""{ "finding": "barrier/two" }""")).Problems);
        Assert.Equal("findings that rest on themselves: barrier/one <- barrier/two <- barrier/one", problem.Found);
    }

    [Fact]
    public void Read_DuplicateId_NamesBothPlaces()
    {
        Problem problem = Assert.Single(Document.Read(Document.Valid.Replace("test-book/two", "test-book/one", StringComparison.Ordinal)).Problems);
        Assert.Equal("`test-book/one`, which is there already at /rules/0", problem.Found);
    }

    [Fact]
    public void Read_TextThatIsNoName_IsNeverRepeated()
    {
        const string marked = "zq7-SECRET value";
        string json = Document.With($$"""{ "all": [{ "indicator": "{{marked}}", "below": 5 }, { "{{marked}}": 1 }, { "indicator": "practice/notes", "is": "{{marked}}" }] }""");
        Assert.All(Document.Read(json).Problems, p => Assert.DoesNotContain("SECRET", p.ToString(), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("all", 24, null)]
    [InlineData("all", 25, "rule.too-deep")]
    [InlineData("all", 1000, "rule.too-deep")]
    [InlineData("not", 24, null)]
    [InlineData("not", 25, "rule.too-deep")]
    [InlineData("not", 50_000, "rule.too-deep")]
    [InlineData("count", 24, null)]
    [InlineData("count", 25, "rule.too-deep")]
    public void Read_Nested_IsRefusedBeyondTheLimit(string word, int levels, string? code)
    {
        (string open, string close) = word switch
        {
            "all" => ("{\"all\":[", "]}"),
            "not" => ("{\"not\":", "}"),
            _ => ("{\"count\":{\"atLeast\":1,\"of\":[", "]}}"),
        };
        string when = string.Concat(Enumerable.Repeat(open, levels - 1)) + Document.When + string.Concat(Enumerable.Repeat(close, levels - 1));
        ReadResult<Rulebook> read = Document.Read(Document.With(when));
        if (code is null) Assert.DoesNotContain(read.Problems, p => p.Code == "rule.too-deep");
        else Assert.Equal(code, Assert.Single(read.Problems).Code);
    }

    [Fact]
    public void Read_DeepElsewhere_IsADeepDocument()
    {
        string json = Document.Valid.Replace("\"MIT\"", new string('[', 1000) + new string(']', 1000), StringComparison.Ordinal);
        Assert.Equal("json.too-deep", Assert.Single(Document.Read(json).Problems).Code);
    }

    [Fact]
    public void Read_MoreRulesThanTheLimit_IsRefused()
    {
        string rule = $$"""{ "id": "test-book/N", "concludes": "barrier/one", "level": "team", "when": {{Document.When}}, "because": {{Document.Because}}, "basis": "stated" },""";
        var rules = new StringBuilder();
        for (int i = 0; i < 10_000; i++) rules.Append(rule.Replace("/N", "/x" + i.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
        ReadResult<Rulebook> read = Document.Read(Document.Valid.Replace("\"rules\": [", "\"rules\": [" + rules, StringComparison.Ordinal));
        Assert.Equal(("input.too-many", "/rules/10000"), (Assert.Single(read.Problems).Code, read.Problems[0].Place.Pointer));
    }

    [Fact]
    public void Read_WithCatalogueOfSources_RefusesOthers()
    {
        ReadResult<Rulebook> read = RulebookReader.Read(Encoding.UTF8.GetBytes(Document.Valid), Samples.Indicators, SourceCatalog.BuiltIn);
        Assert.Equal(("rule.unknown-ref", "/sources/0"), (Assert.Single(read.Problems).Code, read.Problems[0].Place.Pointer));
    }

    [Fact]
    public void Problems_EveryCode_HasATestHereAndALineInTheDocumentation()
    {
        string source = File.ReadAllText(Testing.Repository.Path("src", "Iapt.Belonging.Rules", "Checking", "RuleProblems.cs"));
        var codes = System.Text.RegularExpressions.Regex.Matches(source, "\"(rule(book)?\\.[a-z-]+)\"").Select(m => m.Groups[1].Value).Distinct().ToList();
        string documentation = File.ReadAllText(Testing.Repository.Path("docs", "rules.md"));
        string tests = File.ReadAllText(Testing.Repository.Path("tests", "Iapt.Belonging.Rules.Tests", "Checking", "RulebookReaderTests.cs"))
            + File.ReadAllText(Testing.Repository.Path("tests", "Iapt.Belonging.Rules.Tests", "Rulebooks", "OverlayTests.cs"))
            + File.ReadAllText(Testing.Repository.Path("tests", "Iapt.Belonging.Rules.Tests", "Checking", "WholeCheckTests.cs"));
        Assert.True(codes.Count >= 20);
        Assert.All(codes, code => Assert.Contains($"| `{code}` |", documentation, StringComparison.Ordinal));
        Assert.All(codes, code => Assert.Contains($"\"{code}\"", tests, StringComparison.Ordinal));
    }

    private static string WithoutDefinitionOfTwo
    {
        get
        {
            int from = Document.Valid.IndexOf(",\n    { \"id\": \"barrier/two\"", StringComparison.Ordinal);
            return Document.Valid.Remove(from, Document.Valid.IndexOf("\n  ],", from, StringComparison.Ordinal) - from);
        }
    }

    private static void AssertProblem(ReadResult<Rulebook> read, string code, string pointer)
    {
        Problem? problem = read.Problems.FirstOrDefault(p => p.Code == code && p.Place.Pointer == pointer);
        Assert.True(problem is not null, string.Join('\n', read.Problems));
        Assert.Equal(ProblemSeverity.Error, problem.Severity);
        Assert.True(problem.Place is { Line: > 0, Column: > 0 });
        Assert.NotEmpty(problem.Found);
        Assert.NotEmpty(problem.Expected);
    }
}
