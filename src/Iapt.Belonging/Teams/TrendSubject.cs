using System.Collections.Immutable;

namespace Iapt.Belonging.Teams;

/// <summary>Whether an indicator shows special-cause variation over time: one of <c>worsening</c>, <c>steady</c>, <c>improving</c>.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class TrendSubject : Subject
{
    /// <summary>Creates the subject.</summary>
    /// <param name="indicator">The indicator.</param>
    public TrendSubject(IndicatorId indicator)
        : base(indicator, $"trend:{indicator}")
    {
    }

    /// <summary>What a trend can be, in the order in which positions stand for them in an estimate.</summary>
    public static ImmutableArray<string> Words { get; } = ["worsening", "steady", "improving"];
}
