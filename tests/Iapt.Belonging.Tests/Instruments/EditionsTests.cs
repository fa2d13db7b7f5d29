using Iapt.Belonging.Instruments;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Tests.Instruments;

/// <summary>The NHS Staff Survey from 2021 to 2025, and what may be compared between its years.</summary>
public sealed class EditionsTests
{
    public static TheoryData<int> Years { get; } = [2021, 2022, 2023, 2024, 2025];

    [Theory]
    [InlineData("nss/secure-raising-clinical-concerns", "q17a", "q19a", "q20a", "q20a", "q20a")]
    [InlineData("nss/respects-individual-differences", "q18", "q20", "q21", "q21", "q21")]
    [InlineData("nss/had-appraisal", "q19a", "q21a", "q23a", "q23a", "q23a")]
    [InlineData("nss/access-to-learning", "q20e", "q22e", "q24e", "q24e", "q24e")]
    [InlineData("nss/concerns-would-be-addressed", "q21f", "q23f", "q25f", "q25f", "q25f")]
    [InlineData("nss/will-leave-when-possible", "q22c", "q24c", "q26c", "q26c", "q26c")]
    [InlineData("nss/fair-after-incidents", null, "q18a", "q19a", "q19a", "q19a")]
    [InlineData("nss/feedback-after-incidents", null, "q18d", "q19d", "q19d", "q19d")]
    [InlineData("nss/sexual-behaviour-from-staff", null, null, "q17b", "q17b", "q17b")]
    [InlineData("nss/access-to-supervision", null, null, null, "q24f", "q24f")]
    [InlineData("nss/valued-by-team", "q7h", "q7h", "q7h", "q7h", "q7h")]
    public void Number_OfAnItem_FollowsTheQuestionnaireOfTheYear(string id, params string?[] numbers) =>
        Assert.Equal(numbers, new[] { 2021, 2022, 2023, 2024, 2025 }.Select(y => Nss(y).FindItem(IndicatorId.Parse(id))?.Number));

    [Theory]
    [MemberData(nameof(Years))]
    public void Edition_AnyYear_HasEveryMeasure(int year)
    {
        Assert.Equal(Nss(2024).Measures.Select(m => m.Id), Nss(year).Measures.Select(m => m.Id));
        Assert.Equal(Nss(year).Items.Length, Nss(year).Items.Select(i => i.Number).Distinct().Count());
    }

    // The questions that each questionnaire had in the blocks that are scored; a number that another question has moved into shows up here.
    [Theory]
    [InlineData(2021, "17 18 19 20 21 22 28")]
    [InlineData(2022, "18 19 20 21 22 23 24 30")]
    [InlineData(2023, "17 19 20 21 23 24 25 26 31")]
    [InlineData(2025, "17 19 20 21 23 24 25 26 31")]
    public void Edition_AnyYear_HasTheBlocksOfItsQuestionnaire(int year, string blocks) => Assert.Equal(
        blocks.Split(' ').Select(int.Parse),
        Nss(year).Items.Select(i => int.Parse(i.Number[1..].TrimEnd([.. "abcdefghi"]), System.Globalization.CultureInfo.InvariantCulture)).Where(b => b > 16).Distinct().Order());

    [Theory]
    [InlineData("nss/fair-career-progression", 2024, 2025, BreakReason.Reworded, "nss/fair-career-progression")]
    [InlineData("nss/fair-career-progression", 2021, 2025, BreakReason.Reworded, "nss/fair-career-progression")]
    [InlineData("nss/diversity-and-equality", 2024, 2025, BreakReason.Reworded, "nss/fair-career-progression")]
    [InlineData("nss/compassionate-and-inclusive", 2025, 2024, BreakReason.Reworded, "nss/fair-career-progression")]
    [InlineData("nss/negative-experiences", 2024, 2025, BreakReason.Reworded, "nss/musculoskeletal-problems")]
    [InlineData("nss/harassment-from-managers", 2022, 2023, BreakReason.DataCorrected, "nss/harassment-from-managers")]
    [InlineData("nss/safe-and-healthy", 2023, 2024, BreakReason.DataCorrected, "nss/violence-reported")]
    [InlineData("nss/access-to-supervision", 2023, 2024, BreakReason.NotAsked, "nss/access-to-supervision")]
    [InlineData("edmondson/psychological-safety", 2023, 2024, BreakReason.NotAsked, "edmondson/psychological-safety")]
    public void Between_ABreak_SaysWhereAndWhy(string id, int from, int to, BreakReason reason, string through)
    {
        EditionBreak found = Between(id, from, to)!;

        Assert.Equal((reason, through), (found.Reason, found.Through.Value));
        Assert.Equal(reason is BreakReason.NotAsked, found.Source is null);
        Assert.NotEmpty(found.Note);
    }

