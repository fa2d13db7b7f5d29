using Iapt.Belonging.Disclosure;
using Iapt.Belonging.Surveys;
using Iapt.Belonging.Teams;
using Iapt.Belonging.Tests.Surveys;

namespace Iapt.Belonging.Tests.Disclosure;

public class FactReleaseTest
{
    private static readonly Wave Service = Samples.Wave(("svc", null, 65), ("north", "svc", 30), ("south", "svc", 24), ("west", "svc", 11));

    private static readonly IndicatorCatalog Indicators = IndicatorCatalog.Standard.With(
    [
        Indicator("people/formal-cases", IndicatorUnit.Count, 500),
        Indicator("people/span-of-control", IndicatorUnit.Ratio, 100),
        Indicator("people/new-lead", IndicatorUnit.Flag, 1),
    ]);

    [Fact]
    public async Task Release_FactsOfPractice_AreExact()
    {
        Release release = await ReleaseAsync("west practice/chair-rotation 1 3", "west structure/sites 2 1", "north practice/named-chair 0 1", "south practice/chair-rotation 0 0");

        Assert.Equal(Estimate.Exact(1.0 / 3), release.Profile("local:west")[Subject.Parse("practice/chair-rotation")]);
        Assert.Equal(Estimate.Exact(2), release.Profile("local:west")[Subject.Parse("structure/sites")]);
        Assert.Equal(Estimate.Exact(0), release.Comparable(TeamId.Parse("local:north"))[Subject.Parse("practice/named-chair")]);
        Assert.Equal(MissingReason.NotCalculable, release.Profile("local:south")[Subject.Parse("practice/chair-rotation")].Missing);
        Assert.Equal(MissingReason.NoData, release.Profile("local:south")[Subject.Parse("structure/sites")].Missing);
    }

    [Fact]
    public async Task Release_RateOfPeople_IsRoundedWithWilsonsLimits()
    {
        Release release = await ReleaseAsync("north people/turnover 10 30");

        Estimate turnover = release.Profile("local:north")[Subject.Parse("people/turnover")];
        Assert.Equal(0.325, turnover.Value!.Value, 9);
        // Of 30, the fewest of the band: 9 (0.3125 rounded down) and 11 (0.3375 rounded up); Wilson 95%.
        Assert.Equal(0.1666, turnover.Lower!.Value, 3);
        Assert.Equal(0.5449, turnover.Upper!.Value, 3);
        Assert.Equal(new SizeBand(30, 49), turnover.Answers);
    }

    [Theory]
    [InlineData("west people/turnover 0 11")]
    [InlineData("west people/turnover 1 11")]
    [InlineData("west people/turnover 2 11")]
    public async Task Release_NoneOrFew_AreOneBand(string row)
    {
        Estimate turnover = (await ReleaseAsync(row)).Profile("local:west")[Subject.Parse("people/turnover")];

        Assert.Null(turnover.Value);
        Assert.Equal((await ReleaseAsync("west people/turnover 0 11")).Profile("local:west")[Subject.Parse("people/turnover")], turnover);
    }

    [Fact]
    public async Task Release_FewPeopleBehindARate_HidesItAndASibling()
    {
        Release release = await ReleaseAsync("svc people/turnover 9 50", "north people/turnover 4 22", "south people/turnover 3 20", "west people/turnover 2 8");

        Assert.Equal(
            ["north", "svc"],
            release.Profiles.Where(p => !p[Subject.Parse("people/turnover")].IsMissing).Select(p => p.Context.Name));
        Assert.Equal(MissingReason.Suppressed, release.Profile("local:west")[Subject.Parse("people/turnover")].Missing);
        Assert.Equal(MissingReason.Suppressed, release.Profile("local:south")[Subject.Parse("people/turnover")].Missing);
    }

    [Fact]
    public async Task Release_FewStaffBesidesAShownTeam_HideItEvenIfTheDenominatorsAreLarge()
    {
        Wave wave = Samples.Wave(("svc", null, 40), ("north", "svc", 35));

        Release release = await ReleaseAsync(wave, "svc people/turnover 9 40", "north people/turnover 4 20");

        Assert.NotNull(release.Profile("local:svc")[Subject.Parse("people/turnover")].Lower);
        Assert.Equal(MissingReason.Suppressed, release.Profile("local:north")[Subject.Parse("people/turnover")].Missing);
    }

    [Theory]
    [InlineData(0, null, 0, 2)]
    [InlineData(2, null, 0, 2)]
    [InlineData(3, 5.0, 3, 7)]
    [InlineData(12, 10.0, 8, 12)]
    public async Task Release_CountsOfPeople_AreToBaseFive(int cases, double? value, double lower, double upper)
    {
        Estimate released = (await ReleaseAsync($"north people/formal-cases {cases} 1")).Profile("local:north")[Subject.Parse("people/formal-cases")];

        Assert.Equal((value, lower, upper), (released.Value, released.Lower, released.Upper));
        Assert.Null(released.Answers);
    }

    [Fact]
    public async Task Release_RatioOfPeople_HasAValueAndNoInterval()
    {
        Estimate ratio = (await ReleaseAsync("north people/span-of-control 1.31 1")).Profile("local:north")[Subject.Parse("people/span-of-control")];

        Assert.Equal(1.3, ratio.Value!.Value, 9);
        Assert.Null(ratio.Lower);
    }

    [Fact]
    public async Task Release_FlagAboutPeople_IsHiddenInASmallTeam()
    {
        Wave small = Samples.Wave(("svc", null, 40), ("north", "svc", 30), ("west", "svc", 10));

        Release release = await ReleaseAsync(small, "north people/new-lead 1 1", "west people/new-lead 1 1", "svc people/new-lead 1 1");

        Assert.Equal(MissingReason.Suppressed, release.Profile("local:west")[Subject.Parse("people/new-lead")].Missing);
        Assert.Equal(1, release.Profile("local:svc")[Subject.Parse("people/new-lead")].Value);
    }

    [Fact]
    public async Task Release_FactsOfAnotherWave_AreRefused()
    {
        FactTable facts = await FactsAsync(Service, "west structure/sites 2 1");
        Wave other = Samples.Wave(("svc", null, 10));
        Survey survey = (await Samples.ReadAsync(other, [])).Require();

        var refusal = Assert.Throws<ProblemsException>(() => new BelongingScorer().Score(survey, new ReleaseRegister(), facts));

        Assert.Equal("release.other-wave", refusal.Problems.Single().Code);
    }

    private static Indicator Indicator(string id, IndicatorUnit unit, double maximum) => new(
        IndicatorId.Parse(id), "invented", unit, 0, maximum, Polarity.None, IndicatorOrigin.PeopleFact, Referent.TheWork, CompositionModel.Fact, new Citation(SourceId.Parse("iapt-belonging")));

    private static Task<Release> ReleaseAsync(params string[] facts) => ReleaseAsync(Service, facts);

    private static async Task<Release> ReleaseAsync(Wave wave, params string[] facts)
    {
        Survey survey = (await Samples.ReadAsync(wave, [])).Require();
        return new BelongingScorer().Score(survey, new ReleaseRegister(), await FactsAsync(wave, facts));
    }

    private static async Task<FactTable> FactsAsync(Wave wave, params string[] facts)
    {
        IEnumerable<string[]> rows = facts.Select(f => f.Split(' ')).Select(f => new[] { $"local:{f[0]}", "2026-03", f[1], f[2], f[3] });
        return (await FactRowReader.ReadAsync(Samples.Table(["team", "period", "fact", "numerator", "denominator"], rows).CreateDataReader(), wave, Indicators)).Require();
    }
}
