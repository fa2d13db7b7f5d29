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
/// <threadsafety>Stateless. Rows of a driver are read by one thread; a plain CSV text is divided among as many as the options allow, with the same result.</threadsafety>
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

        var reading = new SurveyReading(wave, columns, options);
        if (rows is IDivisibleRows divisible && divisible.TakeBlocks() is ITextBlocks blocks) reading.ReadBlocks(blocks, cancellationToken);
        else await reading.ReadRowsAsync(rows, cancellationToken).ConfigureAwait(false);
        return reading.Finish(problems);
    }
}
