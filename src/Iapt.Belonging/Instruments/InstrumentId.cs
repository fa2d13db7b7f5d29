using System.Diagnostics.CodeAnalysis;

namespace Iapt.Belonging.Instruments;

/// <summary>The name of a questionnaire, with its edition.</summary>
/// <remarks>Another edition is another instrument, because numbering and wording change.</remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class InstrumentId : Identifier<InstrumentId>, IIdentifier<InstrumentId>
{
    private InstrumentId(string value)
        : base(value)
    {
    }

    /// <inheritdoc/>
    public static string Grammar => "lower-case words joined by '-' and '/', such as `nss-2024`";

    /// <summary>Reads an identifier from text.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The identifier.</returns>
    /// <exception cref="FormatException">The text is not such an identifier.</exception>
    public static InstrumentId Parse(string text) => TryParse(text, out InstrumentId? id) ? id : throw NotAnIdentifier(Grammar);

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out InstrumentId? id)
    {
        id = IsTopicPath(text) ? new InstrumentId(text) : null;
        return id is not null;
    }
}
