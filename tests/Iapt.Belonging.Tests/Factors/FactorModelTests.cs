using System.Text;
using Iapt.Belonging.Factors;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Tests.Factors;

public sealed class FactorModelTests
{
    [Fact]
    public void BuiltIn_EveryFactor_HasASourceAndIsKnownToRules() => Assert.All(FactorModel.BuiltIn.Factors, f =>
    {
        Assert.NotNull(SourceCatalog.BuiltIn.Find(f.Source.Source));
        Assert.Same(f.Indicator, IndicatorCatalog.Standard.Find(f.Id));
    });

    [Theory]
    [InlineData("belonging")]
    [InlineData("comfort")]
    [InlineData("connection")]
    [InlineData("contribution")]
    [InlineData("belongingness")]
    [InlineData("uniqueness")]
    [InlineData("workload")]
    [InlineData("psychological-safety")]
    public void BuiltIn_TheFactorsOfBelonging_AreMeasuredByOurItemsAndByTheNhsStaffSurvey(string name)
    {
        Factor factor = FactorModel.BuiltIn.Find(IndicatorId.Parse($"factor/{name}"))!;

        Assert.Subset(factor.Measurements.Select(m => m.Family).ToHashSet(), new HashSet<string> { "belonging", "nss" });
    }

    // More of the factor is better, so each part has to point the same way.
    [Fact]
    public void BuiltIn_EveryPart_PointsTheWayOfTheFactor() => Assert.All(
        FactorModel.BuiltIn.Factors.SelectMany(f => f.Measurements).SelectMany(m => m.Parts),
        p => Assert.Equal(p.IsReversed ? Polarity.LowerIsBetter : Polarity.HigherIsBetter, p.Indicator.Polarity));

    [Fact]
    public void BuiltIn_EveryFamily_ComesOnceInAFactor() => Assert.All(
        FactorModel.BuiltIn.Factors, f => Assert.Equal(f.Measurements.Length, f.Measurements.Select(m => m.Family).Distinct().Count()));

    [Theory]
    [InlineData("leader-inclusiveness", Referent.MyManager, IndicatorOrigin.Survey)]
    [InlineData("shared-decisions", Referent.TheWork, IndicatorOrigin.Survey)]
    [InlineData("meeting-practice", Referent.TheWork, IndicatorOrigin.Practice)]
    [InlineData("comfort", Referent.Me, IndicatorOrigin.Survey)]
    public void Indicator_OfAFactor_InheritsFromItsParts(string name, Referent referent, IndicatorOrigin origin)
    {
        Indicator indicator = FactorModel.BuiltIn.Find(IndicatorId.Parse($"factor/{name}"))!.Indicator!;

        Assert.Equal((referent, origin), (indicator.Referent, indicator.Origin));
        Assert.Equal((IndicatorUnit.Score, 0, 10, Polarity.HigherIsBetter), (indicator.Unit, indicator.Minimum, indicator.Maximum, indicator.Polarity));
    }

    [Theory]
    [InlineData("organisational-support", true)]
    [InlineData("links-between-teams", false)]
    [InlineData("belonging", false)]
    public void Indicator_MeasuredByProxiesOnly_IsAProxy(string name, bool isProxy) =>
        Assert.Equal(isProxy, FactorModel.BuiltIn.Find(IndicatorId.Parse($"factor/{name}"))!.Indicator!.IsProxy);

    [Theory]
    [InlineData("""{ "indicator": "nss/inclusoin" }""", "factor.unknown-indicator")]
    [InlineData("""{ "indicator": "factor/belonging" }""", "factor.unknown-indicator")]
    [InlineData("""{ "indicator": "structure/sites" }""", "factor.no-range")]
    [InlineData("""{ "indicator": "nss/inclusion" }, { "indicator": "nss/inclusion" }""", "factor.duplicate-part")]
    [InlineData("""{ "indicator": "nss/inclusion" }, { "indicator": "belonging/inclusion" }""", "factor.mixed-families")]
    [InlineData("""{ "indicator": "nss/inclusion", "weight": 0 }""", "number.out-of-range")]
    [InlineData("""{ "indicator": "nss/inclusion", "weight": -1 }""", "number.out-of-range")]
    [InlineData("", "factor.empty")]
    public void Read_AFaultyMeasurement_IsRefused(string parts, string code)
    {
        ReadResult<FactorModel> result = Read($$"""{ "id": "factor/x", "topic": "x", "source": { "source": "iapt-belonging" }, "measurements": [{ "parts": [{{parts}}], "basis": "test" }] }""");

        Assert.False(result.IsValid);
        Assert.Contains(code, result.Problems.Select(p => p.Code));
    }

    [Fact]
    public void Read_AnUnknownIndicator_NamesTheNearest() => Assert.Contains(
        "nss/inclusion",
        Read("""{ "id": "factor/x", "topic": "x", "source": { "source": "iapt-belonging" }, "measurements": [{ "parts": [{ "indicator": "nss/inclusoin" }], "basis": "test" }] }""").Problems[0].Expected,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("factor/x", "factor/x", "factor.duplicate-id")]
    [InlineData("nss/x", "factor/x", "factor.name")]
    public void Read_AFaultyName_IsRefused(string one, string other, string code)
    {
        string Factor(string id) => $$"""{ "id": "{{id}}", "topic": "x", "source": { "source": "iapt-belonging" }, "measurements": [{ "parts": [{ "indicator": "nss/inclusion" }], "basis": "test" }] }""";

        Assert.Contains(code, Read($"{Factor(one)}, {Factor(other)}").Problems.Select(p => p.Code));
    }

    private static ReadResult<FactorModel> Read(string factors) =>
        FactorModelReader.Read(Encoding.UTF8.GetBytes($$"""{ "format": "belonging.factors/1", "factors": [{{factors}}] }"""), IndicatorCatalog.Measured);
}
