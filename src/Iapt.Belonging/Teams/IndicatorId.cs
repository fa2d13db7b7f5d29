using System.Diagnostics.CodeAnalysis;

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

    /// <summary>Reads an identifier from text.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The identifier.</returns>
    /// <exception cref="FormatException">The text is not such an identifier.</exception>
    public static IndicatorId Parse(string text) => TryParse(text, out IndicatorId? id) ? id : throw NotAnIdentifier(Grammar);

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out IndicatorId? id)
    {
        id = IsTopicPath(text) ? new IndicatorId(text) : null;
        return id is not null;
    }
}
