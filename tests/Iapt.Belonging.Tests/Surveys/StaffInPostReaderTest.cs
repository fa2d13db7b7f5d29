using System.Data;
using System.Globalization;
using FsCheck.Xunit;
using Iapt.Belonging.Surveys;
using Iapt.Belonging.Teams;
using Microsoft.Data.Sqlite;

namespace Iapt.Belonging.Tests.Surveys;

public class StaffInPostReaderTest
{
    private const string Header = "person,team,assignment,primary,fte,start,band,ethnicity,sex";
    private const string Good = "a,north,1,yes,1,2020-01-01,6,A,female";

    private static readonly StaffListDefinition AtMarch = new(new DateOnly(2026, 3, 31));
    private static readonly StaffListDefinition AllAtMarch = new(new DateOnly(2026, 3, 31), CountedAssignments.All);
    private static readonly Wave Service = Plain(("svc", null, 3), ("north", "svc", 2), ("south", "svc", 1));

    [Fact]
    public async Task ReadAsync_TwoAssignments_CountAtThePrimaryOneWithAllTime()
    {
        FactTable table = (await ReadAsync(
            AtMarch, Header, "a,north,1,yes,0.6,2020-01-01,6,A,female", "a,south,2,no,0.4,2026-01-01,8a,A,female", "b,north,1,y,0.5,,8a,,", "c,south,1,1,1,2025-10-01,medical,Z,male")).Require();

        Assert.Equal((3, 1), Numbers(table, "svc", "people/headcount"));
        Assert.Equal((2, 1), Numbers(table, "north", "people/headcount"));
        Assert.Equal((1, 2), Numbers(table, "north", "people/part-time-share"));
        Assert.Equal((1.5, 2), Numbers(table, "north", "people/contracted-share"));
        Assert.Equal((1, 1), Numbers(table, "south", "people/contracted-share"));
        Assert.Equal((1, 2), Numbers(table, "svc", "people/newcomer-share"));
        Assert.Equal((1, 2), Numbers(table, "svc", "people/tenure-under-1-year"));
        Assert.Equal((1, 1), Numbers(table, "north", "people/tenure-5-years-or-more"));
        Assert.Equal((1, 2), Numbers(table, "svc", "people/senior-band-share"));
        Assert.Equal((0, 0), Numbers(table, "south", "people/senior-band-share"));
        Assert.All(table.Facts, f => Assert.Equal("2026-03-31", f.Period.Text));
    }

