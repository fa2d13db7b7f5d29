namespace Iapt.Belonging;

/// <summary>The name of a team, service or organisation: a scheme and a value, such as <c>ods:RNU</c> or <c>local:steps-2-north</c>.</summary>
/// <remarks>
/// Schemes in use: <c>ods</c> (NHS organisation codes), <c>esr-org</c> (the Electronic Staff Record), <c>local</c>.
/// A "team" is any group that is analysed, up to a whole organisation.
/// </remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class TeamId : Identifier<TeamId>, IIdentifier<TeamId>
{
    private TeamId(string value)
        : base(value)
    {
    }

    /// <summary>The scheme, in front of the colon.</summary>
    public string Scheme => Value[..Value.IndexOf(':', StringComparison.Ordinal)];

    /// <inheritdoc/>
    public static string Grammar => "a scheme and a value joined by `:`, such as `ods:RNU` or `local:steps-2-north`";

    /// <inheritdoc/>
    static bool IIdentifier<TeamId>.Fits(string text)
    {
        int colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && IsTopicPath(text.AsSpan(0, colon)) && IsValue(text.AsSpan(colon + 1));
    }

    /// <inheritdoc/>
    static TeamId IIdentifier<TeamId>.Create(string text) => new(text);

    private static bool IsValue(ReadOnlySpan<char> value)
    {
        if (value.IsEmpty || !char.IsAsciiLetterOrDigit(value[0])) return false;

        foreach (char c in value)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('-' or '.' or '_')) return false;
        }

        return true;
    }
}
