namespace Iapt.Belonging.Rules.Conditions;

/// <summary>Tests on a subject, so that C# reads like the rule: <c>Indicator("structure/band-spread").AtOrAbove(4)</c>.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class SubjectTests
{
    internal SubjectTests(Subject subject) => Subject = subject;

    /// <summary>The subject that is tested.</summary>
    public Subject Subject { get; }

    /// <summary>It is below a limit.</summary>
    /// <param name="limit">The limit.</param>
    /// <returns>The condition.</returns>
    public Condition Below(Constant limit) => new Comparison(Subject, new Below(limit));

    /// <summary>It is at or below a limit.</summary>
    /// <param name="limit">The limit.</param>
    /// <returns>The condition.</returns>
    public Condition AtOrBelow(Constant limit) => new Comparison(Subject, new AtOrBelow(limit));

    /// <summary>It is above a limit.</summary>
    /// <param name="limit">The limit.</param>
    /// <returns>The condition.</returns>
    public Condition Above(Constant limit) => new Comparison(Subject, new Above(limit));

    /// <summary>It is at or above a limit.</summary>
    /// <param name="limit">The limit.</param>
    /// <returns>The condition.</returns>
    public Condition AtOrAbove(Constant limit) => new Comparison(Subject, new AtOrAbove(limit));

    /// <summary>It lies between two limits, both included.</summary>
    /// <param name="from">The lower limit.</param>
    /// <param name="to">The upper limit.</param>
    /// <returns>The condition.</returns>
    public Condition Between(Constant from, Constant to) => new Comparison(Subject, new Between(from, to));

    /// <summary>It is one thing: yes or no, a code, or a whole number.</summary>
    /// <param name="what">What it must be.</param>
    /// <returns>The condition.</returns>
    public Condition Is(Constant what) => new Comparison(Subject, new Is(what));

    /// <summary>It is one of several things: codes, or whole numbers.</summary>
    /// <param name="what">What it may be.</param>
    /// <returns>The condition.</returns>
    public Condition OneOf(params IEnumerable<Constant> what) => new Comparison(Subject, new OneOf(what));
}
