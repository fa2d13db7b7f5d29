using System.Text;
using Iapt.Belonging.Rules.Checking;
using Iapt.Belonging.Rules.Rulebooks;

namespace Iapt.Belonging.Rules.Tests.Checking;

/// <summary>One defect each on top of a valid rulebook: the defects of a catalogue of hostile inputs that concern JSON, numbers, names, rules and cost.</summary>
public class HostileRulebooksTests
{
    private const string Title = "\"title\": \"A test\"";

    public static TheoryData<string, string, string> Defects => new()
    {
        { "V-JSON-03", Swap(Title, "\"title\": \"A test\", \"title\": \"Another\""), "json.duplicate-key" },
        { "V-JSON-04", Swap(Title, "\"title\": \"A test\", \"titl\\u0065\": \"Another\""), "json.duplicate-key" },
        { "V-JSON-05", Swap(Title, "\"title\": \"A test\", \"Title\": \"Another\""), "json.unknown-member" },
        { "V-JSON-06", Document.With("""{ "indicator": "survey/voice", "below": 5, "below": 9 }"""), "json.duplicate-key" },
        { "V-JSON-07", Document.With(Nested("not", 65)), "rule.too-deep" },
        { "V-JSON-08", Document.Valid[..^200], "json.syntax" },
        { "V-JSON-09", "", "json.empty" },
        { "V-JSON-10", "null", "json.null-document" },
        { "V-JSON-11", Document.Valid + Document.Valid, "json.trailing-data" },
        { "V-JSON-13", Swap("\"id\": \"test-book\"", "\"id\": \"test-\\ud800\""), "json.encoding" },
        { "V-JSON-15", Swap("{\n  \"format\"", "{ /* x */ \"format\""), "json.syntax" },
        { "V-JSON-16", Swap("\"id\": \"test-book\"", "\"id\": \"test\\u0000book\""), "id.invalid-character" },
        { "V-NUM-01", Document.With("""{ "indicator": "survey/voice", "below": 1e400 }"""), "number.out-of-range" },
        { "V-NUM-02", Document.With("""{ "indicator": "survey/voice", "below": NaN }"""), "json.syntax" },
        { "V-NUM-03", Document.With("""{ "indicator": "survey/voice", "below": "NaN" }"""), "rule.type" },
        { "V-NUM-04", Document.With("""{ "indicator": "survey/voice", "below": "3" }"""), "rule.type" },
        { "V-NUM-05", Document.With("""{ "count": { "atLeast": 1.5, "of": [ { "indicator": "survey/voice", "below": 5 } ] } }"""), "number.out-of-range" },
        { "V-NUM-08", Document.With("""{ "count": { "atLeast": -1, "of": [ { "indicator": "survey/voice", "below": 5 } ] } }"""), "number.out-of-range" },
        { "V-NUM-09", Document.With("""{ "count": { "atLeast": 99999999999, "of": [ { "indicator": "survey/voice", "below": 5 } ] } }"""), "number.out-of-range" },
        { "V-ID-01", Swap("\"id\": \"test-book\"", "\"id\": \"test-b\u043eok\""), "id.invalid-character" },
        { "V-ID-02", Swap("\"id\": \"test-book\"", "\"id\": \"te\u0301st-book\""), "id.invalid-character" },
        { "V-ID-03", Swap("\"id\": \"test-book\"", "\"id\": \"../../etc/passwd\""), "id.invalid-character" },
        { "V-ID-04", Swap("\"id\": \"test-book\"", "\"id\": \"x'; drop table teams; --\""), "id.invalid-character" },
        { "V-ID-05", Swap("\"id\": \"test-book\"", $"\"id\": \"{new string('a', 129)}\""), "id.too-long" },
        { "V-ID-06", Swap("\"label\": \"one\"", "\"label\": \"o\u202ene\""), "text.control-character" },
        { "V-RULE-01", Document.With("""{ "indicator": "survey/vioce", "below": 5 }"""), "rule.unknown-ref" },
        { "V-RULE-02", Document.With("""{ "indicator": "survey/voice", "below": "three" }"""), "rule.type" },
        { "V-RULE-03", Document.With("""{ "indicator": "survey/voice", "matches": "(a+)+$" }"""), "rule.unknown-operator" },
        { "V-RULE-04", Swap(Document.When, "\"team.Score < 3\""), "rule.type" },
        { "V-RULE-05", Document.With("""{ "indicator": "team.GetType().Assembly.DefinedTypes", "below": 3 }"""), "rule.unknown-ref" },
        { "V-RULE-06", Document.With("""{ "indicator": "responses[0].answers.q1", "is": 1 }"""), "rule.not-released-fact" },
        { "V-RULE-07", Document.With("""{ "indicator": "team/raw/n", "below": 5 }"""), "rule.not-released-fact" },
        { "V-RULE-08", Swap("\"concludes\": \"barrier/one\",", "\"concludes\": \"barrier/one\", \"target\": \"person\","), "rule.target-person" },
        { "V-RULE-09", Swap("\"id\": \"test-book/two\"", "\"id\": \"test-book/one\""), "rule.duplicate-id" },
        { "V-RULE-10", Document.With("""{ "finding": "barrier/two" }"""), "rule.cycle" },
        { "V-RULE-11", Document.With("""{ "indicator": "survey/voice", "divide": 0, "below": 5 }"""), "rule.unknown-operator" },
        { "V-RULE-12", Swap($"\"because\": {Document.Because}", "\"because\": []"), "rule.no-reason" },
        { "V-RULE-14", Swap("belonging.rulebook/1", "belonging.rulebook/9"), "rulebook.unsupported-version" },
        { "V-RULE-16", Swap("\"says\": \"Staff report it.\"", "\"says\": \"{n} of {headcount} staff said so.\""), "rule.not-released-fact" },
        { "V-COST-01", new string('[', 100_000) + new string(']', 100_000), "json.too-deep" },
        { "V-COST-02", Document.With(Nested("not", 1_000)), "rule.too-deep" },
        { "V-COST-04", Document.With($"{{ {string.Join(", ", Enumerable.Range(0, 200_000).Select(i => $"\"k{i}\": 1"))} }}"), "input.too-many" },
        { "V-COST-05", Document.With($"{{ {string.Join(", ", Enumerable.Repeat("\"below\": 1", 200_000))} }}"), "json.duplicate-key" },
    };

    [Theory]
    [MemberData(nameof(Defects))]
    public void Read_OneDefect_IsRefusedWithItsCodeAndWithoutItsText(string id, string json, string code)
    {
        ReadResult<Rulebook> read = RulebookReader.Read(Encoding.UTF8.GetBytes(json), Samples.Indicators);
        Assert.Null(read.Value);
        Assert.True(read.Problems.Any(p => p.Code == code), $"{id}: {string.Join("; ", read.Problems.Take(5))}");
        string[] unsaid = ["DefinedTypes", "passwd", "drop table", "(a+)", "headcount} staff", "Another"];
        Assert.DoesNotContain(read.Problems, p => unsaid.Any(u => p.ToString().Contains(u, StringComparison.Ordinal)));
    }

    [Fact]
    public void Read_Encodings_AreRefused()
    {
        byte[] spoilt = Encoding.UTF8.GetBytes(Document.Valid);
        spoilt[Document.Valid.IndexOf("title", StringComparison.Ordinal)] = 0xFF;
        Assert.Equal("json.encoding", Assert.Single(RulebookReader.Read(spoilt, Samples.Indicators).Problems).Code);
        byte[] utf16 = [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Document.Valid)];
        Assert.Equal("json.encoding", Assert.Single(RulebookReader.Read(utf16, Samples.Indicators).Problems).Code);
    }

    /// <summary>A limit outside of the scale, or above its partner, is no mistake that stops anybody; it is told. (V-NUM-10 is of the scale of an instrument, and refused there.)</summary>
    [Theory]
    [InlineData("""{ "indicator": "survey/voice", "below": 11 }""", "rule.always-true")]
    [InlineData("""{ "indicator": "survey/voice", "between": [7, 3] }""", "rule.contradiction")]
    public void Read_LimitThatMakesNoSense_IsAcceptedWithAWarning(string when, string code)
    {
        ReadResult<Rulebook> read = Document.Read(Document.With(when));
        Assert.NotNull(read.Value);
        Assert.Equal([code], read.Problems.Select(p => p.Code));
        Assert.All(read.Problems, p => Assert.Equal(ProblemSeverity.Warning, p.Severity));
    }

    private static string Swap(string text, string replacement)
    {
        Assert.Contains(text, Document.Valid, StringComparison.Ordinal);
        return Document.Valid.Replace(text, replacement, StringComparison.Ordinal);
    }

    private static string Nested(string word, int levels) =>
        string.Concat(Enumerable.Repeat($"{{ \"{word}\": ", levels)) + Document.When + string.Concat(Enumerable.Repeat(" }", levels));
}
