using System.Text;
using Iapt.Belonging.Instruments;
using Iapt.Belonging.Surveys;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Tests.Surveys;

public class WaveReaderTest
{
    private const string Valid = """
        {
          "format": "belonging.wave/1",
          "wave": "steps-2026",
          "instrument": "sample-1",
          "opened": "2026-03-02",
          "closed": "2026-03-27",
          "policy": { "minimumAnswers": 12 },
          "teams": [
            { "id": "local:a", "unit": "team", "parent": "local:svc", "headcount": 20 },
            { "id": "local:svc", "name": "Steps", "unit": "service", "headcount": 45 },
            { "id": "local:b", "unit": "team", "parent": "local:svc", "headcount": 25 }
          ],
          "characteristics": [ { "id": "band", "codes": ["4", "5", "8a"] } ],
          "groups": [ { "id": "band=4-5", "codes": ["4", "5"] } ],
          "answers": {
            "path": "answers.csv",
            "columns": { "person": "key", "characteristics": { "band": "AfC" }, "items": { "sample/voice": "Q1" }, "ignored": ["at"] }
          }
        }
        """;

    private static readonly InstrumentCatalog Instruments = new([Samples.Instrument]);

    [Fact]
    public void Read_TeamWithAMark_KeepsIt()
    {
        const string team = "\"id\": \"local:b\", \"unit\": \"team\"";
        string Marked(string kind) => Valid.Replace(team, $$"""{{team}}, "mark": { "kind": "{{kind}}", "reason": "merged with South" }""", StringComparison.Ordinal);

        TeamMark mark = Read(Marked("new-team")).Require().Teams.Single(t => t.Id.Value == "local:b").Mark!;
        Assert.Equal((TeamMarkKind.NewTeam, "merged with South"), (mark.Kind, mark.Reason));
        Assert.Equal(["json.not-one-of"], Read(Marked("gone")).Problems.Select(p => p.Code));
        Assert.Equal(["text.empty"], Read(Marked("new-way").Replace("merged with South", string.Empty, StringComparison.Ordinal)).Problems.Select(p => p.Code));
        Assert.All(Read(Valid).Require().Teams, t => Assert.Null(t.Mark));
    }

    [Fact]
    public void Read_Valid_HoldsEverything()
    {
        Wave wave = Read(Valid).Require();

        Assert.Equal(["local:a", "local:b", "local:svc"], wave.Teams.Select(t => t.Id.Value));
        Assert.Equal(12, wave.Policy.MinimumAnswers);
        Assert.Equal("band", Assert.Single(wave.Characteristics).Id);
        Assert.Equal("4 5", string.Join(' ', Assert.Single(wave.Groups).Codes));
        Assert.Equal("answers.csv", wave.AnswersPath);
        Assert.Equal(("key", "team", "AfC", "Q1"), (wave.Columns.Person, wave.Columns.Team, wave.Columns.Characteristics["band"], wave.Columns.Items[IndicatorId.Parse("sample/voice")]));
    }

    [Fact]
    public void Read_NoPolicy_IsTheStandardOne() =>
        Assert.Equal(11, Read(Valid.Replace("\"policy\": { \"minimumAnswers\": 12 },", string.Empty, StringComparison.Ordinal)).Require().Policy.MinimumAnswers);

