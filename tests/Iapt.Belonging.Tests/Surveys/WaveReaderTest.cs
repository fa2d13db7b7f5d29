using System.Text;
using Iapt.Belonging.Instruments;
using Iapt.Belonging.Surveys;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Tests.Surveys;

public class WaveReaderTest
{
    private const string Valid = """
        {
          "format": "belonging.wave/1",
          "wave": "steps-2026",
          "instrument": "sample-1",
          "opened": "2026-03-02",
          "closed": "2026-03-27",
          "policy": { "minimumAnswers": 12 },
          "teams": [
            { "id": "local:a", "unit": "team", "parent": "local:svc", "headcount": 20 },
            { "id": "local:svc", "name": "Steps", "unit": "service", "headcount": 45 },
            { "id": "local:b", "unit": "team", "parent": "local:svc", "headcount": 25 }
          ],
          "characteristics": [ { "id": "band", "codes": ["4", "5", "8a"] } ],
          "groups": [ { "id": "band=4-5", "codes": ["4", "5"] } ],
          "answers": {
            "path": "answers.csv",
            "columns": { "person": "key", "characteristics": { "band": "AfC" }, "items": { "sample/voice": "Q1" }, "ignored": ["at"] }
          }
        }
        """;

    private static readonly InstrumentCatalog Instruments = new([Samples.Instrument]);

    [Fact]
    public void Read_TeamWithAMark_KeepsIt()
    {
        const string team = "\"id\": \"local:b\", \"unit\": \"team\"";
        string Marked(string kind) => Valid.Replace(team, $$"""{{team}}, "mark": { "kind": "{{kind}}", "reason": "merged with South" }""", StringComparison.Ordinal);

        TeamMark mark = Read(Marked("new-team")).Require().Teams.Single(t => t.Id.Value == "local:b").Mark!;
        Assert.Equal((TeamMarkKind.NewTeam, "merged with South"), (mark.Kind, mark.Reason));
        Assert.Equal(["json.not-one-of"], Read(Marked("gone")).Problems.Select(p => p.Code));
        Assert.Equal(["text.empty"], Read(Marked("new-way").Replace("merged with South", string.Empty, StringComparison.Ordinal)).Problems.Select(p => p.Code));
        Assert.All(Read(Valid).Require().Teams, t => Assert.Null(t.Mark));
    }

    [Fact]
    public void Read_Valid_HoldsEverything()
    {
        Wave wave = Read(Valid).Require();

        Assert.Equal(["local:a", "local:b", "local:svc"], wave.Teams.Select(t => t.Id.Value));
        Assert.Equal(12, wave.Policy.MinimumAnswers);
        Assert.Equal("band", Assert.Single(wave.Characteristics).Id);
        Assert.Equal("4 5", string.Join(' ', Assert.Single(wave.Groups).Codes));
        Assert.Equal("answers.csv", wave.AnswersPath);
        Assert.Equal(("key", "team", "AfC", "Q1"), (wave.Columns.Person, wave.Columns.Team, wave.Columns.Characteristics["band"], wave.Columns.Items[IndicatorId.Parse("sample/voice")]));
    }

    [Fact]
    public void Read_NoPolicy_IsTheStandardOne() =>
        Assert.Equal(11, Read(Valid.Replace("\"policy\": { \"minimumAnswers\": 12 },", string.Empty, StringComparison.Ordinal)).Require().Policy.MinimumAnswers);

