namespace Iapt.Belonging.Audit;

/// <summary>What an attacker can prove of a set of too few people.</summary>
public enum ProofKind
{
    /// <summary>How many they are.</summary>
    ExactSize,

    /// <summary>That they are not every number from one to one below the minimum: some of these can be ruled out.</summary>
    NarrowedSize,

    /// <summary>That their mean lies within less than a quarter of the scale.</summary>
    ConfinedMean,
}
