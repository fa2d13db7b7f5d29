namespace Iapt.Belonging;

/// <summary>Something wrong with an input: what, where, what was found and what was expected.</summary>
/// <remarks>
/// <see cref="Code"/> is permanent: programs may rely on it. <see cref="Found"/> never holds the content of an answer or of an HR
/// record, only its kind, length or range; authored identifiers that fit their grammar may be repeated.
/// </remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class Problem
{
    /// <summary>Creates a problem.</summary>
    /// <param name="code">The permanent code, such as <c>survey.unknown-item</c>.</param>
    /// <param name="place">Where it is.</param>
    /// <param name="found">What was found.</param>
    /// <param name="expected">What was expected, and how to mend it.</param>
    /// <param name="severity">Whether it stops the work.</param>
    public Problem(string code, Place place, string found, string expected, ProblemSeverity severity = ProblemSeverity.Error)
    {
        ArgumentException.ThrowIfNullOrEmpty(code);
        ArgumentNullException.ThrowIfNull(place);
        Code = code;
        Place = place;
        Found = found;
        Expected = expected;
        Severity = severity;
    }

    /// <summary>The permanent code, in two parts joined by a dot.</summary>
    public string Code { get; }

    /// <summary>Where the problem is.</summary>
    public Place Place { get; }

    /// <summary>What was found, without repeating personal content.</summary>
    public string Found { get; }

    /// <summary>What was expected.</summary>
    public string Expected { get; }

    /// <summary>Whether it stops the work.</summary>
    public ProblemSeverity Severity { get; }

    /// <summary>The same problem, in a document of that name.</summary>
    /// <param name="document">The name.</param>
    /// <returns>A new problem.</returns>
    public Problem In(string? document) => new(Code, Place.In(document), Found, Expected, Severity);

    /// <summary>The problem in one line.</summary>
    /// <returns>Place, severity, code, found and expected.</returns>
    public override string ToString()
    {
        string severity = Severity == ProblemSeverity.Error ? "error" : "warning";
        string line = $"{severity} {Code}: found {Found}; expected {Expected}";
        string place = Place.ToString();
        return place.Length == 0 ? line : $"{place}: {line}";
    }
}