    [Theory]
    [InlineData("\"sample-1\"", "\"sample-2\"", "instrument.unknown", "/instrument")]
    [InlineData("\"closed\": \"2026-03-27\"", "\"closed\": \"2026-03-01\"", "survey.wave-dates", "/closed")]
    [InlineData("\"minimumAnswers\": 12", "\"minimumAnswers\": 4", "number.out-of-range", "/policy/minimumAnswers")]
    [InlineData("\"id\": \"local:b\"", "\"id\": \"local:a\"", "survey.duplicate-team", "/teams/2")]
    [InlineData("\"headcount\": 20", "\"headcount\": -1", "survey.headcount-range", "/teams/0/headcount")]
    [InlineData("\"headcount\": 20", "\"headcount\": 99999999", "survey.headcount-range", "/teams/0/headcount")]
    [InlineData("\"headcount\": 20", "\"headcount\": 4294967296", "survey.headcount-range", "/teams/0/headcount")]
    [InlineData("\"unit\": \"team\", \"parent\": \"local:svc\", \"headcount\": 20", "\"unit\": \"team\", \"parent\": \"local:scv\", \"headcount\": 20", "hierarchy.unknown-parent", "/teams/0/parent")]
    [InlineData("\"unit\": \"service\"", "\"unit\": \"service\", \"parent\": \"local:svc\"", "hierarchy.cycle", "/teams/1")]
    [InlineData("\"unit\": \"service\"", "\"unit\": \"service\", \"parent\": \"local:a\"", "hierarchy.cycle", "/teams/0")]
    [InlineData("[\"4\", \"5\", \"8a\"]", "[\"4\", \"5\", \"5\"]", "survey.duplicate-definition", "/characteristics/0/codes/2")]
    [InlineData("\"codes\": [\"4\", \"5\"] }", "\"codes\": [\"4\", \"9\"] }", "attr.not-in-code-list", "/groups/0/codes/1")]
    [InlineData("\"band=4-5\"", "\"bnad=4-5\"", "survey.unknown-characteristic", "/groups/0")]
    [InlineData("\"sample/voice\"", "\"sample/vioce\"", "survey.unknown-item", "/answers/columns/items/0")]
    [InlineData("\"answers.csv\"", "\"../answers.csv\"", "survey.answers-path", "/answers/path")]
    [InlineData("\"answers.csv\"", "\"/etc/passwd\"", "survey.answers-path", "/answers/path")]
    [InlineData("\"name\": \"Steps\"", "\"name\": \"St\\u202eeps\"", "text.control-character", "/teams/1/name")]
    [InlineData("local:svc\", \"name\"", "local:s\u0430vc\", \"name\"", "id.invalid-character", "/teams/1/id")]
    [InlineData("\"wave\":", "\"wave\": \"x\", \"wave\":", "json.duplicate-key", null)]
    [InlineData("\"opened\"", "\"openend\"", "json.unknown-member", null)]
    public void Read_OneDefect_IsReportedAtItsPlace(string good, string bad, string code, string? pointer)
    {
        string text = Valid.Replace(good, bad, StringComparison.Ordinal);
        Assert.NotEqual(Valid, text);

        ReadResult<Wave> read = Read(text);

        Assert.False(read.IsValid);
        Problem problem = Assert.Single(read.Problems, p => p.Code == code);
        if (pointer is not null) Assert.Equal(pointer, problem.Place.Pointer);
    }

    [Theory]
    [InlineData("12.5")]
    [InlineData("-1")]
    [InlineData("4294967296")]
    public void Read_AHeadcountThatCannotBe_SaysWhatItMayBe(string headcount)
    {
        Problem problem = Assert.Single(Read(Valid.Replace("\"headcount\": 20", $"\"headcount\": {headcount}", StringComparison.Ordinal)).Problems, p => p.Code == "survey.headcount-range");

        Assert.Equal("a whole number of people from 0 to 10,000,000", problem.Expected);
    }

    [Fact]
    public void Read_ReadinessThatIsNull_IsNoObject() =>
        Assert.Equal(("json.type", "/readiness"), (Assert.Single(Read(Valid.Replace("\"teams\"", "\"readiness\": null, \"teams\"", StringComparison.Ordinal)).Problems).Code, Read(Valid.Replace("\"teams\"", "\"readiness\": null, \"teams\"", StringComparison.Ordinal)).Problems[0].Place.Pointer));

