namespace Iapt.Belonging.Teams;

/// <summary>The name of a registered group of people: a characteristic and a label, such as <c>band=8a+</c>.</summary>
/// <remarks>Groups are registered when a wave opens; there is no free filtering.</remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class GroupId : Identifier<GroupId>, IIdentifier<GroupId>
{
    private GroupId(string value)
        : base(value)
    {
    }

    /// <summary>The characteristic, in front of the equals sign.</summary>
    public string Characteristic => Value[..Value.IndexOf('=', StringComparison.Ordinal)];

    /// <summary>The label, behind the equals sign.</summary>
    public string Label => Value[(Value.IndexOf('=', StringComparison.Ordinal) + 1)..];

    /// <inheritdoc/>
    public static string Grammar => "a characteristic and a label joined by `=`, such as `band=8a+`";

    /// <inheritdoc/>
    static bool IIdentifier<GroupId>.Fits(string text)
    {
        int equals = text.IndexOf('=', StringComparison.Ordinal);
        return equals > 0 && IsTopicPath(text.AsSpan(0, equals)) && IsLabel(text.AsSpan(equals + 1));
    }

    /// <inheritdoc/>
    static GroupId IIdentifier<GroupId>.Create(string text) => new(text);

    private static bool IsLabel(ReadOnlySpan<char> label)
    {
        if (label.IsEmpty) return false;

        foreach (char c in label)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('-' or '+' or '.')) return false;
        }

        return true;
    }
}
