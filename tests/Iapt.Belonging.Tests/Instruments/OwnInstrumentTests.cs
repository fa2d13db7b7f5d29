using System.Text;
using Iapt.Belonging.Instruments;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Tests.Instruments;

/// <summary>What is checked when a host brings its own instrument, and what the project's own one promises.</summary>
public sealed class OwnInstrumentTests
{
    private const string Agree = """{ "id": "agree3", "unit": "score", "options": [{ "code": 1, "score": 0 }, { "code": 2, "score": 5 }, { "code": 3, "score": 10 }] }""";

    private static readonly Instrument Belonging = InstrumentCatalog.BuiltIn.Find(InstrumentId.Parse("belonging-1"))!;

    [Theory]
    [InlineData("""{ "code": 1, "score": 10 }, { "code": 2, "score": 5 }, { "code": 3, "score": 0 }""", "")]
    [InlineData("""{ "code": 3, "score": 0 }, { "code": 2, "score": 5 }, { "code": 1, "score": 10 }""", "")]
    [InlineData("""{ "code": 1, "score": 0 }, { "code": 2, "score": 10 }, { "code": 3, "score": 5 }""", "")]
    [InlineData("""{ "code": 1, "score": 0 }, { "code": 2, "score": 5 }""", "\"order\": \"reversed\", ")]
    [InlineData("""{ "code": 1, "score": 5 }, { "code": 2, "score": 5 }""", "")]
    [InlineData("""{ "code": 1, "score": 5 }, { "code": 2 }""", "\"order\": \"unordered\", ")]
    [InlineData("", "")]
    public void Read_AScaleThatRunsTheWrongWay_IsRefused(string options, string order)
    {
        ReadResult<Instrument> result = Read($$"""{ "id": "s", "unit": "score", {{order}}"options": [{{options}}] }""", Item("a", "me", "additive", "s"));

        Assert.False(result.IsValid);
        Assert.Equal("instrument.bad-scale", result.Problems[0].Code);
        Assert.Equal("/scales/0", result.Problems[0].Place.Pointer);
    }

    [Theory]
    [InlineData("""{ "code": 1, "score": 10 }, { "code": 2, "score": 5 }, { "code": 3, "score": 0 }""", "\"order\": \"reversed\", ")]
    [InlineData("""{ "code": 1, "score": 10 }, { "code": 2, "score": 0 }, { "code": 3, "score": 5 }""", "\"order\": \"unordered\", ")]
    [InlineData("""{ "code": 2, "score": 10 }, { "code": 1, "score": 0 }, { "code": 9 }""", "")]
    public void Read_AScaleAsDeclared_IsTaken(string options, string order) =>
        Assert.True(Read($$"""{ "id": "s", "unit": "score", {{order}}"options": [{{options}}] }""", Item("a", "me", "additive", "s")).IsValid);

    [Theory]
    [InlineData("me", "referent-shift", true)]
    [InlineData("my-team", "direct-consensus", true)]
    [InlineData("my-organisation", "direct-consensus", true)]
    [InlineData("my-manager", "direct-consensus", true)]
    [InlineData("me", "direct-consensus", false)]
    [InlineData("my-team", "referent-shift", false)]
    [InlineData("my-team", "additive", false)]
    public void Read_ReferentAgainstComposition_Warns(string referent, string composition, bool warns)
    {
        ReadResult<Instrument> result = Read(Agree, Item("a", referent, composition));

        Assert.True(result.IsValid);
        Assert.Equal(warns ? ["instrument.referent-mismatch"] : [], result.Problems.Select(p => p.Code));
        Assert.All(result.Problems, p => Assert.Equal((ProblemSeverity.Warning, "/items/0"), (p.Severity, p.Place.Pointer)));
    }

    [Fact]
    public void Read_AMeasureOfMixedReferents_WarnsOnceWhereItMixes()
    {
        ReadResult<Instrument> result = Read(
            Agree, $"{Item("a", "me", "additive")}, {Item("b", "my-team", "referent-shift")}", $"{Measure("m", "a", "b")}, {Measure("n", "m", "a")}");

        Assert.True(result.IsValid);
        Assert.Equal(["instrument.referent-mismatch"], result.Problems.Select(p => p.Code));
        Assert.Equal("/measures/0", result.Problems[0].Place.Pointer);
    }

    [Theory]
    [InlineData("my-organisation", "my-organisation", true)]
    [InlineData("my-organisation", "me", true)]
    [InlineData("my-team", "me", false)]
    public void Indicators_BuiltOnTheOrganisation_AreProxies(string first, string second, bool isProxy)
    {
        Instrument instrument = Read(Agree, $"{Item("a", first, "additive")}, {Item("b", second, "additive")}", Measure("m", "a", "b")).Require();

        Assert.Equal(isProxy, instrument.Indicators[^1].IsProxy);
        Assert.Equal(first == "my-organisation", instrument.Indicators[0].IsProxy);
    }

