namespace Iapt.Belonging.Rules.Interventions;

/// <summary>What kind of problem it is, and so what kind of answer fits (Cynefin; Heifetz; Grint).</summary>
/// <remarks>Always with a reason and open to overrule.</remarks>
public enum ProblemDomain
{
    /// <summary>Cause and effect are plain: do the standard thing.</summary>
    Clear,

    /// <summary>Knowable with analysis: choose among good practices.</summary>
    Complicated,

    /// <summary>Clear only afterwards: small safe-to-fail probes that the team agrees to.</summary>
    Complex,

    /// <summary>No pattern: act first to stabilise.</summary>
    Chaotic,
}
