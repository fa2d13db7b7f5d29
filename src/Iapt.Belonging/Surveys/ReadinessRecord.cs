namespace Iapt.Belonging.Surveys;

/// <summary>The record of something that was done before a wave opened: by whom, when, and where it is written down.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class ReadinessRecord
{
    /// <summary>Creates a record.</summary>
    /// <param name="by">Who did it: an office or a body, such as "information governance lead". Staff will read it.</param>
    /// <param name="on">The day on which it was done.</param>
    /// <param name="reference">Where it is written down, such as "DPIA-2026-014"; null if nowhere that can be named.</param>
    /// <exception cref="ArgumentException">A text is blank or longer than <see cref="Readiness.MaximumLength"/>.</exception>
    public ReadinessRecord(string by, DateOnly on, string? reference = null)
    {
        ArgumentNullException.ThrowIfNull(by);
        By = Readiness.Checked(by, nameof(by))!;
        On = on;
        Reference = Readiness.Checked(reference, nameof(reference));
    }

    /// <summary>Who did it.</summary>
    public string By { get; }

    /// <summary>The day on which it was done.</summary>
    public DateOnly On { get; }

    /// <summary>Where it is written down; null if nowhere that can be named.</summary>
    public string? Reference { get; }
}
