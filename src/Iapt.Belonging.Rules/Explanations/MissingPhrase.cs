namespace Iapt.Belonging.Rules.Explanations;

/// <summary>Reasons for missing inputs, in words.</summary>
internal static class MissingPhrase
{
    public static string Of(MissingReason reason) => reason switch
    {
        MissingReason.NotAsked => "it was not asked",
        MissingReason.NoData => "nothing was handed in",
        MissingReason.TooFewAnswers => "too few answered",
        MissingReason.Suppressed => "withheld to protect people",
        MissingReason.WithheldByPublisher => "withheld by its publisher",
        MissingReason.NotCalculable => "it cannot be computed from these figures",
        MissingReason.NotApplicable => "it does not apply to this team",
        _ => throw new ArgumentOutOfRangeException(nameof(reason)),
    };
}
