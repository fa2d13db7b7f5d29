namespace Iapt.Belonging.Rules.Conditions;

/// <summary>The two readings of one condition: over intervals and over values.</summary>
/// <remarks>
/// INVARIANT: where the intervals say yes or no, the values say the same. A value lies inside its interval, and no operation below tells a
/// definite answer from an unknown one, so what is made of such readings is such a reading again.
/// </remarks>
internal readonly record struct Verdict(Truth OverIntervals, Truth OverValues)
{
    /// <summary>Neither can be told.</summary>
    public static Verdict Unknown { get; } = new(Truth.Unknown, Truth.Unknown);

    public static Verdict False { get; } = new(Truth.False, Truth.False);

    public static Verdict True { get; } = new(Truth.True, Truth.True);

    /// <summary>The same over values, and nothing told over intervals: tentative at most.</summary>
    public Verdict Capped => new(Truth.Unknown, OverValues);

    public Verdict Not() => new(Kleene.Not(OverIntervals), Kleene.Not(OverValues));

    public Verdict And(Verdict other) => new(Kleene.And(OverIntervals, other.OverIntervals), Kleene.And(OverValues, other.OverValues));

    public Verdict Or(Verdict other) => new(Kleene.Or(OverIntervals, other.OverIntervals), Kleene.Or(OverValues, other.OverValues));
}
