using System.Data;
using System.Globalization;
using Iapt.Belonging.Instruments;
using Iapt.Belonging.Surveys;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Tests.Surveys;

/// <summary>A small invented instrument with everything that scoring knows, waves of it, and answers as rows.</summary>
internal static class Samples
{
    public static readonly ResponseScale Agree = new(
        "agree5", IndicatorUnit.Score, [new(1, 0), new(2, 2.5), new(3, 5), new(4, 7.5), new(5, 10), new(9, null)]);

    public static readonly ResponseScale YesNo = new("yes-no", IndicatorUnit.Score, [new(0, 10), new(1, 0)]);

    public static readonly ResponseScale Steer = new("steer", IndicatorUnit.Score, [new(1, 10), new(2, 0), new(3, null)]);

    public static readonly ResponseScale Happened = new("happened", IndicatorUnit.Proportion, [new(0, 0), new(1, 1)]);

    public static Instrument Instrument { get; } = new(
        InstrumentId.Parse("sample-1"),
        "A sample",
        [
            Item("sample/voice", "q1", Agree, Referent.MyTeam),
            Item("sample/respect", "q2", Agree, Referent.MyTeam),
            Item("sample/help", "q3", Agree, Referent.MyTeam),
            Item("sample/unharmed", "q4", YesNo, Referent.Me),
            Item("sample/reviewed", "q5", Steer, Referent.Me),
            Item("sample/review-useful", "q6", Agree, Referent.Me, new ItemFilter(IndicatorId.Parse("sample/reviewed"), [new(2, 0), new(3, null)])),
            Item("sample/manager-listens", "q7", Agree, Referent.MyManager),
            Item("sample/good-day", "q8", Happened, Referent.Me),
            Item("sample/met-somebody", "q9", Happened, Referent.Me),
        ],
        [
            Measure("sample/team", MeasureKind.Mean, 2, "sample/voice", "sample/respect", "sample/help"),
            Measure("sample/growth", MeasureKind.Mean, 1, "sample/review-useful", "sample/unharmed"),
            Measure("sample/all", MeasureKind.Mean, 2, "sample/team", "sample/growth"),
            Measure("sample/both", MeasureKind.All, 2, "sample/good-day", "sample/met-somebody"),
        ],
        new Citation(SourceId.Parse("iapt-belonging")),
        "Invented for tests.");

    public static readonly DateOnly Opened = new(2026, 3, 2);
    public static readonly DateOnly Closed = new(2026, 3, 27);

    /// <summary>A service of teams with bands; the groups are the lower and the upper bands.</summary>
    public static Wave Wave(params (string Id, string? Parent, int Headcount)[] teams) => Wave(null, teams);

    public static Wave Wave(DisclosurePolicy? policy, params (string Id, string? Parent, int Headcount)[] teams) => new(
        WaveId.Parse("sample-2026"),
        Instrument,
        Opened,
        Closed,
        teams.Select(t => new WaveTeam(
            TeamId.Parse($"local:{t.Id}"), t.Parent is null ? AnalysisUnit.Service : AnalysisUnit.Team, t.Headcount, t.Id, t.Parent is null ? null : TeamId.Parse($"local:{t.Parent}"))),
        [new Characteristic("band", ["4", "5", "6", "7", "8a"])],
        [
            new RegisteredGroup(GroupId.Parse("band=4-5"), ["4", "5"]),
            new RegisteredGroup(GroupId.Parse("band=5-6"), ["5", "6"]),
            new RegisteredGroup(GroupId.Parse("band=7+"), ["7", "8a"]),
        ],
        policy);

    public static DataTable Table(IEnumerable<string[]> rows) => Table(["person", "team", "band", .. Instrument.Items.Select(i => i.Number)], rows);

    public static DataTable Table(IEnumerable<string> columns, IEnumerable<string[]> rows)
    {
        var table = new DataTable { Locale = CultureInfo.InvariantCulture };
        foreach (string column in columns) table.Columns.Add(column, typeof(string));
        foreach (string[] row in rows) table.Rows.Add(row);
        return table;
    }

    /// <summary>A row: the person, the team, the band and the answers; a dot stands for an empty cell.</summary>
    public static string[] Row(string person, string team, string band, string answers) =>
        [person, $"local:{team}", Cell(band), .. answers.Split(' ').Select(Cell)];

    public static Task<ReadResult<Survey>> ReadAsync(Wave wave, IEnumerable<string[]> rows, ReadOptions? options = null) =>
        SurveyReader.ReadAsync(Table(rows).CreateDataReader(), wave, options ?? ReadOptions.Strict);

    private static string Cell(string text) => text == "." ? string.Empty : text;

    private static Item Item(string id, string number, ResponseScale scale, Referent referent, ItemFilter? filter = null) =>
        new(IndicatorId.Parse(id), number, $"topic of {number}", scale, referent, CompositionModel.ReferentShift, filter: filter);

    private static Measure Measure(string id, MeasureKind kind, int minimum, params string[] parts) =>
        new(IndicatorId.Parse(id), $"topic of {id}", kind, parts.Select(IndicatorId.Parse), minimum, "invented");
}
