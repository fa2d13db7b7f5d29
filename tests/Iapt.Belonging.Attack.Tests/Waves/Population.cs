using System.Data;
using System.Globalization;
using Iapt.Belonging.Disclosure;
using Iapt.Belonging.Surveys;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Attack.Tests.Waves;

/// <summary>A wave and everybody in it. What is released of it comes out of the product by its own door.</summary>
internal sealed record Population(Wave Wave, IReadOnlyList<Person> People)
{
    public static readonly DateOnly Opened = new(2026, 3, 2);

    /// <summary>Units by name; a parent is named after the colon, as in <c>north:service</c>.</summary>
    public static Wave WaveOf(string id, IEnumerable<(string Unit, int Headcount)> units, int minimum = 11, DateOnly? opened = null) =>
        WaveOf(id, units, [], [], minimum, opened);

    public static Wave WaveOf(
        string id,
        IEnumerable<(string Unit, int Headcount)> units,
        IEnumerable<Characteristic> characteristics,
        IEnumerable<RegisteredGroup> groups,
        int minimum = 11,
        DateOnly? opened = null) => new(
        WaveId.Parse(id),
        Questions.Instrument,
        opened ?? Opened,
        (opened ?? Opened).AddDays(25),
        units.Select(u => Unit(u.Unit.Split(':'), u.Headcount)),
        characteristics,
        groups,
        new DisclosurePolicy(minimum));

    public static TeamId IdOf(string unit) => TeamId.Parse($"local:{unit}");

    public Task<ReadResult<Survey>> ReadAsync() => SurveyReader.ReadAsync(Rows().CreateDataReader(), Wave);

    public async Task<Release> ReleaseAsync(ReleaseRegister? register = null) => new BelongingScorer().Score((await ReadAsync()).Require(), register ?? new ReleaseRegister());

    public DataTable Rows()
    {
        var table = new DataTable { Locale = CultureInfo.InvariantCulture };
        string[] columns = ["person", "team", .. Wave.Characteristics.Select(c => c.Id), .. Questions.Instrument.Items.Select(i => i.Number)];
        foreach (string column in columns) table.Columns.Add(column, typeof(string));
        foreach (Person p in People.Where(p => p.Answered)) table.Rows.Add([p.Id, IdOf(p.Team).Value, .. p.Codes.Select((c, i) => Wave.Characteristics[i].Codes[c]), .. p.Answers.Select(Cell)]);
        return table;
    }

    private static string Cell(int answer) => answer == 0 ? string.Empty : answer.ToString(CultureInfo.InvariantCulture);

    private static WaveTeam Unit(string[] nameAndParent, int headcount) => nameAndParent.Length == 1
        ? new WaveTeam(IdOf(nameAndParent[0]), AnalysisUnit.Service, headcount, nameAndParent[0])
        : new WaveTeam(IdOf(nameAndParent[0]), AnalysisUnit.Team, headcount, nameAndParent[0], IdOf(nameAndParent[1]));
}
