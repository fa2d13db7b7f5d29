namespace Iapt.Belonging.Rules.Interventions;

/// <summary>The name of an intervention.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class InterventionId : Identifier<InterventionId>, IIdentifier<InterventionId>
{
    private InterventionId(string value)
        : base(value)
    {
    }

    /// <inheritdoc/>
    public static string Grammar => "lower-case words joined by '-' and '/', such as `rotate-meeting-chair`";

    /// <inheritdoc/>
    static bool IIdentifier<InterventionId>.Fits(string text) => IsTopicPath(text);

    /// <inheritdoc/>
    static InterventionId IIdentifier<InterventionId>.Create(string text) => new(text);
}
