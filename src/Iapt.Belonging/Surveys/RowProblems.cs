namespace Iapt.Belonging.Surveys;

/// <summary>Collects problems of rows: lists the first of them, counts all.</summary>
internal sealed class RowProblems(ReadOptions options)
{
    private readonly List<Problem> listed = [];
    private int errors;
    private int warnings;

    public ReadOptions Options { get; } = options;

    /// <summary>How many rows were left out.</summary>
    public int Skipped { get; private set; }

    /// <summary>Notes a problem; an error becomes a warning where bad rows are skipped.</summary>
    public void Add(Problem problem)
    {
        Problem noted = Options.SkipBadRows && problem.Severity == ProblemSeverity.Error ? SurveyProblems.AsWarning(problem) : problem;
        if (noted.Severity == ProblemSeverity.Error) errors++;
        else warnings++;
        if (listed.Count < Options.MaximumRowProblems) listed.Add(noted);
    }

    /// <summary>Adds what was noted of the rows that come next.</summary>
    public void Add(RowProblems next)
    {
        listed.AddRange(next.listed.Take(Options.MaximumRowProblems - listed.Count));
        errors += next.errors;
        warnings += next.warnings;
        Skipped += next.Skipped;
    }

    public void SkipRow() => Skipped++;

    /// <summary>Hands over what was noted, in the order of lines, with the counts at the end.</summary>
    public void MoveTo(List<Problem> problems)
    {
        problems.AddRange(listed.OrderBy(p => p.Place.Line).ThenBy(p => p.Place.Column));
        int all = errors + warnings;
        ProblemSeverity severity = errors > 0 ? ProblemSeverity.Error : ProblemSeverity.Warning;
        if (all > listed.Count) problems.Add(SurveyProblems.MoreProblems(all, listed.Count, severity));
        if (Options.SkipBadRows && Skipped > 0) problems.Add(SurveyProblems.RowsSkipped(Skipped));
    }
}
