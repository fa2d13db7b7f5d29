using System.Diagnostics.CodeAnalysis;

namespace Iapt.Belonging;

/// <summary>The name of a publication.</summary>
/// <remarks>Year included where there are several by the same authors.</remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class SourceId : Identifier<SourceId>, IIdentifier<SourceId>
{
    private SourceId(string value)
        : base(value)
    {
    }

    /// <inheritdoc/>
    public static string Grammar => "lower-case words joined by '-' and '/', such as `remtulla-2021`";

    /// <summary>Reads an identifier from text.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The identifier.</returns>
    /// <exception cref="FormatException">The text is not such an identifier.</exception>
    public static SourceId Parse(string text) => TryParse(text, out SourceId? id) ? id : throw NotAnIdentifier(Grammar);

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out SourceId? id)
    {
        id = IsTopicPath(text) ? new SourceId(text) : null;
        return id is not null;
    }
}
