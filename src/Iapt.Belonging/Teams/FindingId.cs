namespace Iapt.Belonging.Teams;

/// <summary>The name of something that rules may conclude.</summary>
/// <remarks>Begins with its kind: <c>barrier/</c>, <c>facilitator/</c>, <c>risk/</c> or <c>strength/</c>.</remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class FindingId : Identifier<FindingId>, IIdentifier<FindingId>
{
    private FindingId(string value, FindingKind kind)
        : base(value)
        => Kind = kind;

    /// <inheritdoc/>
    public static string Grammar => "`barrier/`, `facilitator/`, `risk/` or `strength/` and a topic, such as `barrier/hierarchy`";

    /// <summary>What kind of finding it is.</summary>
    public FindingKind Kind { get; }

    /// <inheritdoc/>
    static bool IIdentifier<FindingId>.Fits(string text) => IsTopicPath(text) && KindOf(text) is not null;

    /// <inheritdoc/>
    static FindingId IIdentifier<FindingId>.Create(string text) => new(text, KindOf(text)!.Value);

    private static FindingKind? KindOf(string text) => text[..Math.Max(0, text.IndexOf('/', StringComparison.Ordinal))] switch
    {
        "barrier" => FindingKind.Barrier,
        "facilitator" => FindingKind.Facilitator,
        "risk" => FindingKind.Risk,
        "strength" => FindingKind.Strength,
        _ => null,
    };
}
