using System.Globalization;
using Iapt.Belonging.Disclosure;
using Iapt.Belonging.Surveys;
using Iapt.Belonging.Teams;
using Iapt.Belonging.Tests.Surveys;

namespace Iapt.Belonging.Tests.Disclosure;

/// <summary>What is made of a staff-in-post list passes the same door as facts in rows.</summary>
public class StaffReleaseTest
{
    private static readonly Wave Service = Samples.Wave(("svc", null, 78), ("north", "svc", 40), ("south", "svc", 30), ("west", "svc", 8));

    [Fact]
    public async Task Release_StaffList_IsThatOfTheSameFactsInRows()
    {
        FactTable ofList = await ListAsync();
        string rows = string.Join('\n', ofList.Facts.Select(f => string.Create(CultureInfo.InvariantCulture, $"{f.Team},2026-03-27,{f.Indicator.Id},{f.Numerator},{f.Denominator}")));

        FactTable ofRows = (await FactRowReader.ReadAsync(
            Samples.Table(["team", "period", "fact", "numerator", "denominator"], rows.Split('\n').Select(r => r.Split(','))).CreateDataReader(), Service)).Require();

        Assert.Equal((await ReleaseAsync(ofRows)).Hash, (await ReleaseAsync(ofList)).Hash);
    }

    [Fact]
    public async Task Release_StaffList_HidesASmallTeamAndRoundsTheOthers()
    {
        Release release = await ReleaseAsync(await ListAsync());

        foreach (string fact in (string[])["people/headcount", "people/part-time-share", "people/newcomer-share", "people/contracted-share"])
        {
            Assert.Equal(MissingReason.Suppressed, release.Profile("local:west")[Subject.Parse(fact)].Missing);
            Assert.False(release.Profile("local:svc")[Subject.Parse(fact)].IsMissing);
        }

        Assert.Equal(80, release.Profile("local:svc")[Subject.Parse("people/headcount")].Value);
        Assert.True(release.Profile("local:svc")[Subject.Parse("people/part-time-share")] is { Value: double share } && double.IsInteger(Math.Round(share / 0.025, 6)));
        Assert.NotNull(release.Profile("local:svc")[Subject.Parse("diversity/ethnicity/variety")].Lower);
        Assert.Equal(MissingReason.Suppressed, release.Profile("local:north")[Subject.Parse("diversity/ethnicity/variety")].Missing);
    }

    private static async Task<FactTable> ListAsync()
    {
        IEnumerable<string[]> rows = Enumerable.Range(0, 78).Select(i => (string[])
        [
            $"p{i}", i < 40 ? "local:north" : i < 70 ? "local:south" : "local:west", i % 3 == 0 ? "0.6" : "1", i % 5 == 0 ? "2026-01-05" : "2019-01-05", i % 4 == 0 ? "H" : i % 7 == 0 ? "M" : "A",
        ]);
        return (await StaffInPostReader.ReadAsync(Samples.Table(["person", "team", "fte", "start", "ethnicity"], rows).CreateDataReader(), Service)).Require();
    }

    private static async Task<Release> ReleaseAsync(FactTable facts) => new BelongingScorer().Score((await Samples.ReadAsync(Service, [])).Require(), new ReleaseRegister(), facts);
}
