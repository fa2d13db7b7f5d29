namespace Iapt.Belonging.Rules.Interventions;

/// <summary>What the evidence behind an intervention found, as far as it was read.</summary>
/// <remarks>Kept apart from its kind: a systematic review may well find little.</remarks>
public enum EvidenceResult
{
    /// <summary>What was studied speaks for it.</summary>
    Favourable,

    /// <summary>Results differ, or nobody compared.</summary>
    Mixed,

    /// <summary>Nobody tested it; somebody advises it.</summary>
    Untested,
}
