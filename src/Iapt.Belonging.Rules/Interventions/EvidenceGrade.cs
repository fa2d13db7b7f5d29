namespace Iapt.Belonging.Rules.Interventions;

/// <summary>How far the evidence carries an intervention: its kind, what it applies to and what it found, put together.</summary>
/// <remarks>
/// By the table in <c>docs/recommendations.md</c>, which a reader can redo by hand. It is about evidence that it works, and says nothing of
/// whether it is right: a duty needs no trial.
/// </remarks>
public enum EvidenceGrade
{
    /// <summary>The action itself was studied in numbers, and the result speaks for it.</summary>
    Strong,

    /// <summary>The link that it rests on was studied in numbers, or the action itself in words, and the result speaks for it.</summary>
    Moderate,

    /// <summary>All else: a link known from interviews, mixed results, a validated measure, advice.</summary>
    Limited,
}
