namespace Iapt.Belonging.Teams;

/// <summary>An indicator for the whole team.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class IndicatorSubject : Subject
{
    /// <summary>Creates the subject.</summary>
    /// <param name="indicator">The indicator.</param>
    public IndicatorSubject(IndicatorId indicator)
        : base(indicator, indicator.Value)
    {
    }
}
