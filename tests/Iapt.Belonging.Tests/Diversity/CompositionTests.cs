using Iapt.Belonging.Diversity;
using Iapt.Belonging.Statistics;
using Iapt.Belonging.Surveys;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Tests.Diversity;

public class CompositionTests
{
    private const int Seed = 20261125;

    private static readonly ReferencePopulation Residents = ReferencePopulation.BuiltIn.Single(p => p.Scheme.Id == "ethnicity");

    [Fact]
    public void BuiltIn_Age_HasTheBandsOfTheCodeList() => Assert.Equal(
        CodeLists.Find("age")!.Ladder,
        CompositionScheme.BuiltIn.Single(s => s.Id == "age").Categories.Select(c => c.Replace("-to-", "-", StringComparison.Ordinal).Replace("-and-over", "+", StringComparison.Ordinal)));

    [Fact]
    public void Variety_OfThoseWhoAreKnown_IsBlaus()
    {
        var composition = new Composition([4, 3, 2, 1], preferNotToSay: 1, notKnown: 1);

        Assert.Equal(0.70, composition.Variety.Value.Blau, 12);
        Assert.Equal(0.9333, composition.Variety.Value.BlauNormalised.Value, 4);
        Assert.Equal(10.0 / 12, composition.Coverage.Value, 12);
    }

    [Theory]
    [InlineData(8, 1, 1, true)]
    [InlineData(7, 2, 1, false)]
    [InlineData(79, 0, 21, false)]
    public void Variety_BelowTheLeastCoverage_IsNotComputedAndSaysHowManyAreMissing(int known, int preferNotToSay, int notKnown, bool isComputed)
    {
        var composition = new Composition([known, 0, 0, 0, 0], preferNotToSay, notKnown);

        Assert.Equal(isComputed, composition.Variety.IsComputed);
        Assert.Equal(isComputed, composition.Against(Residents, Confidence.NinetyFive).IsComputed);
        if (!isComputed) Assert.Equal(NotComputed.TooFewValues((long)Math.Ceiling(0.8 * composition.All), known), composition.Variety.Absence);
    }

    [Fact]
    public void Composition_OfNobody_HasNothing()
    {
        var nobody = new Composition([0, 0], 0, 0);
        var silent = new Composition([0, 0], 0, 5);

        Assert.Equal(NotComputedReason.NoData, nobody.Coverage.Absence.Reason);
        Assert.Equal(NotComputedReason.NoData, nobody.Variety.Absence.Reason);
        Assert.Equal(0, silent.Coverage.Value);
        Assert.Equal(NotComputedReason.NoData, silent.Variety.Absence.Reason);
    }

    [Fact]
    public void Against_APopulation_HasWilsonsShareOverTheShareThere()
    {
        // 12 of 120 Black, where the population has 4.0%: Wilson 0.0581 to 0.1667.
        ReferenceComparison comparison = new Composition([18, 12, 3, 3, 84], 0, 0).Against(Residents, Confidence.NinetyFive).Value;

        CategoryRepresentation black = comparison.Categories[1];
        Assert.Equal(("black", 0.04, 0.1), (black.Category, Math.Round(black.Reference, 12), black.Share.Value));
        Assert.Equal(2.5, black.Ratio.Value.Value, 9);
        Assert.Equal(black.Share.Interval.Lower / black.Reference, black.Ratio.Value.Interval.Lower, 12);
        Assert.Equal(0.0581 / 0.04, black.Ratio.Value.Interval.Lower, 2);
        Assert.Equal(0.1667 / 0.04, black.Ratio.Value.Interval.Upper, 2);
        Assert.Equal(0.121, comparison.Dissimilarity, 9);
    }

    [Fact]
    public void Against_ACategoryThatThePopulationLacks_HasNoRatio()
    {
        var population = new ReferencePopulation("invented", Residents.Scheme, Residents.Date, [0, 1, 1, 1, 1], Residents.Source);

        ReferenceComparison comparison = new Composition([5, 5, 5, 5, 5], 0, 0).Against(population, Confidence.NinetyFive).Value;

        Assert.Equal(NotComputedReason.ZeroDenominator, comparison.Categories[0].Ratio.Absence.Reason);
        Assert.Equal(1, comparison.Categories[1].Reference * 4, 12);
    }

    [Fact]
    public void Against_AnotherNumberOfCategories_IsRefused() =>
        Assert.Throws<ArgumentException>(() => new Composition([1, 2], 0, 0).Against(Residents, Confidence.NinetyFive));

    [Fact]
    public void WithUnknown_WhoeverTheUnknownAre_HoldsTheVarietyOfAll()
    {
        var random = new Random(Seed);
        for (int i = 0; i < 2_000; i++)
        {
            int categories = random.Next(2, 6);
            long[] known = [.. Enumerable.Range(0, categories).Select(_ => (long)random.Next(0, 30))];
            long[] unknown = [.. known.Select(_ => (long)random.Next(0, random.Next(1, 20)))];
            known[0]++;
            double share = (double)unknown.Sum() / (known.Sum() + unknown.Sum());
            double ofKnown = DiversityIndices.Of(known).Value.BlauNormalised.Value;

            Interval possible = Composition.WithUnknown(new Interval(ofKnown, ofKnown), share, categories);

            double ofAll = DiversityIndices.Of([.. known.Zip(unknown, (k, u) => k + u)]).Value.BlauNormalised.Value;
            Assert.True(ofAll >= possible.Lower - 1e-9 && ofAll <= possible.Upper + 1e-9, $"seed {Seed}, draw {i}: {ofAll} outside {possible}");
        }
    }

    [Fact]
    public void WithUnknown_NobodyUnknown_IsTheVarietyItself()
    {
        Interval same = Composition.WithUnknown(new Interval(0.3, 0.6), 0, 4);

        Assert.Equal(0.3, same.Lower, 12);
        Assert.Equal(0.6, same.Upper, 12);
    }

    [Fact]
    public void BuiltIn_EveryPopulation_HasASourceAndSharesThatAddUp() => Assert.All(ReferencePopulation.BuiltIn, p =>
    {
        Assert.NotNull(SourceCatalog.BuiltIn.Find(p.Source.Source));
        Assert.Equal(1, p.Shares.Sum(), 12);
        Assert.Equal(p.Scheme.Categories.Length, p.Shares.Length);
    });

    [Fact]
    public void BuiltIn_EveryIndicator_HasNoPolarityAndASourceAndItsCountsAreNotForRules() => Assert.All(CompositionScheme.BuiltIn, s =>
    {
        Assert.All(s.Counts.Append(s.Variety).Append(s.Coverage), i =>
        {
            Assert.Equal(Polarity.None, i.Polarity);
            Assert.Equal(IndicatorOrigin.PeopleFact, i.Origin);
            Assert.NotNull(SourceCatalog.BuiltIn.Find(i.Source.Source));
        });
        Assert.Same(s.Variety, IndicatorCatalog.Standard.Find(s.Variety.Id));
        Assert.Same(s.Coverage, IndicatorCatalog.Standard.Find(s.Coverage.Id));
        Assert.All(s.Counts, c => Assert.Null(IndicatorCatalog.Standard.Find(c.Id)));
    });
}
