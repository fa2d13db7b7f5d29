namespace Iapt.Belonging.Teams;

/// <summary>How far an indicator has moved since an earlier wave of the same team: now minus then.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class ChangeSubject : Subject
{
    /// <summary>Creates the subject.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="since">The earlier wave.</param>
    public ChangeSubject(IndicatorId indicator, WaveId since)
        : base(indicator, $"change:{indicator}@{since}")
        => Since = since;

    /// <summary>The earlier wave.</summary>
    public WaveId Since { get; }
}
