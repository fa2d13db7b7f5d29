using System.Data.Common;
using System.Globalization;
using Iapt.Belonging.Published;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Tests.Published;

public sealed class PublishedFactsTests
{
    private const string WresHead = "indicator,ods_code,white_rate,bme_rate,bme_to_white_ratio";
    private const string SicknessHead = "month,ods_code,fte_days_lost,fte_days_available";

    private static readonly DateOnly April = new(2024, 4, 1);
    private static readonly Subject Absence = Subject.Of(IndicatorId.Parse("people/sickness-absence"));

    [Fact]
    public async Task ReadWresAsync_TheSample_IsTheFileJoinedByCode()
    {
        using DbDataReader rows = Samples.Open("nhs-wres-2024", "wres-indicators.csv");
        PublishedFacts facts = (await PublishedFacts.ReadWresAsync(rows, default)).Require();

        TeamProfile profile = facts.AddTo(Profile("ods:R0A"));

        Estimate ratio = profile[Subject.Of(IndicatorId.Parse("wres/career-progression"))];
        Assert.Equal(Estimate.WithoutInterval(0.828301, PublishedMethods.PublishedRatio), ratio);
        Assert.Equal(4, profile.Estimates.Length);
    }

    [Fact]
    public async Task AddTo_AnOrganisationThatIsNotListed_StaysAsItIs()
    {
        using DbDataReader rows = Samples.Open("nhs-wres-2024", "wres-indicators.csv");
        PublishedFacts facts = (await PublishedFacts.ReadWresAsync(rows, default)).Require();
        TeamProfile profile = Profile("ods:ZZZ");

        Assert.Same(profile, facts.AddTo(profile));
    }

    [Theory]
    [InlineData("WRES5,RNU,0,0.2,1.5", MissingReason.NotCalculable)]
    [InlineData("WRES5,RNU,-,-,-", MissingReason.WithheldByPublisher)]
    [InlineData("WRES5,RNU,,,", MissingReason.NotAsked)]
    public async Task ReadWresAsync_NoRatio_SaysWhy(string row, MissingReason reason)
    {
        using DbDataReader rows = Samples.Table(WresHead, row);
        PublishedFacts facts = (await PublishedFacts.ReadWresAsync(rows, default)).Require();

        Assert.Equal(reason, facts.AddTo(Profile("ods:RNU"))[Subject.Of(IndicatorId.Parse("wres/harassment-from-public"))].Missing);
    }

    [Theory]
    [InlineData("WRES9,RNU,0.2,0.2,1", "published.unknown-indicator")]
    [InlineData("WRES5,R U,0.2,0.2,1", "published.organisation-code")]
    [InlineData("WRES5,RNU,0.2,0.3,1", "published.ratio")]
    [InlineData("WRES5,RNU,20,0.3,1", "published.out-of-range")]
    [InlineData("WRES5,RNU,a,0.3,1", "published.type")]
    [InlineData("WRES5,RNU,,0.3,1", "published.incomplete")]
    public async Task ReadWresAsync_ABadRow_IsNamed(string row, string code)
    {
        using DbDataReader rows = Samples.Table(WresHead, row);

        Assert.Equal(code, Assert.Single((await PublishedFacts.ReadWresAsync(rows, default)).Problems).Code);
    }

    [Fact]
    public async Task ReadWresAsync_ARowTwice_IsRefused()
    {
        using DbDataReader rows = Samples.Table(WresHead, "WRES5,RNU,0.2,0.2,1", "WRES5,RNU,0.2,0.2,1");

        Assert.Equal("published.duplicate-row", Assert.Single((await PublishedFacts.ReadWresAsync(rows, default)).Problems).Code);
    }

    [Fact]
    public async Task ReadWresAsync_AnUnknownColumn_IsRefused()
    {
        using DbDataReader rows = Samples.Table(WresHead + ",employee_id", "WRES5,RNU,0.2,0.2,1,7");

        Assert.Equal("published.unknown-column", Assert.Single((await PublishedFacts.ReadWresAsync(rows, default)).Problems).Code);
    }

    [Fact]
    public async Task ReadSicknessAbsenceAsync_TwelveMonths_AreSummedExactly()
    {
        using DbDataReader rows = Samples.Table([SicknessHead, .. Months(April, 12).Select((m, i) => $"{m},RNU,{i + 1},100"), "2024-03,RNU,99,100"]);
        PublishedFacts facts = (await PublishedFacts.ReadSicknessAbsenceAsync(rows, April, default)).Require();

        Assert.Equal(Estimate.Exact(78 / 1200.0), facts.AddTo(Profile("ods:RNU"))[Absence]);
    }

    [Fact]
    public async Task ReadSicknessAbsenceAsync_ElevenMonths_AreNoYear()
    {
        using DbDataReader rows = Samples.Table([SicknessHead, .. Months(April, 11).Select(m => $"{m},RNU,1,100")]);
        PublishedFacts facts = (await PublishedFacts.ReadSicknessAbsenceAsync(rows, April, default)).Require();

        Assert.Equal(MissingReason.NoData, facts.AddTo(Profile("ods:RNU"))[Absence].Missing);
    }

    [Theory]
    [InlineData("2024-4,RNU,1,100", "published.month")]
    [InlineData("2024-04,RNU,101,100", "published.out-of-range")]
    [InlineData("2024-04,RNU,x,100", "published.type")]
    [InlineData("2024-04,,1,100", "published.organisation-code")]
    public async Task ReadSicknessAbsenceAsync_ABadRow_IsNamed(string row, string code)
    {
        using DbDataReader rows = Samples.Table(SicknessHead, row);

        Assert.Equal(code, Assert.Single((await PublishedFacts.ReadSicknessAbsenceAsync(rows, April, default)).Problems).Code);
    }

    [Theory]
    [InlineData(AnalysisUnit.Team)]
    [InlineData(AnalysisUnit.Service)]
    public async Task AddTo_WresBelowAnOrganisation_IsRefused(AnalysisUnit unit)
    {
        using DbDataReader rows = Samples.Table(WresHead, "WRES5,RNU,0.2,0.3,1.5");
        PublishedFacts facts = (await PublishedFacts.ReadWresAsync(rows, default)).Require();

        Assert.Throws<ArgumentException>(() => facts.AddTo(Profile("ods:RNU", unit)));
    }

    private static IEnumerable<string> Months(DateOnly first, int count) =>
        Enumerable.Range(0, count).Select(i => first.AddMonths(i).ToString("yyyy-MM", CultureInfo.InvariantCulture));

    private static TeamProfile Profile(string team, AnalysisUnit unit = AnalysisUnit.Organisation) => new(
        TeamId.Parse(team), new DateOnly(2024, 11, 30), Origin.Declared, new TeamContext(unit), null, []);
}
