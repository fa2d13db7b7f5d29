namespace Iapt.Belonging.Rules.Recommendations;

/// <summary>What speaks for a matter being complex: that nobody can know beforehand what will help.</summary>
public enum ProblemSign
{
    /// <summary>It involves who people are, who has a say, or whether they trust one another.</summary>
    IdentityPowerOrTrust,

    /// <summary>Its cause is disputed: kinds of evidence disagree, or those who know the team say so.</summary>
    CauseDisputed,

    /// <summary>What people answered in a survey and what a facilitator heard do not agree.</summary>
    SurveyAgainstAccounts,

    /// <summary>Answers lie too far apart for the mean to speak for the team.</summary>
    AnswersFarApart,

    /// <summary>A sensible remedy was tried and did not help; only people know.</summary>
    FixHasFailed,
}
