namespace Iapt.Belonging.Teams;

/// <summary>The name of a wave: one fielding of an instrument.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class WaveId : Identifier<WaveId>, IIdentifier<WaveId>
{
    private WaveId(string value)
        : base(value)
    {
    }

    /// <inheritdoc/>
    public static string Grammar => "lower-case words joined by '-' and '/', such as `steps-2-2026-spring`";

    /// <inheritdoc/>
    static bool IIdentifier<WaveId>.Fits(string text) => IsTopicPath(text);

    /// <inheritdoc/>
    static WaveId IIdentifier<WaveId>.Create(string text) => new(text);
}
