namespace Iapt.Belonging.Teams;

/// <summary>Whether an account speaks for or against a finding.</summary>
public enum AccountStance
{
    /// <summary>What was heard fits the finding.</summary>
    Supports,

    /// <summary>What was heard speaks against the finding.</summary>
    Contradicts,
}
