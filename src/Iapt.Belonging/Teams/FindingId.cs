using System.Diagnostics.CodeAnalysis;

namespace Iapt.Belonging.Teams;

/// <summary>The name of something that rules may conclude.</summary>
/// <remarks>Begins with its kind: barrier, facilitator, risk or strength.</remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class FindingId : Identifier<FindingId>, IIdentifier<FindingId>
{
    private FindingId(string value)
        : base(value)
    {
    }

    /// <inheritdoc/>
    public static string Grammar => "lower-case words joined by '-' and '/', such as `barrier/hierarchy`";

    /// <summary>Reads an identifier from text.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The identifier.</returns>
    /// <exception cref="FormatException">The text is not such an identifier.</exception>
    public static FindingId Parse(string text) => TryParse(text, out FindingId? id) ? id : throw NotAnIdentifier(Grammar);

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out FindingId? id)
    {
        id = IsTopicPath(text) ? new FindingId(text) : null;
        return id is not null;
    }
}
