namespace Iapt.Belonging.Rules.Knowledge;

/// <summary>What a framework is about; the order is that of the index.</summary>
public enum FrameworkGroup
{
    /// <summary>Whether it is safe to ask, to doubt and to admit mistakes.</summary>
    PsychologicalSafety,

    /// <summary>How people lead.</summary>
    Leadership,

    /// <summary>How teams are set up and work.</summary>
    TeamWorking,

    /// <summary>What it is to belong and to be included, at work in general.</summary>
    BelongingAndInclusion,

    /// <summary>Belonging where people do not share a place.</summary>
    RemoteAndHybrid,

    /// <summary>Having a say, and taking part.</summary>
    Engagement,

    /// <summary>Joy in work.</summary>
    Joy,

    /// <summary>Standing by one another, civility, and fair answers to mistakes.</summary>
    AllyshipAndCivility,

    /// <summary>Coming, staying and getting on.</summary>
    RecruitmentAndRetention,

    /// <summary>Fairness between groups, and how it is measured.</summary>
    Equity,

    /// <summary>Problems that nobody can solve from above, and how to go about them.</summary>
    AdaptiveChallenge,

    /// <summary>How this goes together with other standards, and what has come since.</summary>
    Crosswalk,
}
