namespace Iapt.Belonging.Rules.Rulebooks;

/// <summary>The name of a rulebook.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class RulebookId : Identifier<RulebookId>, IIdentifier<RulebookId>
{
    private RulebookId(string value)
        : base(value)
    {
    }

    /// <inheritdoc/>
    public static string Grammar => "lower-case words joined by '-' and '/', such as `remtulla-2021`";

    /// <inheritdoc/>
    static bool IIdentifier<RulebookId>.Fits(string text) => IsTopicPath(text);

    /// <inheritdoc/>
    static RulebookId IIdentifier<RulebookId>.Create(string text) => new(text);
}
