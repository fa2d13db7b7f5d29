using System.Data.Common;
using System.Globalization;
using Iapt.Belonging.Diversity;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Surveys;

/// <summary>Reads rows of facts one by one, noting what is wrong with each.</summary>
internal sealed class FactRows(DbDataReader rows, int[] columns, Wave wave, IndicatorCatalog indicators, RowProblems problems)
{
    private const int Team = 0;
    private const int Period = 1;
    private const int Name = 2;
    private const int Numerator = 3;
    private const int Denominator = 4;

    private static readonly string[] Columns = ["team", "period", "fact", "numerator", "denominator"];

    private readonly CellText cells = new(rows);
    private readonly Dictionary<(TeamId, FactPeriod, IndicatorId), (Fact Fact, int Line)> kept = [];
    private int line;
    private bool rowIsBad;

    public IEnumerable<Fact> Kept => kept.Values.Select(k => k.Fact);

    /// <summary>The position of each column, noting columns that are missing, double or unknown.</summary>
    public static int[] FindColumns(DbDataReader rows, List<Problem> problems)
    {
        int[] found = [.. Columns.Select(_ => SurveyColumns.None)];
        for (int i = 0; i < rows.FieldCount; i++)
        {
            int known = Array.IndexOf(Columns, rows.GetName(i));
            if (known < 0 || found[known] != SurveyColumns.None) problems.Add(FactRowProblems.UnknownColumn(new Place(line: 1, column: i + 1)));
            else found[known] = i;
        }

        problems.AddRange(Columns.Where((_, c) => found[c] == SurveyColumns.None).Select(FactRowProblems.MissingColumn));
        return found;
    }

    /// <summary>Reads the row that the reader stands on.</summary>
    public void Read(int atLine)
    {
        line = atLine;
        rowIsBad = false;
        int? team = ReadTeam();
        FactPeriod? period = ReadPeriod();
        Indicator? indicator = ReadIndicator();
        double? numerator = ReadNumber(Numerator, null);
        double? denominator = ReadNumber(Denominator, indicator is null || TakesOne(indicator) ? 1 : null);
        if (team is int t && indicator is not null && wave.Teams[t].Unit < indicator.LowestUnit) Bad(FactRowProblems.BelowLowestUnit(PlaceOf(Team), indicator.LowestUnit));
        if (indicator is not null && numerator is double n && denominator is double d) CheckRange(indicator, n, d);

        if (rowIsBad) problems.SkipRow();
        else Keep(new Fact(indicator!, wave.Teams[team!.Value].Id, period!, numerator!.Value, denominator!.Value));
    }

    /// <summary>Refuses compositions of which a count is missing, or whose counts are not whole people who add up to the denominator.</summary>
    public void CheckCompositions()
    {
        var compositions = kept.Values.Select(k => (k.Fact, k.Line, Scheme: CompositionScheme.OfCount(k.Fact.Indicator.Id)))
            .Where(k => k.Scheme is not null)
            .GroupBy(k => (k.Scheme, k.Fact.Team, k.Fact.Period))
            .ToList();
        foreach (var counts in compositions)
        {
            bool isComplete = counts.Count() == counts.Key.Scheme!.Counts.Length;
            if (isComplete && AddsUp([.. counts.Select(k => k.Fact)])) continue;

            int first = counts.Min(k => k.Line);
            problems.Add(isComplete ? FactRowProblems.CompositionSum(first) : FactRowProblems.CompositionIncomplete(first, counts.Key.Scheme));
            foreach ((Fact fact, _, _) in counts)
            {
                kept.Remove((fact.Team, fact.Period, fact.Indicator.Id));
                problems.SkipRow();
            }
        }
    }

    // Whole numbers of people, few enough to be counted exactly.
    private static bool AddsUp(Fact[] counts) => counts.All(f => f.Denominator.Equals(counts[0].Denominator) && double.IsInteger(f.Numerator))
        && counts[0].Denominator <= int.MaxValue
        && counts.Sum(f => f.Numerator).Equals(counts[0].Denominator);

    private static bool TakesOne(Indicator indicator) => indicator.Unit is IndicatorUnit.Count or IndicatorUnit.Category or IndicatorUnit.Flag;

    private void Keep(Fact fact)
    {
        (TeamId, FactPeriod, IndicatorId) key = (fact.Team, fact.Period, fact.Indicator.Id);
        if (kept.TryAdd(key, (fact, line))) return;

        (Fact first, int firstLine) = kept[key];
        bool same = first.Numerator.Equals(fact.Numerator) && first.Denominator.Equals(fact.Denominator);
        problems.Add(same ? FactRowProblems.Repeated(line, firstLine) : FactRowProblems.Conflicting(line, firstLine));
        if (!same) problems.SkipRow();
    }

    private int? ReadTeam()
    {
        int team = wave.Tree.Find(cells.Read(columns[Team]));
        if (team != TeamTree.None) return team;

        Bad(FactRowProblems.UnknownTeam(PlaceOf(Team)));
        return null;
    }

    private FactPeriod? ReadPeriod()
    {
        if (FactPeriod.TryParse(cells.Read(columns[Period]).ToString(), out FactPeriod? period)) return period;

        Bad(FactRowProblems.Period(PlaceOf(Period)));
        return null;
    }

    private Indicator? ReadIndicator()
    {
        string name = cells.Read(columns[Name]).ToString();
        Indicator? indicator = IndicatorId.TryParse(name, out IndicatorId? id) ? indicators.Find(id) ?? CompositionScheme.FindCount(id) : null;
        if (indicator is null)
        {
            IEnumerable<string> facts = indicators.Indicators.Where(i => i.Origin != IndicatorOrigin.Survey).Select(i => i.Id.Value);
            Bad(FactRowProblems.UnknownFact(PlaceOf(Name), NearestName.Find(name, facts)));
        }
        else if (indicator.Origin == IndicatorOrigin.Survey)
        {
            Bad(FactRowProblems.NotAFact(PlaceOf(Name)));
        }

        return indicator;
    }

    private double? ReadNumber(int column, double? ifEmpty)
    {
        ReadOnlySpan<char> cell = cells.Read(columns[column]);
        if (cell.IsEmpty && ifEmpty is not null) return ifEmpty;
        bool isNumber = double.TryParse(cell, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out double number);
        if (isNumber && double.IsFinite(number) && number >= 0) return number;

        Bad(FactRowProblems.NotANumber(PlaceOf(column)));
        return null;
    }

    private void CheckRange(Indicator indicator, double numerator, double denominator)
    {
        // Nothing to divide by is not wrong: nobody was there to count.
        if (denominator == 0 && !TakesOne(indicator)) return;

        double value = numerator / denominator;
        bool fits = value >= indicator.Minimum && value <= indicator.Maximum;
        if (TakesOne(indicator)) fits &= denominator == 1 && double.IsInteger(numerator);
        if (!fits) Bad(FactRowProblems.Range(PlaceOf(Numerator), indicator));
    }

    private void Bad(Problem problem)
    {
        rowIsBad = true;
        problems.Add(problem);
    }

    private Place PlaceOf(int column) => new(line: line, column: columns[column] + 1);
}