    [Theory]
    [InlineData("nss/fair-career-progression", 2021, 2024)]
    [InlineData("nss/harassment-from-managers", 2022, 2024)]
    [InlineData("nss/harassment-from-managers", 2023, 2023)]
    [InlineData("nss/inclusion", 2021, 2025)]
    [InlineData("nss/burnout", 2021, 2025)]
    [InlineData("nss/staff-engagement", 2022, 2025)]
    [InlineData("nss/we-are-a-team", 2023, 2024)]
    public void Between_NoBreak_IsNull(string id, int from, int to) => Assert.Null(Between(id, from, to));

    [Fact]
    public void Between_AnotherInstrument_IsABreak()
    {
        EditionBreak found = EditionBreaks.BuiltIn.Between(
            IndicatorId.Parse("nss/inclusion"), InstrumentId.Parse("nss-2024"), InstrumentId.Parse("nqps-2022"))!;

        Assert.Equal(BreakReason.DifferentInstrument, found.Reason);
    }

    [Theory]
    [MemberData(nameof(Years))]
    public void Between_AnyTwoYears_DoesNotDependOnTheirOrder(int year) => Assert.All(
        Nss(2024).Measures.Select(m => m.Id).Concat(Nss(2024).Items.Select(i => i.Id)),
        id => Assert.Equal(Between(id.Value, 2023, year)?.Reason, Between(id.Value, year, 2023)?.Reason));

    [Theory]
    [InlineData(2021, 2022, null)]
    [InlineData(2022, 2023, BreakReason.Reworded)]
    [InlineData(2021, 2025, BreakReason.Reworded)]
    [InlineData(2023, 2024, null)]
    public void Between_ALastingMark_PartsBeforeFromSince(int from, int to, BreakReason? reason)
    {
        EditionBreaks breaks = EditionBreaksReader.Read(
            """
            { "format": "belonging.edition-breaks/1", "editions": ["nss-2021", "nss-2022", "nss-2023", "nss-2024", "nss-2025"],
              "breaks": [{ "items": ["nss/burnt-out"], "since": "nss-2023", "reason": "reworded", "note": "n", "source": { "source": "nss-2023" } }] }
            """u8,
            InstrumentCatalog.BuiltIn).Require();

        Assert.Equal(reason, breaks.Between(IndicatorId.Parse("nss/burnt-out"), Nss(from).Id, Nss(to).Id)?.Reason);
    }

    [Fact]
    public void Between_AScaleOrPartsThatChanged_IsSeenWithoutAMark()
    {
        InstrumentCatalog catalog = InstrumentCatalog.BuiltIn.With([Read("""
            { "format": "belonging.instrument/1", "id": "nss-2026", "extends": "nss-2025", "name": "Next", "source": { "source": "nss-2025" },
              "removes": ["nss/enough-staff", "nss/flexible-working", "nss/work-flexibly"],
              "scales": [{ "id": "yesNo", "unit": "score", "options": [{ "code": 0, "score": 0 }, { "code": 1, "score": 10 }] }],
              "items": [{ "id": "nss/enough-staff", "number": "q3i", "topic": "enough staff", "scale": "yesNo", "referent": "my-organisation", "composition": "referent-shift" }],
              "measures": [{ "id": "nss/flexible-working", "topic": "flexible work", "kind": "mean", "parts": ["nss/satisfied-with-flexible-working", "nss/achieves-balance"], "minimumAnswered": 1, "basis": "test" }] }
            """).Require()]);
        EditionBreaks breaks = EditionBreaksReader.Read(
            """{ "format": "belonging.edition-breaks/1", "editions": ["nss-2025", "nss-2026"], "breaks": [] }"""u8, catalog).Require();
        BreakReason? Reason(string id) => breaks.Between(IndicatorId.Parse(id), InstrumentId.Parse("nss-2025"), InstrumentId.Parse("nss-2026"))?.Reason;

        Assert.Equal(BreakReason.ScaleChanged, Reason("nss/enough-staff"));
        Assert.Equal(BreakReason.ScaleChanged, Reason("nss/morale"));
        Assert.Equal(BreakReason.PartsChanged, Reason("nss/flexible-working"));
        Assert.Equal(BreakReason.NotAsked, Reason("nss/work-flexibly"));
        Assert.Null(Reason("nss/inclusion"));
    }

