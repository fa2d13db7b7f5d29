namespace Iapt.Belonging.Factors;

/// <summary>On whose word a definition stands.</summary>
public enum DefinitionBasis
{
    /// <summary>The sources name the factor, and how wide it is taken is our judgement.</summary>
    Operationalised,

    /// <summary>The sources define it; the wording is ours.</summary>
    Stated,
}
