namespace Iapt.Belonging.Audit;

/// <summary>What the attacker of an audit knows besides the release.</summary>
public enum AuditKnowledge
{
    /// <summary>Headcounts: how many staff each unit has. Attacked is the number of people.</summary>
    Headcounts,

    /// <summary>Exactly how many people stand behind every number that is shown. Attacked is the number of people.</summary>
    ShownSizes,

    /// <summary>Exactly how many people stand in every finest cell, shown or not. Attacked is what they answered.</summary>
    AllSizes,
}
