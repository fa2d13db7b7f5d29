namespace Iapt.Belonging.Rules.Knowledge;

/// <summary>The name of a framework.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class FrameworkId : Identifier<FrameworkId>, IIdentifier<FrameworkId>
{
    private FrameworkId(string value)
        : base(value)
    {
    }

    /// <inheritdoc/>
    public static string Grammar => "lower-case words joined by '-' and '/', such as `remtulla-2021`";

    /// <inheritdoc/>
    static bool IIdentifier<FrameworkId>.Fits(string text) => IsTopicPath(text);

    /// <inheritdoc/>
    static FrameworkId IIdentifier<FrameworkId>.Create(string text) => new(text);
}
