namespace Iapt.Belonging.Rules.Conditions;

/// <summary>What is known of a subject passes a test.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class Comparison : Condition
{
    /// <summary>Creates the condition.</summary>
    /// <param name="subject">What is looked at: an indicator, a gap, a percentile, a change or a trend.</param>
    /// <param name="test">The test.</param>
    /// <exception cref="ArgumentException">The subject is one group: groups are read as gaps or all together (<see cref="GroupsCondition"/>), so that no rule is about one group alone.</exception>
    public Comparison(Subject subject, Test test)
        : this(test, NotOfOneGroup(subject))
    {
    }

    private Comparison(Test test, Subject subject)
        : base(1)
    {
        ArgumentNullException.ThrowIfNull(test);
        Subject = subject;
        Test = test;
    }

    /// <summary>What is looked at.</summary>
    public Subject Subject { get; }

    /// <summary>The test.</summary>
    public Test Test { get; }

    /// <inheritdoc/>
    public override bool Equals(Condition? other) => other is Comparison comparison && Subject.Equals(comparison.Subject) && Test.Equals(comparison.Test);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Subject, Test);

    /// <summary>A comparison for one of the groups that a <see cref="GroupsCondition"/> goes through.</summary>
    internal static Comparison OfGroup(Subject subject, Test test) => new(test, subject);

    private static Subject NotOfOneGroup(Subject subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        return subject is GroupSubject ? throw new ArgumentException("a group is read as a gap from another, or together with the others", nameof(subject)) : subject;
    }
}
