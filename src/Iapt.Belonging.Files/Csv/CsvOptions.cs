namespace Iapt.Belonging.Files.Csv;

/// <summary>How a CSV file is read.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class CsvOptions
{
    /// <summary>The most bytes read unless asked otherwise: 256 MiB, enough for the answers of the whole NHS.</summary>
    public const int StandardMaximumBytes = 256 * 1024 * 1024;

    /// <summary>Creates options.</summary>
    /// <param name="delimiter">What separates the fields: a comma, a semicolon, a tab or a bar. It is never guessed, because a wrong guess reads wrong data.</param>
    /// <param name="skipBadRows">Whether rows with too many or too few fields are left out, counted and listed, rather than the whole file refused.</param>
    /// <param name="maximumBytes">The most bytes read.</param>
    /// <param name="maximumRowProblems">How many problems of rows are listed one by one; a last one gives the number of those not listed.</param>
    /// <exception cref="ArgumentOutOfRangeException">The delimiter is none of the four, or a number is below 1.</exception>
    public CsvOptions(char delimiter = ',', bool skipBadRows = false, int maximumBytes = StandardMaximumBytes, int maximumRowProblems = 1_000)
    {
        if (delimiter is not (',' or ';' or '\t' or '|')) throw new ArgumentOutOfRangeException(nameof(delimiter), "expected a comma, a semicolon, a tab or a bar");
        ArgumentOutOfRangeException.ThrowIfLessThan(maximumBytes, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(maximumRowProblems, 1);
        Delimiter = delimiter;
        SkipBadRows = skipBadRows;
        MaximumBytes = maximumBytes;
        MaximumRowProblems = maximumRowProblems;
    }

    /// <summary>Commas; nothing is read from a file with errors.</summary>
    public static CsvOptions Standard { get; } = new();

    /// <summary>What separates the fields.</summary>
    public char Delimiter { get; }

    /// <summary>Whether rows with too many or too few fields are left out, counted and listed.</summary>
    public bool SkipBadRows { get; }

    /// <summary>The most bytes read.</summary>
    public int MaximumBytes { get; }

    /// <summary>How many problems of rows are listed one by one.</summary>
    public int MaximumRowProblems { get; }
}
