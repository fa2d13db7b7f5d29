using System.Globalization;
using System.Text;
using FsCheck.Xunit;
using Iapt.Belonging.Equity;
using Iapt.Belonging.Statistics;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Tests.Equity;

public sealed class EqualityStandardsTests
{
    private const AnalysisUnit Trust = AnalysisUnit.Organisation;

    private static readonly EqualityStandard Race = EqualityStandard.Race;

    public static TheoryData<string> Ratios { get; } = [.. Both.SelectMany(s => s.Figures).Where(f => f.OnTop is not null).Select(f => f.Id.Value)];

    private static IEnumerable<EqualityStandard> Both => [EqualityStandard.Race, EqualityStandard.Disability];

    [Fact]
    public void Figures_AreNineIndicatorsAndTenMetrics()
    {
        Assert.Equal(Enumerable.Range(1, 9), Race.Figures.Select(f => int.Parse(f.Number, CultureInfo.InvariantCulture)));
        Assert.Equal(Enumerable.Range(1, 10), EqualityStandard.Disability.Figures.Select(f => int.Parse(string.Concat(f.Number.TakeWhile(char.IsDigit)), CultureInfo.InvariantCulture)).Distinct());
        Assert.All(Both.SelectMany(s => s.Figures), f => Assert.All([f.Source, .. f.References.Select(r => r.Source)], c => Assert.NotNull(SourceCatalog.BuiltIn.Find(c.Source))));
    }

    [Fact]
    public void Figures_ThatArePublishedByTrust_AreIndicatorsWithTheSameDirection()
    {
        EqualityFigure[] published = [.. Race.Figures.Where(f => f.Kind == EqualityFigureKind.SurveyShares)];

        Assert.Equal(4, published.Length);
        Assert.All(published, f => Assert.Equal((f.Polarity, AnalysisUnit.Organisation), (FactCatalog.BuiltIn.Find(f.Id)!.Polarity, FactCatalog.BuiltIn.Find(f.Id)!.LowestUnit)));
    }

    [Fact]
    public void References_OfEngland_AreThePublishedOnes() => Assert.Equal(
        [(2016, 1.57), (2018, 1.45), (2020, 1.61), (2022, 1.54), (2023, 1.59)], Race.FindNumber("2")!.References.Where(r => r.Area == "England").Select(r => (r.Year, r.Value)));

    /// <summary>Whoever is worse off in a plain example is who the ratio says, whatever is on top of it.</summary>
    [Theory]
    [MemberData(nameof(Ratios))]
    public void Compare_TheGroupFaresWorse_IsToldSo(string id)
    {
        EqualityFigure figure = Both.Select(s => s.Find(IndicatorId.Parse(id))).First(f => f is not null)!;
        (GroupCount bad, GroupCount good) = figure.Polarity == Polarity.LowerIsBetter ? (new GroupCount(60, 100), new GroupCount(30, 100)) : (new GroupCount(30, 100), new GroupCount(60, 100));

        EqualityComparison worse = figure.Compare(bad, good, Trust);
        EqualityComparison better = figure.Compare(good, bad, Trust);

        Assert.Equal((EqualityVerdict.WorseForGroup, EqualityVerdict.WorseForOthers), (worse.Verdict, better.Verdict));
        Assert.Equal(EqualityGroup.Group, figure.WorseFor(worse.Relative.Ratio.Value));
        Assert.Equal(EqualityGroup.Others, figure.WorseFor(better.Relative.Ratio.Value));
        Assert.Null(figure.WorseFor(1));
        Assert.True(worse.IsBeyondChance.Value);
    }

