using Iapt.Belonging.Audit;

namespace Iapt.Belonging.Tool.Commands;

/// <summary>What an audit found, in words and as the names that its JSON uses.</summary>
internal static class AuditWords
{
    public static string Of(AuditKnowledge knowledge) => knowledge switch
    {
        AuditKnowledge.Headcounts => "how many they are, from what is shown and headcounts",
        AuditKnowledge.ShownSizes => "how many they are, knowing exactly how many stand behind every number that is shown",
        AuditKnowledge.AllSizes => "what they answered, knowing exactly how many are in every cell",
        _ => throw new ArgumentOutOfRangeException(nameof(knowledge)),
    };

    public static string NameOf(AuditKnowledge knowledge) => knowledge switch
    {
        AuditKnowledge.Headcounts => "headcounts",
        AuditKnowledge.ShownSizes => "shownSizes",
        AuditKnowledge.AllSizes => "allSizes",
        _ => throw new ArgumentOutOfRangeException(nameof(knowledge)),
    };

    public static string Of(ProofKind kind) => kind switch
    {
        ProofKind.ExactSize => "their number",
        ProofKind.NarrowedSize => "that some numbers are not theirs",
        ProofKind.ConfinedMean => "their mean, to less than a quarter of the scale",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string NameOf(ProofKind kind) => kind switch
    {
        ProofKind.ExactSize => "exactSize",
        ProofKind.NarrowedSize => "narrowedSize",
        ProofKind.ConfinedMean => "confinedMean",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Of(WithheldReason reason) => reason switch
    {
        WithheldReason.TooFewAnswered => "too few people",
        WithheldReason.TooFewInTheRest => "too few people outside of the group",
        WithheldReason.UnitWithheld => "the unit itself is withheld",
        WithheldReason.PartWithheld => "a question that it is made of is withheld",
        WithheldReason.TogetherWithOthers => "shown together with others",
        WithheldReason.OneManager => "the score of one manager",
        WithheldReason.EarlierWave => "because of an earlier wave",
        WithheldReason.ToProtectAnother => "to protect another",
        WithheldReason.FactOfFewOrToProtectAnother => "facts of too few people, or to protect another",
        _ => throw new ArgumentOutOfRangeException(nameof(reason)),
    };

    public static string NameOf(WithheldReason reason) => reason switch
    {
        WithheldReason.TooFewAnswered => "tooFewAnswered",
        WithheldReason.TooFewInTheRest => "tooFewInTheRest",
        WithheldReason.UnitWithheld => "unitWithheld",
        WithheldReason.PartWithheld => "partWithheld",
        WithheldReason.TogetherWithOthers => "togetherWithOthers",
        WithheldReason.OneManager => "oneManager",
        WithheldReason.EarlierWave => "earlierWave",
        WithheldReason.ToProtectAnother => "toProtectAnother",
        WithheldReason.FactOfFewOrToProtectAnother => "factOfFewOrToProtectAnother",
        _ => throw new ArgumentOutOfRangeException(nameof(reason)),
    };
}
