namespace Iapt.Belonging.Teams;

/// <summary>Whether an indicator shows special-cause variation over time: one of <c>improving</c>, <c>steady</c>, <c>worsening</c>.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class TrendSubject : Subject
{
    /// <summary>Creates the subject.</summary>
    /// <param name="indicator">The indicator.</param>
    public TrendSubject(IndicatorId indicator)
        : base(indicator, $"trend:{indicator}")
    {
    }
}
