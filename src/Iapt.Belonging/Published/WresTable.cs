using Iapt.Belonging.Equity;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Published;

/// <summary>Reads the table of race equality ratios.</summary>
internal sealed class WresTable
{
    private const double RatioTolerance = 0.001;

    private static readonly string[] Unused = ["indicator_text", "trust_type"];

    private static readonly Dictionary<string, IndicatorId> Indicators = EqualityStandard.Race.Figures
        .Where(f => f.Kind == EqualityFigureKind.SurveyShares)
        .ToDictionary(f => $"WRES{f.Number}", f => f.Id, StringComparer.Ordinal);

    private readonly PublishedTable table;
    private readonly List<Problem> problems;
    private readonly int?[] columns;

    public WresTable(PublishedTable table, List<Problem> problems)
    {
        this.table = table;
        this.problems = problems;
        columns = table.RequireOnly(["indicator", "ods_code", "white_rate", "bme_rate", "bme_to_white_ratio"], Unused, problems);
    }

    public Dictionary<TeamId, List<KeyValuePair<Subject, Estimate>>> Read()
    {
        var facts = new Dictionary<TeamId, List<KeyValuePair<Subject, Estimate>>>();
        if (Array.Exists(columns, c => c is null)) return facts;

        for (int row = 0; row < table.Rows.Count; row++)
        {
            IndicatorId? indicator = ReadIndicator(row);
            TeamId? team = QuestionTable.ReadTeam(table, row, columns[1]!.Value, "ods", problems);
            Estimate? estimate = ReadRatio(row);
            if (indicator is null || team is null || estimate is null) continue;
            if (!facts.TryGetValue(team, out List<KeyValuePair<Subject, Estimate>>? known)) facts.Add(team, known = []);
            if (known.Exists(k => k.Key.Indicator == indicator)) problems.Add(PublishedProblems.DuplicateRow(table.Cell(row, columns[1]!.Value)));
            else known.Add(new(Subject.Of(indicator), estimate));
        }

        return facts;
    }

    private IndicatorId? ReadIndicator(int row)
    {
        if (table.Text(row, columns[0]) is string text && Indicators.TryGetValue(text, out IndicatorId? indicator)) return indicator;

        problems.Add(PublishedProblems.UnknownIndicator(table.Cell(row, columns[0]!.Value)));
        return null;
    }

    private Estimate? ReadRatio(int row)
    {
        int[] ordinals = [columns[2]!.Value, columns[3]!.Value, columns[4]!.Value];
        var cells = new CellGroup(table, row, problems);
        (double[]? numbers, MissingReason? missing) = cells.Read(ordinals, "a rate or a ratio");
        if (missing is MissingReason reason) return Estimate.None(reason);
        if (numbers is null) return null;

        bool sound = cells.InRange(numbers[0], 0, 1, ordinals[0], "a rate from 0 to 1") & cells.InRange(numbers[1], 0, 1, ordinals[1], "a rate from 0 to 1")
            & cells.InRange(numbers[2], 0, 1000, ordinals[2], "a ratio from 0 to 1,000");
        if (!sound) return null;
        if (numbers[0] == 0) return Estimate.None(MissingReason.NotCalculable);
        if (Math.Abs((numbers[1] / numbers[0]) - numbers[2]) <= RatioTolerance) return Estimate.WithoutInterval(numbers[2], PublishedMethods.PublishedRatio);

        problems.Add(PublishedProblems.Ratio(cells.PlaceOf(ordinals[2])));
        return null;
    }
}
