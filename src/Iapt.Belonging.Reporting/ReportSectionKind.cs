namespace Iapt.Belonging.Reporting;

/// <summary>What a section of the first screen is for.</summary>
public enum ReportSectionKind
{
    /// <summary>Discrimination, bullying, violence or sexual misconduct: before everything else, with a road of its own.</summary>
    Harm,

    /// <summary>What is going well; in published results, strengths.</summary>
    GoingWell,

    /// <summary>What to talk about, at most three things; in published results, concerns.</summary>
    TalkAbout,

    /// <summary>Questions to ask of teams, where results of a whole organisation raise them.</summary>
    Questions,

    /// <summary>One small thing that a team can begin this week.</summary>
    ThisWeek,

    /// <summary>One thing that the team cannot move itself.</summary>
    Escalate,

    /// <summary>What cannot be told, and what to ask.</summary>
    CannotTell,

    /// <summary>What the reader must know before relying on it.</summary>
    Limits,
}