    [Theory]
    [InlineData("\"extends\": \"nss-1999\"", "instrument.unknown-base")]
    [InlineData("\"extends\": \"nss-2024\", \"removes\": [\"nss/no-such\"]", "instrument.unknown-item")]
    [InlineData("\"extends\": \"nss-2024\", \"removes\": [\"nss/inclusion\", \"nss/inclusion\"]", "instrument.duplicate-part")]
    [InlineData("\"extends\": \"nss-2024\", \"removes\": [\"nss/valued-by-team\"]", "instrument.unknown-part")]
    [InlineData("\"extends\": \"nss-2024\", \"removes\": [\"nss/had-appraisal\"]", "instrument.unknown-item")]
    [InlineData("\"extends\": \"nss-2024\", \"renumbers\": [{ \"block\": \"q99\", \"as\": \"q1\" }]", "instrument.unknown-block")]
    [InlineData("\"extends\": \"nss-2024\", \"renumbers\": [{ \"block\": \"q2\", \"as\": \"q3\" }]", "instrument.duplicate-number")]
    [InlineData("\"extends\": \"nss-2024\", \"scales\": [{ \"id\": \"agree5\", \"unit\": \"score\", \"options\": [{ \"code\": 1, \"score\": 0 }, { \"code\": 2, \"score\": 10 }] }]", "instrument.duplicate-id")]
    [InlineData("\"extends\": \"nss-2024\", \"wrong\": 1", "json.unknown-member")]
    public void Read_AFaultyEdition_IsRefused(string members, string code)
    {
        ReadResult<Instrument> result = Read($$"""{ "format": "belonging.instrument/1", "id": "x-1", "name": "X", "source": { "source": "nss-2024" }, {{members}} }""");

        Assert.False(result.IsValid);
        Assert.Contains(code, result.Problems.Select(p => p.Code));
    }

    [Theory]
    [InlineData("{ \"items\": [\"nss/inclusion\"], \"since\": \"nss-2025\", \"reason\": \"reworded\", \"note\": \"n\", \"source\": { \"source\": \"nss-2025\" } }", "instrument.unknown-item")]
    [InlineData("{ \"items\": [\"nss/burnt-out\"], \"reason\": \"reworded\", \"note\": \"n\", \"source\": { \"source\": \"nss-2025\" } }", "instrument.break-when")]
    [InlineData("{ \"items\": [\"nss/burnt-out\"], \"since\": \"nqps-2022\", \"reason\": \"reworded\", \"note\": \"n\", \"source\": { \"source\": \"nss-2025\" } }", "instrument.unknown-base")]
    public void Read_FaultyBreaks_AreRefused(string mark, string code)
    {
        string text = $$"""{ "format": "belonging.edition-breaks/1", "editions": ["nss-2024", "nss-2025"], "breaks": [{{mark}}] }""";

        Assert.Contains(code, EditionBreaksReader.Read(System.Text.Encoding.UTF8.GetBytes(text), InstrumentCatalog.BuiltIn).Problems.Select(p => p.Code));
    }

    [Fact]
    public void NationalScores_All_AreOfKnownMeasuresAndSources() => Assert.All(NationalScores.All, s =>
    {
        Assert.NotNull(InstrumentCatalog.BuiltIn.Find(s.Edition)!.FindMeasure(s.Indicator));
        Assert.NotNull(SourceCatalog.BuiltIn.Find(s.Source.Source));
    });

    private static Instrument Nss(int year) => InstrumentCatalog.BuiltIn.Find(InstrumentId.Parse($"nss-{year}"))!;

    private static EditionBreak? Between(string id, int from, int to) =>
        EditionBreaks.BuiltIn.Between(IndicatorId.Parse(id), Nss(from).Id, Nss(to).Id);

    private static ReadResult<Instrument> Read(string json) => InstrumentReader.Read(System.Text.Encoding.UTF8.GetBytes(json));
}
