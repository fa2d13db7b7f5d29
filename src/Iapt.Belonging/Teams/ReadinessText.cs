namespace Iapt.Belonging.Teams;

/// <summary>What was missing when people were asked, in words: the same on every surface.</summary>
public static class ReadinessText
{
    /// <summary>All gaps in one short line, for the head of a report.</summary>
    /// <param name="gaps">The gaps, in any order.</param>
    /// <returns>Such as "Not ready when staff were asked: no impact assessment (DPIA), nobody owns the actions."; null if there are none.</returns>
    public static string? Line(IEnumerable<ReadinessGap> gaps)
    {
        ArgumentNullException.ThrowIfNull(gaps);
        string phrases = Phrases(gaps);
        return phrases.Length == 0 ? null : $"Not ready when staff were asked: {phrases}.";
    }

    /// <summary>One gap as a plain sentence, for the limits of an analysis.</summary>
    /// <param name="gap">The gap.</param>
    /// <returns>The sentence.</returns>
    public static string Sentence(ReadinessGap gap) => gap switch
    {
        ReadinessGap.NoImpactAssessment => "No data protection impact assessment (DPIA) is recorded from before staff were asked.",
        ReadinessGap.StaffSideNotConsulted => "It is not recorded that the staff side was consulted before staff were asked.",
        ReadinessGap.NoActionOwner => "Nobody is named who owns the actions that should follow.",
        ReadinessGap.NoPurpose => "It is not recorded what staff were told that the survey is for.",
        ReadinessGap.NoContact => "Nobody is named whom staff can ask about the survey.",
        ReadinessGap.NoRetention => "It is not recorded until when answers are kept.",
        _ => throw new ArgumentOutOfRangeException(nameof(gap)),
    };

    /// <summary>All gaps, joined by commas; empty if there are none.</summary>
    internal static string Phrases(IEnumerable<ReadinessGap> gaps) => string.Join(", ", gaps.Distinct().Order().Select(Phrase));

    private static string Phrase(ReadinessGap gap) => gap switch
    {
        ReadinessGap.NoImpactAssessment => "no impact assessment (DPIA)",
        ReadinessGap.StaffSideNotConsulted => "staff side not consulted",
        ReadinessGap.NoActionOwner => "nobody owns the actions",
        ReadinessGap.NoPurpose => "no purpose stated",
        ReadinessGap.NoContact => "nobody named to ask",
        ReadinessGap.NoRetention => "no end stated to keeping answers",
        _ => throw new ArgumentOutOfRangeException(nameof(gap)),
    };
}