    [Theory]
    [InlineData("\"sample-1\"", "\"sample-2\"", "instrument.unknown", "/instrument")]
    [InlineData("\"closed\": \"2026-03-27\"", "\"closed\": \"2026-03-01\"", "survey.wave-dates", "/closed")]
    [InlineData("\"minimumAnswers\": 12", "\"minimumAnswers\": 4", "number.out-of-range", "/policy/minimumAnswers")]
    [InlineData("\"id\": \"local:b\"", "\"id\": \"local:a\"", "survey.duplicate-team", "/teams/2")]
    [InlineData("\"headcount\": 20", "\"headcount\": -1", "survey.headcount-range", "/teams/0/headcount")]
    [InlineData("\"headcount\": 20", "\"headcount\": 99999999", "survey.headcount-range", "/teams/0/headcount")]
    [InlineData("\"headcount\": 20", "\"headcount\": 4294967296", "number.out-of-range", "/teams/0/headcount")]
    [InlineData("\"unit\": \"team\", \"parent\": \"local:svc\", \"headcount\": 20", "\"unit\": \"team\", \"parent\": \"local:scv\", \"headcount\": 20", "hierarchy.unknown-parent", "/teams/0/parent")]
    [InlineData("\"unit\": \"service\"", "\"unit\": \"service\", \"parent\": \"local:svc\"", "hierarchy.cycle", "/teams/1")]
    [InlineData("\"unit\": \"service\"", "\"unit\": \"service\", \"parent\": \"local:a\"", "hierarchy.cycle", "/teams/0")]
    [InlineData("[\"4\", \"5\", \"8a\"]", "[\"4\", \"5\", \"5\"]", "survey.duplicate-definition", "/characteristics/0/codes/2")]
    [InlineData("\"codes\": [\"4\", \"5\"] }", "\"codes\": [\"4\", \"9\"] }", "attr.not-in-code-list", "/groups/0/codes/1")]
    [InlineData("\"band=4-5\"", "\"bnad=4-5\"", "survey.unknown-characteristic", "/groups/0")]
    [InlineData("\"sample/voice\"", "\"sample/vioce\"", "survey.unknown-item", "/answers/columns/items/0")]
    [InlineData("\"answers.csv\"", "\"../answers.csv\"", "survey.answers-path", "/answers/path")]
    [InlineData("\"answers.csv\"", "\"/etc/passwd\"", "survey.answers-path", "/answers/path")]
    [InlineData("\"name\": \"Steps\"", "\"name\": \"St\\u202eeps\"", "text.control-character", "/teams/1/name")]
    [InlineData("local:svc\", \"name\"", "local:s\u0430vc\", \"name\"", "id.invalid-character", "/teams/1/id")]
    [InlineData("\"wave\":", "\"wave\": \"x\", \"wave\":", "json.duplicate-key", null)]
    [InlineData("\"opened\"", "\"openend\"", "json.unknown-member", null)]
    public void Read_OneDefect_IsReportedAtItsPlace(string good, string bad, string code, string? pointer)
    {
        string text = Valid.Replace(good, bad, StringComparison.Ordinal);
        Assert.NotEqual(Valid, text);

        ReadResult<Wave> read = Read(text);

        Assert.False(read.IsValid);
        Problem problem = Assert.Single(read.Problems, p => p.Code == code);
        if (pointer is not null) Assert.Equal(pointer, problem.Place.Pointer);
    }

    [Fact]
    public void Read_ManyDefects_AreAllReported()
    {
        string text = Valid.Replace("\"headcount\": 20", "\"headcount\": -1", StringComparison.Ordinal)
            .Replace("2026-03-27", "27/03/2026", StringComparison.Ordinal)
            .Replace("\"band=4-5\"", "\"role=x\"", StringComparison.Ordinal);

        Assert.Equal(["json.date", "survey.headcount-range", "survey.unknown-characteristic"], Read(text).Problems.Select(p => p.Code).Order());
    }

    [Fact]
    public void Read_CycleOfThree_NamesItOnce()
    {
        string text = Valid.Replace("\"unit\": \"service\"", "\"unit\": \"service\", \"parent\": \"local:a\"", StringComparison.Ordinal)
            .Replace("\"id\": \"local:a\", \"unit\": \"team\", \"parent\": \"local:svc\"", "\"id\": \"local:a\", \"unit\": \"team\", \"parent\": \"local:b\"", StringComparison.Ordinal);

        Problem problem = Assert.Single(Read(text).Problems, p => p.Severity == ProblemSeverity.Error);

        Assert.Equal("hierarchy.cycle", problem.Code);
        Assert.Contains("/teams/0, /teams/2, /teams/1", problem.Found, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_HeadcountBelowItsParts_IsAWarning()
    {
        ReadResult<Wave> read = Read(Valid.Replace("\"headcount\": 45", "\"headcount\": 44", StringComparison.Ordinal));

        Assert.True(read.IsValid);
        Assert.Equal("survey.headcount-of-parts", Assert.Single(read.Problems).Code);
    }

    [Fact]
    public void Read_ChainOfTwenty_IsTooDeep()
    {
        IEnumerable<string> teams = Enumerable.Range(0, 20).Select(i =>
            $$"""{ "id": "local:t{{i}}", "unit": "team", "headcount": 1{{(i == 0 ? string.Empty : $", \"parent\": \"local:t{i - 1}\"")}} }""");
        string text = $$"""{ "format": "belonging.wave/1", "wave": "w", "instrument": "sample-1", "opened": "2026-01-01", "closed": "2026-01-02", "teams": [ {{string.Join(", ", teams)}} ] }""";

        Assert.All(Read(text).Problems, p => Assert.Equal("hierarchy.too-deep", p.Code));
    }

    private static ReadResult<Wave> Read(string json) => WaveReader.Read(Encoding.UTF8.GetBytes(json), Instruments);
}