    [Fact]
    public async Task ReadAsync_AllAssignments_CountInEachUnitAndAddUp()
    {
        FactTable table = (await ReadAsync(
            AllAtMarch, Header, "a,north,1,yes,0.6,2020-01-01,6,A,female", "a,south,2,no,0.3,2026-01-01,8a,A,female", "a,south,3,no,0.2,2024-01-01,7,A,female", "b,north,1,no,1.2,,5,,")).Require();

        Assert.Equal((0, 2), Numbers(table, "svc", "people/newcomer-share"));
        Assert.Equal((0, 3), Numbers(table, "svc", "people/part-time-share"));
        Assert.Equal((1.6, 2), Numbers(table, "north", "people/contracted-share"));
        Assert.Equal((0.5, 1), Numbers(table, "south", "people/contracted-share"));
        Assert.Equal((0, 1), Numbers(table, "south", "people/newcomer-share"));
        Assert.Equal((1, 1), Numbers(table, "south", "people/senior-band-share"));
        Assert.DoesNotContain(table.Facts, f => f.Indicator.Id.Value == "people/headcount" || f.Indicator.Id.Value.StartsWith("composition/", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2025-10-01", 1, 1, 0)]
    [InlineData("2025-09-30", 0, 1, 0)]
    [InlineData("2025-04-01", 0, 1, 0)]
    [InlineData("2025-03-31", 0, 0, 0)]
    [InlineData("2021-04-01", 0, 0, 0)]
    [InlineData("2021-03-31", 0, 0, 1)]
    [InlineData("31-MAR-2021", 0, 0, 1)]
    [InlineData("2026-03-31", 1, 1, 0)]
    public async Task ReadAsync_Start_IsCountedInWholeMonthsAndYears(string start, int newcomer, int underOneYear, int fiveYears)
    {
        FactTable table = (await ReadAsync(AtMarch, "person,team,start", $"a,north,{start}")).Require();

        Assert.Equal((newcomer, 1), Numbers(table, "north", "people/newcomer-share"));
        Assert.Equal((underOneYear, 1), Numbers(table, "north", "people/tenure-under-1-year"));
        Assert.Equal((fiveYears, 1), Numbers(table, "north", "people/tenure-5-years-or-more"));
    }

    [Theory]
    [InlineData("1", "", 0)]
    [InlineData("0.5", "0.5", 0)]
    [InlineData("0.33333", "0.66667", 0)]
    [InlineData("0.33", "0.666", 0)]
    [InlineData("0.99333", "", 1)]
    [InlineData("0.4", "0.4", 1)]
    public async Task ReadAsync_ContractedTimeOfAllAssignments_DecidesWhoIsPartTime(string first, string second, int partTime)
    {
        string[] rows = second.Length == 0 ? [$"a,north,1,yes,{first}"] : [$"a,north,1,yes,{first}", $"a,south,2,no,{second}"];

        FactTable table = (await ReadAsync(AtMarch, "person,team,assignment,primary,fte", rows)).Require();

        Assert.Equal((partTime, 1), Numbers(table, "north", "people/part-time-share"));
    }

    [Fact]
    public async Task ReadAsync_Composition_TellsNotSaidAndNotKnownApart()
    {
        FactTable table = (await ReadAsync(
            AtMarch, "person,team,ethnicity,sex", "a,north,A,female", "b,north,Z,male", "c,north,99,unknown", "d,north,,prefer-not-to-say", "e,south,R,female", "f,south,P,", "g,south,G,male", "h,south,S,male")).Require();

        string[] groups = ["asian", "black", "mixed", "other", "white", "prefer-not-to-say", "not-known"];
        Assert.Equal([1, 1, 1, 1, 1, 1, 2], groups.Select(g => Numbers(table, "svc", $"composition/ethnicity/{g}").Numerator));
        Assert.Equal([0, 0, 0, 0, 1, 1, 2], groups.Select(g => Numbers(table, "north", $"composition/ethnicity/{g}").Numerator));
        Assert.Equal([2, 3, 1, 2], new[] { "female", "male", "prefer-not-to-say", "not-known" }.Select(s => Numbers(table, "svc", $"composition/sex/{s}").Numerator));
        Assert.Equal(8, Numbers(table, "svc", "composition/sex/male").Denominator);
    }

    [Fact]
    public async Task ReadAsync_ColumnsThatAreNotThere_MakeNoFacts()
    {
        FactTable table = (await ReadAsync(AtMarch, "person,team", "a,north")).Require();

        Assert.Equal(["people/headcount"], table.Facts.Select(f => f.Indicator.Id.Value).Distinct());
    }

    [Theory]
    [InlineData(0, "", "staff.no-person")]
    [InlineData(1, "nowhere", "staff.unknown-team")]
    [InlineData(2, "", "staff.no-assignment")]
    [InlineData(3, "perhaps", "staff.primary")]
    [InlineData(3, "", "staff.primary")]
    [InlineData(4, "", "staff.fte")]
    [InlineData(4, "-1", "staff.fte")]
    [InlineData(4, "37.5", "staff.fte")]
    [InlineData(4, "NaN", "staff.fte")]
    [InlineData(4, "half", "staff.fte")]
    [InlineData(5, "31/03/2020", "staff.start")]
    [InlineData(5, "2026-04-01", "staff.start-range")]
    [InlineData(5, "1900-01-01", "staff.start-range")]
    [InlineData(6, "8z", "attr.not-in-code-list")]
    [InlineData(7, "Martian", "attr.not-in-code-list")]
    public async Task ReadAsync_OneBadCell_IsReportedAtItsPlaceWithoutItsContent(int column, string cell, string code)
    {
        string[] bad = "b,north,1,yes,1,2020-01-01,6,A,female".Split(',');
        bad[column] = cell;

        ReadResult<FactTable> read = await ReadAsync(AtMarch, Header, Good, string.Join(',', bad), "c,south,1,yes,1,,,,");

        Problem problem = Assert.Single(read.Problems, p => p.Severity == ProblemSeverity.Error);
        Assert.False(read.IsValid);
        Assert.Equal((code, 3, column + 1), (problem.Code, problem.Place.Line, problem.Place.Column));
        Assert.DoesNotContain(cell.Length > 1 ? cell : "Martian", problem.Found, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("band", "8A", "did you mean `8a`?")]
    [InlineData("role", "Manger", "did you mean `manager`?")]
    [InlineData("religion-or-belief", "christain", null)]
    [InlineData("sex", "femal", null)]
    public async Task ReadAsync_UnknownCode_OffersTheNearestUnlessItTellsOfAProtectedCharacteristic(string list, string cell, string? hint)
    {
        Problem problem = Assert.Single((await ReadAsync(AtMarch, $"person,team,{list}", $"a,north,{cell}")).Problems, p => p.Severity == ProblemSeverity.Error);

        Assert.Equal("attr.not-in-code-list", problem.Code);
        Assert.Equal(hint is not null, problem.Expected.Contains(hint ?? "did you mean", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Employee Number", "staff.identifying-column")]
    [InlineData("Assignment Number", "staff.identifying-column")]
    [InlineData("NI number", "staff.identifying-column")]
    [InlineData("email", "staff.identifying-column")]
    [InlineData("Date of Birth", "staff.identifying-column")]
    [InlineData("gradde", "staff.unknown-column")]
    public async Task ReadAsync_ColumnThatDoesNotBelong_IsRefused(string column, string code)
    {
        DataTable table = Samples.Table(["person", "team", column], [["a", "local:north", "1"]]);

        ReadResult<FactTable> read = await StaffInPostReader.ReadAsync(table.CreateDataReader(), Service, AtMarch);

        Problem problem = Assert.Single(read.Problems, p => p.Severity == ProblemSeverity.Error);
        Assert.Equal((code, 3), (problem.Code, problem.Place.Column));
    }

    [Theory]
    [InlineData("fte", "fte")]
    [InlineData("fte", "start")]
    public async Task ReadAsync_ColumnTwiceOrForTwoThings_IsRefused(string fte, string start)
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "select 'a' as person, 'local:north' as team, 1 as fte, 1 as fte";
        using SqliteDataReader rows = command.ExecuteReader();

        ReadResult<FactTable> read = await StaffInPostReader.ReadAsync(rows, Service, new StaffListDefinition(columns: new StaffColumns(fte: fte, start: start)));

        Assert.Contains(read.Problems, p => p.Code == "staff.duplicate-column" && p.Place.Column == 4);
        Assert.Equal(fte == start, read.Problems.Any(p => p.Code == "staff.duplicate-column" && p.Place.Column == 3));
    }

    [Theory]
    [InlineData(0, "21234567")]
    [InlineData(0, "jo@example.test")]
    [InlineData(2, "21234567-2")]
    [InlineData(2, "AB123456C")]
    [InlineData(5, "10.0.0.1")]
    public async Task ReadAsync_CellThatLooksIdentifying_RefusesTheColumnEvenWhenRowsAreSkipped(int column, string cell)
    {
        string[] row = Good.Split(',');
        row[column] = cell;

        ReadResult<FactTable> read = await ReadAsync(AtMarch, Header, new ReadOptions(skipBadRows: true), string.Join(',', row));

        Problem problem = Assert.Single(read.Problems, p => p.Severity == ProblemSeverity.Error);
        Assert.Equal(("staff.identifying-column", column + 1), (problem.Code, problem.Place.Column));
        Assert.All(read.Problems, p => Assert.DoesNotContain(cell, p.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task ReadAsync_NoColumnsOrNeededOnesMissing_IsRefused()
    {
        ReadResult<FactTable> empty = await StaffInPostReader.ReadAsync(new DataTable().CreateDataReader(), Service);
        ReadResult<FactTable> missing = await ReadAsync(AtMarch, "fte", "1");

        Assert.Equal("staff.empty", Assert.Single(empty.Problems).Code);
        Assert.Equal(["a column `person`", "a column `team`"], missing.Problems.Select(p => p.Expected));
    }

    [Fact]
    public async Task ReadAsync_MappedCharacteristicThatNobodyKnows_IsRefusedWithTheNearest()
    {
        var definition = new StaffListDefinition(AtMarch.AsOf, columns: new StaffColumns(characteristics: [new("bnad", "Grade")]));

        ReadResult<FactTable> read = await ReadAsync(definition, "person,team,Grade", "a,north,5");

        Assert.Equal(["staff.unknown-characteristic", "staff.unknown-column"], read.Problems.Select(p => p.Code));
        Assert.Contains("`band`", read.Problems[0].Expected, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReadAsync_MappedColumns_AreFoundAndIgnoredOnesNotRead()
    {
        var columns = new StaffColumns("key", "unit", "serial", "post", "is main", "WTE", "since", [new("band", "Grade")], ["remarks"]);

        FactTable table = (await ReadAsync(
            new StaffListDefinition(AtMarch.AsOf, columns: columns), "key,unit,serial,post,is main,WTE,since,Grade,remarks", "a,north,1,lead,TRUE,0.8,2026-01-01,8b,jo@example.test")).Require();

        Assert.Equal((1, 1), Numbers(table, "north", "people/senior-band-share"));
        Assert.Equal((0.8, 1), Numbers(table, "north", "people/contracted-share"));
        Assert.Equal((1, 1), Numbers(table, "north", "people/newcomer-share"));
    }

    [Fact]
    public async Task ReadAsync_SameRowTwice_CountsOnceAndIsListed()
    {
        ReadResult<FactTable> read = await ReadAsync(AtMarch, Header, Good, "b,north,1,yes,1,,,,", Good, "c,south,1,yes,1,,,,");

        Assert.Equal((2, 1), Numbers(read.Require(), "north", "people/headcount"));
        Problem problem = Assert.Single(read.Problems);
        Assert.Equal(("staff.repeated-row", 4, ProblemSeverity.Warning), (problem.Code, problem.Place.Line, problem.Severity));
    }

    [Fact]
    public async Task ReadAsync_SameAssignmentOtherwise_IsRefusedAndSkippedWithThePerson()
    {
        string[] rows = [Good, "b,north,1,yes,1,,,,", "a,north,1,yes,0.5,2020-01-01,6,A,female", "a,south,2,no,0.5,,6,A,female"];

        ReadResult<FactTable> strict = await ReadAsync(AtMarch, Header, rows);
        ReadResult<FactTable> skipped = await ReadAsync(AtMarch, Header, new ReadOptions(skipBadRows: true), rows);

        Assert.Equal(("staff.conflicting-duplicate", 4), ErrorOf(strict));
        Assert.Equal((1, 1), Numbers(skipped.Require(), "svc", "people/headcount"));
        Assert.StartsWith("3 rows", skipped.Problems.Single(p => p.Code == "input.rows-skipped").Found, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReadAsync_BadRowSkipped_LeavesOutThePersonBecauseTheRestWouldMislead()
    {
        ReadResult<FactTable> read = await ReadAsync(
            AtMarch, Header, new ReadOptions(skipBadRows: true), "a,north,1,yes,0.6,,,,", "a,south,2,no,x,,,,", "b,north,1,yes,1,,,,");

        Assert.Equal((0, 1), Numbers(read.Require(), "north", "people/part-time-share"));
        Assert.StartsWith("2 rows", read.Problems.Single(p => p.Code == "input.rows-skipped").Found, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("person,team,fte", "a,north,0.5", "a,south,0.5")]
    [InlineData("person,team,primary", "a,north,yes", "a,south,yes")]
    public async Task ReadAsync_PrimaryAssignmentUnclear_IsRefused(string header, string first, string second)
    {
        Assert.Equal(("staff.primary-unclear", 3), ErrorOf(await ReadAsync(AtMarch, header, first, second)));
        Assert.True((await ReadAsync(AllAtMarch, header, first, second)).IsValid);
    }

    [Fact]
    public async Task ReadAsync_NoPrimaryAssignmentOrNoHours_AreCountedAndNotMadeUp()
    {
        ReadResult<FactTable> read = await ReadAsync(AtMarch, "person,team,primary,fte", "a,north,no,0.5", "b,north,yes,0", "c,north,yes,1", "d,north,yes,1", "e,south,yes,1");

        Assert.Equal((2, 1), Numbers(read.Require(), "north", "people/headcount"));
        Assert.Equal(["staff.no-hours", "staff.no-primary"], read.Problems.Select(p => p.Code));
        Assert.All(read.Problems, p => Assert.StartsWith("1 ", p.Found, StringComparison.Ordinal));
    }

    [Fact]
    public async Task ReadAsync_OtherHeadcountThanTheWave_IsAWarning()
    {
        ReadResult<FactTable> read = await ReadAsync(AtMarch, "person,team", "a,north", "b,north", "c,south", "d,south");

        Assert.True(read.IsValid);
        Assert.Equal(["staff.headcount-differs", "staff.headcount-differs"], read.Problems.Select(p => p.Code));
        Assert.Contains("more people in `local:south`", read.Problems[0].Found, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReadAsync_HeaderOnly_IsValidWithAWarning()
    {
        ReadResult<FactTable> read = await ReadAsync(AtMarch, Header, []);

        Assert.Empty(read.Require().Facts);
        Assert.Equal("staff.no-rows", Assert.Single(read.Problems).Code);
    }

    [Fact]
    public async Task ReadAsync_CodesWithoutAPlaceInTheFact_MakeNoFactAndAreTold()
    {
        ReadResult<FactTable> read = await ReadAsync(AtMarch, "person,team,age", "a,north,21-30", "b,north,66+", "c,south,");

        Assert.Equal("staff.other-codes", Assert.Single(read.Problems).Code);
        Assert.DoesNotContain(read.Require().Facts, f => f.Indicator.Id.Value.StartsWith("composition/age", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ReadAsync_BandsOfTheWaveWithoutTheirOrder_TakeThatOfTheList()
    {
        Wave wave = Samples.Wave(("svc", null, 1), ("north", "svc", 1));

        FactTable table = (await StaffInPostReader.ReadAsync(Table("person,team,band", "a,north,8a").CreateDataReader(), wave, AtMarch)).Require();

        Assert.Equal((1, 1), Numbers(table, "north", "people/senior-band-share"));
    }

    [Fact]
    public async Task ReadAsync_DatabaseWithTypedColumns_ReadsTheSame()
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = """
            create table staff(person text, team text, [primary] integer, fte real, start text);
            insert into staff values ('a', 'local:north', 1, 0.6, '2026-01-01'), ('b', 'local:north', 1, 1.0, null), ('c', 'local:south', 1, 1, '2010-01-01');
            """;
        command.ExecuteNonQuery();
        command.CommandText = "select * from staff";
        using SqliteDataReader rows = command.ExecuteReader();

        FactTable table = (await StaffInPostReader.ReadAsync(rows, Service, AtMarch)).Require();

        Assert.Equal((1.6, 2), Numbers(table, "north", "people/contracted-share"));
        Assert.Equal((1, 2), Numbers(table, "svc", "people/newcomer-share"));
    }

    [Fact]
    public async Task ReadAsync_DatesAsDates_AreRead()
    {
        var table = new DataTable { Locale = CultureInfo.InvariantCulture };
        table.Columns.Add("person", typeof(string));
        table.Columns.Add("team", typeof(string));
        table.Columns.Add("start", typeof(DateOnly));
        table.Rows.Add("a", "local:north", new DateOnly(2026, 1, 2));

        FactTable read = (await StaffInPostReader.ReadAsync(table.CreateDataReader(), Service, AtMarch)).Require();

        Assert.Equal((1, 1), Numbers(read, "north", "people/newcomer-share"));
    }

    [Fact]
    public async Task ReadAsync_NoDayGiven_TakesTheLastDayOfTheWave()
    {
        FactTable table = (await ReadAsync(StaffListDefinition.Usual, "person,team", "a,north")).Require();

        Assert.Equal(Samples.Closed, table.Facts[0].Period.End);
    }

    [Fact]
    public async Task With_FactsOfRows_JoinsThemOrNamesWhatBothHave()
    {
        FactTable staff = (await ReadAsync(AtMarch, "person,team,fte", "a,north,0.5")).Require();
        Task<ReadResult<FactTable>> Rows(string fact) =>
            FactRowReader.ReadAsync(Samples.Table(["team", "period", "fact", "numerator", "denominator"], [["local:north", "2026-03", fact, "1", "2"]]).CreateDataReader(), Service);

        ReadResult<FactTable> joined = (await Rows("people/turnover")).Require().With(staff);
        ReadResult<FactTable> twice = (await Rows("people/part-time-share")).Require().With(staff);

        Assert.Equal(staff.Facts.Length + 1, joined.Require().Facts.Length);
        Problem problem = Assert.Single(twice.Problems);
        Assert.Equal("staff.fact-twice", problem.Code);
        Assert.Contains("`people/part-time-share`", problem.Found, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReadAsync_Cancelled_Stops() =>
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => StaffInPostReader.ReadAsync(Table(Header, Good).CreateDataReader(), Service, cancellationToken: new CancellationToken(canceled: true)));

    [Fact]
    public void Definition_OfNoUse_IsACallersMistake()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new StaffListDefinition(new DateOnly(1949, 12, 31)));
        Assert.Throws<ArgumentOutOfRangeException>(() => new StaffListDefinition(counted: (CountedAssignments)7));
    }

    /// <summary>Whatever the list: the numbers of a service are those of its teams together, no share passes 1, and a composition adds up to everybody.</summary>
    [Property(MaxTest = 100)]
    public async Task ReadAsync_AnyList_AddsUp(int seed)
    {
        var random = new Random(seed);
        CountedAssignments counted = random.Next(2) == 0 ? CountedAssignments.Primary : CountedAssignments.All;
        string[] rows = [.. Enumerable.Range(0, random.Next(1, 40)).SelectMany(p => PersonRows(random, p))];

        FactTable table = (await ReadAsync(new StaffListDefinition(AtMarch.AsOf, counted), Header, rows)).Require();

        foreach (IGrouping<IndicatorId, Fact> facts in table.Facts.GroupBy(f => f.Indicator.Id))
        {
            Fact whole = facts.Single(f => f.Team.Value == "local:svc");
            Fact[] parts = [.. facts.Where(f => f != whole)];
            Assert.Equal(whole.Numerator, parts.Sum(f => f.Numerator), 9);
            if (facts.Key.Value != "people/headcount") Assert.Equal(whole.Denominator, parts.Sum(f => f.Denominator), 9);
            Assert.All(facts, f => Assert.True(f.Indicator.Unit == IndicatorUnit.Count || (f.Numerator >= 0 && f.Numerator <= f.Denominator)));
        }

        foreach (IGrouping<TeamId, Fact> composition in table.Facts.Where(f => f.Indicator.Id.Value.StartsWith("composition/sex/", StringComparison.Ordinal)).GroupBy(f => f.Team))
        {
            Assert.Equal(composition.First().Denominator, composition.Sum(f => f.Numerator));
        }

        if (counted == CountedAssignments.Primary) Assert.Equal(rows.Count(r => r.Contains(",yes,", StringComparison.Ordinal)), Numbers(table, "svc", "people/headcount").Numerator);
    }

    private static IEnumerable<string> PersonRows(Random random, int person)
    {
        int assignments = random.Next(1, 4);
        for (int a = 0; a < assignments; a++)
        {
            string team = random.Next(2) == 0 ? "north" : "south";
            string start = random.Next(3) == 0 ? string.Empty : new DateOnly(2026, 3, 31).AddDays(-random.Next(4000)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            string fte = (random.Next(1, 101) / 100m).ToString(CultureInfo.InvariantCulture);
            string band = ((string[])["", "5", "8a", "vsm", "medical", "unknown"])[random.Next(6)];
            string sex = ((string[])["", "female", "male", "prefer-not-to-say", "unknown"])[random.Next(5)];
            yield return $"p{person},{team},{a},{(a == 0 ? "yes" : "no")},{fte},{start},{band},,{sex}";
        }
    }

    private static (string Code, int? Line) ErrorOf(ReadResult<FactTable> read)
    {
        Problem problem = Assert.Single(read.Problems, p => p.Severity == ProblemSeverity.Error);
        return (problem.Code, problem.Place.Line);
    }

    private static (double Numerator, double Denominator) Numbers(FactTable table, string team, string fact)
    {
        Fact found = Assert.Single(table.Facts, f => f.Team.Value == $"local:{team}" && f.Indicator.Id.Value == fact);
        return (found.Numerator, found.Denominator);
    }

    private static Wave Plain(params (string Id, string? Parent, int Headcount)[] teams)
    {
        Wave wave = Samples.Wave(teams);
        return new Wave(wave.Id, wave.Instrument, wave.Opened, wave.Closed, wave.Teams);
    }

    private static Task<ReadResult<FactTable>> ReadAsync(StaffListDefinition definition, string header, params string[] rows) => ReadAsync(definition, header, ReadOptions.Strict, rows);

    private static Task<ReadResult<FactTable>> ReadAsync(StaffListDefinition definition, string header, ReadOptions options, params string[] rows) =>
        StaffInPostReader.ReadAsync(Table(header, rows).CreateDataReader(), Service, definition, options);

    /// <summary>Rows of a list; the units are named without their scheme.</summary>
    private static DataTable Table(string header, params string[] rows)
    {
        string[] columns = header.Split(',');
        int team = Array.FindIndex(columns, c => c is "team" or "unit");
        return Samples.Table(columns, rows.Select(r =>
        {
            string[] cells = r.Split(',');
            if (team >= 0) cells[team] = $"local:{cells[team]}";
            return cells;
        }));
    }
}
