using System.Collections.Immutable;
using Iapt.Belonging.Json;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Published;

/// <summary>Reads the table of questions: a row an organisation, with its name and the distribution of answers to each item.</summary>
internal sealed class QuestionTable
{
    private const double SumTolerance = 0.5;

    private readonly PublicationLayout layout;
    private readonly PublishedTable table;
    private readonly List<Problem> problems;
    private readonly int? code;
    private readonly int? name;
    private readonly int? group;
    private readonly ImmutableArray<QuestionColumns> items;

    public QuestionTable(PublicationLayout layout, PublishedTable table, List<Problem> problems)
    {
        this.layout = layout;
        this.table = table;
        this.problems = problems;
        code = table.Require("ods_code", problems);
        name = table.Require("organisation", problems);
        group = table.Require("benchmarking_group", problems);
        items = [.. layout.Instrument.Items.Select(i => QuestionColumns.Find(i, table, problems)).OfType<QuestionColumns>()];
        RefuseUnknownColumns();
    }

    public OrderedDictionary<TeamId, PublishedOrganisation> Read()
    {
        var organisations = new OrderedDictionary<TeamId, PublishedOrganisation>();
        if (code is null || name is null || group is null) return organisations;

        for (int row = 0; row < table.Rows.Count; row++)
        {
            PublishedOrganisation? organisation = ReadOrganisation(row);
            if (organisation is not null && !organisations.TryAdd(organisation.Team, organisation))
            {
                problems.Add(PublishedProblems.DuplicateOrganisation(table.Cell(row, code.Value)));
            }
        }

        return organisations;
    }

    private PublishedOrganisation? ReadOrganisation(int row)
    {
        TeamId? team = ReadTeam(table, row, code!.Value, layout.TeamScheme, problems);
        string? organisation = ReadName(row, name!.Value);
        string? peers = ReadName(row, group!.Value);
        var answers = new Dictionary<IndicatorId, PublishedAnswers>();
        foreach (QuestionColumns columns in items)
        {
            if (ReadAnswers(row, columns) is PublishedAnswers known) answers.Add(columns.Item.Id, known);
        }

        return team is null || organisation is null || peers is null ? null : new PublishedOrganisation(layout, team, organisation, peers, answers);
    }

    /// <summary>The team of a row; null and a problem if its code is none.</summary>
    public static TeamId? ReadTeam(PublishedTable table, int row, int column, string scheme, List<Problem> problems)
    {
        if (table.Text(row, column) is string text && TeamId.TryParse($"{scheme}:{text}", out TeamId? team)) return team;

        problems.Add(PublishedProblems.BadCode(table.Cell(row, column)));
        return null;
    }

    private string? ReadName(int row, int column)
    {
        if (table.Text(row, column) is { Length: > 0 and <= 300 } text && !text.Any(JsonRead.IsControl)) return text;

        problems.Add(PublishedProblems.Name(table.Cell(row, column)));
        return null;
    }

    private PublishedAnswers? ReadAnswers(int row, QuestionColumns columns)
    {
        var cells = new CellGroup(table, row, problems);
        ReadOnlySpan<int> ordinals = columns.Ordinals.AsSpan();
        (double[]? numbers, MissingReason? missing) = cells.Read(ordinals, "a percentage, or a number of people");
        if (missing is MissingReason reason) return PublishedAnswers.None(reason);
        if (numbers is null) return null;

        int answers = columns.Options.Length;
        bool sound = true;
        for (int i = 0; i < answers; i++) sound &= cells.InRange(numbers[i], 0, 100, ordinals[i], "a percentage from 0 to 100");
        int? people = cells.People(numbers[answers], ordinals[answers]);
        if (!sound || people is null || !AddsUp(numbers.AsSpan(0, answers), cells.PlaceOf(ordinals[0]))) return null;

        return PublishedAnswers.Of(columns.Options.Select((o, i) => KeyValuePair.Create(o, numbers[i])), people.Value);
    }

    private bool AddsUp(ReadOnlySpan<double> percentages, Place place)
    {
        double sum = 0;
        foreach (double percentage in percentages) sum += percentage;
        if (Math.Abs(sum - 100) <= SumTolerance) return true;

        problems.Add(PublishedProblems.Sum(place, sum));
        return false;
    }

    private void RefuseUnknownColumns()
    {
        HashSet<string> known = ["ods_code", "organisation", "benchmarking_group", .. layout.Instrument.Items.SelectMany(QuestionColumns.NamesOf)];
        for (int i = 0; i < table.Columns.Count; i++)
        {
            if (!known.Contains(table.Columns[i]) && !layout.IsUnused(table.Columns[i])) problems.Add(PublishedProblems.UnknownColumn(table.Header(i)));
        }
    }
}
