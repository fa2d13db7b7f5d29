namespace Iapt.Belonging.Surveys;

/// <summary>How rows with errors are treated.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class ReadOptions
{
    /// <summary>Creates options.</summary>
    /// <param name="skipBadRows">Whether rows with errors are left out, counted and listed, rather than the whole input refused.</param>
    /// <param name="maximumRowProblems">How many problems of rows are listed one by one; the last entry gives the exact number of all.</param>
    /// <param name="maximumThreads">How many threads may work at once, where the rows can be divided; null for as many as there are processors.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is below 1.</exception>
    public ReadOptions(bool skipBadRows = false, int maximumRowProblems = 1_000, int? maximumThreads = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maximumRowProblems, 1);
        SkipBadRows = skipBadRows;
        MaximumRowProblems = maximumRowProblems;
        MaximumThreads = maximumThreads ?? Environment.ProcessorCount;
        ArgumentOutOfRangeException.ThrowIfLessThan(MaximumThreads, 1, nameof(maximumThreads));
    }

    /// <summary>Nothing is read from an input with errors; up to 1,000 problems of rows are listed.</summary>
    public static ReadOptions Strict { get; } = new();

    /// <summary>Whether rows with errors are left out, counted and listed. Errors of the whole input, such as an unknown column, refuse it all the same.</summary>
    public bool SkipBadRows { get; }

    /// <summary>How many problems of rows are listed one by one.</summary>
    public int MaximumRowProblems { get; }

    /// <summary>How many threads may work at once. What is read does not depend on it.</summary>
    public int MaximumThreads { get; }
}