    [Theory]
    [InlineData(50, 40, EqualityVerdict.WithinRange)]
    [InlineData(51, 40, EqualityVerdict.WorseForGroup)]
    [InlineData(40, 50, EqualityVerdict.WithinRange)]
    [InlineData(39, 50, EqualityVerdict.WorseForOthers)]
    [InlineData(5, 10, EqualityVerdict.WorseForOthers)]
    [InlineData(4, 10, EqualityVerdict.TooFewEvents)]
    [InlineData(10, 4, EqualityVerdict.TooFewEvents)]
    [InlineData(0, 10, EqualityVerdict.TooFewEvents)]
    [InlineData(10, 0, EqualityVerdict.NotCalculable)]
    [InlineData(0, 0, EqualityVerdict.NotCalculable)]
    public void Compare_DisciplinaryProcess_GivesAVerdictFromFiveEventsAndAlwaysAnInterval(int group, int others, EqualityVerdict verdict)
    {
        EqualityComparison found = Race.FindNumber("3")!.Compare(new(group, 100), new(others, 100), Trust);

        Assert.Equal(verdict, found.Verdict);
        Assert.True(found.Relative.Interval.IsComputed);
        Assert.Equal(others != 0, found.Relative.Ratio.IsComputed);
        if (others == 0) Assert.Equal(NotComputedReason.ZeroDenominator, found.Relative.Ratio.Absence.Reason);
        if (verdict == EqualityVerdict.TooFewEvents) Assert.False(found.IsBeyondChance.IsComputed);
    }

    [Fact]
    public void Compare_NobodyInAGroup_HasNoDataAndNoVerdict()
    {
        EqualityComparison found = Race.FindNumber("3")!.Compare(default, new(9, 100), Trust);

        Assert.Equal(EqualityVerdict.NotCalculable, found.Verdict);
        Assert.Equal((NotComputedReason.NoData, NotComputedReason.NoData), (found.Gap.Absence.Reason, found.IsBeyondChance.Absence.Reason));
        Assert.False(found.Group.IsComputed);
        Assert.True(found.Others.IsComputed);
    }

    [Theory]
    [InlineData(AnalysisUnit.Team)]
    [InlineData(AnalysisUnit.Service)]
    public void EveryCalculation_BelowAnOrganisation_IsRefused(AnalysisUnit unit)
    {
        EqualityFigure ratio = Race.FindNumber("3")!;
        Assert.Equal("unit", Assert.Throws<ArgumentException>(() => ratio.Compare(new(9, 100), new(9, 100), unit)).ParamName);
        Assert.Throws<ArgumentException>(() => ratio.Ratio(0.1, 0.2, unit));
        Assert.Throws<ArgumentException>(() => Race.FindNumber("9")!.OnBoard(new(2, 14), 0.2, unit));
        Assert.Throws<ArgumentException>(() => EqualityStandard.Disability.FindNumber("8")!.Share(new(2, 14), unit));
        Assert.Throws<ArgumentException>(() => WorkforceShare.Of([1], [1], [1], unit));
    }

    [Fact]
    public void Calculations_OfAnotherKindOfFigure_AreTheCallersMistake()
    {
        Assert.Throws<InvalidOperationException>(() => Race.FindNumber("9")!.Compare(new(9, 100), new(9, 100), Trust));
        Assert.Throws<InvalidOperationException>(() => Race.FindNumber("1")!.WorseFor(1.2));
        Assert.Throws<InvalidOperationException>(() => Race.FindNumber("3")!.OnBoard(new(2, 14), 0.2, Trust));
        Assert.Throws<InvalidOperationException>(() => Race.FindNumber("3")!.Share(new(2, 14), Trust));
    }

    [Fact]
    public void Share_OfDisabledStaffAlone_HasWilsonsInterval() =>
        Assert.Equal(Proportions.Wilson(30, 40, Confidence.NinetyFive).Value.Interval, EqualityStandard.Disability.FindNumber("8")!.Share(new(30, 40), Trust).Value.Interval);

    [Fact]
    public void Of_UnknownPeople_StayInTheDenominator()
    {
        WorkforceShare shares = WorkforceShare.Of([1, 0], [2, 3], [1, 1], Trust).Value;

        Assert.Equal([0.25, 0.0], shares.ByBand.Select(b => b.Value));
        Assert.Equal((0.125, 0.25), (shares.Overall, shares.UnknownShare));
    }

    [Fact]
    public void Of_BandWithoutPeople_HasNoShareAndNoDifference()
    {
        WorkforceShare shares = WorkforceShare.Of([1, 0], [1, 0], [0, 0], Trust).Value;
        Assert.Equal([NotComputedReason.NoData, NotComputedReason.NoData], new[] { shares.ByBand[1], shares.Differences[1] }.Select(s => s.Absence.Reason));
    }

    [Fact]
    public void Of_NoPeople_HasNoData() => Assert.Equal(NotComputedReason.NoData, WorkforceShare.Of([0], [0], [0], Trust).Absence.Reason);

