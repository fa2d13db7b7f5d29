using System.Data.Common;

namespace Iapt.Belonging.Surveys;

/// <summary>Reads answers from rows: one row a person, a column for the pseudonym, the team, each characteristic and each item.</summary>
/// <remarks>
/// <para>Rows come from any driver: a database, or a file reader. An empty cell means "not answered" or "not known". Places count the header as line 1
/// and rows from line 2.</para>
/// <para>Columns that look as if they identified people are refused, by name or by what is in them; so is every column that the wave does not know.</para>
/// <para>Everything that is wrong is reported. Of the problems of rows the first 1,000 are listed (see <see cref="ReadOptions"/>) and all are counted.
/// A row that comes twice, equal in every cell, counts once and is listed as a warning.</para>
/// </remarks>
/// <threadsafety>Stateless; the rows are read by one thread.</threadsafety>
public static class SurveyReader
{
    /// <summary>Reads answers; an error anywhere refuses all of them.</summary>
    /// <param name="rows">The rows, in front of the first; not disposed of.</param>
    /// <param name="wave">The wave that was answered.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The answers, or all problems.</returns>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public static Task<ReadResult<Survey>> ReadAsync(DbDataReader rows, Wave wave, CancellationToken cancellationToken = default) =>
        ReadAsync(rows, wave, ReadOptions.Strict, cancellationToken);

    /// <summary>Reads answers.</summary>
    /// <param name="rows">The rows, in front of the first; not disposed of.</param>
    /// <param name="wave">The wave that was answered.</param>
    /// <param name="options">What to do with rows that have errors.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The answers, or all problems.</returns>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public static async Task<ReadResult<Survey>> ReadAsync(DbDataReader rows, Wave wave, ReadOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(wave);
        ArgumentNullException.ThrowIfNull(options);
        if (rows.FieldCount == 0) return new ReadResult<Survey>(null, [SurveyProblems.Empty()]);

        var problems = new List<Problem>();
        var columns = new SurveyColumns(rows, wave, problems);
        if (problems.Any(p => p.Severity == ProblemSeverity.Error)) return new ReadResult<Survey>(null, problems);

        var rowProblems = new RowProblems(options);
        var answers = new AnswerRows(rows, wave, columns, rowProblems);
        for (int line = 2; await rows.ReadAsync(cancellationToken).ConfigureAwait(false); line++) answers.Read(line);
        return Finish(wave, columns, answers, rowProblems, problems);
    }

    private static ReadResult<Survey> Finish(Wave wave, SurveyColumns columns, AnswerRows answers, RowProblems rowProblems, List<Problem> problems)
    {
        foreach (int column in answers.IdentifyingColumns) problems.Add(SurveyProblems.IdentifyingColumn(new Place(line: 1, column: column + 1)));
        int[] kept = new DuplicateRows(answers, rowProblems).Kept();
        Survey survey = Build(wave, columns, answers, kept);
        rowProblems.MoveTo(problems);
        if (survey.People == 0 && problems.TrueForAll(p => p.Severity == ProblemSeverity.Warning)) problems.Add(SurveyProblems.NoRows());
        problems.AddRange(Overfull(survey));
        return new ReadResult<Survey>(survey, problems);
    }

    private static Survey Build(Wave wave, SurveyColumns columns, AnswerRows answers, int[] kept)
    {
        int[] starts = new int[wave.Tree.Count + 1];
        foreach (int row in kept) starts[answers.Teams[row] + 1]++;
        for (int t = 1; t < starts.Length; t++) starts[t] += starts[t - 1];

        int[] order = new int[kept.Length];
        int[] next = [.. starts];
        foreach (int row in kept) order[next[answers.Teams[row]]++] = row;

        byte[][] codes = answers.Cells.ToColumns(order);
        byte[]?[] ofItems = [.. columns.Items.Select((column, j) => column == SurveyColumns.None ? null : codes[j])];
        byte[][] ofCharacteristics = codes[columns.Items.Length..];
        return new Survey(wave, starts, ofItems, ofCharacteristics);
    }

    private static IEnumerable<Problem> Overfull(Survey survey)
    {
        TeamTree tree = survey.Wave.Tree;
        int[] people = new int[tree.Count];
        for (int t = 0; t < people.Length; t++) people[t] = survey.TeamStarts[t + 1] - survey.TeamStarts[t];
        foreach (int team in tree.TopDown.Reverse())
        {
            if (tree.Parents[team] != TeamTree.None) people[tree.Parents[team]] += people[team];
        }

        return survey.Wave.Teams.Where((team, t) => people[t] > team.Headcount).Select(team => SurveyProblems.MoreResponsesThanStaff(team.Id.Value));
    }
}
