namespace Iapt.Belonging.Rules.Explanations;

/// <summary>Whether answers agree, in words.</summary>
internal static class AgreementPhrase
{
    public static string Of(TeamAgreement agreement) => agreement switch
    {
        TeamAgreement.Supported => "answers do not lie far apart",
        TeamAgreement.NotSupported => "answers differ widely",
        _ => throw new ArgumentOutOfRangeException(nameof(agreement)),
    };
}
