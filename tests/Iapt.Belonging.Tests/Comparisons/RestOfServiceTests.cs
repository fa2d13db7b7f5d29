using Iapt.Belonging.Comparisons;
using Iapt.Belonging.Disclosure;
using Iapt.Belonging.Statistics;
using Iapt.Belonging.Teams;
using Iapt.Belonging.Testing;
using Iapt.Belonging.Tests.Disclosure;

namespace Iapt.Belonging.Tests.Comparisons;

public sealed class RestOfServiceTests
{
    private static readonly PercentileSubject Percentile = new(Invented.Voice, BenchmarkId.RestOfService);

    [Fact]
    public void AddTo_AService_TellsEachTeamWhereItStands()
    {
        TeamProfile[] service = Invented.Service(3, 6.4, 6.5, 6.6, 6.5, 8);
        TeamProfile[] compared = [.. RestOfService.AddTo(service)];

        LeaveOneOutResult expected = LeaveOneOut.Of([3, 6.4, 6.5, 6.6, 6.5, 8], [.. service.Select(_ => 0.9 / 1.959963984540054)]).Value[0];
        Estimate low = compared[0][Percentile];
        Assert.Equal(service.Select(p => p.Team), compared.Select(p => p.Team));
        Assert.Equal(expected.ShareBelow.Value, low.Value!.Value, 1e-6);
        Assert.Equal(expected.ShareBelow.Interval.Upper, low.Upper!.Value, 1e-6);
        Assert.Equal(("percentile/rest-of-service", new SizeBand(20, 29)), (low.Method!.Value, low.Answers));
        Assert.True(compared[0][Percentile].Value < compared[1][Percentile].Value && compared[1][Percentile].Value < compared[5][Percentile].Value);
    }

    [Fact]
    public void AddTo_OtherOrder_GivesEachTeamTheSame()
    {
        TeamProfile[] service = Invented.Service(3, 6.4, 6.5, 6.6, 6.5, 8, 7);
        TeamProfile[] turned = [.. RestOfService.AddTo([.. service.Reverse()]).Reverse()];

        Assert.All(RestOfService.AddTo(service).Zip(turned), pair => Assert.Equal(pair.First[Percentile], pair.Second[Percentile]));
    }

    [Fact]
    public void AddTo_FewerThanFiveOthers_SaysNothing()
    {
        Assert.All(RestOfService.AddTo(Invented.Service(3, 6, 6, 7, 8)), p => Assert.Equal(MissingReason.NotCalculable, p[Percentile].Missing));
        Assert.All(RestOfService.AddTo(Invented.Service(3, 6, 6, 7, 8, 9)), p => Assert.NotNull(p[Percentile].Value));
    }

    [Fact]
    public void AddTo_ATeamThatIsNotShown_KeepsItsReasonAndIsNotAmongTheOthers()
    {
        TeamProfile[] service = [.. Invented.Service(3, 6, 6.5, 7, 7.5, 8), Invented.Team("z", Estimate.None(MissingReason.Suppressed))];
        TeamProfile[] compared = [.. RestOfService.AddTo(service)];

        Assert.Equal(MissingReason.Suppressed, compared[6][Percentile].Missing);
        Assert.Equal(RestOfService.AddTo(service[..6])[0][Percentile], compared[0][Percentile]);
    }

    [Fact]
    public void AddTo_ABand_CountsByItsMiddleAndGetsABand()
    {
        TeamProfile[] service = [.. Invented.Service(3, 6, 6.5, 7, 7.5), Invented.Team("z", Invented.Band(8.2, 10))];
        TeamProfile[] middle = [.. Invented.Service(3, 6, 6.5, 7, 7.5), Invented.Team("z", Invented.Score(9.1, 0.9))];
        TeamProfile[] compared = [.. RestOfService.AddTo(service)];
        Estimate expected = RestOfService.AddTo(middle)[5][Percentile];

        Assert.Equal((true, expected.Lower, expected.Upper), (compared[5][Percentile].IsBand, compared[5][Percentile].Lower, compared[5][Percentile].Upper));
        Assert.Equal(RestOfService.AddTo(middle)[0][Percentile], compared[0][Percentile]);
    }

    [Fact]
    public void AddTo_ANumberOfUnknownUncertainty_IsNotCompared()
    {
        TeamProfile bare = Invented.Team("z", Estimate.WithoutInterval(5, MethodId.Parse("declared")));

        Assert.Equal(MissingReason.NotCalculable, RestOfService.AddTo([.. Invented.Service(3, 6, 6.5, 7, 7.5, 8), bare])[6][Percentile].Missing);
    }

    [Theory]
    [InlineData("nss/manager-listens")] // scores a person
    [InlineData("factor/agency")] // may be made of other parts
    [InlineData("practice/named-chair")] // yes and no
    public void AddTo_WhatIsNeverCompared_IsLeftAlone(string indicator)
    {
        TeamProfile[] service = [.. Enumerable.Range(0, 8).Select(i => Invented.Team($"t{i}", [(indicator, Estimate.Measured(0.5, 0.1 * (i % 5), 0.9, MethodId.Exact))]))];

        Assert.All(RestOfService.AddTo(service).Zip(service), pair => Assert.Equal(pair.Second.Estimates.AsEnumerable(), pair.First.Estimates.AsEnumerable()));
    }

