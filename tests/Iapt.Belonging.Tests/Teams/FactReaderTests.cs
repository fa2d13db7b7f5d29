using System.Text;
using Iapt.Belonging.Teams;
using Iapt.Belonging.Testing;

namespace Iapt.Belonging.Tests.Teams;

public sealed class FactReaderTests
{
    private static readonly string Example = File.ReadAllText(Repository.Path("docs", "examples", "facts.json"));

    [Fact]
    public void BuiltIn_EveryFactOfPracticeAndStructure_CanBeAsked() => Assert.All(
        FactCatalog.BuiltIn.Indicators, i => Assert.Equal(i.Origin == IndicatorOrigin.Practice, i.Question is not null && i.Question.Contains('?', StringComparison.Ordinal)));

    [Fact]
    public void BuiltIn_EveryFactAboutPeople_SaysWhatIsCounted() => Assert.All(
        FactCatalog.BuiltIn.Indicators,
        i => Assert.Equal((i.Origin == IndicatorOrigin.PeopleFact, i.Unit != IndicatorUnit.Count), (i.Formula is not null, i.Formula?.Contains(" / ", StringComparison.Ordinal) ?? i.Unit != IndicatorUnit.Count)));

    [Fact]
    public void BuiltIn_Groups_HaveTheOriginOfTheirName() => Assert.All(
        FactCatalog.BuiltIn.Indicators,
        i => Assert.Equal(i.Id.Value.StartsWith("people/", StringComparison.Ordinal) || i.Id.Value.StartsWith("wres/", StringComparison.Ordinal), i.Origin == IndicatorOrigin.PeopleFact));

    [Fact]
    public void BuiltIn_EveryProportionAndFlag_RunsFromZeroToOne() => Assert.All(
        FactCatalog.BuiltIn.Indicators.Where(i => i.Unit is IndicatorUnit.Proportion or IndicatorUnit.Flag), i => Assert.Equal((0, 1), (i.Minimum, i.Maximum)));

    [Fact]
    public void BuiltIn_EverySource_IsKnown() => Assert.All(FactCatalog.BuiltIn.Indicators, i => Assert.NotNull(SourceCatalog.BuiltIn.Find(i.Source.Source)));

    [Fact]
    public void Standard_HoldsFactsAndSurveyIndicatorsOnce()
    {
        Assert.NotNull(IndicatorCatalog.Standard.Find(IndicatorId.Parse("practice/named-chair")));
        Assert.NotNull(IndicatorCatalog.Standard.Find(IndicatorId.Parse("nss/inclusion")));
        Assert.Throws<ArgumentException>(() => IndicatorCatalog.Standard.With(FactCatalog.BuiltIn.Indicators));
    }

    [Theory]
    [InlineData("\"minimum\": 0", "\"minimum\": 1, \"x\": 0", "json.unknown-member")]
    [InlineData("\"maximum\": 1", "\"maximum\": 100", "number.out-of-range")]
    [InlineData("\"minimum\": 0,\n      \"maximum\": 1", "\"minimum\": 1,\n      \"maximum\": 0", "fact.range")]
    [InlineData("\"practice\"", "\"survey\"", "fact.origin")]
    [InlineData("\"proportion\"", "\"category\"", "fact.categories")]
    [InlineData("\"polarity\"", "\"categories\": [\"a\"], \"polarity\"", "fact.categories")]
    [InlineData("\"local/buddies\"", "\"Local Buddies\"", "id.invalid-character")]
    public void Read_OneThingIsWrong_IsNamed(string from, string to, string code)
    {
        Assert.Contains(from, Example, StringComparison.Ordinal);

        Assert.Contains(Read(Example.Replace(from, to, StringComparison.Ordinal)).Problems, p => p.Code == code);
    }

    [Fact]
    public void Read_AFactTwice_IsRefused()
    {
        int start = Example.IndexOf("    {", StringComparison.Ordinal);
        string fact = Example[start..Example.LastIndexOf(']')].TrimEnd();

        Assert.Equal("fact.duplicate-id", Assert.Single(Read(Example.Replace(fact, $"{fact}, {fact}", StringComparison.Ordinal)).Problems).Code);
    }

    [Fact]
    public void Read_ACategory_KeepsItsOrder()
    {
        string category = Example.Replace("\"proportion\"", "\"category\", \"categories\": [\"2\", \"8a\", \"9\"]", StringComparison.Ordinal);

        Assert.Equal("fact.categories", Assert.Single(Read(category).Problems).Code);
        Indicator indicator = Read(category.Replace("\"maximum\": 1", "\"maximum\": 2", StringComparison.Ordinal)).Require().Indicators[0];
        Assert.Equal("2 8a 9", string.Join(' ', indicator.Categories));
    }

    private static ReadResult<IndicatorCatalog> Read(string text) => FactReader.Read(Encoding.UTF8.GetBytes(text));
}
