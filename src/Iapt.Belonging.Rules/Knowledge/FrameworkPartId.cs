namespace Iapt.Belonging.Rules.Knowledge;

/// <summary>The name of a part within its framework.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class FrameworkPartId : Identifier<FrameworkPartId>, IIdentifier<FrameworkPartId>
{
    private FrameworkPartId(string value)
        : base(value)
    {
    }

    /// <inheritdoc/>
    public static string Grammar => "lower-case words joined by '-' and '/', such as `leader-inclusiveness`";

    /// <inheritdoc/>
    static bool IIdentifier<FrameworkPartId>.Fits(string text) => IsTopicPath(text);

    /// <inheritdoc/>
    static FrameworkPartId IIdentifier<FrameworkPartId>.Create(string text) => new(text);
}
