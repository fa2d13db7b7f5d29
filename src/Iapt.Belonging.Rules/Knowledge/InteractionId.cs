namespace Iapt.Belonging.Rules.Knowledge;

/// <summary>The name of an interaction: something that the literature says about how two or more things work together.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class InteractionId : Identifier<InteractionId>, IIdentifier<InteractionId>
{
    private InteractionId(string value)
        : base(value)
    {
    }

    /// <inheritdoc/>
    public static string Grammar => "lower-case words joined by '-' and '/', such as `complex-probe`";

    /// <inheritdoc/>
    static bool IIdentifier<InteractionId>.Fits(string text) => IsTopicPath(text);

    /// <inheritdoc/>
    static InteractionId IIdentifier<InteractionId>.Create(string text) => new(text);
}
