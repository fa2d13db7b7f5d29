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

    /// <inheritdoc/>
    static bool IIdentifier<InstrumentId>.Fits(string text) => IsTopicPath(text);

    /// <inheritdoc/>
    static InstrumentId IIdentifier<InstrumentId>.Create(string text) => new(text);
}
