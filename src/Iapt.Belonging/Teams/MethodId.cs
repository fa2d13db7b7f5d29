namespace Iapt.Belonging.Teams;

/// <summary>The name of the way in which an estimate was computed; the documentation explains each.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class MethodId : Identifier<MethodId>, IIdentifier<MethodId>
{
    private MethodId(string value)
        : base(value)
    {
    }

    /// <summary>A fact that was counted, with no uncertainty of its own.</summary>
    public static MethodId Exact { get; } = new("exact");

    /// <inheritdoc/>
    public static string Grammar => "lower-case words joined by '-' and '/', such as `mean/pooled-spread`";

    /// <inheritdoc/>
    static bool IIdentifier<MethodId>.Fits(string text) => IsTopicPath(text);

    /// <inheritdoc/>
    static MethodId IIdentifier<MethodId>.Create(string text) => new(text);
}
