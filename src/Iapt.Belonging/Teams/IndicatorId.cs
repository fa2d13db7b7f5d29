namespace Iapt.Belonging.Teams;

/// <summary>The name of an indicator: a measurable quantity about a team.</summary>
/// <remarks>Named by topic, so that it stays the same when a questionnaire is renumbered.</remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class IndicatorId : Identifier<IndicatorId>, IIdentifier<IndicatorId>
{
    private IndicatorId(string value)
        : base(value)
    {
    }

    /// <inheritdoc/>
    public static string Grammar => "lower-case words joined by '-' and '/', such as `nss/respect-from-colleagues`";

    /// <inheritdoc/>
    static bool IIdentifier<IndicatorId>.Fits(string text) => IsTopicPath(text);

    /// <inheritdoc/>
    static IndicatorId IIdentifier<IndicatorId>.Create(string text) => new(text);
}