    [Theory]
    [InlineData("4:40 5:5", null)]
    [InlineData("4:40 5:6", "survey.headcount-of-groups /groups/0/headcount")]
    [InlineData("4:10 4,5:9", "survey.headcount-of-subgroup /groups/0/headcount")]
    [InlineData("4:20 4,5:35 8a:10", null)]
    [InlineData("4:20 4,5:36 8a:10", "survey.headcount-of-groups /groups/0/headcount")]
    [InlineData("4:5 5:5 4,8a:41", "survey.headcount-of-groups /groups/0/headcount")]
    public void Read_HeadcountsOfGroupsThatDoNotFit_Warn(string groups, string? expected)
    {
        string text = Valid.Replace("{ \"id\": \"band=4-5\", \"codes\": [\"4\", \"5\"] }", string.Join(", ", groups.Split(' ').Select(Group)), StringComparison.Ordinal);
        Assert.NotEqual(Valid, text);

        ReadResult<Wave> read = Read(text);

        Assert.True(read.IsValid);
        Assert.Equal(expected is null ? [] : [expected], read.Problems.Select(p => $"{p.Code} {p.Place.Pointer}"));

        static string Group(string group, int i) => $"{{ \"id\": \"band=g{i}\", \"codes\": [{string.Join(", ", group.Split(':')[0].Split(',').Select(c => $"\"{c}\""))}], \"headcount\": {group.Split(':')[1]} }}";
    }

    private const string Ready = """
        "readiness": {
          "purpose": "To hear what helps.", "contact": "the OD team", "retention": "2026-12-31",
          "impactAssessment": { "by": "IG lead", "on": "2026-03-02", "reference": "DPIA 7" },
          "staffSide": { "by": "JCC", "on": "2026-02-11" },
          "actionOwner": "the head of service"
        },
        "movements": [ { "since": "steps-2025", "from": "local:gone", "to": "local:a", "people": 3 }, { "since": "steps-2025", "to": "local:b", "people": 0 } ],
        "teams"
        """;

    private static readonly string WithReadiness = Valid.Replace("\"teams\"", Ready, StringComparison.Ordinal).Replace("[\"4\", \"5\"] }", "[\"4\", \"5\"], \"headcount\": 30 }", StringComparison.Ordinal);

    [Fact]
    public void Read_Readiness_HoldsEverythingAndLeavesNoGap()
    {
        ReadResult<Wave> read = Read(WithReadiness);
        Assert.Equal(("survey.movement-unknown-team", "/movements/0/from", ProblemSeverity.Warning), (Assert.Single(read.Problems).Code, read.Problems[0].Place.Pointer, read.Problems[0].Severity));
        Wave wave = read.Require();
        Readiness readiness = wave.Readiness;

        Assert.Equal(("To hear what helps.", "the OD team", new DateOnly(2026, 12, 31), "the head of service"), (readiness.Purpose, readiness.Contact, readiness.Retention, readiness.ActionOwner));
        Assert.Equal(("IG lead", new DateOnly(2026, 3, 2), "DPIA 7"), (readiness.ImpactAssessment!.By, readiness.ImpactAssessment.On, readiness.ImpactAssessment.Reference));
        Assert.Equal(("JCC", new DateOnly(2026, 2, 11), null), (readiness.StaffSide!.By, readiness.StaffSide.On, readiness.StaffSide.Reference));
        Assert.Empty(readiness.Gaps);
        Assert.Equal(30, Assert.Single(wave.Groups).Headcount);
        Assert.Equal(["local:gone local:a 3", " local:b 0"], wave.Movements.Select(m => $"{m.From} {m.To} {m.People}"));
        Assert.All(wave.Movements, m => Assert.Equal("steps-2025", m.Since.Value));
    }

    [Fact]
    public void Read_NoReadiness_HasEveryGap()
    {
        Wave wave = Read(Valid).Require();

        Assert.Equal(Enum.GetValues<ReadinessGap>(), wave.Readiness.Gaps);
        Assert.Null(Assert.Single(wave.Groups).Headcount);
        Assert.Empty(wave.Movements);
    }

    [Theory]
    [InlineData("\"purpose\": \"To hear what helps.\",", ReadinessGap.NoPurpose)]
    [InlineData("\"contact\": \"the OD team\",", ReadinessGap.NoContact)]
    [InlineData(", \"retention\": \"2026-12-31\"", ReadinessGap.NoRetention)]
    [InlineData("\"impactAssessment\": { \"by\": \"IG lead\", \"on\": \"2026-03-02\", \"reference\": \"DPIA 7\" },", ReadinessGap.NoImpactAssessment)]
    [InlineData("\"staffSide\": { \"by\": \"JCC\", \"on\": \"2026-02-11\" },", ReadinessGap.StaffSideNotConsulted)]
    [InlineData(",\n  \"actionOwner\": \"the head of service\"", ReadinessGap.NoActionOwner)]
    public void Read_OneThingMissing_IsThatGap(string member, ReadinessGap gap)
    {
        string text = WithReadiness.Replace(member, string.Empty, StringComparison.Ordinal);
        Assert.NotEqual(WithReadiness, text);

        Assert.Equal(gap, Assert.Single(Read(text).Require().Readiness.Gaps));
    }

    [Theory]
    [InlineData("\"purpose\": \"To hear what helps.\"", "\"purpose\": 7", "json.type", "/readiness/purpose")]
    [InlineData("\"purpose\": \"To hear what helps.\"", "\"purpose\": \"  \"", "text.empty", "/readiness/purpose")]
    [InlineData("\"the OD team\"", "\"\"", "text.empty", "/readiness/contact")]
    [InlineData("\"purpose\"", "\"purpsoe\"", "json.unknown-member", "/readiness/purpsoe")]
    [InlineData("\"2026-12-31\"", "\"2026-03-26\"", "survey.retention", "/readiness/retention")]
    [InlineData("\"2026-12-31\"", "\"a year\"", "json.date", "/readiness/retention")]
    [InlineData("\"on\": \"2026-03-02\"", "\"on\": \"2026-03-03\"", "survey.readiness-late", "/readiness/impactAssessment/on")]
    [InlineData("\"on\": \"2026-02-11\"", "\"on\": \"2026-05-11\"", "survey.readiness-late", "/readiness/staffSide/on")]
    [InlineData("\"by\": \"JCC\", ", "", "json.missing-member", "/readiness/staffSide")]
    [InlineData("\"by\": \"JCC\"", "\"by\": \" \"", "text.empty", "/readiness/staffSide/by")]
    [InlineData(", \"on\": \"2026-02-11\"", "", "json.missing-member", "/readiness/staffSide")]
    [InlineData("{ \"by\": \"JCC\", \"on\": \"2026-02-11\" }", "true", "json.type", "/readiness/staffSide")]
    [InlineData("\"reference\"", "\"ref\"", "json.unknown-member", "/readiness/impactAssessment/ref")]
    [InlineData("\"reference\"", "\"Jo Doe\"", "json.unknown-member", "/readiness/impactAssessment/2")]
    [InlineData("\"the head of service\"", "[]", "json.type", "/readiness/actionOwner")]
    [InlineData("\"people\": 3", "\"people\": -1", "survey.headcount-range", "/movements/0/people")]
    [InlineData("\"people\": 3", "\"people\": 1.5", "survey.headcount-range", "/movements/0/people")]
    [InlineData(", \"people\": 3", "", "json.missing-member", "/movements/0")]
    [InlineData("\"people\": 3", "\"persons\": 3", "json.unknown-member", null)]
    [InlineData("\"to\": \"local:b\", \"people\"", "\"people\"", "survey.movement-nowhere", "/movements/1")]
    [InlineData("\"from\": \"local:gone\"", "\"from\": \"local:a\"", "survey.movement-nowhere", "/movements/0")]
    [InlineData("\"to\": \"local:a\"", "\"to\": \"local:d\"", "survey.unknown-team", "/movements/0/to")]
    [InlineData("{ \"since\": \"steps-2025\", \"to\"", "{ \"since\": \"steps-2026\", \"to\"", "survey.movement-since", "/movements/1/since")]
    [InlineData("\"since\": \"steps-2025\", \"to\": \"local:b\"", "\"since\": \"steps-2025\", \"from\": \"local:gone\", \"to\": \"local:a\"", "survey.duplicate-definition", "/movements/1")]
    [InlineData("\"headcount\": 30", "\"headcount\": -30", "survey.headcount-range", "/groups/0/headcount")]
    [InlineData("\"headcount\": 30", "\"headcount\": \"30\"", "json.type", "/groups/0/headcount")]
    public void Read_OneDefectOfReadinessOrMovements_IsReportedAtItsPlace(string good, string bad, string code, string? pointer)
    {
        string text = WithReadiness.Replace(good, bad, StringComparison.Ordinal);
        Assert.NotEqual(WithReadiness, text);

        ReadResult<Wave> read = Read(text);

        Assert.False(read.IsValid);
        Problem problem = Assert.Single(read.Problems.Where(p => p.Severity == ProblemSeverity.Error), p => p.Code == code);
        if (pointer is not null) Assert.Equal(pointer, problem.Place.Pointer);
    }

    [Fact]
    public void Read_GroupLargerThanTheWave_IsAWarning()
    {
        ReadResult<Wave> read = Read(WithReadiness.Replace("\"headcount\": 30", "\"headcount\": 46", StringComparison.Ordinal));

        Assert.True(read.IsValid);
        Assert.Equal("survey.headcount-of-group /groups/0/headcount", Assert.Single(read.Problems.Select(p => $"{p.Code} {p.Place.Pointer}"), p => p.StartsWith("survey.headcount", StringComparison.Ordinal)));
    }

    [Fact]
    public void Wave_ReadinessThatCannotBe_Throws()
    {
        Wave wave = Read(Valid).Require();
        Wave With(Readiness readiness) => new(wave.Id, wave.Instrument, wave.Opened, wave.Closed, wave.Teams, readiness: readiness);

        Assert.Throws<ArgumentException>(() => With(new Readiness(retention: wave.Closed.AddDays(-1))));
        Assert.Throws<ArgumentException>(() => With(new Readiness(impactAssessment: new ReadinessRecord("IG lead", wave.Opened.AddDays(1)))));
        Assert.Throws<ArgumentException>(() => With(new Readiness(staffSide: new ReadinessRecord("JCC", wave.Opened.AddDays(1)))));
        Assert.Throws<ArgumentException>(() => new Readiness(purpose: " "));
        Assert.Throws<ArgumentException>(() => new Readiness(contact: new string('x', Readiness.MaximumLength + 1)));
        Assert.Throws<ArgumentException>(() => new ReadinessRecord("", wave.Opened));
        Assert.Equal(wave.Closed, With(new Readiness(retention: wave.Closed)).Readiness.Retention);
    }

    [Fact]
    public void Read_ManyDefects_AreAllReported()
    {
        string text = Valid.Replace("\"headcount\": 20", "\"headcount\": -1", StringComparison.Ordinal)
            .Replace("2026-03-27", "27/03/2026", StringComparison.Ordinal)
            .Replace("\"band=4-5\"", "\"role=x\"", StringComparison.Ordinal);

        Assert.Equal(["json.date", "survey.headcount-range", "survey.unknown-characteristic"], Read(text).Problems.Select(p => p.Code).Order());
    }

    [Fact]
    public void Read_CycleOfThree_NamesItOnce()
    {
        string text = Valid.Replace("\"unit\": \"service\"", "\"unit\": \"service\", \"parent\": \"local:a\"", StringComparison.Ordinal)
            .Replace("\"id\": \"local:a\", \"unit\": \"team\", \"parent\": \"local:svc\"", "\"id\": \"local:a\", \"unit\": \"team\", \"parent\": \"local:b\"", StringComparison.Ordinal);

        Problem problem = Assert.Single(Read(text).Problems, p => p.Severity == ProblemSeverity.Error);

        Assert.Equal("hierarchy.cycle", problem.Code);
        Assert.Contains("/teams/0, /teams/2, /teams/1", problem.Found, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_HeadcountBelowItsParts_IsAWarning()
    {
        ReadResult<Wave> read = Read(Valid.Replace("\"headcount\": 45", "\"headcount\": 44", StringComparison.Ordinal));

        Assert.True(read.IsValid);
        Assert.Equal("survey.headcount-of-parts", Assert.Single(read.Problems).Code);
    }

    [Fact]
    public void Read_ChainOfTwenty_IsTooDeep()
    {
        IEnumerable<string> teams = Enumerable.Range(0, 20).Select(i =>
            $$"""{ "id": "local:t{{i}}", "unit": "team", "headcount": 1{{(i == 0 ? string.Empty : $", \"parent\": \"local:t{i - 1}\"")}} }""");
        string text = $$"""{ "format": "belonging.wave/1", "wave": "w", "instrument": "sample-1", "opened": "2026-01-01", "closed": "2026-01-02", "teams": [ {{string.Join(", ", teams)}} ] }""";

        Assert.All(Read(text).Problems, p => Assert.Equal("hierarchy.too-deep", p.Code));
    }

    private static ReadResult<Wave> Read(string json) => WaveReader.Read(Encoding.UTF8.GetBytes(json), Instruments);
}