    [Theory]
    [InlineData("nss/compassionate-culture", true)]
    [InlineData("nss/advocacy", true)]
    [InlineData("nss/diversity-and-equality", true)]
    [InlineData("nss/work-life-balance", false)]
    [InlineData("nss/inclusion", false)]
    [InlineData("nss/line-management", false)]
    [InlineData("people/turnover", false)]
    public void Standard_Proxies_AreMarked(string id, bool isProxy) =>
        Assert.Equal(isProxy, IndicatorCatalog.Standard.Find(IndicatorId.Parse(id))!.IsProxy);

    [Fact]
    public void Read_AScaleWithAnError_IsToldOnceAndNotOfEveryItem()
    {
        string spoilt = File.ReadAllText(Iapt.Belonging.Testing.Repository.Path("docs", "examples", "instrument.json")).Replace("\"score\": 10", "\"score\": 30", StringComparison.Ordinal);

        Assert.All(InstrumentReader.Read(System.Text.Encoding.UTF8.GetBytes(spoilt)).Problems, p => Assert.Equal("number.out-of-range", p.Code));
    }

    [Fact]
    public void Read_AnItemTwice_IsRefused() => Assert.Equal(
        ["instrument.duplicate-id", "instrument.duplicate-number"],
        Read(Agree, $"{Item("a", "me", "additive")}, {Item("a", "me", "additive")}").Problems.Select(p => p.Code));

    [Fact]
    public void BuiltIn_Wording_IsThereOnlyWhereItIsOurs() => Assert.All(
        InstrumentCatalog.BuiltIn.Instruments,
        i => Assert.Equal(i.Id.Value == "belonging-1" ? i.Items.Length : 0, i.Items.Count(item => item.Wording is not null)));

    [Fact]
    public void BuiltIn_SharedIndicators_AreThoseOfEditions() => Assert.All(
        InstrumentCatalog.BuiltIn.Instruments.SelectMany(i => i.Indicators.Select(x => (x.Id, i.Id.Value))).GroupBy(p => p.Id).Where(g => g.Count() > 1),
        g => Assert.All(g, p => Assert.StartsWith("nss-", p.Value, StringComparison.Ordinal)));

    [Fact]
    public void Belonging1_Workload_ComesFirst() =>
        Assert.Equal(Belonging.Items.Take(4), Belonging.ItemsOf(Belonging.Measures[0]));

    [Fact]
    public void Belonging1_Measures_NeedTwoInThreeAndOneReferent()
    {
        Assert.All(Belonging.Measures, m => Assert.Equal(((2 * m.Parts.Length) + 2) / 3, m.MinimumAnswered));
        Assert.All(Belonging.Measures, m => Assert.Single(Belonging.ItemsOf(m).Select(i => i.Referent).Distinct()));
    }

    [Fact]
    public void Belonging1_Rights_SayThatItIsNotValidated()
    {
        Assert.Contains("CC0", Belonging.Rights, StringComparison.Ordinal);
        Assert.Contains("Not validated", Belonging.Rights, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, 7, false, 4, 5.0)]
    [InlineData(1, 7, true, 1, 10.0)]
    [InlineData(0, 4, false, 4, 10.0)]
    public void Linear_ACode_IsStretchedToTen(int low, int high, bool isReversed, int code, double score) =>
        Assert.Equal(score, ResponseScale.Linear("s", low, high, isReversed).Find(code)!.Score);

    private static string Item(string id, string referent, string composition, string scale = "agree3") =>
        $$"""{ "id": "{{id}}", "number": "{{id}}", "topic": "t", "scale": "{{scale}}", "referent": "{{referent}}", "composition": "{{composition}}" }""";

    private static string Measure(string id, params string[] parts) =>
        $$"""{ "id": "{{id}}", "topic": "t", "kind": "mean", "parts": [{{string.Join(", ", parts.Select(p => $"\"{p}\""))}}], "minimumAnswered": 1, "basis": "test" }""";

    private static ReadResult<Instrument> Read(string scale, string items, string measures = "") => InstrumentReader.Read(Encoding.UTF8.GetBytes(
        $$"""{ "format": "belonging.instrument/1", "id": "own-1", "name": "Own", "source": { "source": "iapt-belonging" }, "rights": "ours", "scales": [{{scale}}], "items": [{{items}}], "measures": [{{measures}}] }"""));
}
