using Iapt.Belonging.Statistics;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Published;

/// <summary>Reads the rows of a breakdown report.</summary>
internal sealed class BreakdownTable
{
    private readonly PublishedTable table;
    private readonly BreakdownColumns names;
    private readonly TeamId organisation;
    private readonly List<Problem> problems;
    private readonly int?[] ordinals;
    private readonly Indicator[] indicators;

    public BreakdownTable(PublishedTable table, BreakdownColumns names, TeamId organisation, List<Problem> problems)
    {
        this.table = table;
        this.names = names;
        this.organisation = organisation;
        this.problems = problems;
        indicators = [.. names.Scores.Select(s => Known(s.Value))];
        string[] columns = [names.Kind, names.Group, names.FewestAnswers, names.MostAnswers, .. names.Scores.Select(s => s.Key)];
        ordinals = table.RequireOnly([.. columns.Distinct()], [.. names.Unused], problems);
        if (names.FewestAnswers == names.MostAnswers) ordinals = [.. ordinals[..3], ordinals[2], .. ordinals[3..]];
    }

    public PublishedBreakdown? Read(DateOnly date, Origin origin)
    {
        if (Array.Exists(ordinals, o => o is null)) return null;

        var units = new Dictionary<TeamId, TeamProfile>();
        var whole = new Dictionary<Subject, Estimate>();
        for (int row = 0; row < table.Rows.Count; row++)
        {
            string? kind = ReadName(row, 0);
            string? group = ReadName(row, 1);
            if (kind is null || group is null) continue;
            if (kind == names.UnitKind) AddUnit(row, group, units, date, origin);
            else AddTo(whole, row, kind == names.WholeKind ? null : kind, group);
        }

        var profile = new TeamProfile(organisation, date, origin, new TeamContext(AnalysisUnit.Organisation), null, whole);
        return new PublishedBreakdown(profile, units.Values);
    }

    private static Indicator Known(IndicatorId id) => IndicatorCatalog.Standard.Find(id) is { Unit: IndicatorUnit.Score or IndicatorUnit.Proportion } indicator
        ? indicator
        : throw new ArgumentException($"`{id}` is not a known score or proportion", nameof(id));

    private string? ReadName(int row, int column)
    {
        if (table.Text(row, ordinals[column]) is { Length: > 0 } text && Slug(text).Length > 0) return text;

        problems.Add(PublishedProblems.Name(table.Cell(row, ordinals[column]!.Value)));
        return null;
    }

    private void AddUnit(int row, string name, Dictionary<TeamId, TeamProfile> units, DateOnly date, Origin origin)
    {
        string id = $"{organisation}.{Slug(name).ToLowerInvariant()}";
        if (!TeamId.TryParse(id, out TeamId? unit)) problems.Add(PublishedProblems.Name(table.Cell(row, ordinals[1]!.Value)));
        else if (units.ContainsKey(unit)) problems.Add(PublishedProblems.DuplicateGroup(table.Cell(row, ordinals[1]!.Value)));
        else units.Add(unit, new TeamProfile(unit, date, origin, new TeamContext(AnalysisUnit.Service, name, organisation), null, Estimates(row)));
    }

    private void AddTo(Dictionary<Subject, Estimate> whole, int row, string? kind, string name)
    {
        GroupId? group = null;
        if (kind is not null && !GroupId.TryParse($"{Slug(kind).ToLowerInvariant()}={Slug(name)}", out group))
        {
            problems.Add(PublishedProblems.Name(table.Cell(row, ordinals[1]!.Value)));
            return;
        }

        foreach ((Subject subject, Estimate estimate) in Estimates(row))
        {
            Subject key = group is null ? subject : new GroupSubject(subject.Indicator, group);
            if (whole.TryAdd(key, estimate)) continue;

            problems.Add(PublishedProblems.DuplicateGroup(table.Cell(row, ordinals[1]!.Value)));
            return;
        }
    }

    private List<KeyValuePair<Subject, Estimate>> Estimates(int row)
    {
        var cells = new CellGroup(table, row, problems);
        SizeBand? answers = ReadAnswers(cells);
        var estimates = new List<KeyValuePair<Subject, Estimate>>();
        for (int i = 0; i < indicators.Length; i++)
        {
            int column = ordinals[4 + i]!.Value;
            if (ReadScore(cells, column, indicators[i], answers) is Estimate estimate) estimates.Add(new(Subject.Of(indicators[i].Id), estimate));
        }

        return estimates;
    }

    private SizeBand? ReadAnswers(CellGroup cells)
    {
        int[] columns = [ordinals[2]!.Value, ordinals[3]!.Value];
        if (cells.Read(columns, "a number of people").Numbers is not double[] numbers) return null;
        if (cells.People(numbers[0], columns[0]) is not int fewest || cells.People(numbers[1], columns[1]) is not int most) return null;
        if (fewest <= most) return new SizeBand(fewest, most);

        problems.Add(PublishedProblems.OutOfRange(cells.PlaceOf(columns[0]), "no more answers than the most"));
        return null;
    }

    private static Estimate? ReadScore(CellGroup cells, int column, Indicator indicator, SizeBand? answers)
    {
        bool isShare = indicator.Unit == IndicatorUnit.Proportion;
        double top = isShare ? 100 : 10;
        (double[]? numbers, MissingReason? missing) = cells.Read([column], isShare ? "a percentage" : "a score");
        if (missing is MissingReason reason) return Estimate.None(reason);
        if (numbers is null || !cells.InRange(numbers[0], 0, top, column, isShare ? "a percentage from 0 to 100" : "a score from 0 to 10")) return null;

        return WithWidestInterval(isShare ? numbers[0] / 100 : numbers[0], indicator.Maximum, answers);
    }

    private static Estimate WithWidestInterval(double mean, double maximum, SizeBand? answers)
    {
        if (answers is not SizeBand n || n.From < 2) return Estimate.WithoutInterval(mean, PublishedMethods.RangeBound, answers);

        double largest = Math.Sqrt(mean * (maximum - mean) * n.From / (n.From - 1));
        Interval interval = MeanInterval.OfProcess(Moments.FromSummary(n.From, mean, largest), Confidence.NinetyFive).Value.Interval.ClampedTo(new Interval(0, maximum));
        return Estimate.Measured(mean, interval.Lower, interval.Upper, PublishedMethods.RangeBound, n);
    }

    private static string Slug(string text)
    {
        string slug = string.Concat(text.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-')).Trim('-');
        while (slug.Contains("--", StringComparison.Ordinal)) slug = slug.Replace("--", "-", StringComparison.Ordinal);
        return slug;
    }
}
