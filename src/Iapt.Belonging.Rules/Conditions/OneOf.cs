using System.Collections.Immutable;

namespace Iapt.Belonging.Rules.Conditions;

/// <summary>It is one of several things: codes, or whole numbers. Not for scores and proportions, which are hardly ever equal.</summary>
/// <remarks>
/// Over an interval: true if all whole numbers in it are listed; false if none is; otherwise unknown.
/// The order in which they are listed does not matter.
/// </remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class OneOf : Test
{
    /// <summary>Creates the test.</summary>
    /// <param name="what">What it may be; at least one.</param>
    /// <exception cref="ArgumentException">There is nothing.</exception>
    public OneOf(IEnumerable<Constant> what)
    {
        ArgumentNullException.ThrowIfNull(what);
        What = [.. what.Distinct().Order(Constant.Order)];
        if (What.IsEmpty) throw new ArgumentException("a list of constants holds at least one", nameof(what));
    }

    /// <summary>What it may be, each once, in a fixed order.</summary>
    public ImmutableArray<Constant> What { get; }

    /// <inheritdoc/>
    public override bool Equals(Test? other) => other is OneOf test && What.SequenceEqual(test.What);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (Constant constant in What) hash.Add(constant);
        return hash.ToHashCode();
    }
}
