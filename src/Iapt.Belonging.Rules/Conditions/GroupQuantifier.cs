namespace Iapt.Belonging.Rules.Conditions;

/// <summary>Of how many of the team's groups something must hold.</summary>
public enum GroupQuantifier
{
    /// <summary>Of at least one.</summary>
    Any,

    /// <summary>Of every one.</summary>
    All,
}
