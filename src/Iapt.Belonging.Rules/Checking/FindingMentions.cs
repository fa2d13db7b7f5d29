using System.Text.Json;

namespace Iapt.Belonging.Rules.Checking;

/// <summary>Of which findings a rulebook in its JSON form speaks; found out before it is read.</summary>
/// <remarks>To read the built-in rulebooks takes longer than to read most others, and most others have no need of them.</remarks>
internal sealed class FindingMentions
{
    private readonly HashSet<FindingId> concluded = [];

    private FindingMentions()
    {
    }

    /// <summary>The findings that it defines.</summary>
    public HashSet<FindingId> Defined { get; } = [];

    /// <summary>The findings that it names in any way.</summary>
    public HashSet<FindingId> Spoken { get; } = [];

    /// <summary>Whether it extends another rulebook.</summary>
    public bool Extends { get; private set; }

    /// <summary>Whether it defines and concludes a finding.</summary>
    public bool Owns(FindingId finding) => Defined.Contains(finding) && concluded.Contains(finding);

    /// <summary>Looks through a rulebook; null if that cannot be told, because it is no proper JSON.</summary>
    public static FindingMentions? Read(ReadOnlySpan<byte> utf8)
    {
        var mentions = new FindingMentions();
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = RulebookLimits.Default.Json.MaximumDepth });
        try
        {
            mentions.Read(ref reader);
            return mentions;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private void Read(ref Utf8JsonReader reader)
    {
        string? section = null, name = null;
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName)
            {
                name = reader.GetString();
                if (reader.CurrentDepth == 1) section = name;
                Extends |= section == "extends";
            }
            else if (reader.TokenType == JsonTokenType.String && FindingId.TryParse(reader.GetString(), out FindingId? finding))
            {
                Spoken.Add(finding);
                if (section == "findings" && name == "id") Defined.Add(finding);
                if (section == "rules" && name == "concludes") concluded.Add(finding);
            }
        }
    }
}
