using Iapt.Belonging.Rules.Findings;

namespace Iapt.Belonging.Rules.Explanations;

/// <summary>On whose word something rests, in words.</summary>
internal static class VoicePhrase
{
    public static string Of(EvidenceKind kind) => kind switch
    {
        EvidenceKind.Survey => "Staff's answers",
        EvidenceKind.PeopleFacts => "HR figures",
        EvidenceKind.Practice => "Facts about how the team works",
        EvidenceKind.Accounts => "Accounts that a facilitator heard",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Of(Origin origin) => origin.Kind switch
    {
        OriginKind.Release => "The numbers come from a frozen release, made under disclosure control.",
        OriginKind.Publication => $"The numbers were published: {origin.Publication}.",
        OriginKind.Host => "The numbers come from the host application: facts about how the team works.",
        OriginKind.Declared => "The numbers were stated by the sender without proof of how they were released.",
        _ => throw new ArgumentOutOfRangeException(nameof(origin)),
    };
}
