using System.Text;
using Iapt.Belonging.Json;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Tests.Json;

public sealed class JsonObjectReaderTests
{
    private static readonly WordList<Polarity> Words = new(("up", Polarity.HigherIsBetter), ("down", Polarity.LowerIsBetter));

    [Theory]
    [InlineData("{\"text\": 3}", "json.type")]
    [InlineData("{\"text\": \"\"}", "text.empty")]
    [InlineData("{\"text\": \"0123456789x\"}", "text.too-long")]
    [InlineData("{\"text\": \"a\\u0000b\"}", "text.control-character")]
    [InlineData("{\"text\": \"a\\u202eb\"}", "text.control-character")]
    [InlineData("{\"text\": \"a\\u200bb\"}", "text.control-character")]
    [InlineData("{\"id\": 3}", "json.type")]
    [InlineData("{\"id\": \"\"}", "id.invalid-character")]
    [InlineData("{\"id\": \"../etc\"}", "id.invalid-character")]
    [InlineData("{\"id\": \"\\u0430\"}", "id.invalid-character")]
    [InlineData("{\"id\": \"a\\u0000\"}", "id.invalid-character")]
    [InlineData("{\"number\": \"3\"}", "json.type")]
    [InlineData("{\"number\": \"NaN\"}", "json.type")]
    [InlineData("{\"number\": 10.5}", "number.out-of-range")]
    [InlineData("{\"number\": -0.5}", "number.out-of-range")]
    [InlineData("{\"integer\": 3.5}", "number.out-of-range")]
    [InlineData("{\"integer\": 3.0}", "number.out-of-range")]
    [InlineData("{\"integer\": 99999999999}", "number.out-of-range")]
    [InlineData("{\"boolean\": \"true\"}", "json.type")]
    [InlineData("{\"date\": \"2026-02-30\"}", "json.date")]
    [InlineData("{\"date\": \"26-2-3\"}", "json.date")]
    [InlineData("{\"date\": \" 2026-02-03\"}", "json.date")]
    [InlineData("{\"word\": \"UP\"}", "json.not-one-of")]
    [InlineData("{\"word\": 0}", "json.type")]
    [InlineData("{\"array\": {}}", "json.type")]
    [InlineData("{\"map\": []}", "json.type")]
    [InlineData("{\"other\": 1}", "json.unknown-member")]
    [InlineData("{\"Text\": \"a\"}", "json.unknown-member")]
    [InlineData("[]", "json.type")]
    public void Read_AMemberThatIsWrong_IsRefusedByName(string text, string code) => Assert.Equal(code, Assert.Single(Problems(text)).Code);

    [Theory]
    [InlineData("{}")]
    [InlineData("{\"text\": null, \"id\": null, \"number\": null, \"integer\": null, \"boolean\": null, \"date\": null, \"word\": null, \"array\": null, \"map\": null}")]
    public void Read_AbsentOrNull_IsAbsent(string text) => Assert.Empty(Problems(text));

    [Fact]
    public void Read_AnIdThatIsTooLong_SaysHowLong()
    {
        Problem problem = Assert.Single(Problems($"{{\"id\": \"{new string('a', 129)}\"}}"));

        Assert.Equal(("id.too-long", "129 characters", "at most 128 characters"), (problem.Code, problem.Found, problem.Expected));
    }

    [Fact]
    public void Required_AbsentOrNull_IsMissing()
    {
        List<Problem> problems = [];
        var reader = new JsonObjectReader(Tree("{\"a\": null}"), problems);

        Assert.Null(reader.RequiredText("a"));
        Assert.Null(reader.RequiredNumber("b"));
        Assert.Equal(["json.missing-member", "json.missing-member"], problems.Select(p => p.Code));
    }

    [Fact]
    public void Finish_AnUnknownMember_IsNotRepeatedAndIsPlacedByPosition()
    {
        Problem problem = Assert.Single(Problems("{\n \"text\": \"a\", \"Jane Doe\": \"07700 900123\" }"));

        Assert.DoesNotContain("Jane", problem.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("07700", problem.ToString(), StringComparison.Ordinal);
        Assert.Equal(("/1", 2), (problem.Place.Pointer, problem.Place.Line));
        Assert.Contains("`text`", problem.Expected, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_AWrongValue_IsNotRepeated()
    {
        Assert.All(
            new[] { "{\"text\": \"secret-secret\"}", "{\"id\": \"Secret!\"}", "{\"word\": \"secret\"}", "{\"date\": \"secret\"}", "{\"number\": 123456}" }.SelectMany(Problems),
            p => Assert.DoesNotMatch("(?i)secret|123456", p.ToString()));
    }

    [Fact]
    public void Read_SeveralMembersAreWrong_AllAreTold() => Assert.Equal(
        ["json.type", "number.out-of-range", "json.not-one-of", "json.unknown-member"],
        Problems("{\"text\": 1, \"number\": 11, \"word\": \"sideways\", \"x\": 1}").Select(p => p.Code));

    [Fact]
    public void WordList_BothWays_Agrees()
    {
        Assert.Equal("down", Words.WordFor(Words.Find("down")!.Value));
        Assert.Throws<ArgumentOutOfRangeException>(() => Words.WordFor(Polarity.None));
    }

    [Fact]
    public void CanonicalJson_Write_IsPlainAndEndsInALine()
    {
        byte[] written = CanonicalJson.Write(w =>
        {
            w.WriteStartObject();
            w.Number("zero", -0.0);
            w.Number("tenth", 0.1);
            w.OptionalText("absent", null);
            w.OptionalText("name", "Zo\u00eb & \"co\"");
            w.WriteEndObject();
        });

        Assert.Equal("{\n  \"zero\": 0,\n  \"tenth\": 0.1,\n  \"name\": \"Zo\u00eb & \\\"co\\\"\"\n}\n", Encoding.UTF8.GetString(written));
    }

    private static List<Problem> Problems(string text)
    {
        List<Problem> problems = [];
        var reader = new JsonObjectReader(Tree(text), problems);
        if (reader.Has("text")) reader.RequiredText("text", 10);
        reader.OptionalId<IndicatorId>("id");
        reader.OptionalNumber("number", 0, 10);
        reader.OptionalInteger("integer", 0, 10);
        reader.OptionalBoolean("boolean");
        reader.OptionalDate("date");
        reader.OptionalWord("word", Words);
        reader.OptionalArray("array");
        reader.OptionalMap("map");
        reader.Finish();
        return problems;
    }

    private static JsonTree Tree(string text) => JsonTreeReader.Read(Encoding.UTF8.GetBytes(text), JsonLimits.Default).Require();
}
