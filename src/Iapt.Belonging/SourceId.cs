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

    /// <inheritdoc/>
    static bool IIdentifier<SourceId>.Fits(string text) => IsTopicPath(text);

    /// <inheritdoc/>
    static SourceId IIdentifier<SourceId>.Create(string text) => new(text);
}
