using System.Collections.Immutable;

namespace Iapt.Belonging;

/// <summary>What came of reading an input: the value, or all the problems that prevent it; warnings may accompany a value.</summary>
/// <typeparam name="T">What is read.</typeparam>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class ReadResult<T>
    where T : class
{
    private readonly T? value;

    /// <summary>Creates a result.</summary>
    /// <param name="value">The value; ignored if any problem is an error.</param>
    /// <param name="problems">All problems, in the order of their place.</param>
    /// <exception cref="ArgumentException">There is neither a value nor an error.</exception>
    public ReadResult(T? value, IEnumerable<Problem> problems)
    {
        Problems = [.. problems];
        bool failed = Problems.Any(p => p.Severity == ProblemSeverity.Error);
        if (value is null && !failed) throw new ArgumentException("a result needs a value or an error", nameof(value));

        this.value = failed ? null : value;
    }

    /// <summary>Whether there is a value.</summary>
    public bool IsValid => value is not null;

    /// <summary>The value; null if there is an error among the problems.</summary>
    public T? Value => value;

    /// <summary>All problems; warnings only where there is a value.</summary>
    public ImmutableArray<Problem> Problems { get; }

    /// <summary>The value, for callers who cannot go on without it.</summary>
    /// <returns>The value.</returns>
    /// <exception cref="ProblemsException">There is none; the exception holds all problems.</exception>
    public T Require() => value ?? throw new ProblemsException(Problems);

    /// <summary>The same result with its places in a document of that name.</summary>
    /// <param name="document">The name.</param>
    /// <returns>A new result.</returns>
    public ReadResult<T> In(string? document) => new(value, Problems.Select(p => p.In(document)));
}
