namespace Iapt.Belonging.Rules.Conditions;

/// <summary>It lies between two limits, both included.</summary>
/// <remarks>Over an interval: true if all of it lies between them; false if all of it lies on one side; otherwise unknown.</remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class Between : Test
{
    /// <summary>Creates the test.</summary>
    /// <param name="from">The lower limit: a number, or the code of an ordered category.</param>
    /// <param name="to">The upper limit.</param>
    public Between(Constant from, Constant to)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        From = from;
        To = to;
    }

    /// <summary>The lower limit.</summary>
    public Constant From { get; }

    /// <summary>The upper limit.</summary>
    public Constant To { get; }

    /// <inheritdoc/>
    public override bool Equals(Test? other) => other is Between test && From.Equals(test.From) && To.Equals(test.To);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(nameof(Between), From, To);
}