    [Fact]
    public void Of_ListsOfDifferentLength_IsTheCallersMistake() => Assert.Throws<ArgumentException>(() => WorkforceShare.Of([1], [1, 2], [0], Trust));

    [Theory]
    [InlineData(-1, 2, 3)]
    [InlineData(2, -1, 3)]
    [InlineData(2, 3, -1)]
    public void Of_NegativeCount_IsTheCallersMistake(long group, long others, long unknown) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => WorkforceShare.Of([group], [others], [unknown], Trust));

    [Property]
    public void Of_AnyCounts_SharesWeightedByPeopleGiveTheWhole(ushort[] counts)
    {
        long[] group = [.. counts.Select(c => (long)(c % 17))];
        long[] others = [.. counts.Select(c => (long)(c % 23))];
        long[] unknown = [.. counts.Select(c => (long)(c % 5))];
        if (!WorkforceShare.Of(group, others, unknown, Trust).TryGet(out WorkforceShare? shares)) return;

        double[] people = [.. group.Select((g, i) => (double)(g + others[i] + unknown[i]))];
        double whole = shares.ByBand.Select((b, i) => b.TryGet(out double share) ? share * people[i] : 0).Sum() / people.Sum();
        Assert.Equal(shares.Overall, whole, 9);
    }

    [Fact]
    public void OnBoard_NoBoard_HasNoData() => Assert.Equal(NotComputedReason.NoData, Race.FindNumber("9")!.OnBoard(default, 0.2, Trust).Absence.Reason);

    [Fact]
    public void OnBoard_ShareThatIsNone_IsTheCallersMistake() => Assert.Throws<ArgumentOutOfRangeException>(() => Race.FindNumber("9")!.OnBoard(new(1, 2), 1.2, Trust));

    [Theory]
    [InlineData(2, 1)]
    [InlineData(-1, 1)]
    public void GroupCount_ImpossibleNumbers_AreTheCallersMistake(long events, long people) => Assert.Throws<ArgumentOutOfRangeException>(() => new GroupCount(events, people));

    [Fact]
    public void OverYears_NegativeNumbers_AreTheCallersMistakeAndNoYearsAreNobody()
    {
        Assert.Equal(default, GroupCount.OverYears([], 10));
        Assert.Equal(new GroupCount(5, 720), GroupCount.OverYears([3, 2], 360));
        Assert.Throws<ArgumentOutOfRangeException>(() => GroupCount.OverYears([1, -1], 10));
        Assert.Throws<ArgumentOutOfRangeException>(() => GroupCount.OverYears([1, 2], -10));
    }

    [Theory]
    [InlineData("\"onTop\": \"others\", ", "", "equality.on-top")]
    [InlineData("\"kind\": \"relative-likelihood\"", "\"kind\": \"yes-no\"", "equality.on-top")]
    [InlineData("\"higher-is-better\"", "\"none\"", "equality.polarity")]
    [InlineData("\"number\": \"2\"", "\"number\": \"1\"", "equality.duplicate")]
    [InlineData("\"since\": 2015", "\"since\": 2015, \"colour\": 1", "json.unknown-member")]
    public void Read_ADocumentChangedInOnePlace_IsRefusedWithTheCode(string from, string to, string code)
    {
        const string Other = """{ "id": "wres/b", "number": "1", "wording": "w", "kind": "yes-no", "polarity": "none", "since": 2016, "source": { "source": "wres-reports" } }""";
        const string Ratio = """{ "id": "wres/a", "number": "2", "wording": "w", "kind": "relative-likelihood", "onTop": "others", "polarity": "higher-is-better", "since": 2015, "source": { "source": "wres-reports" } }""";
        string document = $$"""{ "format": "belonging.equality-standards/1", "standards": [{ "id": "x", "name": "x", "group": "g", "others": "o", "figures": [{{Other}}, {{Ratio}}] }] }""";

        Assert.True(EqualityStandardsReader.Read(Encoding.UTF8.GetBytes(document)).IsValid);
        Assert.Contains(code, EqualityStandardsReader.Read(Encoding.UTF8.GetBytes(document.Replace(from, to, StringComparison.Ordinal))).Problems.Select(p => p.Code));
    }
}
