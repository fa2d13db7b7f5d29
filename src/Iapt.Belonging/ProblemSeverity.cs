namespace Iapt.Belonging;

/// <summary>Whether a problem stops the work.</summary>
public enum ProblemSeverity
{
    /// <summary>The input is used; the reader should know.</summary>
    Warning,

    /// <summary>The input is not used.</summary>
    Error,
}