    [Fact]
    public void AddTo_TeamsOfOtherServicesDatesAndQuestionnaires_AreNotTheRest()
    {
        (string, Estimate)[] voice = [(Invented.Voice.Value, Invented.Score(6, 0.9))];
        TeamProfile[] service = Invented.Service(3, 6, 6.5, 7, 7.5);
        Origin other = Origin.FromRelease("sha256:" + new string('a', 64), WaveId.Parse("w"), Instruments.Edition);
        foreach (TeamProfile stranger in new[] { Invented.Team("z", voice, partOf: "local:other"), Invented.Team("z", voice, date: "2026-04-30"), Invented.Team("z", voice, origin: other), Invented.Team("z", voice, partOf: null) })
        {
            Assert.Null(RestOfService.AddTo([.. service, stranger])[0][Percentile].Value);
        }

        Assert.NotNull(RestOfService.AddTo([.. service, Invented.Team("z", voice)])[0][Percentile].Value);
    }

    [Fact]
    public void AddTo_WholeOrganisations_AreLeftToBenchmarks()
    {
        TeamProfile[] trusts = [.. Invented.Service(3, 6, 6.5, 7, 7.5, 8).Select(p => new TeamProfile(p.Team, p.Date, p.Origin, new TeamContext(AnalysisUnit.Organisation, partOf: p.Context.PartOf), null, p.Estimates))];

        Assert.Empty(RestOfService.Explain(trusts));
    }

    [Fact]
    public void Explain_ALopsidedInterval_CountsByItsFurtherEnd()
    {
        TeamProfile[] service = Invented.Service(3, 6, 6.5, 7, 7.5, 8);
        TeamProfile lopsided = Invented.Team("a", Estimate.Measured(3, 2.9, 3.9, MethodId.Parse("m")));

        Assert.Equal(RestOfService.Explain(service)[0].Percentile.Lower, RestOfService.Explain([lopsided, .. service[1..]])[0].Percentile.Lower);
    }

    [Fact]
    public void AddTo_OneTeamTwice_Throws() =>
        Assert.Throws<ArgumentException>(() => RestOfService.AddTo([.. Invented.Service(1, 2), .. Invented.Service(1)]));

    [Fact]
    public void Explain_AServiceWithOneFarOff_ShowsTheNumbersBehindIt()
    {
        ServiceStanding[] standings = [.. RestOfService.Explain(Invented.Service(2.5, 6.4, 6.5, 6.6, 6.5, 6.4, 6.6, 6.5))];

        Assert.True(standings[0].IsOutsideLimits && standings[0].IsDifferenceThatMatters);
        Assert.All(standings[1..], s => Assert.False(s.IsOutsideLimits || s.IsDifferenceThatMatters));
        Assert.Equal((7, 1.0), (standings[0].Others, standings[0].Smallest!.Difference));
        Assert.InRange(standings[0].Numbers!.MeanOfOthers, 6.4, 6.6);
    }

    // All the way from answers to percentiles: nobody differs, so hardly any team may be called different.
    [Fact]
    public async Task Explain_SixtyTeamsWithoutDifferences_FromTheirAnswers_FewAreOutside()
    {
        const int seed = 7;
        int waves = Bar.IsFull ? 40 : 4;
        int compared = 0;
        int outside = 0;
        int surelyLowest = 0;
        for (int wave = 0; wave < waves; wave++)
        {
            (string, string?, int)[] teams = [("svc", null, 3_000), .. Enumerable.Range(0, 60).Select(t => ($"t{t:00}", (string?)"svc", 12 + (t % 30)))];
            Release release = await RandomWaves.ReleaseAsync(RandomWaves.Draw(seed + wave, teams));
            ServiceStanding[] standings = [.. RestOfService.Explain(release.ComparableProfiles, Instruments.Catalog).Where(s => s.Numbers is not null)];
            compared += standings.Length;
            outside += standings.Count(s => s.IsOutsideLimits);
            surelyLowest += standings.Count(s => s.Percentile.Upper < 0.1);
        }

        Console.WriteLine($"seed {seed}, {compared} comparisons");
        Assert.True(compared > 100 * waves);
        Bar.AtMost("rest-of-service-null-outside-limits-released", (double)outside / compared, 0.002);
        Bar.AtMost("rest-of-service-null-surely-in-lowest-tenth", (double)surelyLowest / compared, 0.002);
    }

    private static class Instruments
    {
        public static readonly Iapt.Belonging.Instruments.InstrumentId Edition = Iapt.Belonging.Instruments.InstrumentId.Parse("nss-2025");

        public static readonly IndicatorCatalog Catalog = new(Surveys.Samples.Wave(("svc", null, 20)).Instrument.Indicators);
    }
}
