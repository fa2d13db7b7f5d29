using System.Globalization;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Published;

/// <summary>Reads the table of sickness absence and sums it over twelve months.</summary>
internal sealed class SicknessTable
{
    private const int Months = 12;
    private const double MostDays = 1e9;

    private static readonly string[] Unused = ["region_code", "region", "ics_code", "ics", "organisation", "org_type", "rate_pct"];
    private static readonly Subject Absence = Subject.Of(IndicatorId.Parse("people/sickness-absence"));

    private readonly PublishedTable table;
    private readonly List<Problem> problems;
    private readonly int first;
    private readonly int?[] columns;

    public SicknessTable(PublishedTable table, DateOnly firstMonth, List<Problem> problems)
    {
        this.table = table;
        this.problems = problems;
        first = Number(firstMonth);
        columns = table.RequireOnly(["month", "ods_code", "fte_days_lost", "fte_days_available"], Unused, problems);
    }

    public Dictionary<TeamId, List<KeyValuePair<Subject, Estimate>>> Read()
    {
        var days = new OrderedDictionary<TeamId, Dictionary<int, (double Lost, double Available)>>();
        if (Array.TrueForAll(columns, c => c is not null))
        {
            for (int row = 0; row < table.Rows.Count; row++) ReadRow(row, days);
        }

        return days.ToDictionary(d => d.Key, d => new List<KeyValuePair<Subject, Estimate>> { new(Absence, Rate(d.Value)) });
    }

    private static int Number(DateOnly month) => (month.Year * Months) + month.Month;

    private void ReadRow(int row, OrderedDictionary<TeamId, Dictionary<int, (double Lost, double Available)>> days)
    {
        int? month = ReadMonth(row);
        TeamId? team = QuestionTable.ReadTeam(table, row, columns[1]!.Value, "ods", problems);
        (double Lost, double Available)? pair = ReadDays(row);
        if (month is null || team is null || pair is null) return;
        if (!days.TryGetValue(team, out Dictionary<int, (double Lost, double Available)>? known)) days.Add(team, known = []);
        if (!known.TryAdd(month.Value, pair.Value)) problems.Add(PublishedProblems.DuplicateRow(table.Cell(row, columns[1]!.Value)));
    }

    private int? ReadMonth(int row)
    {
        if (DateOnly.TryParseExact(table.Text(row, columns[0]), "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly month)) return Number(month);

        problems.Add(PublishedProblems.Month(table.Cell(row, columns[0]!.Value)));
        return null;
    }

    // A month that is withheld or empty is left out, as one that is not in the table.
    private (double Lost, double Available)? ReadDays(int row)
    {
        int[] ordinals = [columns[2]!.Value, columns[3]!.Value];
        var cells = new CellGroup(table, row, problems);
        if (cells.Read(ordinals, "a number of days").Numbers is not double[] numbers) return null;

        bool sound = cells.InRange(numbers[1], 0, MostDays, ordinals[1], "days from 0 to 1,000,000,000")
            && cells.InRange(numbers[0], 0, numbers[1], ordinals[0], "days from 0 to those available");
        return sound ? (numbers[0], numbers[1]) : null;
    }

    private Estimate Rate(Dictionary<int, (double Lost, double Available)> months)
    {
        List<(double Lost, double Available)> year = [.. Enumerable.Range(first, Months).Where(months.ContainsKey).Select(m => months[m])];
        if (year.Count < Months) return Estimate.None(MissingReason.NoData);

        double available = year.Sum(m => m.Available);
        return available > 0 ? Estimate.Exact(year.Sum(m => m.Lost) / available) : Estimate.None(MissingReason.NotCalculable);
    }
}
