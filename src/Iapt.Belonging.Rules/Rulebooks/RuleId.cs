namespace Iapt.Belonging.Rules.Rulebooks;

/// <summary>The name of a rule.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class RuleId : Identifier<RuleId>, IIdentifier<RuleId>
{
    private RuleId(string value)
        : base(value)
    {
    }

    /// <inheritdoc/>
    public static string Grammar => "lower-case words joined by '-' and '/', such as `remtulla-2021/hierarchy`";

    /// <inheritdoc/>
    static bool IIdentifier<RuleId>.Fits(string text) => IsTopicPath(text);

    /// <inheritdoc/>
    static RuleId IIdentifier<RuleId>.Create(string text) => new(text);
}
