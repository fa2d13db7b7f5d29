using Iapt.Belonging.Instruments;
using Iapt.Belonging.Statistics;
using Iapt.Belonging.Surveys;

namespace Iapt.Belonging.Scoring;

/// <summary>The scores of single people in the items of a measure, for what no sum can tell: average deviation within a team, alpha over a service.</summary>
internal static class TeamAnswers
{
    /// <summary>The people who are directly in some teams.</summary>
    /// <param name="survey">The survey.</param>
    /// <param name="measure">The measure whose items are the columns.</param>
    /// <param name="teams">The positions of the teams.</param>
    /// <returns>A row a person and a column an item, with missing cells.</returns>
    public static ItemTable Of(Survey survey, Measure measure, IEnumerable<int> teams)
    {
        var plan = new ScorePlan(survey);
        HashSet<Item> wanted = [.. survey.Wave.Instrument.ItemsOf(measure)];
        ItemScores[] items = [.. plan.Items.Where(i => i.WasAsked && wanted.Contains(i.Item))];
        return new ItemTable(items.Length, teams.SelectMany(t => Rows(survey, items, t)));
    }

    private static IEnumerable<double?[]> Rows(Survey survey, ItemScores[] items, int team)
    {
        int first = survey.TeamStarts[team];
        long[][] columns = [.. items.Select(item =>
        {
            long[] column = new long[survey.TeamStarts[team + 1] - first];
            item.Fill(column, first);
            return column;
        })];
        return Enumerable.Range(0, survey.TeamStarts[team + 1] - first)
            .Select(i => columns.Select(c => c[i] == ItemScores.Missing ? (double?)null : (double)c[i] / Tally.One).ToArray());
    }
}
