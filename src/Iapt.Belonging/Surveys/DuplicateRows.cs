namespace Iapt.Belonging.Surveys;

/// <summary>Finds people with several rows: the same row again is kept once, another answer or another team is refused.</summary>
/// <remarks>Works on the finished columns by sorting, because a table of everybody seen would cost several times the 16 bytes a person.</remarks>
internal sealed class DuplicateRows(AnswerRows rows, RowProblems problems)
{
    private readonly bool[] dropped = new bool[rows.People.Count];

    /// <summary>Which rows to keep, in their order.</summary>
    public int[] Kept()
    {
        int[] order = [.. Enumerable.Range(0, rows.People.Count)];
        UInt128[] keys = [.. rows.People];
        Array.Sort(keys, order);
        for (int start = 0; start < keys.Length;)
        {
            int end = start + 1;
            while (end < keys.Length && keys[end] == keys[start]) end++;
            if (end - start > 1) Examine(order.AsSpan(start, end - start));
            start = end;
        }

        return [.. Enumerable.Range(0, dropped.Length).Where(i => !dropped[i])];
    }

    private void Examine(Span<int> ofOnePerson)
    {
        // Sorting by person leaves the rows of one person in any order.
        ofOnePerson.Sort();
        int first = ofOnePerson[0];
        bool conflict = false;
        foreach (int other in ofOnePerson[1..])
        {
            Problem problem = Compare(first, other);
            problems.Add(problem);
            conflict |= problem.Severity == ProblemSeverity.Error;
            dropped[other] = true;
            if (problem.Severity == ProblemSeverity.Error) problems.SkipRow();
        }

        // Nobody can tell which of two answers is the right one, so none is taken.
        if (!conflict) return;
        dropped[first] = true;
        problems.SkipRow();
    }

    private Problem Compare(int first, int other)
    {
        int line = rows.Lines[other];
        int firstLine = rows.Lines[first];
        if (rows.Teams[first] != rows.Teams[other]) return SurveyProblems.PersonInTwoTeams(line, firstLine);

        bool same = rows.Cells[first].SequenceEqual(rows.Cells[other]);
        return same ? SurveyProblems.RepeatedRow(line, firstLine) : SurveyProblems.ConflictingDuplicate(line, firstLine);
    }
}
