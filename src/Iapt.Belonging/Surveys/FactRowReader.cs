using System.Data.Common;
using Iapt.Belonging.Teams;

namespace Iapt.Belonging.Surveys;

/// <summary>Reads facts from rows with the columns <c>team</c>, <c>period</c>, <c>fact</c>, <c>numerator</c>, <c>denominator</c>.</summary>
/// <remarks>
/// Proportions and ratios are numerator divided by denominator; a count and a category have the denominator 1 or none; a flag is 1 of 1 or 0 of 1.
/// Nothing is rolled up: a service has the rows that are written for it. Places count the header as line 1 and rows from line 2.
/// </remarks>
/// <threadsafety>Stateless; the rows are read by one thread.</threadsafety>
public static class FactRowReader
{
    /// <summary>Reads facts.</summary>
    /// <param name="rows">The rows, in front of the first; not disposed of.</param>
    /// <param name="wave">The wave whose teams they are about.</param>
    /// <param name="indicators">What is known; the standard catalogue if null.</param>
    /// <param name="options">What to do with rows that have errors; strict if null.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The facts, or all problems.</returns>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public static async Task<ReadResult<FactTable>> ReadAsync(
        DbDataReader rows, Wave wave, IndicatorCatalog? indicators = null, ReadOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(wave);
        if (rows.FieldCount == 0) return new ReadResult<FactTable>(null, [FactRowProblems.Empty()]);

        var problems = new List<Problem>();
        int[] columns = FactRows.FindColumns(rows, problems);
        if (problems.Count > 0) return new ReadResult<FactTable>(null, problems);

        var rowProblems = new RowProblems(options ?? ReadOptions.Strict);
        var facts = new FactRows(rows, columns, wave, indicators ?? IndicatorCatalog.Standard, rowProblems);
        for (int line = 2; await rows.ReadAsync(cancellationToken).ConfigureAwait(false); line++) facts.Read(line);
        facts.CheckCompositions();
        rowProblems.MoveTo(problems);
        return new ReadResult<FactTable>(new FactTable(facts.Kept), problems);
    }
}
