namespace Iapt.Belonging.Teams;

/// <summary>What a wave did not state before people were asked, in words: the same on every surface. That nothing is stated is all that is known; it may have been done.</summary>
public static class ReadinessText
{
    /// <summary>All gaps in one short line, for the head of a report.</summary>
    /// <param name="gaps">The gaps, in any order.</param>
    /// <returns>Such as "Not stated when staff were asked: an impact assessment (DPIA), who owns the actions."; null if there are none.</returns>
    public static string? Line(IEnumerable<ReadinessGap> gaps)
    {
        ArgumentNullException.ThrowIfNull(gaps);
        string phrases = Phrases(gaps);
        return phrases.Length == 0 ? null : $"Not stated when staff were asked: {phrases}.";
    }

    /// <summary>One gap as a plain sentence, for the limits of an analysis.</summary>
    /// <param name="gap">The gap.</param>
    /// <returns>The sentence.</returns>
    public static string Sentence(ReadinessGap gap) => gap switch
    {
        ReadinessGap.NoImpactAssessment => "It is not stated that there was a data protection impact assessment (DPIA) before staff were asked.",
        ReadinessGap.StaffSideNotConsulted => "It is not stated that the staff side was consulted before staff were asked.",
        ReadinessGap.NoActionOwner => "It is not stated who owns the actions that should follow.",
        ReadinessGap.NoPurpose => "It is not stated what staff were told that the survey is for.",
        ReadinessGap.NoContact => "It is not stated whom staff can ask about the survey.",
        ReadinessGap.NoRetention => "It is not stated until when answers are kept.",
        _ => throw new ArgumentOutOfRangeException(nameof(gap)),
    };

    /// <summary>All gaps, joined by commas, as they stand after "not stated:"; empty if there are none.</summary>
    internal static string Phrases(IEnumerable<ReadinessGap> gaps) => string.Join(", ", gaps.Distinct().Order().Select(Phrase));

    private static string Phrase(ReadinessGap gap) => gap switch
    {
        ReadinessGap.NoImpactAssessment => "an impact assessment (DPIA)",
        ReadinessGap.StaffSideNotConsulted => "whether the staff side was consulted",
        ReadinessGap.NoActionOwner => "who owns the actions",
        ReadinessGap.NoPurpose => "the purpose",
        ReadinessGap.NoContact => "whom to ask",
        ReadinessGap.NoRetention => "until when answers are kept",
        _ => throw new ArgumentOutOfRangeException(nameof(gap)),
    };
}
