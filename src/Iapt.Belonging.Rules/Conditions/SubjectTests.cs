namespace Iapt.Belonging.Rules.Conditions;

/// <summary>Tests on a subject, so that C# reads like the rule: <c>Indicator("structure/band-spread").AtOrAbove(4)</c>.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class SubjectTests
{
    private readonly Func<Test, Condition> on;

    internal SubjectTests(Subject subject) => on = test => new Comparison(subject, test);

    internal SubjectTests(IndicatorId indicator, GroupId? reference) => on = test => new GroupComparison(indicator, reference, test);

    /// <summary>It is below a limit.</summary>
    /// <param name="limit">The limit.</param>
    /// <returns>The condition.</returns>
    public Condition Below(Constant limit) => on(new Below(limit));

    /// <summary>It is at or below a limit.</summary>
    /// <param name="limit">The limit.</param>
    /// <returns>The condition.</returns>
    public Condition AtOrBelow(Constant limit) => on(new AtOrBelow(limit));

    /// <summary>It is above a limit.</summary>
    /// <param name="limit">The limit.</param>
    /// <returns>The condition.</returns>
    public Condition Above(Constant limit) => on(new Above(limit));

    /// <summary>It is at or above a limit.</summary>
    /// <param name="limit">The limit.</param>
    /// <returns>The condition.</returns>
    public Condition AtOrAbove(Constant limit) => on(new AtOrAbove(limit));

    /// <summary>It lies between two limits, both included.</summary>
    /// <param name="from">The lower limit.</param>
    /// <param name="to">The upper limit.</param>
    /// <returns>The condition.</returns>
    public Condition Between(Constant from, Constant to) => on(new Between(from, to));

    /// <summary>It is one thing: yes or no, a code, or a whole number.</summary>
    /// <param name="what">What it must be.</param>
    /// <returns>The condition.</returns>
    public Condition Is(Constant what) => on(new Is(what));

    /// <summary>It is one of several things: codes, or whole numbers.</summary>
    /// <param name="what">What it may be.</param>
    /// <returns>The condition.</returns>
    public Condition OneOf(params IEnumerable<Constant> what) => on(new OneOf(what));
}
