using System.Collections.Immutable;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Published;

/// <summary>Reads the table of scores: a row an organisation, with a score and a base for each measure.</summary>
internal sealed class ScoreTable
{
    private readonly PublicationLayout layout;
    private readonly PublishedTable table;
    private readonly List<Problem> problems;
    private readonly int? code;
    private readonly ImmutableArray<(IndicatorId Measure, int Score, int Base)> measures;

    public ScoreTable(PublicationLayout layout, PublishedTable table, List<Problem> problems)
    {
        this.layout = layout;
        this.table = table;
        this.problems = problems;
        code = table.Require("ods_code", problems);
        var found = ImmutableArray.CreateBuilder<(IndicatorId, int, int)>();
        foreach ((string key, IndicatorId measure) in layout.Scores)
        {
            int? score = table.Require($"{key}.score", problems);
            int? people = table.Require($"{key}.base", problems);
            if (score is not null && people is not null) found.Add((measure, score.Value, people.Value));
        }

        measures = found.ToImmutable();
        RefuseUnknownColumns();
    }

    public Dictionary<TeamId, Dictionary<IndicatorId, PublishedScore>> Read(Func<TeamId, bool> isKnown)
    {
        var rows = new Dictionary<TeamId, Dictionary<IndicatorId, PublishedScore>>();
        if (code is not int column) return rows;

        for (int row = 0; row < table.Rows.Count; row++)
        {
            TeamId? team = QuestionTable.ReadTeam(table, row, column, layout.TeamScheme, problems);
            Dictionary<IndicatorId, PublishedScore> scores = ReadScores(row);
            if (team is null) continue;
            if (!isKnown(team)) problems.Add(PublishedProblems.UnknownOrganisation(table.Cell(row, column)));
            if (!rows.TryAdd(team, scores)) problems.Add(PublishedProblems.DuplicateOrganisation(table.Cell(row, column)));
        }

        return rows;
    }

    private Dictionary<IndicatorId, PublishedScore> ReadScores(int row)
    {
        var cells = new CellGroup(table, row, problems);
        var scores = new Dictionary<IndicatorId, PublishedScore>();
        foreach ((IndicatorId measure, int score, int people) in measures)
        {
            (double[]? numbers, MissingReason? missing) = cells.Read([score, people], "a score, or a number of people");
            if (missing is MissingReason reason) scores.Add(measure, PublishedScore.None(reason));
            if (numbers is null) continue;

            bool sound = cells.InRange(numbers[0], 0, 10, score, "a score from 0 to 10");
            if (cells.People(numbers[1], people) is int known && sound) scores.Add(measure, PublishedScore.Of(numbers[0], known));
        }

        return scores;
    }

    private void RefuseUnknownColumns()
    {
        HashSet<string> known = ["ods_code", "organisation", "benchmarking_group", .. layout.Scores.SelectMany(s => new[] { $"{s.Key}.score", $"{s.Key}.base" })];
        for (int i = 0; i < table.Columns.Count; i++)
        {
            if (!known.Contains(table.Columns[i]) && !layout.UnusedColumns.Contains(table.Columns[i])) problems.Add(PublishedProblems.UnknownColumn(table.Header(i)));
        }
    }
}
