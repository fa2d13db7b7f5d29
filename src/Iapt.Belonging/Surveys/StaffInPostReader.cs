using System.Data.Common;

namespace Iapt.Belonging.Surveys;

/// <summary>Reads a staff-in-post list, one row an assignment, and makes facts about the teams of a wave of it.</summary>
/// <remarks>
/// <para>Which facts come of it and by which formula is told in <c>docs/measuring/people-facts.md</c>. A fact for which the list lacks a column is not made. What comes out is
/// about people and passes the same door as all such facts; nothing about a person is kept.</para>
/// <para>Two assignments of one person are normal: by default each person counts once, at the primary assignment, with the contracted time of all assignments together.
/// People are linked by a keyed pseudonym only. Columns that look as if they identified people are refused, and so is every column that is not known.</para>
/// <para>Places count the header as line 1 and rows from line 2. A row that comes twice, equal in every cell, counts once and is listed as a warning. Where bad rows are skipped, all
/// rows of the person are left out, because what remains would be counted wrongly.</para>
/// </remarks>
/// <threadsafety>Stateless; the rows are read by one thread.</threadsafety>
public static class StaffInPostReader
{
    /// <summary>Reads a list.</summary>
    /// <param name="rows">The rows, in front of the first; not disposed of.</param>
    /// <param name="wave">The wave whose teams they are about.</param>
    /// <param name="definition">The day of the list, which assignments count, and which column is which; the usual ones if null.</param>
    /// <param name="options">What to do with rows that have errors; strict if null.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The facts, or all problems.</returns>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public static async Task<ReadResult<FactTable>> ReadAsync(
        DbDataReader rows, Wave wave, StaffListDefinition? definition = null, ReadOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(wave);
        if (rows.FieldCount == 0) return new ReadResult<FactTable>(null, [StaffProblems.Empty()]);

        StaffListDefinition list = definition ?? StaffListDefinition.Usual;
        var problems = new List<Problem>();
        var columns = new StaffColumnPositions(rows, wave, list.Columns, problems);
        if (problems.Exists(p => p.Severity == ProblemSeverity.Error)) return new ReadResult<FactTable>(null, problems);

        DateOnly asOf = list.AsOf ?? wave.Closed;
        var rowProblems = new RowProblems(options ?? ReadOptions.Strict);
        var assignments = new StaffRows(rows, wave, columns, asOf, rowProblems);
        for (int line = 2; await rows.ReadAsync(cancellationToken).ConfigureAwait(false); line++) assignments.Read(line);
        foreach (int column in assignments.IdentifyingColumns) problems.Add(StaffProblems.IdentifyingColumn(new Place(line: 1, column: column + 1)));
        var members = new StaffMembers(assignments, list.Counted, rowProblems);
        List<StaffMember> counted = members.Count();
        rowProblems.MoveTo(problems);

        var facts = new StaffFacts(wave, columns, list.Counted, asOf);
        FactTable table = facts.Sum(counted);
        problems.AddRange(Warnings(wave, list.Counted, members, facts));
        return new ReadResult<FactTable>(table, problems);
    }

    private static IEnumerable<Problem> Warnings(Wave wave, CountedAssignments counted, StaffMembers members, StaffFacts facts)
    {
        if (members.WithoutHours > 0) yield return StaffProblems.NoHours(members.WithoutHours);
        if (members.WithoutPrimary > 0) yield return StaffProblems.NoPrimary(members.WithoutPrimary);
        if (facts.People.All(n => n == 0)) yield return StaffProblems.NoRows();
        else if (counted == CountedAssignments.Primary)
        {
            foreach (Problem problem in Headcounts(wave, facts)) yield return problem;
        }
    }

    private static IEnumerable<Problem> Headcounts(Wave wave, StaffFacts facts)
    {
        for (int t = 0; t < wave.Teams.Length; t++)
        {
            long asked = wave.Teams[t].Headcount;
            long difference = facts.People[t] - asked;
            if (Math.Abs(difference) * 10 > asked) yield return StaffProblems.HeadcountDiffers(wave.Teams[t].Id.Value, difference > 0);
        }
    }
}
