namespace Iapt.Belonging.Rules.Findings;

/// <summary>On whose word something is said.</summary>
public enum EvidenceKind
{
    /// <summary>Answers of staff to a questionnaire.</summary>
    Survey,

    /// <summary>HR facts derived from people, such as turnover or sickness absence.</summary>
    PeopleFacts,

    /// <summary>Facts about how the team works.</summary>
    Practice,

    /// <summary>What facilitators heard when listening.</summary>
    Accounts,
}
