namespace Iapt.Belonging.Tool.Terminal;

/// <summary>Where a command prints: results to the output, problems and progress to the error stream.</summary>
internal sealed class Screen
{
    // Warnings of one kind can come by the hundred, such as one for every question that was not asked.
    private const int WarningsOfOneKind = 5;

    public Screen(TextWriter output, TextWriter error, bool showsProgress = false, bool showsEmphasis = false)
    {
        Output = output;
        Error = error;
        ShowsEmphasis = showsEmphasis;
        Progress = new Progress(error, showsProgress);
    }

    public TextWriter Output { get; }

    public TextWriter Error { get; }

    public Progress Progress { get; }

    /// <summary>Whether the output understands and wants emphasis: a terminal, and no wish for plain text.</summary>
    public bool ShowsEmphasis { get; }

    /// <summary>Prints problems like a compiler, one a line: every error, and of each kind of warning the first few.</summary>
    public void Print(IEnumerable<Problem> problems)
    {
        Progress.Clear();
        var warnings = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (Problem problem in problems)
        {
            int same = problem.Severity == ProblemSeverity.Warning ? warnings[problem.Code] = warnings.GetValueOrDefault(problem.Code) + 1 : 0;
            if (same <= WarningsOfOneKind) Error.WriteLine(OneLine(problem));
        }

        foreach ((string code, int count) in warnings.Where(w => w.Value > WarningsOfOneKind).OrderBy(w => w.Key, StringComparer.Ordinal))
        {
            Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"warning {code}: {count - WarningsOfOneKind} more of this kind"));
        }
    }

    /// <summary>Prints problems like a compiler, one a line, all of them.</summary>
    public void PrintAll(IEnumerable<Problem> problems)
    {
        Progress.Clear();
        foreach (Problem problem in problems) Error.WriteLine(OneLine(problem));
    }

    // A path may hold a line break or an escape sequence; neither may reach a terminal or make two lines of one problem.
    private static string OneLine(Problem problem) => string.Concat(problem.ToString().Select(c => char.IsControl(c) ? '?' : c));
}
