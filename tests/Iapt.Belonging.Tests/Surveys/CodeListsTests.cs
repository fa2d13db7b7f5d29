using System.Text;
using System.Text.Json.Nodes;
using Iapt.Belonging.Surveys;
using Iapt.Belonging.Teams;
using Iapt.Belonging.Testing;
using NJsonSchema;

namespace Iapt.Belonging.Tests.Surveys;

public sealed class CodeListsTests
{
    // Section 4 of the Equality Act 2010, where race is recorded as ethnic category.
    private static readonly string[] Protected =
    [
        "age", "disability", "gender-reassignment", "marriage-and-civil-partnership", "pregnancy-and-maternity", "ethnicity", "religion-or-belief", "sex", "sexual-orientation",
    ];

    public static TheoryData<string> Ids { get; } = [.. CodeLists.All.Select(l => l.Id)];

    [Fact]
    public void All_ProtectedCharacteristicsFirst_ThenThoseOfWork() =>
        Assert.Equal([.. Protected, "role", "band", "tenure", "working-pattern"], CodeLists.All.Select(l => l.Id));

    [Theory]
    [MemberData(nameof(Ids))]
    public void List_SourceIsKnown_AndEveryCodeHasALabelAndUnknownIsNone(string id)
    {
        CodeList list = CodeLists.Find(id)!;

        Assert.NotNull(SourceCatalog.BuiltIn.Find(list.Source.Source));
        Assert.Equal(list.Codes.Order(StringComparer.Ordinal), list.Labels.Keys.Order(StringComparer.Ordinal));
        Assert.DoesNotContain(list.Unknown, list.Codes);
        Assert.NotNull(list.Unknown);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void List_OfAProtectedCharacteristic_HasPreferNotToSayApartFromItsOrder(string id)
    {
        CodeList list = CodeLists.Find(id)!;

        Assert.Equal(Protected.Contains(id) || id == "tenure", list.PreferNotToSay is not null);
        Assert.DoesNotContain(list.PreferNotToSay, list.Ladder);
    }

    [Fact]
    public void Band_MedicalPay_StandsApartFromTheLadder()
    {
        CodeList band = CodeLists.Find("band")!;

        Assert.Equal<string>(["2", "3", "4", "5", "6", "7", "8a", "8b", "8c", "8d", "9", "vsm"], band.Ladder);
        Assert.Contains("medical", band.Codes);
        Assert.DoesNotContain("medical", band.Ladder);
    }

    [Fact]
    public void Find_AnotherName_IsNull() => Assert.Null(CodeLists.Find("shoe-size"));

    [Fact]
    public void Wave_ListByName_HasItsCodesAndThoseOfTheHost()
    {
        Wave wave = Read("""[{ "id": "grade", "list": "band", "codes": ["apprentice"] }, { "id": "site", "codes": ["x", "y"] }]""").Require();

        Assert.Equal<string>([.. CodeLists.Find("band")!.Codes, "apprentice"], wave.Characteristics[0].Codes);
        Assert.Equal<string>(CodeLists.Find("band")!.Ladder, wave.Characteristics[0].Ladder);
        Assert.Equal<string>(["x", "y"], wave.Characteristics[1].Codes);
    }

    [Theory]
    [InlineData("""[{ "id": "band", "list": "bnad" }]""", "[]", "survey.unknown-code-list", "/characteristics/0/list")]
    [InlineData("""[{ "id": "band", "list": "band", "codes": ["8a"] }]""", "[]", "survey.duplicate-definition", "/characteristics/0/codes/0")]
    [InlineData("""[{ "id": "band", "list": "band", "codes": ["unknown"] }]""", "[]", "survey.duplicate-definition", "/characteristics/0/codes/0")]
    [InlineData("""[{ "id": "band" }]""", "[]", "json.missing-member", "/characteristics/0")]
    [InlineData("""[{ "id": "sex", "list": "sex" }]""", """[{ "id": "sex=men", "codes": ["male", "prefer-not-to-say"] }]""", "survey.group-mixes-not-said", "/groups/0/codes")]
    [InlineData("""[{ "id": "sex", "list": "sex" }]""", """[{ "id": "sex=men", "codes": ["male", "unknown"] }]""", "attr.not-in-code-list", "/groups/0/codes/1")]
    public void Wave_BadListOrGroup_IsRefusedWithItsPlace(string characteristics, string groups, string code, string pointer)
    {
        Problem problem = Assert.Single(Read(characteristics, groups).Problems);

        Assert.Equal((code, pointer), (problem.Code, problem.Place.Pointer));
    }

    [Fact]
    public void Wave_GroupOfThoseWhoPreferredNotToSay_IsTaken() =>
        Assert.Single(Read("""[{ "id": "sex", "list": "sex" }]""", """[{ "id": "sex=not-said", "codes": ["prefer-not-to-say"] }]""").Require().Groups);

    [Theory]
    [InlineData("""[{ "id": "band", "list": "band" }]""", true)]
    [InlineData("""[{ "id": "band", "list": "band", "codes": ["x"] }]""", true)]
    [InlineData("""[{ "id": "band" }]""", false)]
    public async Task Schema_Characteristics_AreTakenAsTheReaderTakesThem(string characteristics, bool fits)
    {
        JsonSchema schema = await JsonSchema.FromFileAsync(Repository.Path("docs", "schemas", "wave.schema.json"));

        Assert.Equal(fits, schema.Validate(Json(characteristics, "[]")).Count == 0);
        Assert.Equal(fits, Read(characteristics).IsValid);
    }

    [Fact]
    public async Task Survey_UnknownCell_IsAsIfEmptyAndPreferNotToSayIsACode()
    {
        Wave wave = new(
            WaveId.Parse("w"), Samples.Instrument, Samples.Opened, Samples.Closed, [new WaveTeam(TeamId.Parse("local:a"), AnalysisUnit.Team, 9)],
            [CodeLists.Find("sex")!.ToCharacteristic("band")]);
        string[] codes = ["female", "", "unknown", "prefer-not-to-say"];

        Survey survey = (await Samples.ReadAsync(wave, codes.Select((c, i) => (string[])[$"p{i}", "local:a", c, .. Enumerable.Repeat("1", 9)]))).Require();

        Assert.Equal([0, Survey.NotAnswered, Survey.NotAnswered, 2], survey.Characteristics[0].Select(c => (int)c));
    }

    [Theory]
    [InlineData(new[] { "c" }, null, null)]
    [InlineData(new[] { "a", "a" }, null, null)]
    [InlineData(new[] { "a" }, "a", null)]
    [InlineData(null, "c", null)]
    [InlineData(null, null, "a")]
    [InlineData(null, null, " ")]
    public void Characteristic_SpecialCodesThatDoNotFit_Throw(string[]? ladder, string? preferNotToSay, string? unknown) =>
        Assert.Throws<ArgumentException>(() => new Characteristic("x", ["a", "b"], ladder, preferNotToSay, unknown));

    [Fact]
    public void Wave_MixedGroupInCode_Throws() => Assert.Throws<ArgumentException>(() => new Wave(
        WaveId.Parse("w"), Samples.Instrument, Samples.Opened, Samples.Closed, [],
        [CodeLists.Find("sex")!.ToCharacteristic()], [new RegisteredGroup(GroupId.Parse("sex=x"), ["male", "prefer-not-to-say"])]));

    private static ReadResult<Wave> Read(string characteristics, string groups = "[]") => WaveReader.Read(Encoding.UTF8.GetBytes(Json(characteristics, groups)));

    private static string Json(string characteristics, string groups)
    {
        JsonNode wave = JsonNode.Parse("""
            { "format": "belonging.wave/1", "wave": "w", "instrument": "nss-2024", "opened": "2026-01-01", "closed": "2026-01-31",
              "teams": [{ "id": "local:a", "unit": "team", "headcount": 20 }] }
            """)!;
        wave["characteristics"] = JsonNode.Parse(characteristics);
        wave["groups"] = JsonNode.Parse(groups);
        return wave.ToJsonString();
    }
}
