using System.Collections.Immutable;

namespace Iapt.Belonging;

/// <summary>Thrown by <see cref="ReadResult{T}.Require"/> when an input could not be read.</summary>
public sealed class ProblemsException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="problems">All problems of the input; the message tells the errors, which warnings would bury.</param>
    public ProblemsException(ImmutableArray<Problem> problems)
        : base(string.Join(Environment.NewLine, problems.Where(p => p.Severity == ProblemSeverity.Error)))
        => Problems = problems;

    /// <summary>All problems of the input.</summary>
    public ImmutableArray<Problem> Problems { get; }
}
