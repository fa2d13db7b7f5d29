using System.Diagnostics.CodeAnalysis;

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

    /// <inheritdoc/>
    public static string Grammar => "a scheme and a value joined by `:`, such as `ods:RNU` or `local:steps-2-north`";

    /// <summary>The scheme, in front of the colon.</summary>
    public string Scheme => Value[..Value.IndexOf(':', StringComparison.Ordinal)];

    /// <summary>Reads a team id from text.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The identifier.</returns>
    /// <exception cref="FormatException">The text is not a team id.</exception>
    public static TeamId Parse(string text) => TryParse(text, out TeamId? id) ? id : throw NotAnIdentifier(Grammar);

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out TeamId? id)
    {
        id = IsTeamId(text) ? new TeamId(text) : null;
        return id is not null;
    }

    private static bool IsTeamId([NotNullWhen(true)] string? text)
    {
        if (string.IsNullOrEmpty(text) || text.Length > MaximumLength) return false;

        int colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && IsTopicPath(text[..colon]) && IsValue(text.AsSpan(colon + 1));
    }

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
