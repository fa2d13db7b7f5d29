namespace Iapt.Belonging.Teams;

/// <summary>Why an estimate has no value.</summary>
/// <remarks>Never shown as zero. What was withheld to protect people has one public reason, whichever rule withheld it.</remarks>
public enum MissingReason
{
    /// <summary>The question was not part of the questionnaire.</summary>
    NotAsked,

    /// <summary>Nothing was handed in.</summary>
    NoData,

    /// <summary>There are too few answers for the statistic to be computed.</summary>
    TooFewAnswers,

    /// <summary>Withheld to protect people.</summary>
    Suppressed,

    /// <summary>The publisher of the figures withheld it.</summary>
    WithheldByPublisher,

    /// <summary>The formula has no answer for these figures.</summary>
    NotCalculable,

    /// <summary>It does not apply to this team.</summary>
    NotApplicable,
}
