namespace Iapt.Belonging.Rules.Conditions;

/// <summary>What is known of a subject passes a test.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class Comparison : Condition
{
    /// <summary>Creates the condition.</summary>
    /// <param name="subject">What is looked at: an indicator, a gap, a percentile, a change or a trend.</param>
    /// <param name="test">The test.</param>
    /// <exception cref="ArgumentException">The subject is one group: groups are read as gaps, so that no rule is about one group alone.</exception>
    public Comparison(Subject subject, Test test)
        : base(1)
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(test);
        if (subject is GroupSubject) throw new ArgumentException("a group is read as a gap from another", nameof(subject));

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
}
