namespace Iapt.Belonging.Rules.Rulebooks;

/// <summary>Who says that the condition is a sign of the finding.</summary>
/// <remarks>Every report shows it.</remarks>
public enum RuleBasis
{
    /// <summary>We made the source's description measurable; the judgement is ours.</summary>
    Operationalised,

    /// <summary>The sources state the rule.</summary>
    Stated,
}
