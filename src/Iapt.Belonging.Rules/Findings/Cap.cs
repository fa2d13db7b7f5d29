namespace Iapt.Belonging.Rules.Findings;

/// <summary>Why a rule could make its finding no more than tentative, in either direction, for one team.</summary>
public enum Cap
{
    /// <summary>Fewer than half may have answered, and the silent may differ from those who spoke.</summary>
    FewAnswered,

    /// <summary>The numbers are about a whole organisation and the finding is about teams: they give questions to ask, not answers.</summary>
    OrganisationWide,
}
