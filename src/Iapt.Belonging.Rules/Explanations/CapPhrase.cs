using Iapt.Belonging.Rules.Findings;

namespace Iapt.Belonging.Rules.Explanations;

/// <summary>Caps in words.</summary>
internal static class CapPhrase
{
    public static string Of(Cap cap) => cap switch
    {
        Cap.FewAnswered => "fewer than half may have answered, and the silent may differ from those who spoke",
        Cap.OrganisationWide => "the numbers are about the whole organisation and give questions to ask of teams, not answers",
        _ => throw new ArgumentOutOfRangeException(nameof(cap)),
    };
}
