using System.Globalization;
using Iapt.Belonging.Disclosure;
using Iapt.Belonging.Diversity;
using Iapt.Belonging.Surveys;
using Iapt.Belonging.Teams;
using Iapt.Belonging.Tests.Surveys;

namespace Iapt.Belonging.Tests.Disclosure;

public class CompositionReleaseTest
{
    private static readonly Subject Variety = Subject.Parse("diversity/ethnicity/variety");
    private static readonly Subject Coverage = Subject.Parse("diversity/ethnicity/coverage");

    private static readonly Wave Trust = new(
        WaveId.Parse("sample-2026"),
        Samples.Instrument,
        Samples.Opened,
        Samples.Closed,
        [
            Unit("trust", AnalysisUnit.Organisation, 200, null), Unit("steps", AnalysisUnit.Service, 100, "trust"), Unit("crisis", AnalysisUnit.Service, 60, "trust"),
            Unit("north", AnalysisUnit.Team, 60, "steps"),
        ],
        [new Characteristic("band", ["4", "5"])],
        []);

    [Fact]
    public async Task Release_AService_LeavesVarietyAndCoverageAndNoCounts()
    {
        TeamProfile steps = (await ReleaseAsync(("steps", [20, 10, 5, 5, 55, 3, 2]))).Profile("local:steps");

        // Blau 0.6066 of 95 people, over 4/5: 0.7582, in steps of 0.05.
        Assert.Equal(0.75, steps[Variety].Value!.Value, 9);
        Assert.True(steps[Variety].Lower < 0.725 && steps[Variety].Upper > 0.775);
        Assert.Equal(new SizeBand(50, 99), steps[Variety].Answers);
        Assert.Equal((null, 1.0), (steps[Coverage].Value, steps[Coverage].Upper));
        Assert.DoesNotContain(steps.Estimates, e => e.Key.ToString().StartsWith("composition/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Release_ATeam_IsHiddenHoweverLarge()
    {
        TeamProfile north = (await ReleaseAsync(("north", [20, 10, 5, 5, 20, 0, 0]))).Profile("local:north");

        Assert.Equal(MissingReason.Suppressed, north[Variety].Missing);
        Assert.Equal(MissingReason.Suppressed, north[Coverage].Missing);
    }

    [Theory]
    [InlineData(29, true)]
    [InlineData(30, false)]
    public async Task Release_FewerThanThirtyKnown_IsHidden(int known, bool isHidden)
    {
        TeamProfile crisis = (await ReleaseAsync(("crisis", [10, 0, 0, 0, known - 10, 0, 2]))).Profile("local:crisis");

        Assert.Equal(isHidden, crisis[Variety].Missing == MissingReason.Suppressed);
        Assert.Equal(isHidden, crisis[Coverage].Missing == MissingReason.Suppressed);
    }

    [Fact]
    public async Task Release_FewPeopleOutsideAShownService_HideIt()
    {
        Release release = await ReleaseAsync(("trust", [20, 10, 5, 5, 75, 0, 0]), ("steps", [20, 10, 5, 5, 55, 0, 0]));

        Assert.False(release.Profile("local:trust")[Variety].IsMissing);
        Assert.Equal(MissingReason.Suppressed, release.Profile("local:steps")[Variety].Missing);
    }

    [Fact]
    public async Task Release_ManyNotKnown_ConcludesNothingAndSaysHowManyAreKnown()
    {
        TeamProfile crisis = (await ReleaseAsync(("crisis", [10, 5, 5, 5, 15, 10, 10]))).Profile("local:crisis");

        Assert.Equal(MissingReason.TooFewAnswers, crisis[Variety].Missing);
        Assert.Equal(0.675, crisis[Coverage].Value!.Value, 9);
    }

    [Fact]
    public async Task Release_WhetherNobodyOneOrTwoDiffer_CannotBeTold()
    {
        foreach (int known in new[] { 30, 37, 49, 50, 60 })
        {
            Estimate[] all =
            [
                await VarietyAsync([0, 0, 0, 0, known]), await VarietyAsync([1, 0, 0, 0, known - 1]), await VarietyAsync([2, 0, 0, 0, known - 2]), await VarietyAsync([1, 1, 0, 0, known - 2]),
            ];

            Assert.Single(all.Distinct());
            Assert.True(all[0].IsBand);
        }
    }

    [Fact]
    public async Task Release_SexOfTwoCategories_HidesOneOrTwoAsWell()
    {
        Estimate[] all = [await SexAsync(30, 0), await SexAsync(29, 1), await SexAsync(28, 2)];

        Assert.Single(all.Distinct());
        Assert.True(all[0].IsBand);
        Assert.NotEqual(all[0], await SexAsync(20, 10));
    }

    [Fact]
    public async Task Release_TheSameRowsInAnotherOrder_GiveTheSameBytes()
    {
        string[][] rows = [.. Rows("steps", "ethnicity", [20, 10, 5, 5, 55, 3, 2])];

        Assert.Equal((await ReleaseAsync(Trust, rows)).Hash, (await ReleaseAsync(Trust, [.. rows.Reverse()])).Hash);
    }

    [Fact]
    public async Task ReadAsync_ACountIsMissing_IsReportedAtTheFirstRow()
    {
        string[][] rows = [.. Rows("steps", "ethnicity", [20, 10, 5, 5, 55, 3, 2])];

        Problem problem = Assert.Single((await ReadAsync(Trust, rows[..^1])).Problems);

        Assert.Equal(("fact.composition-incomplete", 2), (problem.Code, problem.Place.Line));
    }

    [Theory]
    [InlineData(3, "4")]
    [InlineData(3, "4.5")]
    [InlineData(4, "101")]
    public async Task ReadAsync_CountsThatDoNotAddUp_AreReported(int column, string cell)
    {
        string[][] rows = [.. Rows("steps", "ethnicity", [20, 10, 5, 5, 55, 3, 2])];
        rows[3][column] = cell;

        Problem problem = Assert.Single((await ReadAsync(Trust, rows)).Problems);

        Assert.Equal(("fact.composition-sum", 2), (problem.Code, problem.Place.Line));
    }

    [Fact]
    public async Task ReadAsync_BadRowsSkipped_LeavesOutTheWholeComposition()
    {
        string[][] rows = [.. Rows("steps", "ethnicity", [20, 10, 5, 5, 55, 3, 2]), .. Rows("crisis", "ethnicity", [20, 10, 5, 5, 10, 0, 0])];

        ReadResult<FactTable> read = await ReadAsync(Trust, rows[1..], new ReadOptions(skipBadRows: true));

        Assert.Equal(["local:crisis"], read.Require().Facts.Select(f => f.Team.Value).Distinct());
    }

    private static async Task<Estimate> VarietyAsync(int[] known)
    {
        int[] counts = [.. known, 0, 0];
        return (await ReleaseAsync(("steps", counts))).Profile("local:steps")[Variety];
    }

    private static async Task<Estimate> SexAsync(int women, int men) =>
        (await ReleaseAsync(Trust, [.. Rows("steps", "sex", [women, men, 0, 0])])).Profile("local:steps")[Subject.Parse("diversity/sex/variety")];

    private static Task<Release> ReleaseAsync(params (string Unit, int[] Counts)[] compositions) =>
        ReleaseAsync(Trust, [.. compositions.SelectMany(c => Rows(c.Unit, "ethnicity", c.Counts))]);

    private static async Task<Release> ReleaseAsync(Wave wave, string[][] rows)
    {
        Survey survey = (await Samples.ReadAsync(wave, [])).Require();
        return new BelongingScorer().Score(survey, new ReleaseRegister(), (await ReadAsync(wave, rows)).Require());
    }

    private static Task<ReadResult<FactTable>> ReadAsync(Wave wave, string[][] rows, ReadOptions? options = null) =>
        FactRowReader.ReadAsync(Samples.Table(["team", "period", "fact", "numerator", "denominator"], rows).CreateDataReader(), wave, options: options);

    private static IEnumerable<string[]> Rows(string unit, string scheme, int[] counts) => CompositionScheme.BuiltIn.Single(s => s.Id == scheme).Counts.Zip(
        counts, (c, n) => new[] { $"local:{unit}", "2026-03-31", c.Id.Value, n.ToString(CultureInfo.InvariantCulture), counts.Sum().ToString(CultureInfo.InvariantCulture) });

    private static WaveTeam Unit(string id, AnalysisUnit unit, int headcount, string? parent) =>
        new(TeamId.Parse($"local:{id}"), unit, headcount, id, parent is null ? null : TeamId.Parse($"local:{parent}"));
}
