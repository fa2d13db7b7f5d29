using Iapt.Belonging.Instruments;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Tests.Instruments;

public sealed class BuiltInInstrumentsTests
{
    private static readonly Instrument Nss = Find("nss-2024");

    public static TheoryData<string> Names { get; } = [.. InstrumentCatalog.BuiltIn.Instruments.Select(i => i.Id.Value)];

    [Fact]
    public void BuiltIn_Loaded_HasAllInstruments() =>
        Assert.Equal(["belonging-1", "edmondson-1999", "ihi-2017", "nqps-2022", "nss-2021", "nss-2022", "nss-2023", "nss-2024", "nss-2025"], InstrumentCatalog.BuiltIn.Instruments.Select(i => i.Id.Value));

    [Theory]
    [MemberData(nameof(Names))]
    public void BuiltIn_EverySource_IsInTheSourceCatalogue(string name) =>
        Assert.All(Find(name).Indicators, i => Assert.NotNull(SourceCatalog.BuiltIn.Find(i.Source.Source)));

    [Theory]
    [MemberData(nameof(Names))]
    public void BuiltIn_EveryScale_ReachesBothEnds(string name) =>
        Assert.All(Find(name).Items, i => Assert.Equal((0, i.Scale.Maximum), (i.Scale.Options.Min(o => o.Score), i.Scale.Options.Max(o => o.Score))));

    [Theory]
    [InlineData("nss/inclusion", "q7h q7i q8b q8c", 3)]
    [InlineData("nss/compassionate-culture", "q6a q25a q25b q25c q25d", 4)]
    [InlineData("nss/diversity-and-equality", "q15 q16a q16b q21", 3)]
    [InlineData("nss/burnout", "q12a q12b q12c q12d q12e q12f q12g", 5)]
    [InlineData("nss/negative-experiences", "q11b q11c q11d q13a q13b q13c q14a q14b q14c", 6)]
    [InlineData("nss/health-and-safety-climate", "q3g q3h q3i q5a q11a q13d q14d", 5)]
    [InlineData("nss/team-working", "q7a q7b q7c q7d q7e q7f q7g q8a", 6)]
    [InlineData("nss/paragraph-41-engagement", "q3d q3e q3f q9c q9f", 4)]
    public void Nss_Measure_HasThePublishedQuestions(string id, string numbers, int minimum)
    {
        Measure measure = Nss.FindMeasure(IndicatorId.Parse(id))!;

        Assert.Equal(numbers.Split(' '), measure.Parts.Select(p => Nss.FindItem(p)!.Number));
        Assert.Equal(minimum, measure.MinimumAnswered);
    }

    [Fact]
    public void Nss_MeasureOfSeveralItems_NeedsTwoInThree() => Assert.All(
        Nss.Measures.Where(m => Nss.FindItem(m.Parts[0]) is not null),
        m => Assert.Equal((int)Math.Ceiling(2.0 * m.Parts.Length / 3), m.MinimumAnswered));

    [Theory]
    [InlineData("nss/compassionate-and-inclusive", 4, 3)]
    [InlineData("nss/voice-that-counts", 2, 2)]
    [InlineData("nss/safe-and-healthy", 3, 3)]
    [InlineData("nss/always-learning", 2, 2)]
    [InlineData("nss/work-flexibly", 2, 2)]
    [InlineData("nss/we-are-a-team", 2, 2)]
    [InlineData("nss/staff-engagement", 3, 2)]
    [InlineData("nss/morale", 3, 2)]
    public void Nss_Element_IsMadeOfSubScores(string id, int parts, int minimum)
    {
        Measure measure = Nss.FindMeasure(IndicatorId.Parse(id))!;

        Assert.All(measure.Parts, p => Assert.NotNull(Nss.FindMeasure(p)));
        Assert.Equal((parts, minimum), (measure.Parts.Length, measure.MinimumAnswered));
    }

    [Theory]
    [InlineData("q2a", 5, 10.0)]
    [InlineData("q5a", 5, 0.0)]
    [InlineData("q26a", 1, 10.0)]
    [InlineData("q11c", 1, 0.0)]
    [InlineData("q14b", 2, 0.0)]
    [InlineData("q15", 3, 5.0)]
    [InlineData("q23b", 2, 5.0)]
    [InlineData("q13d", 5, 10.0)]
    [InlineData("q13d", 4, null)]
    [InlineData("q6a", 6, null)]
    [InlineData("q6a", 9, null)]
    public void Nss_Answer_ConvertsToItsScore(string number, int code, double? score) =>
        Assert.Equal(score, Nss.Items.Single(i => i.Number == number).Scale.Find(code)!.Score);

    [Fact]
    public void Nss_AppraisalItems_AreSteeredByHavingHadOne()
    {
        IEnumerable<Item> steered = Nss.Items.Where(i => i.Filter is not null);

        Assert.Equal(["q23b", "q23c", "q23d"], steered.Select(i => i.Number));
        Assert.All(steered, i => Assert.Equal([(2, 0.0), (3, null)], i.Filter!.Replacements.Select(r => (r.Code, r.Score))));
    }

    [Fact]
    public void Edmondson_ThreeItems_AreReversed() => Assert.Equal(
        ["edmondson/mistakes-held-against", "edmondson/difference-rejected", "edmondson/hard-to-ask-for-help"],
        Find("edmondson-1999").Items.Where(i => i.Scale.Find(1)!.Score == 10).Select(i => i.Id.Value));

    [Theory]
    [InlineData("nss/line-management", Referent.MyManager, CompositionModel.ReferentShift)]
    [InlineData("nss/team-working", Referent.MyTeam, CompositionModel.ReferentShift)]
    [InlineData("nss/burnout", Referent.Me, CompositionModel.Additive)]
    [InlineData("nss/inclusion", Referent.Me, CompositionModel.DirectConsensus)]
    [InlineData("edmondson/psychological-safety", Referent.MyTeam, CompositionModel.ReferentShift)]
    public void Indicators_OfAMeasure_TakeTheCommonestReferent(string id, Referent referent, CompositionModel composition)
    {
        Indicator indicator = IndicatorCatalog.Standard.Find(IndicatorId.Parse(id))!;

        Assert.Equal((referent, composition), (indicator.Referent, indicator.Composition));
    }

    [Fact]
    public void Indicators_OfAProportion_RunFromZeroToOne()
    {
        Indicator indicator = IndicatorCatalog.Standard.Find(IndicatorId.Parse("ihi/all-three"))!;

        Assert.Equal((IndicatorUnit.Proportion, 0, 1), (indicator.Unit, indicator.Minimum, indicator.Maximum));
    }

    private static Instrument Find(string name) => InstrumentCatalog.BuiltIn.Find(InstrumentId.Parse(name))!;

    [Theory]
    [InlineData("nss/safe-to-speak-up", "nss-2024")]
    [InlineData("nss/inclusion", "nss-2024")]
    public void Standard_IndicatorOfSeveralEditions_IsDescribedByTheEditionThatCanBeLookedUp(string id, string source) =>
        Assert.Equal(source, IndicatorCatalog.Standard.Find(IndicatorId.Parse(id))!.Source.Source.Value);
}
