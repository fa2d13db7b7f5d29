namespace Iapt.Belonging.Rules.Interventions;

/// <summary>What the evidence behind an intervention was about.</summary>
/// <remarks>Stops evidence from being stretched: a study of a mechanism is no study of the action.</remarks>
public enum EvidenceScope
{
    /// <summary>The action itself was studied.</summary>
    Intervention,

    /// <summary>The link between cause and effect is supported; the action was not studied.</summary>
    Mechanism,

    /// <summary>A way of measuring was validated.</summary>
    Measure,

    /// <summary>Somebody advises it.</summary>
    Recommended,
}
